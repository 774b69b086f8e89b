/** The middle of some figures; the mean of the two middle ones of an even number. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const below = sorted[Math.ceil(half) - 1] ?? Number.NaN;
  return (below + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

/** The figure that a share of all stays within: 0.95 for p95. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Milliseconds a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Measures of two sides taken in turns, so that whatever else the machine does falls on both. */
export type Sides = { readonly ours: readonly number[]; readonly peer: readonly number[] };

/** Runs both sides in turns, each first in every second round; the first round warms up and does not count. */
export async function inTurns(
  runs: number,
  sides: Readonly<Record<"ours" | "peer", (round: number) => Promise<number>>>,
): Promise<Sides> {
  const taken = { ours: [] as number[], peer: [] as number[] };
  for (let round = 0; round <= runs; round += 1) {
    const order = round % 2 === 0 ? (["ours", "peer"] as const) : (["peer", "ours"] as const);
    for (const side of order) {
      const figure = await sides[side](round);
      if (round > 0) taken[side].push(figure);
    }
  }
  return taken;
}

/** How many times the peer's median ours is. */
export function ratioOf({ ours, peer }: Sides): number {
  return median(ours) / median(peer);
}

/** Median with its spread: `12.3 ms (11.9–14.0)`. */
export function printMs(figures: readonly number[]): string {
  const digits = median(figures) < 100 ? 1 : 0;
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  return `${median(figures).toFixed(digits)} ms (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/** Things a second, from the milliseconds that some of them took. */
export function printRate(count: number, figures: readonly number[]): string {
  return `${Math.round((count / median(figures)) * 1000)}/s`;
}
