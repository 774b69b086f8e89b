import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { atSnapshot, dumpSchema, findTool } from "../../store/dump.ts";
import { takeBaseBackup } from "../../store/engine/base-backup.ts";
import type { OwnerConnection } from "../../store/engine/embedded.ts";
import { clusterParts } from "../../store/engine/restore-cluster.ts";
import { digestOf, writeWhole } from "./copying.ts";
import { type LastNote, lastNotes, whileNothingIsSealed } from "./last-notes.ts";
import { parts } from "./manifest.ts";
import type { Source } from "./source.ts";
import type { Sums } from "./sums.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** What was read of the database: when, how much, and the last checkpoints in it. */
export type DatabaseRead = { readonly madeAt: string; readonly notes: readonly LastNote[] };

async function noteDigests(draft: string, names: readonly string[], sums: Sums): Promise<void> {
  for (const name of names) sums.set(name, await digestOf(join(draft, name)));
}

/** The cluster by PostgreSQL's own base backup; nothing is sealed meanwhile, so the checkpoint in it is known exactly. */
async function readCluster(
  { db }: Source,
  cluster: OwnerConnection,
  { draft, sums }: { readonly draft: string; readonly sums: Sums },
): Promise<Result<DatabaseRead>> {
  const at = (part: string): string => join(draft, parts.database, part);
  await mkdir(join(draft, parts.database), { mode: 0o700 });
  const sink = (part: string) => createWriteStream(at(part), { mode: 0o600, flush: true });
  const { notes, made } = await whileNothingIsSealed(db, async (held) => ({
    notes: held,
    made: await takeBaseBackup(cluster, {
      archive: sink(clusterParts.archive),
      manifest: sink(clusterParts.manifest),
    }),
  }));
  const madeAt = new Date().toISOString();
  const [rotten] = made.rotten;
  if (rotten !== undefined) return refuse("backupRotten", { detail: rotten });
  await writeWhole(at(clusterParts.secret), [new TextEncoder().encode(cluster.password)]);
  const names = Object.values(clusterParts).map((part) => `${parts.database}/${part}`);
  await noteDigests(draft, names, sums);
  return accept({ madeAt, notes });
}

/** A database of one's own by `pg_dump`, of the very state in which the checkpoints were read. */
async function readDump(
  { db }: Source,
  url: string,
  { draft, sums, env }: { readonly draft: string; readonly sums: Sums; readonly env: Env },
): Promise<Result<DatabaseRead>> {
  const program = await findTool(db, "pg_dump", env);
  if (!program.ok) return program;
  const file = join(draft, parts.dump);
  await mkdir(dirname(file), { mode: 0o700 });
  const read = await atSnapshot(db, async (trx, snapshot) => {
    const madeAt = new Date().toISOString();
    const notes = await lastNotes(trx);
    await dumpSchema(trx, program.value, { url, snapshot, file });
    return { madeAt, notes };
  });
  await noteDigests(draft, [parts.dump], sums);
  return accept(read);
}

/** Reads the whole database into a draft of a backup. Refuses `backupRotten`, `backupTool`. */
export function readDatabase(
  source: Source,
  asked: { readonly draft: string; readonly sums: Sums; readonly env: Env },
): Promise<Result<DatabaseRead>> {
  const { cluster, url } = source;
  if (cluster) return readCluster(source, cluster, asked);
  if (url === undefined) throw new Error("a source is a cluster or an address");
  return readDump(source, url, asked);
}
