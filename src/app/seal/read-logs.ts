import type { NoteKey } from "../../domain/seal/note.ts";
import type { Db } from "../../store/connection.ts";
import { type CheckPass, beginCheck } from "./check-pass.ts";
import { type Healths, now } from "./healths.ts";
import { idleMeter } from "./idle.ts";
import { rotOf } from "./rot.ts";
import type { Sleeper } from "./sleeper.ts";

/** How many times as long as it worked a reading rests, on a machine that lies idle and on one that works. */
export type Rest = { readonly idle: number; readonly busy: number };

/** What a reading works with. */
export type ReadCtx = {
  readonly owner: Db;
  readonly keys: readonly NoteKey[];
  readonly healths: Healths;
  /** Entries read in one go. */
  readonly chunk: number;
  readonly rest: Rest;
  readonly sleeper: Sleeper;
  /** What somebody outside proved against a district stays, whatever is read. */
  readonly isAccused: (tenant: string) => boolean;
  readonly isStopped: () => boolean;
};

/** Reads whole logs, one after another. */
export type LogReader = {
  /** Reads a district's log from end to end; broken off where it came under suspicion meanwhile. */
  readonly readAll: (tenant: string) => Promise<void>;
  /** Something changed as it should not: this district is to be read anew, and nobody rests until it is. */
  readonly suspect: (tenant: string) => void;
  readonly suspects: () => readonly string[];
};

/** A step costs so many times the processor it takes here: the database works for it too. */
const withDatabase = 1.6;

/** Answers how many milliseconds of a processor were worked since: on a busy machine most of the time is waiting. */
function work(): () => number {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - begun, ((user + system) / 1000) * withDatabase);
  };
}

/** Above this share of idle processors a reading may go on sooner. */
const idleShare = 0.5;

/** One step; a page that cannot be read is no weather: it is told and stops writing like any other fault. */
function stepOf({ owner, healths }: ReadCtx, tenant: string, pass: CheckPass): Promise<boolean> {
  return pass.step(owner).catch((error: unknown) => {
    const rot = rotOf(error);
    if (rot) healths.note(tenant, [...pass.faults(), rot]);
    throw error;
  });
}

/** Begins to read nothing yet. Errors: a reading throws what the database throws. */
export function openReader(ctx: ReadCtx): LogReader {
  const { healths, sleeper, rest, isStopped } = ctx;
  const suspected = new Set<string>();
  const idle = idleMeter();
  let factor = rest.busy;

  const pause = async (worked: number): Promise<void> => {
    idle();
    await sleeper.sleep(worked * factor);
    factor = idle() > idleShare ? rest.idle : rest.busy;
  };
  const end = (tenant: string, pass: CheckPass, from: string): void => {
    const checked = { from, to: now(), size: pass.size() };
    const isClean = pass.faults().length === 0 && !ctx.isAccused(tenant);
    healths.change(tenant, isClean ? { faults: [], checked } : { checked });
  };
  const readAll = async (tenant: string): Promise<void> => {
    const isHurried = suspected.delete(tenant);
    const pass = beginCheck({ tenant, keys: ctx.keys, outside: [], chunk: ctx.chunk });
    const from = now();
    for (;;) {
      const worked = work();
      const isEnd = await stepOf(ctx, tenant, pass);
      healths.note(tenant, pass.faults());
      // Only what was begun after the suspicion may lift it.
      if (isStopped() || suspected.has(tenant)) return;
      if (isEnd) return end(tenant, pass, from);
      if (!isHurried && suspected.size === 0) await pause(worked());
    }
  };
  return {
    readAll,
    suspect: (tenant) => {
      suspected.add(tenant);
      sleeper.wake();
    },
    suspects: () => [...suspected],
  };
}
