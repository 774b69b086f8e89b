import type { Qualifier } from "./value.ts";

/**
 * An amount of money, exact. `amount` is in whole currency units (元 for CNY) with two decimals,
 * for example `{"amount":"12500000000.00","currency":"CNY","qualifier":"nearly"}` for 近125亿元.
 */
export type Money = {
  readonly amount: string;
  readonly currency: string;
  readonly qualifier: Qualifier;
};
