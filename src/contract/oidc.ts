import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { meSchema } from "./session.ts";

export const showWays = endpoint({
  id: "showWays",
  method: "GET",
  path: "/api/session/ways",
  summary: { zh: "登录方式", en: "Ways to sign in" },
  access: "public",
  input: z.object({}),
  /** The name of the identity provider connected, null for none. */
  output: z.object({ oidc: z.nullable(z.string()) }),
});

export const beginOidc = endpoint({
  id: "beginOidc",
  method: "POST",
  path: "/api/session/oidc",
  summary: { zh: "去统一身份认证登录", en: "Sign in at the identity provider" },
  access: "public",
  input: z.object({}),
  /** Where the browser goes now. */
  output: z.object({ to: z.string() }),
  refusals: ["oidcOff", "oidcUnreachable"],
});

export const finishOidc = endpoint({
  id: "finishOidc",
  method: "POST",
  path: "/api/session/oidc/finish",
  summary: { zh: "从统一身份认证回来", en: "Come back from the identity provider" },
  access: "public",
  /** What stands behind the `?` of the address the identity provider sent the browser back to. */
  input: z.object({ answer: z.string().check(z.maxLength(4000)) }),
  /** Who is signed in now; for a link made from the account page, who was already. */
  output: z.object({ linked: z.boolean(), me: meSchema }),
  refusals: [
    "oidcOff",
    "oidcUnreachable",
    "oidcOver",
    "oidcDeclined",
    "oidcWrong",
    "oidcNotLinked",
    "oidcOneFactor",
    "identityTaken",
  ],
});

export const listIdentities = endpoint({
  id: "listIdentities",
  method: "GET",
  path: "/api/account/identities",
  summary: { zh: "我关联的身份", en: "My linked identities" },
  access: "signedIn",
  input: z.object({}),
  output: z.object({
    /** The name of the identity provider connected, null for none. */
    oidc: z.nullable(z.string()),
    identities: z.array(
      z.object({ id: z.number(), issuer: z.string(), subject: z.string(), linkedAt: z.string() }),
    ),
    asksCode: z.boolean(),
  }),
});

export const beginLink = endpoint({
  id: "beginLink",
  method: "POST",
  path: "/api/account/identities",
  summary: { zh: "关联统一身份认证", en: "Link an identity" },
  access: "signedIn",
  input: z.object({
    password: z.string().check(z.minLength(1), z.maxLength(200)),
    code: z.optional(z.string().check(z.maxLength(40))),
  }),
  output: z.object({ to: z.string() }),
  refusals: [
    "oidcOff",
    "oidcUnreachable",
    "wrongOwnPassword",
    "lockedOut",
    "codeNeeded",
    "wrongCode",
  ],
});

export const removeIdentity = endpoint({
  id: "removeIdentity",
  method: "DELETE",
  path: "/api/account/identities/:id",
  summary: { zh: "解除关联", en: "Undo a link" },
  access: "signedIn",
  input: z.object({ id: z.coerce.number().check(z.int(), z.positive()) }),
  output: z.object({}),
  refusals: ["noSuchIdentity"],
});
