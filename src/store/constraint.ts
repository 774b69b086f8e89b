/** The name of the constraint a statement broke, "" for any other failure. Errors: none (total). */
export function constraintOf(error: unknown): string {
  const named = error instanceof Error && "constraint" in error ? error.constraint : undefined;
  return typeof named === "string" ? named : "";
}
