import type { Language } from "../../language.ts";
import { chineseNumeral } from "../numeral.ts";
import type { Written } from "./words.ts";

const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

/** 项 （一）, 目 1．, then （1）, then ①: the number of the item at a place, from 0. Errors: none (total). */
export function numberOf(level: number, index: number, language: Language): string {
  const plain = String(index + 1);
  if (level === 0) return language === "zh" ? `（${chineseNumeral(index + 1)}）` : `(${plain}) `;
  if (level === 1) return `${plain}${language === "zh" ? "．" : ". "}`;
  if (level === 2) return language === "zh" ? `（${plain}）` : `(${plain}) `;
  return `${circled.charAt(index)}${language === "zh" ? "" : " "}`;
}

const shapes = [
  /^（[一二三四五六七八九十]+）/u,
  /^\d+．/u,
  /^（\d+）/u,
  /^[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳]/u,
];

function endOf(isLast: boolean, hasItems: boolean, language: Language): string {
  if (hasItems) return language === "zh" ? "：" : ":";
  if (isLast) return language === "zh" ? "。" : ".";
  return language === "zh" ? "；" : ";";
}

function flatten(items: readonly Written[], level: number, language: Language): string[] {
  return items.flatMap(({ text, items: beneath }, index) => {
    const end = endOf(index === items.length - 1, beneath.length > 0, language);
    const line = "　".repeat(level) + numberOf(level, index, language) + text + end;
    return [line, ...flatten(beneath, level + 1, language)];
  });
}

/** A sentence and the lines beneath it as they are printed: numbered, with their stops. Errors: none (total). */
export function printWritten(
  { text, items }: Written,
  language: Language,
): { readonly text: string; readonly items: readonly string[] } {
  const first = language === "en" ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return {
    text: first + endOf(true, items.length > 0, language),
    items: flatten(items, 0, language),
  };
}

type Numbered = { readonly level: number; readonly text: string };

/** A line with its depth: as far as it is indented, else as it is numbered. */
function readNumber(line: string): Numbered | null {
  const bare = line.replace(/^　+/u, "");
  const found = shapes.findIndex((shape) => shape.test(bare));
  const shape = shapes[found];
  if (!shape) return null;
  const indent = line.length - bare.length;
  const level = indent >= 2 ? indent - 2 : found;
  return { level, text: withoutStop(bare.replace(shape, "")) };
}

/** A sentence without the stop at its end. Errors: none (total). */
export function withoutStop(text: string): string {
  return text.replace(/[；。：]$/u, "");
}

function nest(lines: readonly Numbered[], level: number): Written[] {
  const items: Written[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line || line.level < level) break;
    let end = at + 1;
    while ((lines[end]?.level ?? -1) > level) end += 1;
    items.push({ text: line.text, items: nest(lines.slice(at + 1, end), level + 1) });
    at = end;
  }
  return items;
}

/** Printed lines as a sentence with what stands beneath it; null when a line has no number. Errors: none (total). */
export function readWritten(text: string, items: readonly string[]): Written | null {
  const numbered = items.map(readNumber);
  const known = numbered.filter((line) => line !== null);
  if (known.length < numbered.length) return null;
  return { text: withoutStop(text), items: nest(known, 0) };
}

/** Whether a printed line is an item rather than a paragraph. Errors: none (total). */
export function isItem(line: string): boolean {
  return readNumber(line) !== null;
}
