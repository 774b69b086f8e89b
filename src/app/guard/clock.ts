import { sleeper } from "../seal/sleeper.ts";

/** What is wrong with the machine's clock: it leapt or stands still, or is behind what was recorded. */
export type ClockFault = {
  readonly kind: "leapt" | "behind";
  /** By how many seconds it is off; negative for back. */
  readonly seconds: number;
  readonly at: string;
};

/** What the clock is held against. */
export type ClockSources = {
  /** The wall clock in milliseconds. */
  readonly now: () => number;
  /** Milliseconds that only ever go on. */
  readonly ticks: () => number;
  /** The last time anything was signed, undefined before. */
  readonly lastSigned: () => Promise<string | undefined>;
};

/** Watches the machine's clock. The order of the ledger is that of its numbers; but days are read from this clock. */
export type Clock = {
  readonly fault: () => ClockFault | undefined;
  readonly stop: () => Promise<void>;
};

/** How often the clock is looked at, and how long a leap is told after it, in milliseconds. */
export type ClockPace = { readonly every: number; readonly told: number };

export const ordinaryClock: ClockPace = { every: 5000, told: 3_600_000 };

/** Off by more than this within a minute is no adjustment. */
const mostMs = 20_000;
const windowMs = 60_000;

type Step = { readonly at: number; readonly off: number };

/**
 * Begins to hold the wall clock against one that only goes on, and against the last signature: a leap, a standstill or a
 * clock set back is told within a minute. Errors: none (total): a question that fails is asked again.
 */
export function watchClock(
  { now, ticks, lastSigned }: ClockSources,
  pace: ClockPace,
  told: (fault: ClockFault) => void,
): Clock {
  const { sleep, wake } = sleeper();
  let stopped = false;
  let steps: Step[] = [];
  let last = { now: now(), ticks: ticks() };
  let leapt: { readonly fault: ClockFault; readonly until: number } | undefined;
  let behind: ClockFault | undefined;
  const iso = (): string => new Date(now()).toISOString();

  const lookForLeap = (): void => {
    const here = { now: now(), ticks: ticks() };
    const off = here.now - last.now - (here.ticks - last.ticks);
    last = here;
    steps = [...steps, { at: here.ticks, off }].filter(({ at }) => here.ticks - at <= windowMs);
    const sum = steps.reduce((total, step) => total + step.off, 0);
    if (Math.abs(sum) <= mostMs) return;
    steps = [];
    const fault = { kind: "leapt", seconds: Math.round(sum / 1000), at: iso() } as const;
    leapt = { fault, until: here.ticks + pace.told };
    told(fault);
  };
  const lookBehind = async (): Promise<void> => {
    const signed = await lastSigned().catch(() => undefined);
    if (signed === undefined) return;
    const late = Date.parse(signed) - now();
    if (late <= mostMs) behind = undefined;
    else {
      const fault = { kind: "behind", seconds: -Math.round(late / 1000), at: iso() } as const;
      if (!behind) told(fault);
      behind = fault;
    }
  };
  const run = async (): Promise<void> => {
    while (!stopped) {
      lookForLeap();
      await lookBehind();
      if (!stopped) await sleep(pace.every);
    }
  };
  const running = run();
  return {
    fault: () => behind ?? (leapt && ticks() < leapt.until ? leapt.fault : undefined),
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
