import type { Attribute } from "../../ledger/attribute.ts";
import type { Holder, Indicator } from "../indicator.ts";

/** Whether a rulebook can read an attribute at all: a code is no measure, and only amounts add up over a span. */
export function isReadable({ value, timing }: Pick<Attribute, "value" | "timing">): boolean {
  const adds = value === "money" || value === "quantity" || value === "day";
  return value !== "code" && (timing !== "flow" || adds);
}

function readingOf({ value, timing }: Attribute): Indicator["reads"] {
  if (value === "day") return "reached";
  return timing === "event" ? "events" : timing;
}

function measureOf({ value, timing }: Attribute): Indicator["value"] {
  if (value === "day" || value === "code" || timing === "event") return "none";
  return value;
}

function freeId(stem: string, taken: readonly string[]): string {
  let [id, number] = [stem, 2];
  for (; taken.includes(id); number += 1) id = `${stem}${number}`;
  return id;
}

/** An indicator that reads an attribute the way it is kept, under an id nobody else has. Errors: none (total). */
export function indicatorFrom(
  attribute: Attribute,
  about: Holder,
  taken: readonly string[],
): Indicator {
  const value = measureOf(attribute);
  const fallback = { money: "亿元", quantity: "个" } as const;
  const unit = value === "money" || value === "quantity" ? (attribute.unit ?? fallback[value]) : "";
  return {
    id: freeId(attribute.id, taken),
    label: attribute.label,
    about,
    reads: readingOf(attribute),
    attribute: attribute.id,
    kind: attribute.kind,
    span: attribute.period === "year" ? "year" : "period",
    value,
    ...(unit === "" ? {} : { unit }),
    owedBy: attribute.statedBy[0] ?? "office",
  } as Indicator;
}
