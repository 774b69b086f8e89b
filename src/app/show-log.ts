import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  proveFacts as proveEndpoint,
  showLog as endpoint,
  showSealed as sealedEndpoint,
} from "../contract/log.ts";
import { base64Of } from "../domain/seal/base64.ts";
import type { NoteKey } from "../domain/seal/note.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { countErased, countWaiting } from "../store/queries/seal-check.ts";
import { listRecoveries } from "../store/queries/recovery.ts";
import { listSealed } from "../store/queries/seal-outside.ts";
import {
  type CheckpointRow,
  findCheckpoint,
  listRows,
  listSealedTables,
  speakUtc,
} from "../store/queries/seal.ts";
import type { Ctx } from "./context.ts";
import { type ReadLog, writeBundle } from "./seal/bundle.ts";
import { readSigned } from "./seal/check-notes.ts";
import { guardsOf, recoveryOf } from "./guard/guard-view.ts";
import { ed25519 } from "./seal/ed25519.ts";
import { unknownHealth } from "./seal/healths.ts";
import type { LogDesk } from "./seal/log-desk.ts";
import type { Standing } from "./seal/outside-book.ts";
import { fingerprintOf, printKey } from "./seal/vkey.ts";
import { qrOf } from "./qr.ts";

type Answer = Output<typeof endpoint>;

function keyOf(key: NoteKey): Answer["keys"][number] {
  const fingerprint = fingerprintOf(key);
  const algorithm = key.algorithm === ed25519 ? "Ed25519" : "SM2";
  return { printed: printKey(key), algorithm, fingerprint, qr: qrOf(printKey(key)) };
}

function standingOf(standing: Standing | undefined) {
  const { size = 0, at = null, problem = null, since = null } = standing ?? {};
  return { size, at, problem, since };
}

function outsideOf(
  { outside }: LogDesk,
  district: string,
): Pick<Answer, "witnesses" | "authority"> {
  const states = outside.statesOf(district);
  const { authority } = outside;
  return {
    witnesses: outside.witnesses.map(({ name, printed }) => ({
      name,
      key: printed,
      ...standingOf(states.get(printed)),
    })),
    authority:
      authority === undefined ? null : { address: authority, ...standingOf(states.get(authority)) },
  };
}

function healthOf({ watch }: LogDesk, district: string) {
  const health = watch?.healthOf(district) ?? unknownHealth;
  return {
    sealedAt: health.sealedAt ?? null,
    checked: health.checked ?? null,
    glancedAt: health.glancedAt ?? null,
    faults: [...health.faults],
    found: health.found ? { ...health.found, faults: [...health.found.faults] } : null,
    inDoubt: watch?.isInDoubt() ?? false,
  };
}

function checkpointOf(row: CheckpointRow | undefined): Answer["checkpoint"] {
  const checkpoint = row && readSigned(row.note).checkpoint;
  if (!row || !checkpoint) return null;
  const { size, note, signed_at: signedAt } = row;
  return { note, size, signedAt, root: base64Of(checkpoint.root) };
}

/** 账本签封: how long the log is, by which key, when it was last checked and who else vouches for it. Refuses `logShut` where nothing seals. */
export async function showLog(ctx: Ctx): Promise<Result<Answer>> {
  const { log, district } = ctx;
  if (!log) return refuse("logShut");
  const { checkpoint, waiting, erased, recoveries } = await ctx.store.read(
    ctx.actor,
    async ({ db }) => ({
      checkpoint: await findCheckpoint(db, district.id),
      waiting: await countWaiting(db),
      erased: await countErased(db, district.id),
      recoveries: await listRecoveries(db, district.id),
    }),
  );
  return accept({
    origin: `${log.origin}/${district.id}`,
    size: checkpoint?.size ?? 0,
    waiting,
    checkpoint: checkpointOf(checkpoint),
    keys: log.keys.map(keyOf),
    ...healthOf(log, district.id),
    erased,
    ...outsideOf(log, district.id),
    isPublic: log.isPublic,
    ...guardsOf(log.guards, district.id),
    recoveries: recoveries.map(recoveryOf),
  });
}

function seqsOf(text: string): number[] {
  return [...new Set(text.split(",").map(Number))];
}

type Sealed = Output<typeof sealedEndpoint>;

/** How far some records are: recorded, sealed, seen by witnesses, stamped; never a stronger word than the truth. */
export async function showSealed(
  ctx: Ctx,
  asked: Parsed<typeof sealedEndpoint>,
): Promise<Result<Sealed>> {
  const seqs = seqsOf(asked.seqs);
  const witnesses = ctx.log?.outside.witnesses.map(({ printed }) => printed) ?? [];
  const rows = await ctx.store.read(ctx.actor, ({ db }) =>
    listSealed(db, ctx.district.id, { seqs, witnesses }),
  );
  const known = new Map(rows.map((row) => [row.seq, row]));
  const states = seqs.map((seq): Sealed["states"][number] => {
    const row = known.get(seq);
    if (!row) return { seq, state: "recorded", sealedAt: null, witnessed: 0, stampedAt: null };
    const further = row.stamped_at === null ? "sealed" : "stamped";
    return {
      seq,
      state: further === "sealed" && row.witnesses > 0 ? "witnessed" : further,
      sealedAt: row.sealed_at,
      witnessed: row.witnesses,
      stampedAt: row.stamped_at,
    };
  });
  return accept({ witnesses: witnesses.length, states });
}

/** Reads as the asker: what they may not see stands in a bundle as its commitments alone. */
function readAs(ctx: Ctx): ReadLog {
  return (work) => ctx.store.read(ctx.actor, ({ db }) => work(db));
}

/** 出证: a bundle of some records that proves them without us. Refuses `notSealed` where none is sealed and visible. */
export async function proveFacts(
  ctx: Ctx,
  asked: Parsed<typeof proveEndpoint>,
): Promise<Result<Uint8Array>> {
  const of = await visible(ctx, seqsOf(asked.seqs));
  const lines: string[] = [];
  const bundle = { tenant: ctx.district.id, keys: ctx.log?.keys ?? [], of };
  if (of.length > 0) for await (const line of writeBundle(readAs(ctx), bundle)) lines.push(line);
  const text = lines.join("");
  return text === ""
    ? refuse("notSealed", { seqs: asked.seqs })
    : accept(new TextEncoder().encode(text));
}

/** Those numbers whose records the asker may see: of others not even the place in the log is handed out. */
async function visible(ctx: Ctx, seqs: readonly number[]): Promise<number[]> {
  return ctx.store.read(ctx.actor, async ({ db }) => {
    await speakUtc(db);
    const rows = await listRows(db, {
      tenant: ctx.district.id,
      tables: await listSealedTables(db),
      seqs,
    });
    return rows.map((row) => row.seq);
  });
}

/** The whole log as far as the asker may see it, as it is read: for who sees no business data, hashes. Refuses `notSealed`. */
export async function downloadLog(ctx: Ctx): Promise<Result<ReadableStream<Uint8Array>>> {
  const sealed = await ctx.store.read(ctx.actor, ({ db }) => findCheckpoint(db, ctx.district.id));
  if (!sealed) return refuse("notSealed", { seqs: "1" });
  const bundle = { tenant: ctx.district.id, keys: ctx.log?.keys ?? [], of: "whole" } as const;
  const lines = writeBundle(readAs(ctx), bundle);
  return accept(
    new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const next = await lines.next();
        if (next.done) controller.close();
        else controller.enqueue(new TextEncoder().encode(next.value));
      },
      cancel: async () => {
        await lines.return(undefined);
      },
    }),
  );
}
