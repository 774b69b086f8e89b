import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeDistrict } from "../harness/sim/district.ts";
import { plants } from "../harness/sim/plants.ts";
import { type Simulated, simulate } from "../harness/sim/simulate.ts";
import { feignClock } from "../harness/sim/time.ts";
import { runs, tell } from "../harness/runs.ts";

let base: Awaited<ReturnType<typeof makeDistrict>>;

beforeAll(async () => {
  base = await makeDistrict();
  feignClock();
});
afterAll(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await base.remove();
});

/** GUATU_SEED replays one seed and those after it. */
const first = Number(process.env["GUATU_SEED"] ?? 1);
const seeds = runs(3, 1000);
/** How many seeds a planted fault may stay unseen. */
const most = 30;

type Sum = { steps: number; acked: number; hours: number; met: Map<string, number> };

function add(sum: Sum, one: Simulated): void {
  sum.steps += one.lines.length;
  sum.acked += one.acked;
  sum.hours += one.simulated / 3_600_000;
  for (const [what, times] of one.met) sum.met.set(what, (sum.met.get(what) ?? 0) + times);
}

test("whatever is killed, broken, set wrong or overtaken, what was told is so, and the same seed goes the same way", async () => {
  const sum: Sum = { steps: 0, acked: 0, hours: 0, met: new Map() };
  let alike = 0;
  const begun = performance.now();
  for (let seed = first; seed < first + seeds; seed += 1) {
    const one = await simulate(base, seed);
    expect([seed, one.faults]).toEqual([seed, []]);
    const again = await simulate(base, seed);
    expect([seed, again.hash]).toEqual([seed, one.hash]);
    alike += 1;
    add(sum, one);
    add(sum, again);
  }
  const faster = (sum.hours * 3_600_000) / (performance.now() - begun);
  expect(faster).toBeGreaterThanOrEqual(10);
  expect(sum.acked).toBeGreaterThan(seeds);
  const { steps, acked, met } = sum;
  const counts = { seeds, faults: 0, alike, steps, acked, ...Object.fromEntries(met) };
  tell("bar 20", { ...counts, timesFasterThanLife: Math.round(faster) });
}, 14_400_000);

test.each(Object.entries(plants))(
  "a server or a client that %s is found out",
  async (name, { plant, found }) => {
    let tried = 0;
    let seen: string | undefined;
    while (seen === undefined && tried < most) {
      const { faults } = await simulate(base, first + tried, plant);
      tried += 1;
      seen = faults.find((fault) => found.test(fault));
    }
    expect(seen).toBeDefined();
    tell("bar 20, planted", { fault: name, seedsUntilFound: tried, seen: seen ?? "" });
  },
  600_000,
);
