/** Whether the long checks are asked for: `npm run test:long`. */
export const isLong = process.env["GUATU_LONG"] === "1";

/** How often a randomised check runs: a few times in `npm test`, many in `npm run test:long`. */
export function runs(few: number, many: number): number {
  return isLong ? many : few;
}

/** Prints what a bar came to, in one line. */
export function tell(bar: string, figures: Readonly<Record<string, number | string>>): void {
  const said = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
  console.info(`${bar}: ${said.join(", ")}`);
}
