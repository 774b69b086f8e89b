import type { Refusal } from "../refusal/refusal.ts";
import {
  compareDecimal,
  isNegative,
  isZero,
  negateDecimal,
  subtractDecimal,
  sumDecimal,
} from "../value/decimal.ts";
import { isIsoDay } from "../value/civil.ts";
import { periodRange } from "../value/period.ts";
import type { Amounts, LetterDraft } from "./draft-body.ts";
import type { LetterRule } from "./letter-rule.ts";
import { inPlaces } from "./read-amount.ts";
import type { TargetRule } from "./target-rule.ts";

/** A unit a letter is addressed to; the topmost stands for the district's whole. */
export type Addressee = {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly isWhole: boolean;
};

/** What was found; an error stands in the way of issuing. A unit or target is named where it is about one. */
export type LetterFinding = {
  readonly check: string;
  readonly level: "error" | "warning";
  readonly unit: number | null;
  readonly target: string | null;
  readonly refusal: Refusal;
};

/** Everything a draft is judged by. */
export type LetterInput = {
  readonly rule: LetterRule;
  readonly period: string;
  /** The number the letter will have; the first needs no reasons. */
  readonly number: number;
  readonly draft: LetterDraft;
  readonly targets: readonly TargetRule[];
  readonly units: readonly Addressee[];
  /** What was read of the cells, by unit. */
  readonly amounts: ReadonlyMap<number, Amounts>;
  /** The letter before, by unit; null for the first. */
  readonly before: ReadonlyMap<number, Amounts> | null;
  readonly problems: readonly LetterFinding[];
};

/** The district's amount of a target beside the sum of its parts: whole less parts. */
export type TargetSum = {
  readonly target: string;
  readonly whole: string | null;
  readonly parts: string | null;
  readonly difference: string | null;
};

/** How the district's targets and those of its parts add up. Null where nothing is stated. Errors: none (total). */
export function sumsOf(
  given: Pick<LetterInput, "rule" | "targets" | "units" | "amounts">,
): TargetSum[] {
  const top = given.units.find((unit) => unit.isWhole);
  const parts = given.units.filter(
    (unit) => !unit.isWhole && given.rule.sums.some((kind) => kind === unit.kind),
  );
  return given.targets.map((target) => {
    const { id } = target;
    const whole = (top && given.amounts.get(top.id)?.[id]) ?? null;
    const own = parts.flatMap((unit) => given.amounts.get(unit.id)?.[id] ?? []);
    const sum = own.length === 0 ? null : inPlaces(target, sumDecimal(own));
    const difference =
      whole !== null && sum !== null ? inPlaces(target, subtractDecimal(whole, sum)) : null;
    return { target: id, whole, parts: sum, difference };
  });
}

const plain = (check: string, code: Refusal["code"]): LetterFinding => ({
  check,
  level: "error",
  unit: null,
  target: null,
  refusal: { code, params: {} },
});

/** Whether two parts ask the same. Errors: none (total). */
export function sameAmounts(a: Amounts, b: Amounts): boolean {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...ids].every((id) => {
    const [one, other] = [a[id], b[id]];
    if (one === undefined || other === undefined) return one === other;
    return compareDecimal(one, other) === 0;
  });
}

/** The units whose part differs from the letter before. Errors: none (total). */
export function changedUnits({ units, amounts, before }: LetterInput): Addressee[] {
  if (!before) return [];
  return units.filter(({ id }) => !sameAmounts(amounts.get(id) ?? {}, before.get(id) ?? {}));
}

function checkHead(input: LetterInput): LetterFinding[] {
  const { rule, number, draft, amounts, units } = input;
  const asked = units.filter((unit) => !unit.isWhole);
  const isEmpty = asked.every(({ id }) => Object.keys(amounts.get(id) ?? {}).length === 0);
  const isSame = number > 1 && changedUnits(input).length === 0;
  return [
    ...(draft.title.trim() === "" ? [plain("title", "lettersNeedTitle")] : []),
    ...(number > 1 && rule.needs.basis && draft.basis.trim() === ""
      ? [plain("basis", "lettersNeedBasis")]
      : []),
    ...(isEmpty ? [plain("nothing", "lettersEmpty")] : []),
    ...(!isEmpty && isSame ? [plain("nothing", "lettersUnchanged")] : []),
  ];
}

function checkReasons(input: LetterInput): LetterFinding[] {
  if (input.number === 1 || !input.rule.needs.reasons) return [];
  return changedUnits(input)
    .filter(({ id, isWhole }) => !isWhole && (input.draft.reasons[id] ?? "").trim() === "")
    .map(({ id, name }) => ({
      check: "reason",
      level: "error",
      unit: id,
      target: null,
      refusal: { code: "lettersNeedReason", params: { unit: name } },
    }));
}

function named({ title, unit }: TargetRule): Record<string, string> {
  return { "target.zh": title.zh, "target.en": title.en, unit };
}

function checkSums(input: LetterInput): LetterFinding[] {
  const { checks } = input.rule;
  const rules = new Map(input.targets.map((each) => [each.id, each]));
  return sumsOf(input).flatMap(({ target, whole, parts, difference }): LetterFinding[] => {
    const rule = rules.get(target);
    if (!rule || difference === null || isZero(difference)) return [];
    const isBelow = !isNegative(difference);
    const level = (isBelow ? checks.below : checks.above)?.level;
    if (!level) return [];
    const gap = isBelow ? difference : negateDecimal(difference);
    const params = { ...named(rule), whole: whole ?? "", parts: parts ?? "", gap };
    const code = isBelow ? "lettersBelow" : "lettersAbove";
    return [{ check: "sum", level, unit: null, target, refusal: { code, params } }];
  });
}

function checkIdle(input: LetterInput): LetterFinding[] {
  const level = input.rule.checks.idle?.level;
  if (!level) return [];
  return input.units
    .filter((unit) => !unit.isWhole && input.rule.sums.some((kind) => kind === unit.kind))
    .filter(({ id }) => Object.keys(input.amounts.get(id) ?? {}).length === 0)
    .map(({ id, name }) => ({
      check: "idle",
      level,
      unit: id,
      target: null,
      refusal: { code: "lettersIdle", params: { unit: name } },
    }));
}

/** A day a target is due has to be a day, and within the period. */
function checkDue({ draft, period, targets }: LetterInput): LetterFinding[] {
  const { from, to } = periodRange(period);
  return draft.targets.flatMap(({ id, due }): LetterFinding[] => {
    const rule = targets.find((each) => each.id === id);
    if (!rule || due === "" || (isIsoDay(due) && due >= from && due <= to)) return [];
    const params = { ...named(rule), day: due, from, to };
    return [
      {
        check: "due",
        level: "error",
        unit: null,
        target: id,
        refusal: { code: "lettersDue", params },
      },
    ];
  });
}

/** Everything there is to say against a draft; an error stands in the way of issuing it. Errors: none (total). */
export function checkLetter(input: LetterInput): LetterFinding[] {
  return [
    ...checkHead(input),
    ...input.problems,
    ...checkDue(input),
    ...checkReasons(input),
    ...checkSums(input),
    ...checkIdle(input),
  ];
}
