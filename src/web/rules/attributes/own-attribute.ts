import type { Attribute, Choice } from "../../../domain/ledger/attribute.ts";
import type { Fault } from "../rule.ts";

/** What the office declares itself, as the rule `attributes` keeps it. */
export type OwnAttribute = Omit<Attribute, "hot" | "sumOf" | "own">;

/** When a value holds, as one choice: flows by their period. */
export const timings = ["state", "month", "year", "event"] as const;
export type Timing = (typeof timings)[number];

/** The fields of the form a fault may belong to. */
export type Field = "label" | "id" | "synonyms" | "unit" | "choices" | "timing" | "statedBy";

const longest = 40;

/** A word as part of an id: `Tax per mu` → `tax_per_mu`; empty where it has no Latin letters. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "_")
    .replace(/^_+|_+$/gu, "");
}

/** An id nobody else has, from a name. */
export function idFor(name: string, taken: readonly string[], start = "own_"): string {
  const stem = `${start}${slugOf(name) || "item"}`.slice(0, longest - 3).replace(/_+$/u, "");
  if (!taken.includes(stem)) return stem;
  let number = 2;
  while (taken.includes(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}

/** A fresh attribute: words that hold until the next ones, stated by the office and the towns. */
export function freshAttribute(taken: readonly string[]): OwnAttribute {
  return {
    id: idFor("", taken),
    label: { zh: "", en: "" },
    synonyms: [],
    group: "scale",
    value: "text",
    timing: "state",
    kind: "actual",
    statedBy: ["office", "town"],
  };
}

/** The timing of an attribute as one choice. */
export function timingOf({ timing, period }: Pick<OwnAttribute, "timing" | "period">): Timing {
  return timing === "flow" ? (period ?? "month") : timing;
}

/** The attribute with another timing. */
export function withTiming(attribute: OwnAttribute, timing: Timing): OwnAttribute {
  const { period: _, ...rest } = attribute;
  if (timing === "state" || timing === "event") return { ...rest, timing };
  return { ...rest, timing: "flow", period: timing };
}

const usualUnit = { money: "万元", quantity: "亩" } as const;

/** The attribute as another type: what the type does not have is left out. */
export function withType(attribute: OwnAttribute, value: OwnAttribute["value"]): OwnAttribute {
  const { unit: _, choices: __, ...rest } = attribute;
  const timed = value !== "day" && rest.timing === "event" ? withTiming(rest, "state") : rest;
  if (value === "money" || value === "quantity") return { ...timed, value, unit: usualUnit[value] };
  return value === "choice" ? { ...timed, value, choices: [] } : { ...timed, value };
}

/** Kept of units or of projects. */
export function withOf(attribute: OwnAttribute, of: "unit" | "project"): OwnAttribute {
  const { of: _, ...rest } = attribute;
  return of === "unit" ? { ...rest, of } : rest;
}

/** Retired or in use again. */
export function withRetired(attribute: OwnAttribute, retired: boolean): OwnAttribute {
  const { retired: _, ...rest } = attribute;
  return retired ? { ...rest, retired } : rest;
}

const fieldOf: Readonly<Record<string, Field>> = {
  attributeLabelMissing: "label",
  attributeIdBad: "id",
  attributeIdTaken: "id",
  attributeWordTaken: "synonyms",
  attributeUnitUnknown: "unit",
  attributeUnitNeeded: "unit",
  attributeChoicesNeeded: "choices",
  attributeTimingUnfit: "timing",
  attributeNobodyStates: "statedBy",
};

/** What speaks against one attribute, by the field it belongs to; the rest under "other". */
export function faultsOfRow(
  faults: readonly Fault[],
  row: number,
): Readonly<Partial<Record<Field | "other", Fault>>> {
  const own = faults.filter(({ params }) => params["row"] === row + 1);
  return Object.fromEntries(own.map((fault) => [fieldOf[fault.code] ?? "other", fault]));
}

/** Choices from pasted text: one to a line, 中文, English, then other names, parted by tabs or commas. */
export function readChoices(text: string, taken: readonly string[]): readonly Choice[] {
  const choices: Choice[] = [];
  for (const line of text.split(/[\r\n]+/u)) {
    const [zh = "", en = "", ...synonyms] = line.split(/[\t,，]/u).map((word) => word.trim());
    if (zh === "") continue;
    const ids = [...taken, ...choices.map(({ id }) => id)];
    const label = { zh, en: en || zh };
    choices.push({ id: idFor(en, ids, ""), label, synonyms: synonyms.filter(Boolean) });
  }
  return choices;
}

/** What every part of an attribute’s editor is given. */
export type AttributeProps = {
  readonly attribute: OwnAttribute;
  /** Not in force yet: its id and type are still open. */
  readonly isNew: boolean;
  readonly locked: boolean;
  readonly faults: ReturnType<typeof faultsOfRow>;
  /** Ids of the district's other attributes. */
  readonly taken: readonly string[];
  /** Null takes it out. */
  readonly onChange: (next: OwnAttribute | null) => void;
};
