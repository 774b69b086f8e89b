import * as z from "zod/mini";
import { bases } from "../domain/ledger/basis.ts";
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
  /** The widest basis they see figures on: from there they may narrow, not widen. */
  basis: z.enum(bases),
  /** What those roles may do, somewhere in the district. */
  rights: z.array(z.enum(allRights)),
  /** Units the person answers for (the top of each granted subtree). */
  units: z.array(z.object({ id: z.number(), name: z.string() })),
  /** Whose rights the person holds on top of their own today: a delegation while somebody is away. */
  standsInFor: z.array(
    z.object({
      name: z.string(),
      role: z.enum(roles),
      unit: z.object({ id: z.number(), name: z.string() }),
      until: z.string(),
    }),
  ),
  canCapture: z.boolean(),
  canImport: z.boolean(),
  /** The stages of its lifecycle, in order, with their names. */
  stages: z.array(z.object({ id: z.string(), label: bilingualSchema })),
});

/** Who is signed in. `csrf` goes back in the header `x-csrf-token` of every change. */
export const meSchema = z.object({
  person: z.object({ id: z.number(), login: z.string(), name: z.string() }),
  csrf: z.string(),
  /** The password is a one-time one: nothing but `changePassword` works, and no district is told. */
  mustChange: z.boolean(),
  /** What has to be done before anything else, as the refusal of everything else; no district is told until then. */
  duty: z.nullable(z.enum(["mustChangePassword", "passwordOverdue", "secondFactorDemanded"])),
  /** The last reset of the password by administrators within 30 days, so that it cannot pass unseen. */
  passwordReset: z.nullable(
    z.object({ by: z.string(), approvedBy: z.nullable(z.string()), at: z.string() }),
  ),
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
  /** Where to go to sign out of the identity provider too; null for who signed in here, or where it has no such page. */
  output: z.object({ leave: z.nullable(z.string()) }),
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
    /** Whether what was confirmed survives a power cut, as far as the settings say. */
    durable: z.boolean(),
    /** Too little room on the disk: nothing is written. */
    isFull: z.boolean(),
    /** The one server's place at the database: ours; its line broke or another server took it, and nothing is written. */
    seat: z.enum(["held", "lost", "taken"]),
    /** The sealed log of all districts together; null where nothing seals. */
    seal: z.nullable(
      z.object({
        /** When the longest unsealed district was last sealed, null before. */
        sealedAt: z.nullable(z.string()),
        /** When the oldest of the last whole readings began, null before. */
        checkedAt: z.nullable(z.string()),
        /** Something does not agree: nothing is written. */
        inDoubt: z.boolean(),
      }),
    ),
  }),
});
