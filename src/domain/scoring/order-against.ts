import type { Comparison } from "./condition.ts";
import { fits as fitting } from "./judge.ts";
import { compareSizes, type Sized } from "./measure.ts";

/**
 * Whether sizes lie to one bound as a rule asks. The bound is brought to the divisor of what is compared once for all
 * that share it, so that each comparison is one of whole numbers. Errors: none (total).
 */
export function orderAgainst(how: Comparison, bound: Sized): (size: Sized) => boolean {
  const { n, d } = bound.exact;
  let [divisor, edge] = [d, n];
  const fits = fitting[how];
  return (size) => {
    const own = size.exact;
    if (d !== 1n && own.d !== d) return fits(compareSizes(size, bound));
    if (own.d !== divisor) [divisor, edge] = [own.d, n * own.d];
    if (own.n === edge) return fits(compareSizes(size, bound));
    return fits(own.n < edge ? -1 : 1);
  };
}
