import { exampleData } from "./example-data.ts";
import type { Indicator } from "../indicator.ts";
import type { Rulebook } from "../rulebook.ts";
import type { Told } from "./names.ts";

/*
 * What a regulation's sentences do not say: numbers of the data, English, where a figure is read from, worked cases. One line
 * each, cells parted by ｜, in words where there are words.
 */

const bar = "｜";

function cell(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll(bar, "\\b").replaceAll("\n", "\\n");
}

/** The cells of a line of the annex. Errors: none (total). */
export function cellsOf(line: string): readonly string[] {
  const back: Readonly<Record<string, string>> = { "\\\\": "\\", "\\b": bar, "\\n": "\n" };
  return line.split(bar).map((each) => each.replace(/\\[\\bn]/gu, (sign) => back[sign] ?? sign));
}

function row(...cells: readonly string[]): string {
  return cells.map(cell).join(bar);
}

/** Where the annex begins. */
export const annexHead = "附件　名称、数据来源与算例";

/** Kinds of line, by what they hold. */
export const rows = {
  book: "办法",
  indicator: "指标",
  choiceWord: "选项",
  figure: "量",
  article: "条",
  name: "名",
  group: "组别",
  example: "算例",
  other: "其他",
} as const;

/** Words of an indicator's declaration, in the order of the cells. */
export const declared = [
  "about",
  "reads",
  "attribute",
  "kind",
  "span",
  "value",
  "unit",
  "owedBy",
] as const;

/** The narrower readings, where they are set. */
export const narrowed = ["at", "source", "only", "day", "unkept"] as const;

function indicatorRows(indicator: Indicator): readonly string[] {
  const { id, label, choices = [] } = indicator;
  const cells = declared.map((name) => indicator[name]);
  const more = narrowed.flatMap((name) => (indicator[name] ? [`${name}=${indicator[name]}`] : []));
  return [
    row(rows.indicator, id, label.zh, label.en, ...cells, more.join(" ")),
    ...choices.map((choice) =>
      row(rows.choiceWord, id, choice.is, choice.label.zh, choice.label.en),
    ),
    ...(indicator.choices && choices.length === 0 ? [row(rows.choiceWord, id)] : []),
  ];
}

/** What a rulebook holds that the text says in its own words. */
const told = new Set([
  "id",
  "title",
  "source",
  "version",
  "effective",
  "periods",
  "sample",
  "groups",
  "ties",
  "indicators",
  "figures",
  "articles",
  "examples",
  "total",
  "fold",
  "grades",
  "objections",
  "workdays",
]);

function rest(record: object, known: ReadonlySet<string>): string {
  const entries = Object.entries(record).filter(([key]) => !known.has(key));
  return entries.length === 0 ? "" : JSON.stringify(Object.fromEntries(entries));
}

/** The annex of a regulation, after the names its text used. Errors: none (total). */
export function annexLines(rulebook: Rulebook, names: readonly Told[]): readonly string[] {
  const { id, title, source, sample, groups, indicators, figures, articles } = rulebook;
  const others = rest(rulebook, told);
  return [
    annexHead,
    row(rows.book, id, title.en, source.label.en, sample?.en ?? "", sample ? "示例" : "正式"),
    ...indicators.flatMap(indicatorRows),
    ...figures.map((each) => row(rows.figure, each.id, each.label.zh, each.label.en, each.about)),
    ...groups.map((group) => row(rows.group, group.id, rest(group, new Set(["id", "label"])))),
    ...articles.map((each) => row(rows.article, each.id, each.label.zh, each.label.en)),
    ...names.map(({ kind, printed, named }) =>
      row(rows.name, kind, printed, named.id, named.label.zh, named.label.en),
    ),
    ...(others === "" ? [] : [row(rows.other, others)]),
    ...rulebook.examples.map((example) => row(rows.example, JSON.stringify(exampleData(example)))),
  ];
}
