/** Pages that people print for their figures: their printed foot says how to check them. */
const printed = new Set([
  "projects",
  "ranking",
  "totals",
  "reporting",
  "plan",
  "bulletin",
  "wall",
  "month",
]);

/** Whether the page at an address carries the check at its printed foot. Errors: none (total). */
export function printsFigures(location: string): boolean {
  return printed.has(location.split("/")[2] ?? "");
}
