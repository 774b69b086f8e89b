import type { Fault } from "../../domain/seal/fault.ts";

/** How one of those outside stands with one district's log. */
export type Standing = {
  readonly size: number;
  readonly at: string | undefined;
  /** Why the last try failed, and since when none succeeded. */
  readonly problem: string | undefined;
  readonly since: string | undefined;
};

/** How often those outside are asked, how long to wait after a failure, and how long apart stamps are, in milliseconds. */
export type OutsidePace = {
  readonly round: number;
  readonly retry: number;
  readonly stamp: number;
  /** How often a witness is asked although it has signed the last checkpoint. */
  readonly again: number;
  readonly alarm: number;
};

/** The pace of a server. Source: X-Road's message log: retry after 60 s, at most 10 000 records to a stamp. */
export const ordinaryOutside: OutsidePace = {
  round: 5000,
  retry: 60_000,
  stamp: 300_000,
  again: 300_000,
  alarm: 900_000,
};

/** Who hears of what others prove, and of long silences. */
export type OutsideTold = {
  readonly accuse: (tenant: string, fault: Fault) => void;
  /** Somebody outside has not answered for long. */
  readonly alarm: (tenant: string, who: string, problem: string) => void;
};

/** How everybody outside stands. */
export type Book = {
  readonly of: (tenant: string) => Map<string, Standing>;
  readonly note: (tenant: string, who: string, standing: Omit<Standing, "since">) => void;
  readonly mayTry: (tenant: string, who: string) => boolean;
  /** For how many milliseconds one of them has not answered, in whichever district longest. */
  readonly silence: (who: string) => number;
};

/** Remembers how everybody stands, when they may be tried again, and tells of a long silence once. */
export function openBook(pace: OutsidePace, told: OutsideTold): Book {
  const all = new Map<string, Map<string, Standing>>();
  const tries = new Map<string, number>();
  const alarmed = new Set<string>();
  const of = (tenant: string): Map<string, Standing> => {
    const own = all.get(tenant) ?? new Map<string, Standing>();
    all.set(tenant, own);
    return own;
  };
  return {
    of,
    silence: (who) => {
      const since = [...all.values()].map((own) => own.get(who)?.since ?? "");
      const earliest = since.filter((each) => each !== "").toSorted()[0];
      return earliest === undefined ? 0 : Date.now() - Date.parse(earliest);
    },
    mayTry: (tenant, who) => (tries.get(`${tenant} ${who}`) ?? 0) <= Date.now(),
    note: (tenant, who, standing) => {
      const key = `${tenant} ${who}`;
      const { problem } = standing;
      const since = of(tenant).get(who)?.since ?? new Date().toISOString();
      of(tenant).set(who, { ...standing, since: problem === undefined ? undefined : since });
      if (problem === undefined) {
        tries.delete(key);
        alarmed.delete(key);
        return;
      }
      tries.set(key, Date.now() + pace.retry);
      if (Date.now() - Date.parse(since) < pace.alarm || alarmed.has(key)) return;
      alarmed.add(key);
      told.alarm(tenant, who, problem);
    },
  };
}
