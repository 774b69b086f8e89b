import { compareDecimal, isZero } from "../value/decimal.ts";
import type { Money } from "../value/money.ts";
import { printMoney } from "../value/print-money.ts";
import type { PlanFinding } from "./finding.ts";
import type { Settled, Standing } from "./draft.ts";
import type { PlanLine } from "./plan-line.ts";
import type { PlanRule } from "./plan-rule.ts";

/** A draft with what its lines are judged by. */
export type LinesInput = {
  readonly rule: PlanRule;
  readonly settled: Settled;
  readonly now: readonly Standing[];
};

type LineCheck = (line: PlanLine, now: Standing, rule: PlanRule) => PlanFinding | null;

/** Money in both languages, as sentences carry it. Errors: none (total). */
export function moneyParams(name: string, money: Money): Record<string, string> {
  return {
    [`${name}.zh`]: printMoney(money, { scale: "auto", language: "zh" }),
    [`${name}.en`]: printMoney(money, { scale: "auto", language: "en" }),
  };
}

function isPlanned(rule: PlanRule, tier: string): boolean {
  return rule.tiers.some((each) => each.id === tier && each.planned);
}

const hasPlan = (line: PlanLine): boolean =>
  line.yearPlan !== null && !isZero(line.yearPlan.amount);

const reserveWithPlan: LineCheck = (line, _, rule) => {
  const found = rule.checks.reserveWithPlan;
  if (!found || !line.yearPlan || !hasPlan(line) || isPlanned(rule, line.tier)) return null;
  const params = { project: line.name, ...moneyParams("amount", line.yearPlan) };
  const refusal = { code: "planReserveWithPlan", params } as const;
  return { check: "reserveWithPlan", level: found.level, project: line.project, refusal };
};

const implementWithoutPlan: LineCheck = (line, _, rule) => {
  const found = rule.checks.implementWithoutPlan;
  if (!found || hasPlan(line) || !isPlanned(rule, line.tier)) return null;
  const refusal = { code: "planWithoutAmount", params: { project: line.name } } as const;
  return { check: "implementWithoutPlan", level: found.level, project: line.project, refusal };
};

const planAboveTotal: LineCheck = (line, _, rule) => {
  const found = rule.checks.planAboveTotal;
  const { yearPlan, total } = line;
  if (!found || !yearPlan || !total || yearPlan.currency !== total.currency) return null;
  if (compareDecimal(yearPlan.amount, total.amount) <= 0) return null;
  const params = {
    project: line.name,
    ...moneyParams("plan", yearPlan),
    ...moneyParams("total", total),
  };
  const refusal = { code: "planAboveTotal", params } as const;
  return { check: "planAboveTotal", level: found.level, project: line.project, refusal };
};

const leastYearPlan: LineCheck = (line, _, rule) => {
  const found = rule.checks.leastYearPlan;
  if (!found || !line.yearPlan || line.yearPlan.currency !== "CNY") return null;
  if (!isPlanned(rule, line.tier) || compareDecimal(line.yearPlan.amount, found.amount) >= 0)
    return null;
  const least: Money = { amount: found.amount, currency: "CNY", qualifier: "exact" };
  const params = {
    project: line.name,
    ...moneyParams("plan", line.yearPlan),
    ...moneyParams("least", least),
  };
  const refusal = { code: "planBelowLeast", params } as const;
  return { check: "leastYearPlan", level: found.level, project: line.project, refusal };
};

const finished: LineCheck = (line, now, rule) => {
  const found = rule.checks.finished;
  if (!found?.stages.includes(now.stage)) return null;
  const refusal = { code: "planFinished", params: { project: line.name } } as const;
  return { check: "finished", level: found.level, project: line.project, refusal };
};

const stopped: LineCheck = (line, now, rule) => {
  const found = rule.checks.stopped;
  if (!found?.statuses.includes(now.status)) return null;
  const refusal = { code: "planStopped", params: { project: line.name } } as const;
  return { check: "stopped", level: found.level, project: line.project, refusal };
};

const allLines: readonly LineCheck[] = [
  reserveWithPlan,
  implementWithoutPlan,
  planAboveTotal,
  leastYearPlan,
];
/** Asked of what comes in alone: a project finished in the course of the year stays in its plan. */
const newLines: readonly LineCheck[] = [finished, stopped];

function outStarted({ rule, settled, now }: LinesInput): PlanFinding[] {
  const found = rule.checks.outStarted;
  const standing = new Map(now.map((each) => [each.project, each]));
  return settled.changes.flatMap(({ kind, before }): PlanFinding[] => {
    if (!found || kind !== "out" || !before) return [];
    if (!standing.get(before.project)?.reached.includes(found.node)) return [];
    const refusal = { code: "planOutStarted", params: { project: before.name } } as const;
    return [{ check: "outStarted", level: found.level, project: before.project, refusal }];
  });
}

/** What is odd about single projects of a draft. Errors: none (total). */
export function checkLines(input: LinesInput): PlanFinding[] {
  const { rule, settled, now } = input;
  const standing = new Map(now.map((each) => [each.project, each]));
  const earlier = new Set(settled.before.map((line) => line.project));
  const ofLines = settled.after.flatMap((line) => {
    const own = standing.get(line.project);
    const checks = earlier.has(line.project) ? allLines : [...allLines, ...newLines];
    return own ? checks.flatMap((check) => check(line, own, rule) ?? []) : [];
  });
  return [...ofLines, ...outStarted(input)];
}
