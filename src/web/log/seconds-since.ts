/** Seconds from an instant to now; a clock that is behind gives none below zero. */
export function secondsSince(iso: string): number {
  return Math.max(0, (Date.now() - Date.parse(iso)) / 1000);
}
