import type { Qualifier } from "./value.ts";

/** A number with its unit as stated: `{"number":"621","unit":"亩","qualifier":"exact"}`. */
export type Quantity = {
  readonly number: string;
  readonly unit: string;
  readonly qualifier: Qualifier;
};
