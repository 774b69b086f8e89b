import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ctx } from "../../src/app/context.ts";
import { type ReadLog, writeBundle } from "../../src/app/seal/bundle.ts";
import { type LogKeys, openLogKeys } from "../../src/app/seal/log-keys.ts";
import { nobodyAsked } from "../../src/app/seal/outside.ts";
import { sealBatch } from "../../src/app/seal/seal-ledger.ts";
import { printKey } from "../../src/app/seal/vkey.ts";
import { factsOf } from "../../src/app/verify/facts-of.ts";
import { readDocument } from "../../src/app/verify/read-document.ts";
import {
  type DocumentVerified,
  type Facts,
  verifyDocument,
} from "../../src/app/verify/verify-document.ts";
import type { NoteKey } from "../../src/domain/seal/note.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "./ledger.ts";

/** A ledger with a sealed log, the bundle of its facts, and the verifier a stranger runs. */
export type Proven = {
  readonly ledger: TestLedger;
  readonly ctx: Ctx;
  readonly folder: string;
  readonly key: NoteKey;
  readonly keys: LogKeys;
  readonly facts: Facts;
  readonly bundle: string;
  readonly check: (bytes: Uint8Array, facts?: Facts) => Promise<DocumentVerified>;
  readonly close: () => Promise<void>;
};

/** Opens a ledger of samples, seals all of it and takes its bundle away. */
export async function openProven(base: "bare" | "published", district: string): Promise<Proven> {
  const folder = await mkdtemp(join(tmpdir(), "guatu-document-"));
  const ledger = await openTestLedger(base);
  const keys = valueOf(await openLogKeys(folder, { GUATU_LOG_NAME: "guatu.test" }));
  valueOf(await sealBatch({ owner: ledger.owner, ...keys }, district));
  const settings = { witnesses: [], authority: undefined, stopHours: undefined, isPublic: true };
  const log = { ...keys, watch: undefined, outside: nobodyAsked(settings), isPublic: true };
  const ctx = { ...(await enter(ledger, "office", district)), log };
  const read: ReadLog = (work) => ledger.owner.transaction().execute(work);
  const lines: string[] = [];
  for await (const part of writeBundle(read, { tenant: district, keys: keys.keys, of: "whole" }))
    lines.push(...part.trimEnd().split("\n"));
  const [key] = keys.keys;
  if (!key) throw new Error("no key");
  async function* told(): AsyncGenerator<string> {
    yield* lines;
  }
  const { facts } = await factsOf(told(), { key: printKey(key), kept: [] });
  return {
    ledger,
    ctx,
    folder,
    key,
    keys,
    facts,
    bundle: `${lines.join("\n")}\n`,
    check: async (bytes, held = facts) => verifyDocument(await readDocument(bytes, "x"), key, held),
    close: async () => {
      await ledger.close();
      await rm(folder, { recursive: true });
    },
  };
}
