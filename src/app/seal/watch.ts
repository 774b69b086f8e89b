import type { Fault } from "../../domain/seal/fault.ts";
import type { NoteKey } from "../../domain/seal/note.ts";
import { listDistrictsOf } from "../../store/found.ts";
import { openGlancer } from "./glance-logs.ts";
import { type HealthView, type Healths, type LogHealth, now, openHealths } from "./healths.ts";
import { type LogReader, type Rest, openReader } from "./read-logs.ts";
import { type SealCtx, batchRows, sealBatch } from "./seal-ledger.ts";
import { type Sleeper, sleeper } from "./sleeper.ts";

/** Seals and checks by itself while the server runs. */
export type Watch = HealthView & {
  /** Enters what somebody outside proved against a district's log. */
  readonly accuse: (tenant: string, fault: Fault) => void;
  readonly stop: () => Promise<void>;
};

/** How often the ledger is sealed and glanced over, and how long the check rests between two readings, in milliseconds. */
export type Pace = {
  readonly seal: number;
  readonly glance: number;
  readonly check: number;
  /** Rows read in one go. */
  readonly chunk: number;
  readonly rest: Rest;
};

/**
 * The pace of a server: sealed within a second, twice a second where there is something; glanced over every ten seconds; read from end to end at a tenth of a
 * core, a quarter where the machine lies idle, and without any rest where a glance saw something change.
 */
export const ordinaryPace: Pace = {
  seal: 500,
  glance: 10_000,
  check: 20_000,
  chunk: 1000,
  rest: { idle: 3, busy: 9 },
};

/** A glance takes at most a twentieth of a core, however large the ledger. */
const glanceRest = 19;

/** What the watch works with: who seals, and the keys a checkpoint may be signed by. */
export type WatchCtx = SealCtx & {
  readonly keys: readonly NoteKey[];
  /** Whether this is still the one server of the database: nothing is sealed while it is not. */
  readonly isOurs?: () => boolean;
  /** What a watch before this one knew; what it found wrong stays until a reading finds nothing. */
  readonly known?: readonly (readonly [string, LogHealth])[];
  /** The districts that somebody outside proved something against. */
  readonly accused?: readonly string[];
};

/** Who is told: of weather, of the first fault, and of whatever else is known anew. */
export type Told = {
  readonly weather: (error: unknown) => void;
  readonly faults: (tenant: string, faults: readonly Fault[]) => void;
  readonly health?: (tenant: string, health: LogHealth) => void;
};

async function sealAll(ctx: WatchCtx, tenant: string, healths: Healths): Promise<void> {
  for (;;) {
    if (healths.view.isInDoubt() || ctx.isOurs?.() === false) return;
    const sealed = await sealBatch(ctx, tenant);
    if (!sealed.ok) return healths.change(tenant, { stopped: sealed.refusal });
    // A batch that is not full took all there was; what came meanwhile waits for the next round, in one batch again.
    if (sealed.value.entries < batchRows) return healths.change(tenant, { sealedAt: now() });
  }
}

type Parts = {
  readonly ctx: WatchCtx;
  readonly pace: Pace;
  readonly healths: Healths;
  readonly reader: LogReader;
  readonly round: Sleeper;
  readonly isStopped: () => boolean;
};

/** The three rounds: each does its work once, for every district. */
function roundsOf({ ctx, pace, healths, reader, round, isStopped }: Parts) {
  const glance = openGlancer(ctx.owner, healths, reader.suspect);
  const eachDistrict = async (work: (tenant: string) => Promise<void>): Promise<void> => {
    for (const { id } of await listDistrictsOf(ctx.owner)) if (!isStopped()) await work(id);
  };
  /** A reading before the first sealing is through would say little. */
  const isReady = (tenant: string): boolean =>
    healths.of(tenant).sealedAt !== undefined || healths.view.isInDoubt();
  const readSuspects = async (): Promise<void> => {
    for (;;) {
      const [tenant] = reader.suspects();
      if (tenant === undefined || isStopped()) return;
      await reader.readAll(tenant);
    }
  };
  return {
    seal: () => eachDistrict((tenant) => sealAll(ctx, tenant, healths)),
    glance: () => eachDistrict(glance),
    read: () =>
      eachDistrict(async (tenant) => {
        while (!isStopped() && !isReady(tenant)) await round.sleep(pace.seal);
        if (!isStopped()) await reader.readAll(tenant);
        await readSuspects();
      }),
  };
}

/**
 * Begins to seal, to glance and to check, each in a round of its own: what was recorded is sealed within the pace, a
 * glance of the database tells what changed since the last, and the whole ledger is read again and again in small
 * steps that leave most of a core to others. What goes wrong in a round (the database away) is told and tried again;
 * what a check finds stays until a later reading of everything finds nothing.
 */
export function startWatch(ctx: WatchCtx, pace: Pace, told: Told): Watch {
  const healths = openHealths(told.faults, told.health);
  for (const [tenant, health] of ctx.known ?? []) healths.change(tenant, health);
  const accused = new Set(ctx.accused);
  const [round, read] = [sleeper(), sleeper()];
  let stopped = false;
  const isStopped = (): boolean => stopped;
  const reader = openReader({
    ...ctx,
    ...pace,
    healths,
    sleeper: read,
    isAccused: (tenant) => accused.has(tenant),
    isStopped,
  });
  const rounds = roundsOf({ ctx, pace, healths, reader, round, isStopped });
  const again = async (
    work: () => Promise<void>,
    pause: (took: number) => Promise<void>,
  ): Promise<void> => {
    while (!stopped) {
      const begun = performance.now();
      await work().catch((error: unknown) => (stopped ? undefined : told.weather(error)));
      if (!stopped) await pause(performance.now() - begun);
    }
  };
  const running = [
    again(rounds.seal, () => round.sleep(pace.seal)),
    again(rounds.glance, (took) => round.sleep(Math.max(pace.glance, took * glanceRest))),
    again(rounds.read, () => read.sleep(reader.suspects().length > 0 ? pace.seal : pace.check)),
  ];
  return {
    ...healths.view,
    accuse: (tenant, fault) => {
      accused.add(tenant);
      healths.note(tenant, [...healths.of(tenant).faults, fault]);
    },
    stop: async () => {
      stopped = true;
      round.wake();
      read.wake();
      await Promise.all(running);
    },
  };
}
