import type { Bilingual } from "../../language.ts";
import { compareRational, printRational, type Rational } from "../rational.ts";

/** Points as a rule gives them: 计20分, 扣3分. Errors: none (total). */
export function sayGives(points: Rational): Bilingual {
  const minus = compareRational(points, "0") < 0;
  const size = printRational(minus ? points.slice(1) : points, 4);
  return minus
    ? { zh: `扣${size}分`, en: `minus ${size} points` }
    : { zh: `计${size}分`, en: `${size} points` };
}

/** The same for each time: 每次计30分, 每月计30分. Errors: none (total). */
export function sayEach(points: Rational, each: Bilingual): Bilingual {
  const gives = sayGives(points);
  return { zh: `每${each.zh}${gives.zh}`, en: `${gives.en} ${each.en}` };
}
