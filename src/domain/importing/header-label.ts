import type { FactKind } from "../ledger/fact.ts";
import { tidyText } from "../value/normalise.ts";

import { findUnit } from "../value/unit-table.ts";
import { isMoneyUnit } from "./unit-word.ts";
import { kindsNamed, withoutKinds } from "./words.ts";

/** The time a head speaks of: 2月, 1-7月, 8月中旬, 2024年, 2018/19, 上月. */
export type HeadTime = {
  readonly year?: number;
  readonly fiscal?: boolean;
  readonly from?: number;
  readonly month?: number;
  readonly tenDays?: boolean;
  readonly lastMonth?: boolean;
  /** “截至2023年底”: everything up to the end of that year. */
  readonly yearEnd?: boolean;
  /** “截至2月底”: everything up to the data's date. */
  readonly upToDate?: boolean;
};

/** One part of a column head: `raw` and `core` are keys; `core` is without unit, time and kind. */
export type HeadLabel = {
  readonly raw: string;
  readonly core: string;
  readonly unit: string;
  readonly kinds: readonly FactKind[];
  readonly time: HeadTime | null;
};

/** The key of a head: folded, without signs and underscores. Errors: none (total). */
export function headKey(text: string): string {
  return tidyText(text)
    .toLowerCase()
    .replace(/[\s_\-—–·.,:;'"&*#?/、。()]/gu, "");
}

type TimePattern = readonly [
  pattern: RegExp,
  make: (m: RegExpExecArray) => HeadTime,
  leaves?: string,
];

const times: readonly TimePattern[] = [
  [/截?至(20\d\d)年[底末]/u, (m) => ({ year: Number(m[1]), yearEnd: true }), "截至上年底"],
  [/截?至(?:20\d\d年)?\d{1,2}月[底末]?/u, () => ({ upToDate: true })],
  [/(20\d\d)\s*\/\s*(?:20)?\d\d(?!\d)/u, (m) => ({ year: Number(m[1]), fiscal: true })],
  [
    /(?:(20\d\d)年)?(\d{1,2})月?\s*[-—–~～至到]\s*(\d{1,2})月份?/u,
    (m) => withYear(m[1], { from: Number(m[2]), month: Number(m[3]) }),
  ],
  [
    /(?:(20\d\d)年)?(\d{1,2})月份?[上中下]旬/u,
    (m) => withYear(m[1], { month: Number(m[2]), tenDays: true }),
  ],
  [/本旬|[上中下]旬/u, () => ({ tenDays: true })],
  [/(?:(20\d\d)年)?(\d{1,2})月份?/u, (m) => withYear(m[1], { month: Number(m[2]) })],
  [/上月/u, () => ({ lastMonth: true })],
  [/(20\d\d)(?:年度?)?/u, (m) => ({ year: Number(m[1]) })],
];

function withYear(year: string | undefined, time: HeadTime): HeadTime {
  return year ? { ...time, year: Number(year) } : time;
}

function findTime(text: string): { rest: string; time: HeadTime | null } {
  for (const [pattern, make, leaves] of times) {
    const match = pattern.exec(text);
    if (match) return { rest: text.replace(match[0], leaves ?? ""), time: make(match) };
  }
  return { rest: text, time: null };
}

function isUnit(text: string): boolean {
  return isMoneyUnit(text) || findUnit(text) !== null;
}

/** “亿元/万美元” leaves the unit to each cell: kept as it stands, no bare number can be read under it. */
function isUnits(text: string): boolean {
  const parts = text.split(/[/、,或]/u);
  return isUnit(text) || (parts.length > 1 && parts.every((part) => isMoneyUnit(part)));
}

const trailingUnit =
  /(?:[:/\s](?<zh>亿美元|万美元|亿元|万元|元|万㎡|㎡|万平方米|平方米|公顷|亩|人)|(?<en>[£$€]\s?(?:m|mn|bn|k|million|billion)?))$/iu;

function splitUnit(text: string): { rest: string; unit: string } {
  let unit = "";
  const rest = text.replace(/\(([^()]*)\)/gu, (_, inner: string) => {
    const clean = inner.replace(/^单位[:：]?/u, "").trim();
    if (unit === "" && isUnits(clean)) unit = clean;
    return " ";
  });
  const tail = trailingUnit.exec(rest.trim());
  if (unit !== "" || !tail) return { rest, unit };
  const found = tail.groups?.["zh"] ?? tail.groups?.["en"] ?? "";
  return { rest: rest.trim().slice(0, tail.index), unit: isUnit(found) ? found : "" };
}

/** A wrongly decoded pound sign, as in many published files, is put right. Errors: none (total). */
export function mendPound(text: string): string {
  return text.replace(/Ł(?=\s*[\d.]|\s*(?:m|bn|k|million|billion)\b|$)/giu, "£");
}

/** Takes a head apart: key, unit in brackets, words of kind, time. Errors: none (total). */
export function readHeadLabel(written: string): HeadLabel {
  const text = tidyText(mendPound(written));
  if (isUnit(text)) return { raw: "", core: "", unit: text, kinds: [], time: null };
  const { rest, unit } = splitUnit(text);
  const timed = findTime(rest.replace(/^其中[:：]?/u, ""));
  const core = headKey(withoutKinds(timed.rest));
  return { raw: headKey(timed.rest), core, unit, kinds: kindsNamed(text), time: timed.time };
}
