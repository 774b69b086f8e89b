import { type Money, sameMoney } from "../value/money.ts";
import type { Placed, PlanLine } from "./plan-line.ts";

/** How a project changed between two versions: 调入, 调出, another tier, another amount. */
export const changeKinds = ["out", "in", "tier", "value"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One project's change. `before` is null for one that came in, `after` for one that went out. */
export type Change = {
  readonly kind: ChangeKind;
  readonly before: PlanLine | null;
  readonly after: PlanLine | null;
};

function sameAmount(a: Money | null, b: Money | null): boolean {
  return a === null || b === null ? a === b : sameMoney(a, b);
}

/** Whether two lines plan the same. Errors: none (total). */
export function samePlaced(a: Placed, b: Placed): boolean {
  return a.tier === b.tier && sameAmount(a.yearPlan, b.yearPlan) && sameAmount(a.total, b.total);
}

/** The attributes in which a change differs: what has to be stated for it. Errors: none (total). */
export function changedIn({ before, after }: Pick<Change, "before" | "after">): {
  readonly tier: boolean;
  readonly yearPlan: boolean;
  readonly total: boolean;
} {
  return {
    tier: before?.tier !== after?.tier,
    yearPlan: !sameAmount(before?.yearPlan ?? null, after?.yearPlan ?? null),
    total: !sameAmount(before?.total ?? null, after?.total ?? null),
  };
}

function kindOf(before: PlanLine, after: PlanLine): ChangeKind {
  return before.tier === after.tier ? "value" : "tier";
}

/** What changed from one version to another, by project. Errors: none (total). */
export function diffPlans(from: readonly PlanLine[], to: readonly PlanLine[]): Change[] {
  const later = new Map(to.map((line) => [line.project, line]));
  const earlier = new Map(from.map((line) => [line.project, line]));
  const kept = from.flatMap((before): Change[] => {
    const after = later.get(before.project);
    if (!after) return [{ kind: "out", before, after: null }];
    return samePlaced(before, after) ? [] : [{ kind: kindOf(before, after), before, after }];
  });
  const come = to
    .filter((line) => !earlier.has(line.project))
    .map((after): Change => ({ kind: "in", before: null, after }));
  return [...kept, ...come];
}

/** The project a change is of. Errors: throws on a change of nothing, which is a bug. */
export function lineOfChange({ before, after }: Pick<Change, "before" | "after">): PlanLine {
  const line = after ?? before;
  if (!line) throw new Error("a change of nothing");
  return line;
}

/** A version with changes made to it. Errors: none (total on changes that were made from it). */
export function applyChanges(from: readonly PlanLine[], changes: readonly Change[]): PlanLine[] {
  const lines = new Map(from.map((line) => [line.project, line]));
  for (const change of changes) {
    const { project } = lineOfChange(change);
    if (change.after) lines.set(project, change.after);
    else lines.delete(project);
  }
  return [...lines.values()];
}

const inverse = { in: "out", out: "in", tier: "tier", value: "value" } as const;

/** The changes that lead back. Errors: none (total). */
export function invertChanges(changes: readonly Change[]): Change[] {
  return changes.map(({ kind, before, after }) => ({
    kind: inverse[kind],
    before: after,
    after: before,
  }));
}
