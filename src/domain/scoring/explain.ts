import type { Bilingual, Language } from "../language.ts";
import type { BusinessRole } from "../unit/role.ts";
import { writeExact } from "./exact.ts";
import type { IndicatorValue } from "./indicator.ts";
import type { Found } from "./found.ts";
import { printRational, type Rational } from "./rational.ts";

/** Points, exact ("40/3") and as printed ("13.3333", at most four decimals, half-up). */
export type Points = { readonly exact: Rational; readonly text: string };

/**
 * Why a figure could not be used: nobody stated it; its points are not decided; the decided points are out of the
 * rule's range; a plan of zero cannot be divided by; it is in another currency or unit than the rule's; working days are asked of a year whose days off the rule does not have.
 */
export type MissingReason =
  | "unstated"
  | "undecided"
  | "outOfRange"
  | "zeroBase"
  | "incomparable"
  | "noCalendar";

/** What is missing, and who owes it. */
export type Missing = {
  readonly indicator: string;
  readonly attribute: string;
  readonly label: Bilingual;
  readonly reason: MissingReason;
  /** The month or the day it is missing for; "" for the whole. */
  readonly detail: string;
  readonly owedBy: BusinessRole;
  readonly owner: Bilingual;
  readonly unit: number;
  readonly project: number | null;
};

/** Points; not applicable (the rule does not speak of this case); missing (left out, never zero); unscored. */
export type Answer =
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "missing" }
  /** 通过不计分: accepted, and decided to give no points. */
  | { readonly kind: "unscored" };

/** A value a line was computed from. */
export type Input = {
  readonly indicator: string;
  readonly label: Bilingual;
  readonly value: IndicatorValue;
  /** Of a figure: what it came to, and how. */
  readonly text?: Bilingual;
  readonly sentence?: Bilingual;
  /** Of a figure: what it was worked out from; of a project's value: which project. */
  readonly parts?: readonly Input[];
  readonly project?: { readonly id: number; readonly name: string };
};

/**
 * One line of the explanation, with the lines it sums. The points of a line with children are the sum of
 * theirs, so a total can be followed down to the facts it rests on.
 */
export type Explained = {
  readonly title: Bilingual;
  /** The operator that gave the points; `total` for the sum of all articles. */
  readonly operator: string;
  readonly article: string | null;
  readonly project: number | null;
  readonly answer: Answer;
  /** All that is missing in this line and beneath it. */
  readonly missing: readonly Missing[];
  readonly inputs: readonly Input[];
  readonly formula: Bilingual;
  readonly sentence: Bilingual;
  /** Sequence numbers of the facts beneath this line, ascending. */
  readonly facts: readonly number[];
  readonly children: readonly Explained[];
};

/** Points from an exact number. Errors: none (total). */
export function toPoints(exact: Rational): Points {
  return { exact, text: printRational(exact, 4) };
}

/** An answer of points. Errors: none (total). */
export function answerPoints(exact: Rational): Answer {
  return { kind: "points", points: toPoints(exact) };
}

/** What was found, as an answer. Errors: none (total). */
export function answerOf(found: Found): Answer {
  return found.kind === "points" ? answerPoints(writeExact(found.exact)) : { kind: found.kind };
}

/** The points a line adds to a sum: missing and not applicable add nothing. Errors: none (total). */
export function pointsOf(line: { readonly answer: Answer }): Rational {
  return line.answer.kind === "points" ? line.answer.points.exact : "0";
}

/** One text in both languages from a function of the language. Errors: none (total). */
export function inBoth(write: (language: Language) => string): Bilingual {
  return { zh: write("zh"), en: write("en") };
}
