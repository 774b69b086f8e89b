import type { Day } from "./day.ts";
import type { Money } from "./money.ts";
import type { Quantity } from "./quantity.ts";

/**
 * How exactly a number was stated. It is part of the value, never a lost note:
 * exact; nearly 近 (a little less); over 超 (more than); odd 余 (a little more); about 约 (either side).
 */
export type Qualifier = "exact" | "nearly" | "over" | "odd" | "about";

/** What a value can be; the attribute says which. */
export type ValueType = "money" | "quantity" | "day" | "text" | "choice" | "code";

/** A value as stated. Text, choices (their id) and codes are strings. JSON-able as it stands. */
export type Value = Money | Quantity | Day | string;
