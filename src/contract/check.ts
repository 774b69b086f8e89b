import * as z from "zod/mini";
import { endpoint } from "./endpoint.ts";
import { inDistrict } from "./shared.ts";

/** How a printed checkpoint stands to the log of this installation. */
export const checkStandings = ["ours", "other", "ahead", "unknown"] as const;

/** As few digits of a root as are ever printed, and all of them. */
const rootDigits = /^[0-9a-f]{12,64}$/u;

/** Held against the log by anybody who has the paper in hand: it tells nothing of what the log says. */
export const checkMark = endpoint({
  id: "checkMark",
  method: "GET",
  path: "/api/check",
  summary: { zh: "核对印出的检查点", en: "Check a printed checkpoint" },
  access: "public",
  input: z.object({
    district: z.string().check(z.minLength(1), z.maxLength(100)),
    size: z.coerce.number().check(z.int(), z.positive(), z.maximum(Number.MAX_SAFE_INTEGER)),
    root: z.string().check(z.regex(rootDigits)),
  }),
  output: z.object({
    standing: z.enum(checkStandings),
    /** The log's name for ever. */
    origin: z.string(),
    /** When so much of the log was first signed, by how many witnesses, and stamped when; null where it is not ours. */
    since: z.nullable(z.string()),
    witnesses: z.number(),
    stampedAt: z.nullable(z.string()),
    /** How long the log is now. */
    size: z.number(),
    /** The ledger does not agree with its log just now. */
    inDoubt: z.boolean(),
  }),
  refusals: ["logShut", "checksTooMany"],
});

/** The checkpoint a page prints at its foot. */
export const showMark = endpoint({
  id: "showMark",
  method: "GET",
  path: "/api/districts/:district/log/mark",
  summary: { zh: "印在页脚的检查点", en: "The checkpoint for the foot of a page" },
  access: "member",
  input: z.object(inDistrict),
  output: z.object({
    /** Null where nothing is sealed, or the check is not open to the public. */
    mark: z.nullable(z.object({ size: z.number(), root: z.string(), signedAt: z.string() })),
  }),
});
