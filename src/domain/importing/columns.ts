import type { Attribute } from "../ledger/attribute.ts";
import type { FactKind } from "../ledger/fact.ts";
import type { Refusal } from "../refusal/refusal.ts";
import { readHeadLabel } from "./header-label.ts";
import type { HeadLabel, HeadTime } from "./header-label.ts";
import { periodFor } from "./head-period.ts";
import { isSerialHead } from "./header.ts";
import type { ColumnGuess, ColumnUse } from "./plan-types.ts";
import { columnName } from "./sheet.ts";
import { recognise } from "./vocabulary.ts";
import type { Recognised, Vocabulary } from "./vocabulary.ts";
import { unitLike } from "./unit-line.ts";
import type { UnitLine } from "./unit-line.ts";

/** What the columns of one sheet are guessed from. `asOf` is the last day the data speak of. */
export type ColumnClues = {
  readonly sheet: string;
  readonly paths: readonly (readonly string[])[];
  readonly vocabulary: Vocabulary;
  readonly unitLine: UnitLine;
  readonly asOf: string;
  readonly decided: Readonly<Record<string, ColumnUse>>;
};

type Labels = {
  readonly all: readonly HeadLabel[];
  readonly leaf: HeadLabel;
  readonly parent: HeadLabel | undefined;
};

const prefixes: Readonly<Record<"month" | "year", readonly string[]>> = {
  month: ["本月", "当月"],
  year: ["本年", "当年", "年度", "本年累计"],
};

function timePrefixes(time: HeadTime | null): readonly string[] {
  if (!time || time.yearEnd || time.upToDate) return [];
  return time.from !== undefined || (time.month === undefined && !time.lastMonth && !time.tenDays)
    ? prefixes.year
    : prefixes.month;
}

function strip(core: string): string {
  return core.replace(/^(?:月度|各月|分月|每月|逐月)/u, "");
}

/** The heads to look up, best first: the leaf as written, with its time in words, under its group, the group. */
function headsOf({ leaf, parent }: Labels, time: HeadTime | null): string[] {
  const heads: string[] = [];
  const bases = [leaf.raw, leaf.core];
  if (parent) bases.push(parent.raw + leaf.raw, parent.core + leaf.core);
  if (parent && leaf.core === "") bases.push(parent.raw, parent.core);
  for (const base of bases) {
    if (base === "") continue;
    heads.push(...timePrefixes(time).map((prefix) => prefix + strip(base)), base);
  }
  return heads;
}

const rank = { whole: 2, harmless: 1, maybe: 0 } as const;

function bestOf(heads: readonly string[], vocabulary: Vocabulary): Recognised | null {
  let best: Recognised | null = null;
  for (const head of heads) {
    const found = recognise(head, vocabulary);
    if (found && (!best || rank[found.how] > rank[best.how])) best = found;
  }
  return best;
}

function labelsOf(path: readonly string[]): Labels | null {
  const all = path.map((text) => readHeadLabel(text));
  const leaf = all.at(-1);
  return leaf ? { all, leaf, parent: all.at(-2) } : null;
}

/** The nearest head, from the leaf up, that names a unit of the right sort. */
function headUnit(labels: Labels, attribute: Attribute): string {
  if (attribute.value !== "money" && attribute.value !== "quantity") return "";
  for (const label of labels.all.toReversed()) {
    const money = /[元币¥£$€]|m$|bn$|million|billion/iu.test(label.unit);
    if (label.unit !== "" && money === (attribute.value === "money")) return label.unit;
  }
  return "";
}

function unitOf(labels: Labels, attribute: Attribute, line: UnitLine): string {
  const named = headUnit(labels, attribute);
  if (named !== "") return named;
  if (attribute.value === "money") return line.money;
  return attribute.value === "quantity" ? unitLike(line, attribute.unit ?? "") : "";
}

/** A word of kind counts for a node wherever it stands; for a figure only beside its usual name. */
function kindOf(labels: Labels, found: Recognised): FactKind | null {
  const nearest = labels.all.toReversed().find((label) => label.kinds.length > 0);
  if (!nearest || new Set(nearest.kinds).size > 1) return null;
  const [kind] = nearest.kinds;
  if (!kind || found.attribute.value === "day") return kind ?? null;
  if (found.attribute.value !== "money" && found.attribute.value !== "quantity") return null;
  const spoken = labels.leaf.raw !== labels.leaf.core && found.word !== labels.leaf.raw;
  return spoken || /forecast/iu.test(labels.leaf.raw) ? kind : null;
}

type Guess = Pick<ColumnGuess, "use" | "confidence" | "reason"> & { suggestion?: ColumnUse };

