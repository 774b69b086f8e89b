import type { FactKind } from "../ledger/fact.ts";
import { foldText, tidyText } from "../value/normalise.ts";

const blankMarks = new Set([
  "",
  "-",
  "--",
  "---",
  "—",
  "——",
  "–",
  "/",
  "\\",
  "无",
  "无。",
  "暂无",
  "空",
  "n/a",
  "na",
  "nil",
  "none",
  "…",
  "...",
]);

const maybeBlank = /^[\s\-—–－/／\\无暂空.…。nilaoe]{0,7}$/iu;

/** Whether a cell says nothing: empty, —, /, 无, n/a. Errors: none (total). */
export function isBlank(text: string): boolean {
  return (
    text === "" || (text.length < 8 && maybeBlank.test(text) && blankMarks.has(foldText(text)))
  );
}

const alreadyFolded = /^[\u4E00-\u9FFFa-z0-9]*$/u;

/** {@link foldText}, at once for text that is folded already: tables have millions of cells. Errors: none (total). */
export function quickFold(text: string): string {
  return alreadyFolded.test(text) ? text : foldText(text);
}

const noFigure =
  /^(?:待定|未定|不详|未明确|待明确|暂缺|另行.*|未[开投竣完签封达].{0,4}|尚未.*|tbc|tbd|reset|not (?:provided|applicable|known|available).*|no (?:end |start )?date|no data.*|unknown|(?:data |date )?exempt(?:ion|ed)?\b.*|(?:data )?not provided.*|(?:data )?withheld.*)$/iu;

const alreadyTidy = /^[\u4E00-\u9FFFA-Za-z0-9()]*$/u;

/** {@link tidyText}, at once for text that is tidy already. Errors: none (total). */
export function quickTidy(text: string): string {
  return alreadyTidy.test(text) ? text : tidyText(text);
}

/** Whether a cell says that there is no figure: 待定, 未开工, TBC, “Data not provided”. Errors: none (total). */
export function saysNoFigure(text: string): boolean {
  return noFigure.test(tidyText(text));
}

const kindWords: readonly (readonly [RegExp, FactKind])[] = [
  [/(?:承诺|协议约定|promised)/iu, "promised"],
  [/(?:预计|预测|预期|forecast|expected)/iu, "forecast"],
  [/(?:计划|拟定?|力争|目标|planned|approved)/iu, "planned"],
  [/(?:实际|已完成|actual)/iu, "actual"],
];

/** The kinds named by words such as 计划, 预计, 实际, in the order of their places. Errors: none (total). */
export function kindsNamed(text: string): FactKind[] {
  const found: [number, FactKind][] = [];
  for (const [pattern, kind] of kindWords) {
    const at = text.search(pattern);
    if (at >= 0) found.push([at, kind]);
  }
  return found.toSorted((a, b) => a[0] - b[0]).map(([, kind]) => kind);
}

const kindWord =
  /(?:承诺|协议约定|预计|预测|预期|计划|拟定?|力争|目标|实际|planned|promised|actual)/giu;

/** The text without words of kind. Errors: none (total). */
export function withoutKinds(text: string): string {
  return text.replace(kindWord, "");
}

const chineseNumber = /^[(]?[一二三四五六七八九十百]+[)]?[、.．,]?$/u;

/** Whether a serial number marks a group: 一, （二）, 三、. Errors: none (total). */
export function isGroupNumber(text: string): boolean {
  return chineseNumber.test(foldText(text));
}

const digitFirst = /^\s*[-+－＋]?[\d０-９]/u;

/** Whether the text is a plain number as typed: 12, 1,234.5, -3. Errors: none (total). */
export function isPlainNumber(text: string): boolean {
  return (
    text.length < 40 && digitFirst.test(text) && /^[-+]?\d[\d,]*(?:\.\d+)?$/u.test(tidyText(text))
  );
}
