import { Writable } from "node:stream";
import type { Fault } from "../../domain/seal/fault.ts";
import type { EvidenceFiles } from "../../files/evidence/evidence-files.ts";
import type { Db } from "../../store/connection.ts";
import { takeBaseBackup } from "../../store/engine/base-backup.ts";
import type { OwnerConnection } from "../../store/engine/embedded.ts";
import { listDigests } from "../../store/queries/evidence-digests.ts";
import { type Spoiled, readAgain } from "./read-again.ts";
import { rotIn } from "../seal/rot.ts";
import { sleeper } from "../seal/sleeper.ts";
import { type ScrubState, beginning, keepState, readState } from "./scrub-state.ts";

/** What is read again, and where it is written down how far that has come. */
export type ScrubCtx = {
  readonly owner: Db;
  readonly files: EvidenceFiles;
  readonly folder: string;
  /** The database that comes along; the pages of one of one's own are its keeper's to read. */
  readonly cluster: OwnerConnection | undefined;
};

/** Bytes read a second, and the rest between two readings in milliseconds. */
export type ScrubPace = { readonly bytes: number; readonly rest: number };

/** A fifth of what a plain disk gives, and an hour between readings. */
export const ordinaryScrub: ScrubPace = { bytes: 20_000_000, rest: 3_600_000 };

/** Who hears of it: weather, files that are not what was sealed, pages that are not what was written. */
export type ScrubTold = {
  readonly weather: (error: unknown) => void;
  readonly spoiled: (each: Spoiled) => void;
  readonly rotten: (fault: Fault) => void;
};

/** Reads evidence and pages again and again. */
export type Scrub = {
  readonly state: () => ScrubState | undefined;
  readonly stop: () => Promise<void>;
};

const batchRows = 100;

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

/** Reads every page of the database once and answers the bytes and what is rotten. Errors: throws what the database throws. */
export async function readPages(
  cluster: OwnerConnection,
  bounds: { readonly bytesPerSecond?: number; readonly signal?: AbortSignal } = {},
): Promise<{ readonly bytes: number; readonly rotten: readonly Fault[] }> {
  const { bytesPerSecond, signal } = bounds;
  const read = await takeBaseBackup(cluster, {
    archive: nowhere(),
    manifest: nowhere(),
    ...(bytesPerSecond === undefined ? {} : { rate: bytesPerSecond / 1000 }),
    ...(signal ? { signal } : {}),
  });
  return { bytes: read.bytes, rotten: read.rotten.map(rotIn) };
}

/**
 * Begins to read every original of the evidence and every page of the database again, at a bounded rate, from where the
 * last run stopped. What is found is told at once and stands until a later whole reading finds it mended.
 */
export function startScrub(ctx: ScrubCtx, pace: ScrubPace, told: ScrubTold): Scrub {
  const { owner, files, folder, cluster } = ctx;
  const { sleep, wake } = sleeper();
  const giveUp = new AbortController();
  let stopped = false;
  let state: ScrubState | undefined;
  const now = (): string => new Date().toISOString();

  const readBatch = async (from: ScrubState): Promise<{ next: ScrubState; isEnd: boolean }> => {
    const rows = await listDigests(owner, from.now.above, batchRows);
    let { now: at } = from;
    for (const row of rows) {
      if (stopped) break;
      const { fault, bytes } = await readAgain(files, row);
      const one = fault ? [{ tenant: row.tenant, evidence: row.seq, fault }] : [];
      for (const each of one) told.spoiled(each);
      const spoiled = [...at.spoiled, ...one];
      at = { ...at, above: row.seq, files: at.files + 1, bytes: at.bytes + bytes, spoiled };
      state = { ...from, now: at };
      await sleep((bytes / pace.bytes) * 1000);
    }
    return { next: { ...from, now: at }, isEnd: !stopped && rows.length < batchRows };
  };
  const readFiles = async (): Promise<void> => {
    let at = state ?? (await readState(folder, now()));
    for (let isEnd = false; !isEnd && !stopped;) {
      const read = await readBatch(at);
      ({ isEnd } = read);
      const { files: count, bytes, from, spoiled } = read.next.now;
      const done = { from, to: now(), files: count, bytes };
      at = isEnd ? { ...read.next, now: beginning(now()), done, spoiled } : read.next;
      state = at;
      await keepState(folder, at);
    }
  };
  const readCluster = async (): Promise<void> => {
    if (!cluster || stopped) return;
    const { bytes, rotten } = await readPages(cluster, {
      bytesPerSecond: pace.bytes,
      signal: giveUp.signal,
    });
    for (const fault of rotten) told.rotten(fault);
    if (state) state = { ...state, pages: { at: now(), bytes } };
    if (state) await keepState(folder, state);
  };
  const run = async (): Promise<void> => {
    state = await readState(folder, now());
    while (!stopped) {
      for (const work of [readFiles, readCluster])
        await work().catch((error: unknown) => (stopped ? undefined : told.weather(error)));
      if (!stopped) await sleep(pace.rest);
    }
  };
  const running = run();
  return {
    state: () => state,
    stop: async () => {
      stopped = true;
      giveUp.abort();
      wake();
      await running;
    },
  };
}
