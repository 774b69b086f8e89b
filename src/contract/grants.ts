import * as z from "zod/mini";
import { roles } from "../domain/unit/role.ts";
import { endpoint } from "./endpoint.ts";
import { inDistrict, isoDay, unitSchema } from "./shared.ts";

const shortPerson = z.object({ id: z.number(), login: z.string(), name: z.string() });
const reason = z.string().check(z.maxLength(500));
const number = z.number().check(z.int(), z.positive());

/** A grant: a role for a unit and everything below it, from a day on. It is never changed, only ended by a later row. */
export const grantSchema = z.object({
  id: z.number(),
  seq: z.number(),
  person: shortPerson,
  role: z.enum(roles),
  unit: unitSchema,
  from: z.string(),
  /** Its last day as given, null for none. */
  to: z.nullable(z.string()),
  /** Null for what the set-up brought. */
  by: z.nullable(z.string()),
  at: z.string(),
  reason: z.string(),
  /** Set on a delegation: whose right it is, and the grant it is of. */
  delegated: z.nullable(z.object({ by: shortPerson, of: z.number() })),
  /** How it was ended before its own last day; a delegation also ends with the grant it is of. */
  ended: z.nullable(
    z.object({ lastDay: z.string(), by: z.string(), at: z.string(), reason: z.string() }),
  ),
  state: z.enum(["coming", "inForce", "over"]),
  /** The asker may end it. */
  mayEnd: z.boolean(),
});

export const listGrants = endpoint({
  id: "listGrants",
  method: "GET",
  path: "/api/districts/:district/grants",
  summary: { zh: "授权", en: "Grants" },
  access: "admin",
  input: z.object({
    ...inDistrict,
    person: z.optional(z.coerce.number().check(z.int(), z.positive())),
  }),
  /** Newest first, ended ones too. `today` is the database's day, which decides. */
  output: z.object({ today: z.string(), grants: z.array(grantSchema) }),
});

/** Units a grant may be for: the whole tree, for who has no business in the ledger. */
export const listGrantUnits = endpoint({
  id: "listGrantUnits",
  method: "GET",
  path: "/api/districts/:district/grants/units",
  summary: { zh: "可授权的单位", en: "Units a grant may be for" },
  access: "member",
  input: z.object(inDistrict),
  output: z.object({
    units: z.array(
      z.object({
        id: z.number(),
        parent: z.nullable(z.number()),
        kind: z.string(),
        name: z.string(),
        /** A closed one takes no grant any more; what was granted on it is still told. */
        isOpen: z.boolean(),
      }),
    ),
  }),
});

export const giveGrant = endpoint({
  id: "giveGrant",
  method: "POST",
  path: "/api/districts/:district/grants",
  summary: { zh: "授权", en: "Give a grant" },
  access: "grants",
  input: z.object({
    ...inDistrict,
    login: z.string().check(z.minLength(1), z.maxLength(60)),
    role: z.enum(roles),
    unit: number,
    /** Today when left out; never earlier. */
    from: z.optional(isoDay),
    to: z.optional(z.nullable(isoDay)),
    reason,
  }),
  output: z.object({ id: z.number() }),
  refusals: [
    "noSuchAccount",
    "accountIsOperator",
    "noSuchUnit",
    "grantOwn",
    "grantThreeAdmins",
    "grantNeedsWhole",
    "grantThere",
    "grantDays",
    "peopleNeedReason",
  ],
});

export const endGrant = endpoint({
  id: "endGrant",
  method: "POST",
  path: "/api/districts/:district/grants/:id/end",
  summary: { zh: "终止授权", en: "End a grant" },
  access: "grants",
  input: z.object({
    ...inDistrict,
    id: z.coerce.number().check(z.int(), z.positive()),
    /** The last day it holds; left out it is denied at the very next request. */
    lastDay: z.optional(isoDay),
    reason,
  }),
  output: z.object({}),
  refusals: [
    "noSuchGrant",
    "grantOwn",
    "grantEnded",
    "grantDays",
    "accountIsOperator",
    "peopleNeedReason",
  ],
});

export const delegate = endpoint({
  id: "delegate",
  method: "POST",
  path: "/api/districts/:district/delegations",
  summary: { zh: "请人代理", en: "Have somebody stand in" },
  access: "view",
  input: z.object({
    ...inDistrict,
    /** One of the asker's own grants: `listMyDelegations.grants`. */
    grant: number,
    login: z.string().check(z.minLength(1), z.maxLength(60)),
    /** The grant's unit when left out, or one below it. */
    unit: z.optional(number),
    from: isoDay,
    to: isoDay,
    reason,
  }),
  output: z.object({ id: z.number() }),
  refusals: [
    "noSuchGrant",
    "noSuchAccount",
    "noSuchUnit",
    "delegationOfOwnOnly",
    "delegationToSelf",
    "delegationToStranger",
    "delegationUnit",
    "delegationDays",
    "grantThere",
    "grantThreeAdmins",
    "peopleNeedReason",
  ],
});

export const endDelegation = endpoint({
  id: "endDelegation",
  method: "POST",
  path: "/api/districts/:district/delegations/:id/end",
  summary: { zh: "收回代理", en: "Take a delegation back" },
  access: "view",
  input: z.object({
    ...inDistrict,
    id: z.coerce.number().check(z.int(), z.positive()),
    reason: z._default(reason, ""),
  }),
  output: z.object({}),
  refusals: ["noSuchGrant", "grantEnded"],
});

export const listMyDelegations = endpoint({
  id: "listMyDelegations",
  method: "GET",
  path: "/api/districts/:district/delegations",
  summary: { zh: "我的代理", en: "My delegations" },
  access: "view",
  input: z.object(inDistrict),
  output: z.object({
    today: z.string(),
    /** What the asker holds in their own right and may hand on, in force or to come. */
    grants: z.array(grantSchema),
    /** Handed to others, newest first, with those that are over. */
    given: z.array(grantSchema),
    /** Handed to the asker by others. */
    received: z.array(grantSchema),
  }),
});

export const listColleagues = endpoint({
  id: "listColleagues",
  method: "GET",
  path: "/api/districts/:district/colleagues",
  summary: { zh: "可以代理的人", en: "People who may stand in" },
  access: "view",
  input: z.object(inDistrict),
  /** Others with a business grant in force, by name. */
  output: z.object({
    people: z.array(z.object({ ...shortPerson.shape, units: z.array(z.string()) })),
  }),
});
