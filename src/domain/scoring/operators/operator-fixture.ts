import { openBoard } from "../board.ts";
import { openUnit } from "../context.ts";
import type { Entry } from "../ranking.ts";
import type { Values } from "../scoring-input.ts";
import { writeExact } from "../exact.ts";
import { pointsOf, type Explained } from "../explain.ts";
import type { IndicatorValue, Known } from "../indicator.ts";
import { inUnit, sizeOf } from "../measure.ts";
import type { Context } from "../operator.ts";
import { faultsOf, parseRulebook } from "../parse.ts";
import type { Rational } from "../rational.ts";
import type { Rulebook } from "../rulebook.ts";
import { known, testData, yuan, type Data } from "../scoring-fixture.ts";

/** What a rule is tried on: the unit's own values, those of the others of its group, those of its projects. */
export type Given = {
  readonly own?: Values;
  readonly peers?: readonly Values[];
  readonly projects?: readonly Values[];
  readonly period?: string;
};

const about = { kind: "actual", span: "year", owedBy: "town" };

function declared(id: string, rest: Data): Data {
  return { ...about, label: { zh: `量${id}`, en: id }, id, about: "unit", attribute: id, ...rest };
}

const money = { reads: "flow", value: "money", unit: "亿元" };
const event = { reads: "events", value: "none", span: "ever" };

/** Everything a rule may be tried on: amounts a, b, c, other units, choices, events, months, and what projects have. */
const indicators: readonly Data[] = [
  ...["a", "b", "c"].map((id) => declared(id, money)),
  declared("land", { reads: "state", value: "quantity", unit: "亩" }),
  declared("rate", { reads: "state", value: "quantity", unit: "%" }),
  declared("pieces", { reads: "state", value: "quantity", unit: "个" }),
  declared("kind", { reads: "state", value: "choice" }),
  declared("months", { ...money, reads: "monthly", span: "period" }),
  ...["visits", "marks", "votes"].map((id) => declared(id, event)),
  declared("pa", { ...money, about: "project" }),
  declared("sort", { reads: "state", value: "choice", about: "project" }),
];

/** The days of 2017 that people have off, and those they work instead. */
const workdays: Data = {
  "2017": {
    off: ["05-01", "05-30", "10-02", "10-03", "10-04", "10-05", "10-06"],
    on: ["05-27", "09-30"],
  },
};

/** For the other group alone: a rulebook reads something, even where the rule tried does not. */
const elsewhere: Data = {
  groups: ["park"],
  rule: { operator: "each", of: "a", each: "1亿元", points: 1 },
};

function bookData(figures: readonly Data[], tried: readonly Data[]): Data {
  const articles = [...tried, elsewhere];
  const written = JSON.stringify([figures, articles]);
  return {
    ...testData(articles.map((article) => ({ about: "unit", ...article }))),
    workdays,
    indicators: indicators.filter(({ id }) => written.includes(`"${String(id)}"`)),
    figures: figures.map((figure) => ({
      label: { zh: "得数", en: "figure" },
      about: "unit",
      ...figure,
    })),
  };
}

function bookOf(data: Data): Rulebook {
  const parsed = parseRulebook(data);
  if (parsed.ok) return parsed.value;
  throw new Error(JSON.stringify(parsed.refusal));
}

/** A figure stands in an article, or nothing would read it. */
const reading = {
  rule: {
    operator: "unscored",
    when: { of: "f", stated: true },
    rule: { operator: "fixed", points: 0 },
  },
};

function figureData(rule: Data): Data {
  return bookData([{ id: "f", rule }], [reading]);
}

function unitsOf({ own = {}, peers = [] }: Given): readonly Values[] {
  return [own, ...peers];
}

function projectsOf({ projects = [] }: Given) {
  return projects.map((values, at) => ({ id: at + 1, unit: 1, name: `P${at + 1}`, values }));
}

