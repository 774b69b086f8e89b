import type { Bilingual } from "../language.ts";
import { writeExact, type Exact } from "./exact.ts";
import type { Found } from "./found.ts";
import { printRational } from "./rational.ts";
import type { Scored } from "./scored.ts";

/** Several as one: missing only when nothing is known, not applicable only when nothing applies. Errors: none (total). */
export function foundTogether(scored: readonly Scored[], exact: () => Exact): Found {
  if (scored.length === 0 || scored.some(({ found }) => found.kind === "points"))
    return { kind: "points", exact: exact() };
  const kinds = scored.map(({ found }) => found.kind);
  if (kinds.includes("missing")) return { kind: "missing" };
  return kinds.includes("unscored") ? { kind: "unscored" } : { kind: "notApplicable" };
}

/** 各项得分之和：12.5分. Errors: none (total). */
export function sayTogether(found: Found, what: Bilingual): Bilingual {
  if (found.kind === "points") {
    const text = printRational(writeExact(found.exact), 4);
    return { zh: `${what.zh}：${text}分`, en: `${what.en}: ${text} points` };
  }
  if (found.kind === "missing")
    return {
      zh: "缺少数据，暂不计分，不按零分处理。",
      en: "Left out for missing figures, not counted as zero.",
    };
  return found.kind === "unscored"
    ? { zh: "通过不计分", en: "accepted without points" }
    : { zh: "不适用，不计分", en: "does not apply" };
}
