import * as z from "zod/mini";
import { faultKinds } from "../domain/seal/fault.ts";
import { endpoint } from "./endpoint.ts";
import { inDistrict } from "./shared.ts";

/** How far one record has come, each word only where it is true. */
export const factStates = ["recorded", "sealed", "witnessed", "stamped"] as const;

const faultSchema = z.object({ fault: z.enum(faultKinds), kind: z.string(), seq: z.number() });

/** What the reading of files again found of one piece of evidence. */
export const fileFaults = ["missing", "altered", "copyMissing"] as const;

const recoverySchema = z.object({
  /** When the backup was made, and how long the log in it was. */
  madeAt: z.string(),
  size: z.number(),
  at: z.string(),
  /** Who saw more entries than were restored, and how many. */
  longer: z.array(z.object({ who: z.string(), size: z.number() })),
  formerName: z.nullable(z.string()),
  reason: z.nullable(z.string()),
});

const standingSchema = {
  size: z.number(),
  at: z.nullable(z.string()),
  /** Why the last try failed, and since when none succeeded. */
  problem: z.nullable(z.string()),
  since: z.nullable(z.string()),
};

export const showLog = endpoint({
  id: "showLog",
  method: "GET",
  path: "/api/districts/:district/log",
  summary: { zh: "账本签封", en: "The sealed log" },
  access: "member",
  input: z.object(inDistrict),
  output: z.object({
    /** The log's name for ever, the district included. */
    origin: z.string(),
    size: z.number(),
    /** Recorded and not sealed yet. */
    waiting: z.number(),
    /** The last signed checkpoint as it is written down; null before the first. */
    checkpoint: z.nullable(
      z.object({ note: z.string(), size: z.number(), signedAt: z.string(), root: z.string() }),
    ),
    /** By whom checkpoints are signed: the printed key, its algorithm, and the fingerprint people compare. */
    keys: z.array(
      z.object({
        printed: z.string(),
        algorithm: z.string(),
        fingerprint: z.string(),
        qr: z.string(),
      }),
    ),
    sealedAt: z.nullable(z.string()),
    /** The last time everything was read and held against the log; null before. */
    checked: z.nullable(z.object({ from: z.string(), to: z.string(), size: z.number() })),
    /** When it was last glanced over for anything changed behind the log's back; null before. */
    glancedAt: z.nullable(z.string()),
    faults: z.array(faultSchema),
    /** What was last found wrong, also where it has been put right since. */
    found: z.nullable(z.object({ at: z.string(), faults: z.array(faultSchema) })),
    inDoubt: z.boolean(),
    erased: z.number(),
    witnesses: z.array(z.object({ name: z.string(), key: z.string(), ...standingSchema })),
    authority: z.nullable(z.object({ address: z.string(), ...standingSchema })),
    /** Whether checkpoint and hashes are public under /log. */
    isPublic: z.boolean(),
    /** The reading of evidence and database pages again; null where nobody watches. */
    files: z.nullable(
      z.object({
        done: z.nullable(
          z.object({ from: z.string(), to: z.string(), files: z.number(), bytes: z.number() }),
        ),
        pages: z.nullable(z.object({ at: z.string(), bytes: z.number() })),
        spoiled: z.array(z.object({ evidence: z.number(), fault: z.enum(fileFaults) })),
      }),
    ),
    /** What is wrong with the server's clock; null for nothing. */
    clock: z.nullable(
      z.object({ kind: z.enum(["leapt", "behind"]), seconds: z.number(), at: z.string() }),
    ),
    /** Room on the disk in MB, and how much must be left; null where nobody looks. */
    space: z.nullable(z.object({ free: z.number(), limit: z.number(), isFull: z.boolean() })),
    /** When the ledger was restored from a backup, the latest first. */
    recoveries: z.array(recoverySchema),
  }),
});

const seqs = z.string().check(z.regex(/^\d{1,15}(?:,\d{1,15}){0,499}$/u));

export const showSealed = endpoint({
  id: "showSealed",
  method: "GET",
  path: "/api/districts/:district/log/states",
  summary: { zh: "记录签封到哪一步", en: "How far records are sealed" },
  access: "view",
  input: z.object({ ...inDistrict, seqs }),
  output: z.object({
    /** Witnesses there are in all. */
    witnesses: z.number(),
    states: z.array(
      z.object({
        seq: z.number(),
        state: z.enum(factStates),
        sealedAt: z.nullable(z.string()),
        witnessed: z.number(),
        stampedAt: z.nullable(z.string()),
      }),
    ),
  }),
});

export const proveFacts = endpoint({
  id: "proveFacts",
  method: "GET",
  path: "/api/districts/:district/log/proof.jsonl",
  summary: { zh: "出证", en: "Proof of records" },
  access: "view",
  input: z.object({ ...inDistrict, seqs }),
  output: z.any(),
  reply: "jsonl",
  refusals: ["notSealed"],
});

export const downloadLog = endpoint({
  id: "downloadLog",
  method: "GET",
  path: "/api/districts/:district/log/bundle.jsonl",
  summary: { zh: "账本证据包", en: "The whole log as a proof bundle" },
  access: "verify",
  input: z.object(inDistrict),
  output: z.any(),
  reply: "jsonl",
  refusals: ["notSealed"],
});

/** The same for who sees no business data: every entry as its commitments alone. */
export const downloadHashes = endpoint({
  id: "downloadHashes",
  method: "GET",
  path: "/api/districts/:district/log/hashes.jsonl",
  summary: { zh: "账本哈希", en: "The whole log as hashes" },
  access: "log",
  input: z.object(inDistrict),
  output: z.any(),
  reply: "jsonl",
  refusals: ["notSealed"],
});
