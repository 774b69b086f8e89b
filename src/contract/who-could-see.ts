import * as z from "zod/mini";
import { roles } from "../domain/unit/role.ts";
import { endpoint } from "./endpoint.ts";
import { inDistrict, isoDay, unitSchema } from "./shared.ts";

const id = z.coerce.number().check(z.int(), z.positive());

const then = {
  day: isoDay,
  /** As known at a number of the ledger; with everything recorded since when left out. */
  seq: z.optional(z.coerce.number().check(z.int(), z.nonnegative())),
};

/** Through which grant somebody could see. */
const throughSchema = z.object({
  grant: z.number(),
  role: z.enum(roles),
  unit: unitSchema,
  from: z.string(),
  /** The last day it holds, as known then; null for none. */
  to: z.nullable(z.string()),
  /** Whose right it was, on a delegation. */
  delegatedBy: z.nullable(z.string()),
  /** Ended in the course of that very day, at this time. */
  endedAt: z.nullable(z.string()),
});

const shortPerson = z.object({ id: z.number(), login: z.string(), name: z.string() });

export const whoCouldSee = endpoint({
  id: "whoCouldSee",
  method: "GET",
  path: "/api/districts/:district/sight/who",
  summary: { zh: "某日谁看得到", en: "Who could see it on a day" },
  access: "log",
  /** One of `unit` and `project`. */
  input: z.object({ ...inDistrict, unit: z.optional(id), project: z.optional(id), ...then }),
  output: z.object({
    /** What was asked about: the unit, or the units that answered for the project that day. */
    units: z.array(unitSchema),
    people: z.array(
      z.object({
        person: shortPerson,
        /** The account was disabled the whole day: the grant stood, and nobody could use it. */
        isDisabled: z.boolean(),
        through: z.array(throughSchema),
      }),
    ),
  }),
  refusals: ["noSuchUnit", "noSuchProject", "badRequest"],
});

export const whatCouldSee = endpoint({
  id: "whatCouldSee",
  method: "GET",
  path: "/api/districts/:district/sight/what",
  summary: { zh: "某人某日看得到什么", en: "What a person could see on a day" },
  access: "log",
  input: z.object({ ...inDistrict, person: id, ...then }),
  output: z.object({
    person: shortPerson,
    isDisabled: z.boolean(),
    through: z.array(throughSchema),
    /** Every unit whose figures the person could see. */
    units: z.array(unitSchema),
  }),
  refusals: ["noSuchAccount"],
});