function entryOf(rules: readonly Data[], given: Given): Entry {
  const units = unitsOf(given);
  const articles = rules.map((rule) => ({ rule }));
  const board = openBoard(bookOf(bookData([], articles)), {
    period: given.period ?? "2017",
    units: units.map((_, at) => ({ id: at + 1, name: `U${at + 1}`, group: "town" })),
    projects: projectsOf(given),
    unitValues: Object.fromEntries(units.map((values, at) => [at + 1, values])),
  });
  const entry = board.ranking()[1]?.entries.find(({ unit }) => unit === 1);
  if (entry) return entry;
  throw new Error("the unit is not ranked");
}

function lineOf(rule: Data, given: Given): Explained {
  const [line] = entryOf([rule], given).tree.children;
  if (line) return line;
  throw new Error("the rule gave no line");
}

/** The total of the first unit by some articles. */
export function totalBy(rules: readonly Data[], given: Given): Rational {
  return entryOf(rules, given).points.exact;
}

/** What the first unit gets by a rule: points ("40/3"), or why it has none. */
export function pointsBy(rule: Data, given: Given): string {
  const line = lineOf(rule, given);
  return line.answer.kind === "points" ? pointsOf(line) : line.answer.kind;
}

/** What the rule tells as missing of the first unit. */
export function missingBy(rule: Data, given: Given): readonly string[] {
  return lineOf(rule, given).missing.map(({ indicator }) => indicator);
}

function contextOf(rulebook: Rulebook, given: Given): Context {
  const peers: Context[] = [];
  const holders = unitsOf(given).map((values, at) =>
    openUnit(
      rulebook,
      { period: given.period ?? "2017" },
      {
        unit: { id: at + 1, name: `U${at + 1}`, group: "town" },
        values,
        projects: at === 0 ? projectsOf(given) : [],
        peers,
      },
    ),
  );
  peers.push(...holders.map(({ context }) => context));
  const [first] = peers;
  if (first) return first;
  throw new Error("no unit");
}

function told(value: IndicatorValue): string {
  if ("missing" in value) return "missing";
  if ("notApplicable" in value) return "notApplicable";
  const size = sizeOf(value);
  return writeExact(inUnit(size.exact, size.unit)) + size.unit;
}

/** What a figure comes to for the first unit, in its own unit: "22/5亿元", "15%"; or why it has no number. */
export function figureBy(rule: Data, given: Given): string {
  return told(contextOf(bookOf(figureData(rule)), given).value("f"));
}

/** What the figure tells as missing of the first unit. */
export function gapsBy(rule: Data, given: Given): readonly string[] {
  const gaps = contextOf(bookOf(figureData(rule)), given)
    .figure("f")
    .missing();
  return gaps.map(({ indicator }) => indicator);
}

/** Where the data of a rule that gives points is refused: "of", "steps.0.each"; none where it is taken. */
export function refusedIn(rule: Data): readonly string[] {
  return placesOf(bookData([], [{ rule }]), ["articles", 0, "rule"]);
}

/** The same of a rule that works out a figure. */
export function refusedInFigure(rule: Data): readonly string[] {
  return placesOf(figureData(rule), ["figures", 0, "rule"]);
}

function placesOf(data: Data, under: readonly (string | number)[]): readonly string[] {
  return faultsOf(data).map(({ path }) => path.slice(under.length).join("."));
}

/** So many 亿元. */
export function yi(number: number): Known {
  return known(yuan(number * 100_000_000));
}

/** So many of a unit. */
export function sized(number: number | string, unit: string): Known {
  return known({ number: String(number), unit, qualifier: "exact" });
}

/** What happened, by days of 2017 (“03-05”); each with what else is known of it. */
export function happened(
  days: readonly string[],
  rest: { points?: string; what?: string; sharedBy?: number; unscored?: true } = {},
): Known {
  return known(days.map((day) => ({ on: { day: `2017-${day}`, precision: "day" }, ...rest })));
}

/** The months of the first quarter of 2017 in 亿元, null where nobody stated one. */
export function quarter(months: readonly (number | null)[]): Known {
  return known(
    months.map((number, at) => ({
      period: `2017-0${at + 1}`,
      value: number === null ? null : yuan(number * 100_000_000),
    })),
  );
}

/** A fraction in lowest terms, as points are told. */
export function fraction(n: number, d: number): Rational {
  return writeExact({ n: BigInt(n), d: BigInt(d) });
}
