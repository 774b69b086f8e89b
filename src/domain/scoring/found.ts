import { zero, type Exact } from "./exact.ts";

/** What an operator comes to, before it is told: points, or why there are none. */
export type Found =
  | { readonly kind: "points"; readonly exact: Exact }
  | { readonly kind: "notApplicable" | "missing" | "unscored" };

/** The points of what was found; missing, not applicable and unscored give none. Errors: none (total). */
export function exactOfFound(found: Found): Exact {
  return found.kind === "points" ? found.exact : zero;
}
