import { createHash } from "node:crypto";
import { base64Of } from "../../domain/seal/base64.ts";
import { sameBytes } from "../../domain/seal/bytes.ts";
import { type NoteKey, type NoteSignature, keyHashOf, readNote } from "../../domain/seal/note.ts";
import { cosignedBytes, printRequest, readCosignature } from "../../domain/seal/witness.ts";
import type { Db } from "../../store/connection.ts";
import {
  type CosignatureRow,
  addCosignature,
  listWitnessed,
} from "../../store/queries/seal-outside.ts";
import { type CheckpointRow, findCheckpoint } from "../../store/queries/seal.ts";
import { readSigned } from "./check-notes.ts";
import { ed25519Holds } from "./ed25519.ts";
import type { Fault } from "../../domain/seal/fault.ts";
import { hashes } from "./hashes.ts";
import { findRoot, leadTo } from "./lead-to.ts";
import type { WitnessPlace } from "./seal-settings.ts";
import { isSignedBy } from "./signed-by.ts";

/** What asking a witness came to: it has signed so much, or why not; and what it proves against us, if anything. */
export type Witnessed = {
  readonly size: number;
  readonly at: string | undefined;
  readonly problem: string | undefined;
  readonly fault: Fault | undefined;
};

/** What asking takes. */
export type AskCtx = { readonly owner: Db; readonly keys: readonly NoteKey[] };

type Asked = {
  readonly tenant: string;
  readonly checkpoint: CheckpointRow;
  readonly older: number;
};

const patience = 10_000;
const answerMax = 20_000;

async function get(url: URL, init: RequestInit = {}): Promise<{ status: number; text: string }> {
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { ...init, signal, redirect: "error" });
  const text = await response.text();
  return { status: response.status, text: text.slice(0, answerMax) };
}

/** A good cosignature of a witness among some lines. Source: C2SP tlog-cosignature. */
function cosignatureIn(
  { key }: WitnessPlace,
  text: string,
  signatures: readonly NoteSignature[],
): { readonly line: string; readonly seconds: number } | undefined {
  const known = keyHashOf(hashes.sha256, key);
  for (const { name, keyHash, signature } of signatures) {
    const read = readCosignature(signature);
    if (name !== key.name || !sameBytes(keyHash, known) || !read) continue;
    if (!ed25519Holds(key.publicKey, cosignedBytes(text, read.seconds), read.signature)) continue;
    const line = `— ${name} ${base64Of(Buffer.concat([keyHash, signature]))}\n`;
    return { line, seconds: read.seconds };
  }
  return undefined;
}

function rowOf(
  place: WitnessPlace,
  { size, note }: CheckpointRow,
  lines: string,
): CosignatureRow | undefined {
  const own = readNote(note);
  const answered = own && readNote(`${own.text}\n${lines}`);
  const found = answered && cosignatureIn(place, own.text, answered.signatures);
  if (!found) return undefined;
  const signed_at = new Date(found.seconds * 1000).toISOString();
  return { size, witness: place.printed, line: found.line, signed_at };
}

/**
 * What a witness keeps of our log, when it is signed by us and ours does not begin so: then the ledger was rolled
 * back or rewritten. Nothing is believed that we have not signed ourselves.
 */
async function proofAgainst(
  ctx: AskCtx,
  place: WitnessPlace,
  { tenant, origin, size }: { tenant: string; origin: string; size: number },
): Promise<Fault | undefined> {
  const hash = createHash("sha256").update(origin).digest("hex");
  const { status, text } = await get(new URL(`${hash}/checkpoint`, place.url));
  if (status !== 200) return undefined;
  const { note, checkpoint } = readSigned(text);
  if (!note || checkpoint?.origin !== origin) return undefined;
  if (!ctx.keys.some((key) => isSignedBy(key, note))) return undefined;
  const kind = `witness ${place.key.name}`;
  if (checkpoint.size > size) return { fault: "shortened", kind, seq: checkpoint.size };
  const own = await findRoot(ctx.owner, tenant, checkpoint.size);
  const isSame = own !== undefined && sameBytes(own, checkpoint.root);
  return isSame ? undefined : { fault: "root", kind, seq: checkpoint.size };
}

async function send(
  ctx: AskCtx,
  place: WitnessPlace,
  asked: Asked,
): Promise<{ status: number; text: string }> {
  const { tenant, checkpoint, older } = asked;
  const path = await leadTo(ctx.owner, tenant, { older, size: checkpoint.size });
  const body = printRequest(older, path.map(base64Of), checkpoint.note);
  return get(new URL("add-checkpoint", place.url), { method: "POST", body });
}

/** Asks again from where the witness says it stands, where that is within our log. */
async function sendFrom(
  ctx: AskCtx,
  place: WitnessPlace,
  asked: Asked,
): Promise<{ status: number; text: string }> {
  const first = await send(ctx, place, asked);
  const stands = /^(\d{1,15})\n$/u.exec(first.text)?.[1];
  if (first.status !== 409 || stands === undefined) return first;
  const older = Number(stands);
  return older > asked.checkpoint.size ? first : send(ctx, place, { ...asked, older });
}

/** Sends a checkpoint and keeps the signature; else why there is none, and what the witness proves against us. */
async function sign(
  ctx: AskCtx,
  place: WitnessPlace,
  asked: Asked,
): Promise<Witnessed | Pick<Witnessed, "problem" | "fault">> {
  const { tenant, checkpoint } = asked;
  const { status, text } = await sendFrom(ctx, place, asked);
  const row = status === 200 ? rowOf(place, checkpoint, text) : undefined;
  if (row) {
    await addCosignature(ctx.owner, tenant, row);
    return { size: row.size, at: row.signed_at, problem: undefined, fault: undefined };
  }
  const problem = `${status} ${text.split("\n")[0] ?? ""}`.slice(0, 200);
  if (status !== 409 && status !== 422) return { problem, fault: undefined };
  const origin = readSigned(checkpoint.note).checkpoint?.origin ?? "";
  const fault = await proofAgainst(ctx, place, { tenant, origin, size: checkpoint.size });
  return { problem, fault };
}

/**
 * Has a witness sign a district's latest checkpoint and keeps its signature; `always` also where it has signed that
 * one, since it may know a longer one than a ledger that was put back. Errors: throws what net and database throw.
 */
export async function askWitness(
  ctx: AskCtx,
  place: WitnessPlace,
  { tenant, always }: { readonly tenant: string; readonly always: boolean },
): Promise<Witnessed | undefined> {
  const checkpoint = await findCheckpoint(ctx.owner, tenant);
  if (!checkpoint) return undefined;
  const known = await listWitnessed(ctx.owner, tenant);
  const last = known.find((each) => each.witness === place.printed);
  const older = last?.size ?? 0;
  const stands = { size: older, at: last?.signed_at, problem: undefined, fault: undefined };
  if (older === checkpoint.size && !always) return stands;
  return { ...stands, ...(await sign(ctx, place, { tenant, checkpoint, older })) };
}
