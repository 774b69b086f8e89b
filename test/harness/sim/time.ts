import type pg from "pg";
import { vi } from "vitest";
import { noteLogged } from "./stage.ts";

/** Twenty minutes to midnight in China: the day turns while they work. */
const evening = Date.parse("2024-03-05T15:40:00Z");
const shanghai = 8 * 3_600_000;

/** Time in the hands of a seed. */
export type Time = {
  readonly now: () => number;
  readonly today: () => string;
  /** Every day anybody took for today. */
  readonly days: ReadonlySet<string>;
  /** Goes on by so much; what sleeps until then may wake. */
  readonly advance: (ms: number) => Promise<void>;
  /** Sets the machine's clock wrong, or right again by 0. */
  readonly lie: (ms: number) => Promise<void>;
  readonly sleep: (ms: number) => Promise<void>;
  readonly nextWaking: () => number | undefined;
};

type Sleeper = { readonly at: number; readonly number: number; readonly wake: () => void };

/** Time that goes on only when told, and a wall clock that may lie about it. */
export function openTime(monitor: pg.Client): Time {
  let now = evening;
  let lie = 0;
  let number = 0;
  const days = new Set<string>();
  let sleepers: Sleeper[] = [];
  const set = (): void => void vi.setSystemTime(now + lie);
  // The database's clock is a little ahead, so that it need not be set at every step.
  let stamped = 0;
  const stamp = (): Promise<unknown> => {
    stamped = now + lie + 3000;
    return monitor.query("select setval('guatu.sim_clock', $1)", [stamped]);
  };
  set();
  return {
    now: () => now,
    lie: async (ms: number): Promise<void> => {
      lie = ms;
      set();
      await stamp();
    },
    today: (): string => {
      const today = new Date(now + lie + shanghai).toISOString().slice(0, 10);
      days.add(today);
      return today;
    },
    days,
    sleep: (ms: number): Promise<void> =>
      new Promise((resolve) => {
        sleepers.push({ at: now + ms, number: (number += 1), wake: resolve });
      }),
    nextWaking: () =>
      sleepers.length === 0 ? undefined : Math.min(...sleepers.map(({ at }) => at)),
    advance: async (ms: number): Promise<void> => {
      now += ms;
      set();
      if (now + lie + 1000 > stamped) await stamp();
      const due = sleepers.filter(({ at }) => at <= now);
      sleepers = sleepers.filter(({ at }) => at > now);
      for (const { wake } of due.toSorted((a, b) => a.at - b.at || a.number - b.number)) wake();
    },
  };
}

/** Feigns the wall clock alone, since timers of the database's driver must go on, and keeps the server's log to itself. */
export function feignClock(): void {
  vi.useFakeTimers({ toFake: ["Date"], now: evening });
  vi.spyOn(console, "error").mockImplementation(noteLogged);
}
