import { compareDecimal, isNegative, negateDecimal, subtractDecimal } from "../value/decimal.ts";
import type { Money } from "../value/money.ts";
import { printMoney } from "../value/print-money.ts";
import { type LinesInput, checkLines, moneyParams } from "./check-lines.ts";
import { lineOfChange } from "./diff.ts";
import type { PlanFinding } from "./finding.ts";
import { type Sums, byTier, sumsOf, yuanOf } from "./plan-line.ts";

/** The totals the document itself names; null where it names none. */
export type StatedTotals = {
  readonly counts: Readonly<Record<string, number>>;
  readonly yearPlan: Money | null;
  readonly total: Money | null;
};

/** Everything a draft is judged by. */
export type DraftInput = LinesInput & {
  /** The number the version will have; the first needs no reasons. */
  readonly number: number;
  readonly isInWindow: boolean;
  readonly title: string;
  readonly basis: string;
  readonly stated: StatedTotals;
  readonly tierNames: (tier: string) => { readonly zh: string; readonly en: string };
};

const missing = (
  check: string,
  code: "planNeedsTitle" | "planNeedsBasis" | "planNothing",
): PlanFinding => ({ check, level: "error", project: null, refusal: { code, params: {} } });

/** What the version as a whole needs before it can be issued. */
function checkHead(input: DraftInput): PlanFinding[] {
  const { rule, number, isInWindow, title, basis, settled } = input;
  const needsBasis = number > 1 && (rule.needs.basis === "always" || !isInWindow);
  return [
    ...(settled.changes.length === 0 ? [missing("nothing", "planNothing")] : []),
    ...(title.trim() === "" ? [missing("title", "planNeedsTitle")] : []),
    ...(needsBasis && basis.trim() === "" ? [missing("basis", "planNeedsBasis")] : []),
  ];
}

/** Every change of a later version has its reason; what moved by itself is named as such. */
function checkReasons({ rule, number, settled }: DraftInput, wanted: ReadonlySet<number>) {
  if (number === 1) return [];
  return settled.changes.flatMap((change): PlanFinding[] => {
    if (change.reasons.length > 0) return [];
    const { project, name } = lineOfChange(change);
    const isDrafted = wanted.has(project);
    if (isDrafted && !rule.needs.reasonFor.includes(change.kind)) return [];
    if (!isDrafted && !rule.checks.moved) return [];
    const code = isDrafted ? "planNeedsReason" : "planMoved";
    const level = isDrafted ? "error" : (rule.checks.moved?.level ?? "error");
    const refusal = { code, params: { project: name } } as const;
    return [{ check: isDrafted ? "reason" : "moved", level, project, refusal }];
  });
}

function checkShrinking({ rule, number, settled }: DraftInput): PlanFinding[] {
  const found = rule.checks.shrinks;
  if (!found || number === 1) return [];
  const [before, after] = [sumsOf(settled.before), sumsOf(settled.after)];
  const fewer = after.count < before.count;
  const [was, is] = [yuanOf(before.yearPlan), yuanOf(after.yearPlan)];
  const less = was !== null && (is === null || compareDecimal(is.amount, was.amount) < 0);
  const zero: Money = { amount: "0.00", currency: "CNY", qualifier: "exact" };
  return [
    ...(fewer
      ? [{ code: "planFewer", params: { was: before.count, is: after.count } } as const]
      : []),
    ...(less
      ? [
          {
            code: "planLess",
            params: { ...moneyParams("was", was), ...moneyParams("is", is ?? zero) },
          } as const,
        ]
      : []),
  ].map((refusal) => ({ check: "shrinks", level: found.level, project: null, refusal }));
}

/** How far two amounts are apart, without a sign. Errors: none (total on decimals). */
export function gapOf(a: string, b: string): string {
  const gap = subtractDecimal(a, b);
  return isNegative(gap) ? negateDecimal(gap) : gap;
}

/** Whether a stated amount and a sum agree within so many 元. Errors: none (total). */
export function agrees(stated: Money, sums: readonly Money[], tolerance: string): boolean {
  const sum = sums.find((each) => each.currency === stated.currency);
  return compareDecimal(gapOf(stated.amount, sum?.amount ?? "0"), tolerance) <= 0;
}

/** Sums as text, one for each currency. Errors: none (total). */
export function printSums(sums: readonly Money[], language: "zh" | "en"): string {
  const texts = sums.map((each) => printMoney(each, { scale: "auto", language }));
  return texts.length === 0 ? "0" : texts.join(" + ");
}

function checkMoney(input: DraftInput, sums: Sums, part: "yearPlan" | "total"): PlanFinding[] {
  const stated = input.stated[part];
  const level = input.rule.checks.statedTotals?.level;
  if (!stated || !level || agrees(stated, sums[part], input.rule.tolerance)) return [];
  const params = {
    ...moneyParams("stated", stated),
    "sum.zh": printSums(sums[part], "zh"),
    "sum.en": printSums(sums[part], "en"),
  };
  const code = part === "total" ? "planTotalOff" : "planYearOff";
  return [{ check: "statedTotals", level, project: null, refusal: { code, params } }];
}

function checkStated(input: DraftInput): PlanFinding[] {
  const level = input.rule.checks.statedTotals?.level;
  const sums = sumsOf(input.settled.after);
  const tiers = byTier(
    input.settled.after,
    input.rule.tiers.map((tier) => tier.id),
  );
  const counts = Object.entries(input.stated.counts).flatMap(([tier, stated]): PlanFinding[] => {
    const members = tiers.get(tier)?.length ?? 0;
    if (!level || stated === members) return [];
    const names = input.tierNames(tier);
    const params = { stated, members, "tier.zh": names.zh, "tier.en": names.en };
    const refusal = { code: "planCountOff", params } as const;
    return [{ check: "statedTotals", level, project: null, refusal }];
  });
  return [...counts, ...checkMoney(input, sums, "total"), ...checkMoney(input, sums, "yearPlan")];
}

/**
 * Everything there is to say against a draft; an error stands in the way of issuing it. `wanted` are the projects
 * somebody wrote into it. Errors: none (total). Source: handbook 2.5; every project of a change with its reason.
 */
export function checkDraft(input: DraftInput, wanted: ReadonlySet<number>): PlanFinding[] {
  return [
    ...checkHead(input),
    ...checkReasons(input, wanted),
    ...checkLines(input),
    ...checkShrinking(input),
    ...checkStated(input),
  ];
}
