import type { Refusal } from "../../domain/refusal/refusal.ts";
import { listDistrictsOf } from "../../store/found.ts";
import type { NoteKey } from "../../domain/seal/note.ts";
import { beginCheck } from "./check-pass.ts";
import type { Fault } from "../../domain/seal/fault.ts";
import { rotOf } from "./rot.ts";
import { type SealCtx, sealBatch } from "./seal-ledger.ts";
import { sleeper } from "./sleeper.ts";

/** A reading of a whole log: begun and ended when, over how many entries. */
export type Reading = { readonly from: string; readonly to: string; readonly size: number };

/** What the watch knows of one district's log. */
export type LogHealth = {
  /** The last time everything was read and held against the signed log. */
  readonly checked: Reading | undefined;
  /** What is wrong now. */
  readonly faults: readonly Fault[];
  /** What was last found wrong, and when, also where it has been put right since. */
  readonly found: { readonly at: string; readonly faults: readonly Fault[] } | undefined;
  /** When sealing last had nothing left to do. */
  readonly sealedAt: string | undefined;
  /** Why sealing stopped, if it did. */
  readonly stopped: Refusal | undefined;
};

/** Seals and checks by itself while the server runs. */
export type Watch = {
  readonly healthOf: (tenant: string) => LogHealth;
  /** Whether anything was found wrong: nothing more is written then. */
  readonly isInDoubt: () => boolean;
  /** The age of all of it: the earliest of the districts' last readings and of their sealing. */
  readonly summary: () => { readonly sealedAt: string | null; readonly checkedAt: string | null };
  /** Enters what somebody outside proved against a district's log. */
  readonly accuse: (tenant: string, fault: Fault) => void;
  readonly stop: () => Promise<void>;
};

/** How often the ledger is sealed, and how long the check rests between two readings, in milliseconds. */
export type Pace = {
  readonly seal: number;
  readonly check: number;
  /** Rows read in one go. */
  readonly chunk: number;
  /** How many times as long as it worked the check then rests: 9 takes a tenth of one core. */
  readonly rest: number;
};

/** The pace of a server: sealed within a second, read from end to end at a tenth of a core. */
export const ordinaryPace: Pace = { seal: 1000, check: 20_000, chunk: 500, rest: 9 };

/** What the watch works with: who seals, and the keys a checkpoint may be signed by. */
export type WatchCtx = SealCtx & { readonly keys: readonly NoteKey[] };

/** Who is told: of weather, and of the first fault. */
export type Told = {
  readonly weather: (error: unknown) => void;
  readonly faults: (tenant: string, faults: readonly Fault[]) => void;
};

const unknown: LogHealth = {
  checked: undefined,
  faults: [],
  found: undefined,
  sealedAt: undefined,
  stopped: undefined,
};

/** A table that nothing guards is told, but it is not yet a history rewritten. */
function isGrave({ fault }: Fault): boolean {
  return fault !== "unguarded";
}

type Healths = Map<string, LogHealth>;

function change(all: Healths, tenant: string, patch: Partial<LogHealth>): void {
  all.set(tenant, { ...(all.get(tenant) ?? unknown), ...patch });
}

function doubt(all: Healths): boolean {
  return [...all.values()].some(({ faults, stopped }) => faults.some(isGrave) || stopped);
}

async function sealAll(ctx: WatchCtx, tenant: string, all: Healths): Promise<void> {
  for (;;) {
    if (doubt(all)) return;
    const sealed = await sealBatch(ctx, tenant);
    if (!sealed.ok) return change(all, tenant, { stopped: sealed.refusal });
    if (sealed.value.entries === 0)
      return change(all, tenant, { sealedAt: new Date().toISOString() });
  }
}

function now(): string {
  return new Date().toISOString();
}

/** Tells faults the moment they are seen, and once. */
function note(
  all: Healths,
  told: Told,
  { tenant, faults }: { readonly tenant: string; readonly faults: readonly Fault[] },
): void {
  const before = all.get(tenant)?.faults ?? [];
  if (faults.length === 0) return;
  change(all, tenant, { faults, found: { at: now(), faults } });
  if (before.length === 0) told.faults(tenant, faults);
}

/**
 * Begins to seal and to check, each in a round of its own: what was recorded is sealed within the pace, and the whole
 * ledger is read again and again in small steps that leave most of a core to others. What goes wrong in a round (the
 * database away) is told and tried again; what a check finds stays until a later reading of everything finds nothing.
 */
export function startWatch(ctx: WatchCtx, pace: Pace, told: Told): Watch {
  const all: Healths = new Map();
  const accused = new Map<string, Fault>();
  const { sleep, wake } = sleeper();
  let stopped = false;
  const districts = async (): Promise<string[]> =>
    (await listDistrictsOf(ctx.owner)).map(({ id }) => id);

  const readAll = async (tenant: string): Promise<void> => {
    const pass = beginCheck({ tenant, keys: ctx.keys, outside: [], chunk: pace.chunk });
    const from = now();
    const step = (): Promise<boolean> =>
      pass.step(ctx.owner).catch((error: unknown) => {
        const rot = rotOf(error);
        // A page that cannot be read is no weather: it is told and stops writing like any other fault.
        if (rot) note(all, told, { tenant, faults: [...pass.faults(), rot] });
        throw error;
      });
    for (let isEnd = false; !isEnd && !stopped;) {
      const begun = performance.now();
      isEnd = await step();
      note(all, told, { tenant, faults: pass.faults() });
      if (!isEnd) await sleep((performance.now() - begun) * pace.rest);
      else if (pass.faults().length === 0 && !accused.has(tenant))
        change(all, tenant, { faults: [], checked: { from, to: now(), size: pass.size() } });
      else change(all, tenant, { checked: { from, to: now(), size: pass.size() } });
    }
  };
  const eachDistrict = async (work: (tenant: string) => Promise<void>): Promise<void> => {
    for (const tenant of await districts()) if (!stopped) await work(tenant);
  };
  const again = async (work: () => Promise<void>, ms: number): Promise<void> => {
    while (!stopped) {
      await work().catch((error: unknown) => (stopped ? undefined : told.weather(error)));
      if (!stopped) await sleep(ms);
    }
  };
  /** A reading before the first sealing is through would say little. */
  const isReady = (tenant: string): boolean =>
    all.get(tenant)?.sealedAt !== undefined || doubt(all);
  const readReady = async (): Promise<void> => {
    for (const tenant of await districts()) {
      while (!stopped && !isReady(tenant)) await sleep(pace.seal);
      if (!stopped) await readAll(tenant);
    }
  };
  const running = [
    again(() => eachDistrict((tenant) => sealAll(ctx, tenant, all)), pace.seal),
    again(readReady, pace.check),
  ];
  const earliest = (times: readonly (string | undefined)[]): string | null => {
    const known = times.filter((time) => time !== undefined).toSorted();
    return known.length === times.length ? (known[0] ?? null) : null;
  };
  return {
    healthOf: (tenant) => all.get(tenant) ?? unknown,
    isInDoubt: () => doubt(all),
    summary: () => ({
      sealedAt: earliest([...all.values()].map(({ sealedAt }) => sealedAt)),
      checkedAt: earliest([...all.values()].map(({ checked }) => checked?.from)),
    }),
    accuse: (tenant, fault) => {
      accused.set(tenant, fault);
      note(all, told, { tenant, faults: [...(all.get(tenant)?.faults ?? []), fault] });
    },
    stop: async () => {
      stopped = true;
      wake();
      await Promise.all(running);
    },
  };
}
