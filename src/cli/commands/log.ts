import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ReadLog, writeBundle } from "../../app/seal/bundle.ts";
import { readSigned } from "../../app/seal/check-notes.ts";
import { fingerprintOf, printKey } from "../../app/seal/vkey.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Arguments } from "../arguments.ts";
import { checkLogs, logLines, ownKeys } from "../log-lines.ts";
import type { Answer } from "../output.ts";
import { type Session, placeOf, placesOf } from "../session.ts";

/** A log that does not agree is a fault somebody must look at. */
const exitFaulty = 1;

async function readNotes(files: readonly string[]): Promise<Result<string[]>> {
  const notes: string[] = [];
  for (const file of files) {
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text === undefined) return refuse("noSuchFile", { file });
    if (!readSigned(text).checkpoint) return refuse("notACheckpoint", { file });
    notes.push(text);
  }
  return accept(notes);
}

async function check(session: Session, args: Arguments): Promise<Result<Answer>> {
  const places = await placesOf(session, args.unit);
  if (!places.ok) return places;
  const outside = await readNotes(args.outside);
  if (!outside.ok) return outside;
  const districts = [...new Set(places.value.map(({ ctx }) => ctx.district.id))];
  const checked = await checkLogs(session, { districts, outside: outside.value });
  if (!checked.ok) return checked;
  const isFaulty = checked.value.some(({ faults }) => faults.length > 0);
  return accept({
    data: { logs: checked.value },
    lines: logLines(checked.value, args.language),
    ...(isFaulty ? { exit: exitFaulty } : {}),
  });
}

async function exportBundle(session: Session, args: Arguments): Promise<Result<Answer>> {
  const place = await placeOf(session, args.unit);
  if (!place.ok) return place;
  const keys = await ownKeys(session);
  if (!keys.ok) return keys;
  const tenant = place.value.ctx.district.id;
  const out = args.out ?? `${tenant}-log.jsonl`;
  const read: ReadLog = (work) =>
    session.ledger.owner.transaction().setIsolationLevel("repeatable read").execute(work);
  const lines = writeBundle(read, { tenant, keys: keys.value.keys, of: "whole" });
  await pipeline(Readable.from(lines), createWriteStream(out));
  const line = args.language === "zh" ? `已写入 ${out}` : `Written to ${out}`;
  return accept({ data: { out }, lines: [line] });
}

async function showKeys(session: Session): Promise<Result<Answer>> {
  const opened = await ownKeys(session);
  if (!opened.ok) return opened;
  const keys = opened.value.keys.map((key) => ({
    key: printKey(key),
    fingerprint: fingerprintOf(key),
  }));
  const lines = keys.flatMap(({ key, fingerprint }) => [key, `  ${fingerprint}`]);
  return accept({ data: { origin: opened.value.origin, keys }, lines });
}

/** `guatu log check|export|keys`: the sealed log held against the ledger, written out whole, and by whom it is signed. */
export async function log(session: Session, args: Arguments): Promise<Result<Answer>> {
  const [word = "check"] = args.words;
  if (word === "check") return check(session, args);
  if (word === "export") return exportBundle(session, args);
  return word === "keys" ? showKeys(session) : refuse("unknownCommand", { word: `log ${word}` });
}
