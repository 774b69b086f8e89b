import type { Day } from "./day.ts";
import type { Money } from "./money.ts";
import type { Quantity } from "./quantity.ts";

/** What a value can be; the attribute says which. */
export type ValueType = "money" | "quantity" | "day" | "text" | "choice" | "code";

/** A value as stated. Text, choices (their id) and codes are strings. JSON-able as it stands. */
export type Value = Money | Quantity | Day | string;
