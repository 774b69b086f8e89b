import * as z from "zod/mini";
import { roles } from "../domain/unit/role.ts";
import { unitKinds } from "../domain/unit/tree.ts";
import { endpoint } from "./endpoint.ts";
import { byId, inDistrict, isoDay, knownAt, unitSchema } from "./shared.ts";

const kind = z.enum(unitKinds);
const number = z.number().check(z.int(), z.positive());
const name = z.string().check(z.maxLength(60));
const newUnit = z.object({ name, kind, parent: z.union([number, name]) });

/** What is done to the tree; see `UnitAct` in `src/domain/unit/act.ts`. */
export const unitActSchema = z.discriminatedUnion("act", [
  z.object({
    act: z.literal("add"),
    units: z.array(newUnit).check(z.minLength(1), z.maxLength(2000)),
  }),
  z.object({ act: z.literal("rename"), unit: number, name, kind }),
  z.object({ act: z.literal("move"), unit: number, parent: number }),
  z.object({
    act: z.literal("merge"),
    units: z.array(number).check(z.maxLength(500)),
    into: z.union([number, newUnit]),
  }),
  z.object({
    act: z.literal("split"),
    unit: number,
    into: z.object({ name, kind }),
    projects: z.array(number).check(z.maxLength(20_000)),
  }),
  z.object({ act: z.literal("close"), unit: number }),
]);

/** What stands with a unit: projects that have not ended, all there are, grants, cells of drafts, open months. */
const holdingSchema = z.object({
  projects: z.number(),
  listed: z.number(),
  grants: z.number(),
  drafts: z.number(),
  reports: z.array(z.string()),
});

export const showTree = endpoint({
  id: "showTree",
  method: "GET",
  path: "/api/districts/:district/tree",
  summary: { zh: "单位树", en: "The tree of units" },
  access: "organise",
  input: z.object({ ...inDistrict, ...knownAt }),
  output: z.object({
    known: z.object({ day: z.string(), seq: z.nullable(z.number()) }),
    /** The number of the newest version: whoever acts says which tree they saw. */
    base: z.number(),
    /** The days on which the tree changed, oldest first. */
    days: z.array(z.string()),
    units: z.array(
      z.object({
        id: z.number(),
        parent: z.nullable(z.number()),
        kind,
        name: z.string(),
        isOpen: z.boolean(),
        /** The asker may re-organise it. */
        isMine: z.boolean(),
        /** Today's alone; null for what the asker does not organise, and for an earlier day. */
        holding: z.nullable(holdingSchema),
      }),
    ),
  }),
});

export const showUnit = endpoint({
  id: "showUnit",
  method: "GET",
  path: "/api/districts/:district/tree/:id",
  summary: { zh: "单位沿革", en: "A unit's history" },
  access: "organise",
  input: z.object({ ...inDistrict, ...byId }),
  output: z.object({
    id: z.number(),
    name: z.string(),
    /** Oldest first. */
    versions: z.array(
      z.object({
        seq: z.number(),
        name: z.string(),
        kind,
        parent: z.nullable(unitSchema),
        isOpen: z.boolean(),
        mergedInto: z.nullable(unitSchema),
        /** Null where it stands from the beginning. */
        validFrom: z.nullable(z.string()),
        knownOn: z.nullable(z.string()),
        reason: z.string(),
        by: z.nullable(z.string()),
        at: z.string(),
      }),
    ),
  }),
  refusals: ["noSuchUnit"],
});

const side = z.object({
  name: z.string(),
  kind,
  parent: z.nullable(z.string()),
  isOpen: z.boolean(),
  mergedInto: z.nullable(z.string()),
});

export const organiseUnits = endpoint({
  id: "organiseUnits",
  method: "POST",
  path: "/api/districts/:district/tree",
  summary: { zh: "调整单位", en: "Re-organise units" },
  access: "organise",
  input: z.object({
    ...inDistrict,
    change: unitActSchema,
    reason: z._default(z.string().check(z.maxLength(500)), ""),
    /** From when it holds in the world; today when left out, never later. */
    validFrom: z.optional(isoDay),
    /** The tree that was looked at; refused when it moved on meanwhile. */
    base: z.optional(z.number()),
    /** False only tells what would happen. */
    apply: z._default(z.boolean(), false),
  }),
  output: z.object({
    applied: z.boolean(),
    base: z.number(),
    /** `was` is null for a unit that is new. */
    changes: z.array(z.object({ was: z.nullable(side), now: side })),
    /** Projects that are handed over, or go with their unit. */
    projects: z.number(),
    /** Grants on the units; by a merger they end, and 安全管理员 gives anew what is needed. */
    grants: z.array(
      z.object({ person: z.string(), role: z.enum(roles), unit: z.string(), ends: z.boolean() }),
    ),
    /** How many grants reach these projects only afterwards, and no more. */
    reach: z.object({ gain: z.number(), lose: z.number() }),
    reports: z.array(z.object({ unit: z.string(), period: z.string() })),
    drafts: z.number(),
  }),
  refusals: [
    "unitReasonNeeded",
    "unitInFuture",
    "noSuchUnit",
    "unitNotOpen",
    "unitNotYours",
    "unitRoot",
    "unitNameNeeded",
    "unitNameTaken",
    "unitNameTwice",
    "unitCycle",
    "unitUnchanged",
    "unitHasChildren",
    "unitHasProjects",
    "unitHasGrants",
    "unitsMovedOn",
    "mergeNeedsTwo",
    "splitNeedsProjects",
    "splitNotThere",
  ],
});
