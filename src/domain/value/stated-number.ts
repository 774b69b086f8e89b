import { addDecimal, compareDecimal, parseDecimal, scaleDecimal } from "./decimal.ts";
import { numeralSigns, readNumeral } from "./numeral.ts";

/** A number as written before its unit: 12亿3500 余 …, with the Chinese scale behind it kept apart. */
export type StatedNumber = {
  /** The figure without its scale: "23.6" of 23.6万. */
  readonly figure: string;
  /** The scale words behind it: 万, 千万, 亿; empty when none, or when parts were added up. */
  readonly scale: string;
  /** Whether the number brought its own scale. */
  readonly scaled: boolean;
  /** Figure times scale. */
  readonly number: string;
  /** Whether 余, 多 or 几 stands in it. */
  readonly odd: boolean;
  /** What is left: the unit. */
  readonly rest: string;
};

const powers: Readonly<Record<string, number>> = {
  "": 0,
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  亿: 8,
  万亿: 12,
};
const scaleShape = /^([十百千]?)(万亿|亿|万|)$/u;
const partShape = new RegExp(
  `^(?<figure>[-+]?[\\d,]*\\.?\\d+(?:e[+-]?\\d+)?|[${numeralSigns}]+(?:点[${numeralSigns}]+)?)(?<tail>[十百千万亿余多几]*)(?<rest>.*)$`,
  "u",
);

/** The power of ten a Chinese scale stands for: 千万 → 7; null when it is none. Errors: none (total). */
export function scalePower(scale: string): number | null {
  const match = scaleShape.exec(scale);
  if (!match) return null;
  return (powers[match[1] ?? ""] ?? 0) + (powers[match[2] ?? ""] ?? 0);
}

function readPart(text: string): StatedNumber | null {
  const { figure = "", tail = "", rest = "" } = partShape.exec(text)?.groups ?? {};
  const plain = parseDecimal(figure) ?? readNumeral(figure);
  const scale = tail.replace(/[余多几]/gu, "");
  const power = scalePower(scale);
  if (plain === null || power === null || tail.length - scale.length > 1) return null;
  const odd = tail.length > scale.length;
  return {
    figure: plain,
    scale,
    scaled: scale !== "",
    number: scaleDecimal(plain, power),
    odd,
    rest,
  };
}

/** 12亿3500万: every further part has its own, smaller scale, and 余 stands only in the last. */
function append(whole: StatedNumber, part: StatedNumber | null): StatedNumber | null {
  if (part === null || part.scale === "" || whole.scale === "" || whole.odd) return null;
  const unit = scaleDecimal("1", scalePower(whole.scale) ?? 0);
  if (compareDecimal(part.number, unit) >= 0 || /^[-+]/u.test(part.figure)) return null;
  const number = addDecimal(whole.number, part.number);
  return { figure: number, scale: "", scaled: true, number, odd: part.odd, rest: part.rest };
}

/**
 * Reads the number at the start of a closed-up text: `5.2亿元` → 5.2 × 亿, rest 元; `三点五亿`; `12亿3500万元`.
 * Null when there is none or its parts do not fit together. Errors: none (total).
 */
export function readStatedNumber(text: string): StatedNumber | null {
  const first = readPart(text);
  if (first === null || !partShape.test(first.rest)) return first;
  return append(first, readPart(first.rest));
}
