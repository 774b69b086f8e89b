import * as z from "zod/mini";
import { allRights } from "../domain/unit/rights.ts";
import { roles } from "../domain/unit/role.ts";
import { endpoint } from "./endpoint.ts";
import { bilingualSchema } from "./shared.ts";

/** A district as the signed-in person sees it. */
export const districtSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Label printed on every page of a sample (“合成示例数据”), null for a district's own ledger. */
  sample: z.nullable(z.object({ zh: z.string(), en: z.string() })),
  /** The day its board speaks for: lights and delays are judged from here. */
  asOf: z.string(),
  roles: z.array(z.enum(roles)),
  /** What those roles may do, somewhere in the district. */
  rights: z.array(z.enum(allRights)),
  /** Units the person answers for (the top of each granted subtree). */
  units: z.array(z.object({ id: z.number(), name: z.string() })),
  canCapture: z.boolean(),
  canImport: z.boolean(),
  /** The stages of its lifecycle, in order, with their names. */
  stages: z.array(z.object({ id: z.string(), label: bilingualSchema })),
});

/** Who is signed in. `csrf` goes back in the header `x-csrf-token` of every change. */
export const meSchema = z.object({
  person: z.object({ id: z.number(), login: z.string(), name: z.string() }),
  csrf: z.string(),
  districts: z.array(districtSchema),
});

export const signIn = endpoint({
  id: "signIn",
  method: "POST",
  path: "/api/session",
  summary: { zh: "登录", en: "Sign in" },
  access: "public",
  input: z.object({
    login: z.string().check(z.minLength(1), z.maxLength(100)),
    password: z.string().check(z.minLength(1), z.maxLength(200)),
    /** Of the authenticator, or a recovery code; asked for by `codeNeeded`. */
    code: z.optional(z.string().check(z.maxLength(40))),
  }),
  output: meSchema,
  refusals: ["wrongPassword", "lockedOut", "codeNeeded", "wrongCode"],
});

export const signOut = endpoint({
  id: "signOut",
  method: "DELETE",
  path: "/api/session",
  summary: { zh: "退出", en: "Sign out" },
  access: "signedIn",
  input: z.object({}),
  output: z.object({}),
});

export const me = endpoint({
  id: "me",
  method: "GET",
  path: "/api/me",
  summary: { zh: "我是谁", en: "Who am I" },
  access: "signedIn",
  input: z.object({}),
  output: meSchema,
});

export const health = endpoint({
  id: "health",
  method: "GET",
  path: "/api/health",
  summary: { zh: "运行状况", en: "Health" },
  access: "public",
  input: z.object({}),
  output: z.object({
    ok: z.boolean(),
    version: z.string(),
    database: z.string(),
    fsync: z.string(),
  }),
});
