import type { Bilingual } from "../language.ts";
import { headKey } from "../importing/header-label.ts";
import type { Attribute } from "../ledger/attribute.ts";
import type { Refusal } from "../refusal/refusal.ts";
import { findUnit, units } from "../value/unit-table.ts";

const idShape = /^own_[a-z0-9]+(?:_[a-z0-9]+)*$/u;
const idLength = 40;

type Row = { readonly attribute: Attribute; readonly row: number };

function told(code: Refusal["code"], { attribute, row }: Row, params: Refusal["params"]): Refusal {
  const { zh, en } = attribute.label;
  return {
    code,
    params: {
      row,
      id: attribute.id,
      "label.zh": zh || attribute.id,
      "label.en": en || attribute.id,
      ...params,
    },
  };
}

function isBlank(label: Bilingual): boolean {
  return label.zh.trim() === "" || label.en.trim() === "";
}

function nameFaults(row: Row): Refusal[] {
  const { id, label } = row.attribute;
  return [
    ...(idShape.test(id) && id.length <= idLength ? [] : [told("attributeIdBad", row, {})]),
    ...(isBlank(label) ? [told("attributeLabelMissing", row, {})] : []),
  ];
}

function unitFaults(row: Row): Refusal[] {
  const { value, unit = "" } = row.attribute;
  if (value !== "quantity" && value !== "money") return [];
  if (value === "quantity" && unit === "") return [told("attributeUnitNeeded", row, {})];
  const known = value === "money" ? moneyUnits : units.map((each) => each.id);
  const isKnown = value === "money" ? unit === "" || known.includes(unit) : findUnit(unit) !== null;
  return isKnown ? [] : [told("attributeUnitUnknown", row, { unit, known: known.join(" ") })];
}

const moneyUnits = ["元", "万元", "亿元"];

function choiceFaults(row: Row): Refusal[] {
  const { value, choices = [] } = row.attribute;
  if (value !== "choice") return [];
  const ids = new Set(choices.map((each) => each.id));
  const isSound =
    choices.length > 0 &&
    ids.size === choices.length &&
    choices.every((each) => each.id.trim() !== "" && !isBlank(each.label));
  return isSound ? [] : [told("attributeChoicesNeeded", row, {})];
}

function timingFaults(row: Row): Refusal[] {
  const { timing, period, value } = row.attribute;
  const isSound =
    (timing === "flow") === (period !== undefined) && (timing !== "event" || value === "day");
  return isSound ? [] : [told("attributeTimingUnfit", row, {})];
}

function statedFaults(row: Row): Refusal[] {
  return row.attribute.statedBy.length > 0 ? [] : [told("attributeNobodyStates", row, {})];
}

function wordsOf({ label, synonyms }: Attribute): string[] {
  return [label.zh, label.en, ...synonyms];
}

/** Words by which a file would mean either of two attributes. A word said twice of one is none. */
function wordFaults(rows: readonly Row[], shipped: readonly Attribute[]): Refusal[] {
  const holders = new Map<string, Attribute>();
  for (const each of shipped) for (const word of wordsOf(each)) holders.set(headKey(word), each);
  return rows.flatMap((row) =>
    [...new Set(wordsOf(row.attribute))].flatMap((word) => {
      const key = headKey(word);
      const holder = holders.get(key);
      if (key !== "" && !holder) holders.set(key, row.attribute);
      if (!holder || holder === row.attribute) return [];
      const { zh, en } = holder.label;
      return [told("attributeWordTaken", row, { word, "holder.zh": zh, "holder.en": en })];
    }),
  );
}

function idFaults(rows: readonly Row[], shipped: readonly Attribute[]): Refusal[] {
  const taken = new Set(shipped.map((each) => each.id));
  return rows.flatMap((row) => {
    const isTaken = taken.has(row.attribute.id);
    taken.add(row.attribute.id);
    return isTaken ? [told("attributeIdTaken", row, {})] : [];
  });
}

/** Everything wrong with a district's own attributes beside the shipped ones, by row. Errors: none (total). */
export function attributeFaults(
  own: readonly Attribute[],
  shipped: readonly Attribute[],
): Refusal[] {
  const rows = own.map((attribute, index) => ({ attribute, row: index + 1 }));
  const each = [nameFaults, unitFaults, choiceFaults, timingFaults, statedFaults];
  const faults = [
    ...rows.flatMap((row) => each.flatMap((faultsOf) => faultsOf(row))),
    ...idFaults(rows, shipped),
    ...wordFaults(rows, shipped),
  ];
  return faults.toSorted((a, b) => Number(a.params["row"]) - Number(b.params["row"]));
}
