/** Counts what went wrong from one address within a while; in memory, since one server answers. */
export type Tries = {
  /** Whether there were as many as allowed, or more. */
  readonly tooMany: (address: string, most: number, minutes: number) => boolean;
  readonly note: (address: string) => void;
};

/** How many addresses are remembered: the oldest are forgotten, so that many addresses cannot fill the memory. */
const addressesMax = 10_000;
/** No policy counts more than this many of one address. */
const timesMax = 1000;

/** A new count. `now` is in milliseconds. Errors: none (total). */
export function countTries(now: () => number = Date.now): Tries {
  const times = new Map<string, number[]>();
  return {
    tooMany: (address, most, minutes) => {
      const since = now() - minutes * 60_000;
      return (times.get(address) ?? []).filter((at) => at > since).length >= most;
    },
    note: (address) => {
      const own = [...(times.get(address) ?? []), now()].slice(-timesMax);
      times.delete(address);
      times.set(address, own);
      const [oldest] = times.keys();
      if (times.size > addressesMax && oldest !== undefined) times.delete(oldest);
    },
  };
}
