import { addDays } from "../value/civil.ts";
import { dayRange } from "../value/day-range.ts";
import type { Day } from "../value/day.ts";
import type { Money } from "../value/money.ts";
import { printDay } from "../value/print-day.ts";
import { agrees, gapOf, printSums } from "./check-draft.ts";
import { moneyParams } from "./check-lines.ts";
import type { PlanFinding } from "./finding.ts";
import type { BatchRule } from "./plan-rule.ts";
import { type Sums, sumsOf } from "./plan-line.ts";

/** What was announced of a ceremony, for the whole or for one unit's share; null where nothing was. */
export type Announced = {
  /** A unit's name; empty for the whole. */
  readonly part: string;
  readonly count: string | null;
  readonly total: Money | null;
  readonly yearPlan: Money | null;
};

/** A project of a ceremony, as known. */
export type Member = {
  readonly project: number;
  readonly name: string;
  readonly unit: { readonly id: number; readonly name: string };
  readonly tier: string;
  readonly yearPlan: Money | null;
  readonly total: Money | null;
  /** When the node the ceremony celebrates was reached; null when it was not. */
  readonly reached: Day | null;
  /** The ceremonies of the same kind it was part of before. */
  readonly earlier: readonly { readonly name: string; readonly day: string }[];
};

/** A ceremony as announced, with its members, on the day it is looked at from. */
export type BatchInput = {
  readonly rule: BatchRule;
  readonly kind: string;
  readonly day: string;
  /** The day the data speak for: before it has passed nobody is late. */
  readonly asOf: string;
  readonly announced: readonly Announced[];
  readonly members: readonly Member[];
  readonly wholeName: { readonly zh: string; readonly en: string };
  readonly nodeName: { readonly zh: string; readonly en: string };
};

const whole = (check: string, refusal: PlanFinding["refusal"]): PlanFinding => ({
  check,
  level: "error",
  project: null,
  refusal,
});

/** The lines a part of the announcement speaks of. Errors: none (total). */
export function membersOf(members: readonly Member[], part: string): readonly Member[] {
  return part === "" ? members : members.filter((member) => member.unit.name === part);
}

function checkMoney(input: BatchInput, announced: Announced, sums: Sums): PlanFinding[] {
  const where = whereOf(input, announced);
  return (["total", "yearPlan"] as const).flatMap((part): PlanFinding[] => {
    const stated = announced[part];
    if (!stated || agrees(stated, sums[part], input.rule.tolerance)) return [];
    const sum = sums[part].find((each) => each.currency === stated.currency);
    const gap: Money = {
      ...stated,
      qualifier: "exact",
      amount: gapOf(stated.amount, sum?.amount ?? "0.00"),
    };
    const params = {
      ...where,
      ...moneyParams("stated", stated),
      ...moneyParams("gap", gap),
      "sum.zh": printSums(sums[part], "zh"),
      "sum.en": printSums(sums[part], "en"),
    };
    const code = part === "total" ? "batchTotalOff" : "batchYearOff";
    return [whole(part, { code, params })];
  });
}

function whereOf({ wholeName }: BatchInput, { part }: Announced): Record<string, string> {
  return part === ""
    ? { "where.zh": wholeName.zh, "where.en": wholeName.en }
    : { "where.zh": part, "where.en": part };
}

function checkAnnounced(input: BatchInput, announced: Announced): PlanFinding[] {
  const members = membersOf(input.members, announced.part);
  const sums = sumsOf(members);
  const { count } = announced;
  const params = { ...whereOf(input, announced), stated: count ?? "", members: members.length };
  const counts =
    count === null || Number(count) === members.length
      ? []
      : [whole("count", { code: "batchCountOff", params })];
  return [...counts, ...checkMoney(input, announced, sums)];
}

function nodeParams({ nodeName }: BatchInput): Record<string, string> {
  return { "node.zh": nodeName.zh, "node.en": nodeName.en };
}

/** A day is before the ceremony when even its last meaning is. */
function checkNode(input: BatchInput, member: Member): PlanFinding[] {
  const kind = input.rule.kinds.find((each) => each.kind === input.kind);
  if (!kind || kind.node === null) return [];
  const { project, name, reached } = member;
  const params = { project: name, ...nodeParams(input) };
  if (reached) {
    if (dayRange(reached).to >= input.day) return [];
    const day = { "day.zh": printDay(reached, "zh"), "day.en": printDay(reached, "en") };
    const refusal = { code: "batchBefore", params: { ...params, ...day } } as const;
    return [{ check: "before", level: "warning", project, refusal }];
  }
  const { within } = kind;
  if (within === undefined || addDays(input.day, within) >= input.asOf) return [];
  const refusal = { code: "batchNotYet", params: { ...params, days: within } } as const;
  return [{ check: "notYet", level: "warning", project, refusal }];
}

function checkMember(input: BatchInput, member: Member): PlanFinding[] {
  const { project, name, earlier } = member;
  const once = input.rule.kinds.some((each) => each.kind === input.kind && each.once);
  const twice = (once ? earlier : []).map(({ name: other, day }): PlanFinding => ({
    check: "earlier",
    level: "warning",
    project,
    refusal: { code: "batchEarlier", params: { project: name, other, day } },
  }));
  const isBare = member.total === null && input.announced.some((each) => each.total !== null);
  const bare: PlanFinding[] = isBare
    ? [
        {
          check: "noFigure",
          level: "warning",
          project,
          refusal: { code: "batchNoFigure", params: { project: name } },
        },
      ]
    : [];
  return [...checkNode(input, member), ...twice, ...bare];
}

/**
 * Where what was announced and its members part: counts, sums (within the tolerance), members that had begun before,
 * are counted in an earlier ceremony too, have no figure, or have not begun long after. Errors: none (total).
 * Source: handbook 1.3 (collective starts score points), 3.4 (bundled works).
 */
export function checkBatch(input: BatchInput): PlanFinding[] {
  return [
    ...input.announced.flatMap((each) => checkAnnounced(input, each)),
    ...input.members.flatMap((member) => checkMember(input, member)),
  ];
}
