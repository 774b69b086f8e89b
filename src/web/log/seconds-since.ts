/** How many seconds a reading of the whole log took. */
export function readingSeconds({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string;
}): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
}

/** Seconds from an instant to now; a clock that is behind gives none below zero. */
export function secondsSince(iso: string): number {
  return Math.max(0, (Date.now() - Date.parse(iso)) / 1000);
}
