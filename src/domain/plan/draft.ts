import type { Money } from "../value/money.ts";
import { type Change, changedIn, diffPlans, lineOfChange } from "./diff.ts";
import { type PlanLine, notInPlan } from "./plan-line.ts";

/** A project as the ledger knows it now, in the plan or not, with what the checks look at. */
export type Standing = PlanLine & {
  readonly nature: string;
  readonly stage: string;
  readonly status: string;
  /** Nodes that have been reached. */
  readonly reached: readonly string[];
  /** Why its figures became what they are since the last version, as stated with them. */
  readonly reasons: readonly string[];
};

/** What a draft wants of a project; a null amount leaves the ledger's. */
export type Wanted = {
  readonly project: number;
  readonly tier: string;
  readonly yearPlan: Money | null;
  readonly total: Money | null;
  readonly reason: string;
};

/** A change with why it is made. */
export type Reasoned = Change & { readonly reasons: readonly string[] };

/** A draft held against the last version and the ledger of now. */
export type Settled = {
  readonly before: readonly PlanLine[];
  readonly after: readonly PlanLine[];
  readonly changes: readonly Reasoned[];
  /** What has to be stated, by project; empty where the ledger says it already, with its reason. */
  readonly statements: readonly PlanStatement[];
};

/** A fact the next version needs. */
export type PlanStatement = {
  readonly project: number;
  readonly attribute: "planTier" | "yearPlan" | "totalInvestment";
  readonly value: string | Money;
  readonly reason: string | null;
};

function lineOf(now: Standing): PlanLine {
  const { project, name, unit, tier, yearPlan, total } = now;
  return { project, name, unit, tier, yearPlan, total };
}

function wantedLine(now: Standing, wanted: Wanted | undefined): PlanLine {
  const line = lineOf(now);
  if (!wanted) return line;
  const { tier, yearPlan, total } = wanted;
  return { ...line, tier, yearPlan: yearPlan ?? line.yearPlan, total: total ?? line.total };
}

function reasonsOf(now: Standing | undefined, wanted: Wanted | undefined): readonly string[] {
  if (wanted && wanted.reason.trim() !== "") return [wanted.reason.trim()];
  return now?.reasons ?? [];
}

/** A line of the next version as it is to stand; what is taken out keeps the ledger's amounts. */
function targetOf(now: Standing, wanted: Wanted): PlanLine {
  const line = wantedLine(now, wanted);
  return line.tier === notInPlan ? { ...lineOf(now), tier: notInPlan } : line;
}

/**
 * What an entry states: what differs from the ledger of now, and, where a reason is given, what moved since the last
 * version, so that the reason stands with it. Without a change since then it puts back what the ledger moved meanwhile.
 */
function statementsOf(
  now: Standing,
  wanted: Wanted,
  change: Reasoned | undefined,
): PlanStatement[] {
  const reason = wanted.reason.trim() === "" ? null : wanted.reason.trim();
  const target = targetOf(now, wanted);
  const fresh = changedIn({ before: lineOf(now), after: target });
  const moved = change && reason !== null ? changedIn(change) : fresh;
  const isKept = change?.before != null && change.after !== null;
  const { project, tier, yearPlan, total } = target;
  const said = [
    { attribute: "planTier", value: tier, isNeeded: fresh.tier || moved.tier },
    {
      attribute: "yearPlan",
      value: yearPlan,
      isNeeded: fresh.yearPlan || (isKept && moved.yearPlan),
    },
    {
      attribute: "totalInvestment",
      value: total,
      isNeeded: fresh.total || (isKept && moved.total),
    },
  ] as const;
  return said.flatMap(({ attribute, value, isNeeded }) =>
    isNeeded && value ? [{ project, attribute, value, reason }] : [],
  );
}

/**
 * What a draft makes of the last version: its lines, the changes with their reasons, and the facts that are needed.
 * A figure the ledger moved since the last version is a change too. Errors: none (total).
 */
export function settleDraft(
  before: readonly PlanLine[],
  now: readonly Standing[],
  wanted: readonly Wanted[],
): Settled {
  const wishes = new Map(wanted.map((each) => [each.project, each]));
  const standing = new Map(now.map((each) => [each.project, each]));
  const after = now
    .map((each) => wantedLine(each, wishes.get(each.project)))
    .filter((line) => line.tier !== notInPlan);
  const changes = diffPlans(before, after).map((change): Reasoned => {
    const { project } = lineOfChange(change);
    const reasons = reasonsOf(standing.get(project), wishes.get(project));
    return { ...change, reasons };
  });
  const changed = new Map(changes.map((each) => [lineOfChange(each).project, each]));
  const statements = now.flatMap((own) => {
    const wish = wishes.get(own.project);
    return wish ? statementsOf(own, wish, changed.get(own.project)) : [];
  });
  return { before, after, changes, statements };
}
