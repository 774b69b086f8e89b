import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod/mini";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";

const whole = z.int().check(z.minimum(0));

const manifestSchema = z.object({
  guatu: z.literal("backup"),
  v: z.literal(1),
  /** The program that made it. */
  version: z.string(),
  /** When the database was read: what was recorded later is not in it. */
  madeAt: z.string(),
  /** A base backup of the database that comes along, or a dump of one of one's own. */
  database: z.enum(["cluster", "dump"]),
  server: z.string(),
  /** The database and its user as a dump needs them again. */
  name: z.string(),
  user: z.string(),
  migrations: z.array(z.string()),
  /** As whom the logs are known, and every key a checkpoint may be signed by. */
  origin: z.string(),
  keys: z.array(z.string()),
  /** The last checkpoint of each district in it; null where nothing was sealed yet. */
  districts: z.array(z.object({ id: z.string(), size: whole, note: z.nullable(z.string()) })),
  evidence: z.object({
    place: z.enum(["folder", "bucket"]),
    files: whole,
    bytes: whole,
    /** Originals that are gone or not what was sealed, by their SHA-256. */
    spoiled: z.array(z.string()),
  }),
  bytes: whole,
});

/** What a backup says of itself. */
export type Manifest = z.output<typeof manifestSchema>;

/** The parts of a backup, within its folder. */
export const parts = {
  manifest: "backup.json",
  sums: "SHA256SUMS",
  database: "database",
  dump: "database/guatu.dump",
  data: "data",
  evidence: "evidence",
  checkpoints: "checkpoints",
} as const;

/** Reads what a backup says of itself. Refuses `notABackup`. */
export async function readManifest(folder: string): Promise<Result<Manifest>> {
  const text = await readFile(join(folder, parts.manifest), "utf8").catch(() => "");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("notABackup", { folder });
  }
  const read = z.safeParse(manifestSchema, value);
  return read.success ? accept(read.data) : refuse("notABackup", { folder });
}
