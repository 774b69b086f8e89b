import { foldText } from "./normalise.ts";

/**
 * A unit of quantity. One of it is numerator / denominator of the base unit of its dimension, exactly;
 * only units of one dimension convert and compare. People and each kind of thing counted are dimensions of their own.
 */
export type UnitEntry = {
  readonly id: string;
  readonly dimension: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** The English label; also read as a synonym. */
  readonly en: string;
  readonly synonyms: readonly string[];
  /** Whether numbers below zero make sense (a growth in %). */
  readonly signed?: true;
  /** The unit an English text says it in, where 万 has no word. */
  readonly englishAs?: string;
};

type Row = readonly [id: string, factor: string, en: string, synonyms: string, englishAs?: string];

/** id, factor to the base unit, English label, synonyms, and for 万-units the unit English uses. */
const table: Readonly<Record<string, readonly Row[]>> = {
  area: [
    ["㎡", "1", "m²", "平方米 平米 m2 平方 方"],
    ["万㎡", "10000", "10,000 m²", "万平方米 万平米 万m2 万m² 万平方 万平 万方", "㎡"],
    // 1亩 = 2000/3 ㎡ (handbook 9.2).
    ["亩", "2000/3", "mu", ""],
    ["公顷", "10000", "ha", "hm2 hm² hectare hectares"],
    ["平方公里", "1000000", "km²", "km2 平方千米 k㎡"],
  ],
  length: [
    ["m", "1", "m", "米"],
    ["km", "1000", "km", "公里 千米"],
  ],
  power: [
    ["kW", "1", "kW", "千瓦"],
    ["MW", "1000", "MW", "兆瓦"],
    ["GW", "1000000", "GW", "吉瓦"],
  ],
  energy: [
    ["kWh", "1", "kWh", "千瓦时 度 千瓦·时"],
    ["MWh", "1000", "MWh", "兆瓦时"],
    ["GWh", "1000000", "GWh", "吉瓦时"],
  ],
  mass: [
    ["吨", "1", "t", "tons tonnes"],
    ["万吨", "10000", "10,000 t", "", "吨"],
  ],
  massPerDay: [
    ["吨/日", "1", "t/day", "吨/天 t/d 吨每日 吨每天"],
    ["万吨/日", "10000", "10,000 t/day", "万吨/天 万吨每日 万吨每天", "吨/日"],
  ],
  massPerYear: [
    ["吨/年", "1", "t/year", "t/a 吨每年"],
    ["万吨/年", "10000", "10,000 t/year", "万吨每年", "吨/年"],
  ],
  coal: [
    ["吨标煤", "1", "tce", "吨标准煤"],
    ["万吨标煤", "10000", "10,000 tce", "万吨标准煤", "吨标煤"],
  ],
  people: [["人", "1", "people", "名 person"]],
  pieces: [["个", "1", "items", "item"]],
  firms: [["家", "1", "firms", "firm 户"]],
  machines: [["台", "1", "machines", "machine"]],
  sets: [["套", "1", "sets", "set"]],
  lines: [["条", "1", "lines", "line"]],
  occurrences: [["次", "1", "times", "回"]],
  things: [["项", "1", "entries", "entry"]],
  articles: [["件", "1", "pieces", "piece"]],
  incidents: [["起", "1", "incidents", "incident"]],
  batches: [["批", "1", "batches", "batch"]],
  papers: [["篇", "1", "papers", "paper"]],
  copies: [["份", "1", "copies", "copy"]],
  sessions: [["场", "1", "sessions", "session"]],
  lots: [["宗", "1", "lots", "lot"]],
  days: [["天", "1", "days", "日 day"]],
  months: [["个月", "1", "months", "month"]],
  places: [["位", "1", "places", "place 名次"]],
  ratio: [["%", "1", "%", "percent 百分比"]],
  points: [["个百分点", "1", "pp", "百分点"]],
  marks: [["分", "1", "marks", "mark"]],
  moneyPerLand: [
    ["元/亩", "1", "CNY/mu", "元每亩"],
    ["万元/亩", "10000", "CNY 10,000/mu", "万元每亩", "元/亩"],
  ],
  moneyPerCoal: [
    ["元/吨标煤", "1", "CNY/tce", "元/吨标准煤"],
    ["万元/吨标煤", "10000", "CNY 10,000/tce", "万元/吨标准煤", "元/吨标煤"],
  ],
  moneyPerMass: [
    ["元/吨", "1", "CNY/t", ""],
    ["万元/吨", "10000", "CNY 10,000/t", "", "元/吨"],
  ],
  moneyPerHead: [
    ["元/人", "1", "CNY/person", ""],
    ["万元/人", "10000", "CNY 10,000/person", "", "元/人"],
  ],
};

const signedDimensions: ReadonlySet<string> = new Set(["ratio", "points", "days", "places"]);

function toEntry(dimension: string, [id, factor, en, synonyms, englishAs]: Row): UnitEntry {
  const [numerator = "1", denominator = "1"] = factor.split("/");
  return {
    id,
    dimension,
    numerator: BigInt(numerator),
    denominator: BigInt(denominator),
    en,
    synonyms: synonyms.split(" ").filter((word) => word !== ""),
    ...(signedDimensions.has(dimension) ? { signed: true as const } : {}),
    ...(englishAs === undefined ? {} : { englishAs }),
  };
}

/** Every unit of quantity the ledger knows. */
export const units: readonly UnitEntry[] = Object.entries(table).flatMap(([dimension, rows]) =>
  rows.map((row) => toEntry(dimension, row)),
);

const byWord: ReadonlyMap<string, UnitEntry> = new Map(
  units.flatMap((unit) =>
    [unit.id, unit.en, ...unit.synonyms].map((word) => [foldText(word), unit] as const),
  ),
);

/** The unit a word names, by id, English label or synonym; width, spaces and case do not matter. Null when unknown. Errors: none (total). */
export function findUnit(text: string): UnitEntry | null {
  return byWord.get(foldText(text)) ?? null;
}
