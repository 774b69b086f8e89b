import type { Fault } from "../../domain/seal/fault.ts";
import type { Refusal } from "../../domain/refusal/refusal.ts";

/** A reading of a whole log: begun and ended when, over how many entries. */
export type Reading = { readonly from: string; readonly to: string; readonly size: number };

/** What the watch knows of one district's log. */
export type LogHealth = {
  /** The last time everything was read and held against the signed log. */
  readonly checked: Reading | undefined;
  /** When it was last glanced over for anything that changed since the glance before. */
  readonly glancedAt: string | undefined;
  /** What is wrong now. */
  readonly faults: readonly Fault[];
  /** What was last found wrong, and when, also where it has been put right since. */
  readonly found: { readonly at: string; readonly faults: readonly Fault[] } | undefined;
  /** When sealing last had nothing left to do. */
  readonly sealedAt: string | undefined;
  /** Why sealing stopped, if it did. */
  readonly stopped: Refusal | undefined;
};

/** The age of all of it: the earliest of the districts' last readings and of their sealing. */
export type Summary = { readonly sealedAt: string | null; readonly checkedAt: string | null };

/** What is asked of the logs from outside. */
export type HealthView = {
  readonly healthOf: (tenant: string) => LogHealth;
  /** Whether anything was found wrong: nothing more is written then. */
  readonly isInDoubt: () => boolean;
  readonly summary: () => Summary;
};

/** What is known of every district's log. */
export type Healths = {
  readonly view: HealthView;
  readonly of: (tenant: string) => LogHealth;
  readonly all: () => readonly (readonly [string, LogHealth])[];
  readonly change: (tenant: string, patch: Partial<LogHealth>) => void;
  /** Enters faults the moment they are seen, and tells the first. */
  readonly note: (tenant: string, faults: readonly Fault[]) => void;
};

/** What is known of a log that nobody looked at yet. */
export const unknownHealth: LogHealth = {
  checked: undefined,
  glancedAt: undefined,
  faults: [],
  found: undefined,
  sealedAt: undefined,
  stopped: undefined,
};

/** A table that nothing guards is told, but it is not yet a history rewritten. */
function isGrave({ fault }: Fault): boolean {
  return fault !== "unguarded";
}

/** The earliest of some times, null while one of them is not known. */
function earliest(times: readonly (string | undefined)[]): string | null {
  const known = times.filter((time) => time !== undefined).toSorted();
  return known.length === times.length ? (known[0] ?? null) : null;
}

/** The time of day in UTC, as it is told. Errors: none (total). */
export function now(): string {
  return new Date().toISOString();
}

function viewOf(all: ReadonlyMap<string, LogHealth>, healthOf: HealthView["healthOf"]): HealthView {
  return {
    healthOf,
    isInDoubt: () =>
      [...all.values()].some(({ faults, stopped }) => faults.some(isGrave) || stopped),
    summary: () => ({
      sealedAt: earliest([...all.values()].map(({ sealedAt }) => sealedAt)),
      checkedAt: earliest([...all.values()].map(({ checked }) => checked?.from)),
    }),
  };
}

/** Begins with nothing known. Errors: none (total). */
export function openHealths(
  tellFaults: (tenant: string, faults: readonly Fault[]) => void,
  tellChange: (tenant: string, health: LogHealth) => void = () => undefined,
): Healths {
  const all = new Map<string, LogHealth>();
  const of = (tenant: string): LogHealth => all.get(tenant) ?? unknownHealth;
  const change: Healths["change"] = (tenant, patch) => {
    const health = { ...of(tenant), ...patch };
    all.set(tenant, health);
    tellChange(tenant, health);
  };
  return {
    view: viewOf(all, of),
    of,
    all: () => [...all],
    change,
    note: (tenant, faults) => {
      const before = of(tenant).faults;
      if (faults.length === 0) return;
      change(tenant, { faults, found: { at: now(), faults } });
      if (before.length === 0) tellFaults(tenant, faults);
    },
  };
}
