import type { Bilingual } from "../../language.ts";
import { exactOf } from "../exact.ts";
import { sayExact } from "../say-exact.ts";
import { divideRational, toRational, type Rational } from "../rational.ts";
import { fault, readCount, readExact, type Place } from "../reader.ts";
import type { Codec } from "./codec.ts";
import type { Heard } from "../text/words.ts";

const percent = /^(-?\d+(?:\.\d+)?)%$/u;

/** A number as a rule writes it: 20, "0.5", "1/3", "70%". Faults gather at the place. */
function readNumber(place: Place): Rational {
  const { value } = place;
  const share = typeof value === "string" ? percent.exec(value)?.[1] : undefined;
  return share === undefined ? readExact(place) : divideRational(toRational(share), "100");
}

const shape = /-?\d+(?:\.\d+|\/\d+)?/uy;

/** The number a text has at a place, as data. Errors: none (total). */
export function hearNumber(text: string, at: number): readonly { value: string; end: number }[] {
  shape.lastIndex = at;
  const found = shape.exec(text)?.[0];
  return found === undefined ? [] : [{ value: found, end: at + found.length }];
}

/** Any exact number: 20, 0.5, 1/3, 70%. */
export const number: Codec<Rational> = {
  doc: { zh: "数：20、0.5、1/3、70%", en: "number: 20, 0.5, 1/3, 70%" },
  form: { kind: "line", of: "number" },
  read: readNumber,
  say: (value) => sayExact(value),
  hear: hearNumber,
};

/** A number without sign: points told as 扣2分 or 最高10分. */
export const size: Codec<Rational> = {
  ...number,
  doc: { zh: "不带正负号的数", en: "number without sign" },
  read: (place) => {
    const value = readNumber(place);
    if (exactOf(value).n < 0n)
      fault(place, { zh: "写不带正负号的数", en: "write the number without sign" });
    return value.replace("-", "");
  },
};

/** Points a case gives: 5 is 计5分, -3 is 扣3分. */
export const points: Codec<Rational> = {
  ...number,
  doc: { zh: "分值，扣分写负数", en: "points, negative to take off" },
  form: { kind: "line", of: "points" },
  say: (value, { language }) => sayPoints(value)[language],
  hear: (text, at) => hearPoints(text, at),
};

/** Points as a rule gives them: 计20分, 扣3分. Errors: none (total). */
export function sayPoints(value: Rational): Bilingual {
  const minus = value.startsWith("-");
  const text = sayExact(minus ? value.slice(1) : value);
  return minus
    ? { zh: `扣${text}分`, en: `minus ${text} points` }
    : { zh: `计${text}分`, en: `${text} points` };
}

/** 计20分 as 20, 扣3分 as −3. Errors: none (total). */
export function hearPoints(text: string, at: number): readonly Heard[] {
  const sign = { 计: "", 扣: "-" }[text.charAt(at)];
  if (sign === undefined) return [];
  return hearNumber(text, at + 1).flatMap(({ value, end }) =>
    text.startsWith("分", end) ? [{ value: sign + value, end: end + 1 }] : [],
  );
}

/** How often or how many, from 1 on. */
export const times: Codec<number> = {
  doc: { zh: "正整数", en: "whole number of 1 or more" },
  form: { kind: "line", of: "count" },
  read: readCount,
  say: String,
  hear: (text, at) =>
    hearNumber(text, at).flatMap(({ value, end }) =>
      /^\d+$/u.test(value) ? [{ value: Number(value), end }] : [],
    ),
};
