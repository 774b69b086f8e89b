import * as z from "zod/mini";
import { tokenScopes } from "../domain/sign-in/token-scope.ts";
import { endpoint } from "./endpoint.ts";
import { isoDay } from "./shared.ts";

/** A program's access token as its person sees it; the token itself is shown once, when it is made. */
export const tokenSchema = z.object({
  id: z.number(),
  district: z.object({ id: z.string(), name: z.string() }),
  name: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: z.string(),
  /** The last day it works, China's. */
  until: z.string(),
  /** Null while it was never used. */
  seenAt: z.nullable(z.string()),
  seenAddress: z.nullable(z.string()),
});

export const listTokens = endpoint({
  id: "listTokens",
  method: "GET",
  path: "/api/account/tokens",
  summary: { zh: "我的访问令牌", en: "My access tokens" },
  access: "signedIn",
  input: z.object({}),
  output: z.object({
    tokens: z.array(tokenSchema),
    /** What a token may be made for: each district with the scopes one's rights allow. */
    districts: z.array(
      z.object({ id: z.string(), name: z.string(), scopes: z.array(z.enum(tokenScopes)) }),
    ),
    /** The last day a token may be made for. */
    until: z.string(),
    /** Whether a code is asked for besides the password. */
    asksCode: z.boolean(),
  }),
});

export const createToken = endpoint({
  id: "createToken",
  method: "POST",
  path: "/api/account/tokens",
  summary: { zh: "新建访问令牌", en: "Make an access token" },
  access: "signedIn",
  input: z.object({
    district: z.string(),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
    scopes: z.array(z.enum(tokenScopes)).check(z.minLength(1), z.maxLength(tokenScopes.length)),
    /** The last day it works, China's. */
    until: isoDay,
    password: z.string().check(z.minLength(1), z.maxLength(200)),
    code: z.optional(z.string().check(z.maxLength(40))),
  }),
  /** Shown this once. */
  output: z.object({ token: z.string() }),
  refusals: [
    "wrongOwnPassword",
    "lockedOut",
    "codeNeeded",
    "wrongCode",
    "noSuchDistrict",
    "tokenNotForAdmins",
    "tokenScope",
    "tokenTooLong",
  ],
});

export const endToken = endpoint({
  id: "endToken",
  method: "DELETE",
  path: "/api/account/tokens/:id",
  summary: { zh: "结束访问令牌", en: "End an access token" },
  access: "signedIn",
  input: z.object({ id: z.coerce.number().check(z.int(), z.positive()) }),
  output: z.object({}),
  refusals: ["noSuchToken"],
});