function keptOut(reason: Refusal, suggestion?: ColumnUse): Guess {
  return {
    use: { attribute: null },
    confidence: "unsure",
    reason,
    ...(suggestion && { suggestion }),
  };
}

function useOf(labels: Labels, found: Recognised, clues: ColumnClues): ColumnUse {
  const unit = unitOf(labels, found.attribute, clues.unitLine);
  const kind = kindOf(labels, found);
  return { attribute: found.attribute.id, ...(unit && { unit }), ...(kind && { kind }) };
}

function guessFrom(labels: Labels, label: string, clues: ColumnClues): Guess {
  const time = labels.leaf.time ?? labels.parent?.time ?? null;
  const found = bestOf(headsOf(labels, time), clues.vocabulary);
  if (!found) return keptOut({ code: "importColumnUnknown", params: { label } });
  const use = useOf(labels, found, clues);
  const params = { label, name: found.attribute.label.zh, nameEn: found.attribute.label.en };
  if (found.how === "maybe") return keptOut({ code: "importColumnMaybe", params }, use);
  const { period, doubt } = periodFor(found.attribute, time, clues.asOf);
  const dated: ColumnUse =
    period === null ? use : { ...use, attribute: found.attribute.id, period };
  if (doubt) return keptOut({ code: doubt, params: { ...params, asOf: clues.asOf } }, dated);
  if (time?.fiscal && period !== null) {
    const reason: Refusal = { code: "importColumnFiscal", params: { ...params, period } };
    return { use: dated, confidence: "likely", reason };
  }
  return { use: dated, ...surely(found, params) };
}

function surely(
  found: Recognised,
  params: Refusal["params"],
): Pick<Guess, "confidence" | "reason"> {
  if (found.how === "whole") {
    return { confidence: "certain", reason: { code: "importColumnSame", params } };
  }
  const reason: Refusal = { code: "importColumnLike", params: { ...params, word: found.word } };
  return { confidence: "likely", reason };
}

function guessColumn(path: readonly string[], clues: ColumnClues): Guess {
  const label = path.join(" / ");
  const labels = labelsOf(path);
  if (!labels) return keptOut({ code: "importColumnUnknown", params: { label } });
  if (isSerialHead(path.at(-1) ?? "")) {
    return {
      use: { attribute: null },
      confidence: "certain",
      reason: { code: "importColumnSerial", params: { label } },
    };
  }
  return guessFrom(labels, label, clues);
}

function slotOf(use: ColumnUse): string | null {
  return use.attribute === null ? null : `${use.attribute}|${use.kind ?? ""}|${use.period ?? ""}`;
}

const sureness = { certain: 2, likely: 1, unsure: 0 } as const;

/** Of two columns that look alike the surer one stays, the earlier one when equally sure. */
function withoutTwins(guesses: readonly ColumnGuess[], vocabulary: Vocabulary): ColumnGuess[] {
  const best = new Map<string, ColumnGuess>();
  for (const guess of guesses) {
    const slot = slotOf(guess.use);
    const before = slot === null ? undefined : best.get(slot);
    if (slot !== null && (!before || weight(guess) > weight(before))) best.set(slot, guess);
  }
  return guesses.map((guess) => {
    const kept = best.get(slotOf(guess.use) ?? "");
    if (!kept || kept === guess || guess.decided || guess.use.attribute === null) return guess;
    const name = vocabulary.byId.get(guess.use.attribute)?.label;
    const params = {
      label: guess.label,
      other: kept.label,
      name: name?.zh ?? "",
      nameEn: name?.en ?? "",
    };
    return { ...guess, ...keptOut({ code: "importColumnTwice", params }, guess.use) };
  });
}

function weight(guess: ColumnGuess): number {
  return guess.decided ? 3 : sureness[guess.confidence];
}

/** What each headed column is read as, how surely and why; a person's choice comes first. Errors: none (total). */
export function guessColumns(clues: ColumnClues): ColumnGuess[] {
  const guesses = clues.paths.flatMap((path, index): ColumnGuess[] => {
    const letter = columnName(index);
    const key = `${clues.sheet}!${letter}`;
    const chosen = clues.decided[key];
    if (path.length === 0 && !chosen) return [];
    const place = { key, sheet: clues.sheet, letter, index, label: path.join(" / ") || letter };
    if (!chosen) return [{ ...place, ...guessColumn(path, clues), decided: false }];
    const reason: Refusal = { code: "importColumnDecided", params: {} };
    return [{ ...place, use: chosen, confidence: "certain", reason, decided: true }];
  });
  return withoutTwins(guesses, clues.vocabulary);
}
