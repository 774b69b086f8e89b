import { getAttribute } from "../catalogue/project.ts";
import type { Output } from "../contract/endpoint.ts";
import type {
  comparePlan,
  showPlanDraft as draftEndpoint,
  showPlan as endpoint,
} from "../contract/plan.ts";
import type { Bilingual } from "../domain/language.ts";
import type { KnownAt } from "../domain/ledger/fact.ts";
import type { Reasoned } from "../domain/plan/draft.ts";
import type { PlanFinding } from "../domain/plan/finding.ts";
import { type Placed, type PlanLine, type Sums, byTier, sumsOf } from "../domain/plan/plan-line.ts";
import type { PlanWindow } from "../domain/plan/window.ts";
import type { Refusal } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import type { PlanVersionRow } from "../store/queries/plan-versions.ts";
import type { Ctx } from "./context.ts";

type Page = Output<typeof endpoint>;
type Compared = Output<typeof comparePlan>;

/** The tiers of the plan with their names, as the pages show them. */
export function shownTiers({ rules }: Pick<Ctx, "rules">): Page["tiers"] {
  return rules.plan.rule.tiers.map((tier) => ({ ...tier, label: tierName(tier.id) }));
}

/** The name of a tier in both languages. */
export function tierName(tier: string): Bilingual {
  const found = getAttribute("planTier").choices?.find((choice) => choice.id === tier);
  return found?.label ?? { zh: tier, en: tier };
}

/** A version as the pages show it. */
export function shownVersion(row: PlanVersionRow): Page["versions"][number] {
  return {
    number: row.number,
    title: row.title,
    basis: row.basis,
    knownOn: row.known_on,
    point: row.point,
    outside: !row.in_window,
    sha256: row.sha256,
    by: row.by_name,
    at: row.recorded_at,
  };
}

/** Where a version is read at. */
export function pointOf(row: Pick<PlanVersionRow, "known_on" | "point">): KnownAt {
  return { day: row.known_on, seq: row.point };
}

/** Changes as the contract has them. */
export function shownChanges(changes: readonly Reasoned[]): Page["moved"] {
  return changes.map(({ reasons, before, after, kind }) => ({
    kind,
    before: before && { ...before },
    after: after && { ...after },
    reasons: [...reasons],
  }));
}

function shownSums(sums: Sums): Compared["before"]["all"] {
  return { ...sums, yearPlan: [...sums.yearPlan], total: [...sums.total] };
}

/** What lines add up to, as a whole and by tier. */
export function shownTotals(
  ctx: Pick<Ctx, "rules">,
  lines: readonly (PlanLine & Placed)[],
): Compared["before"] {
  const ids = ctx.rules.plan.rule.tiers.map((tier) => tier.id);
  const tiers = [...byTier(lines, ids)];
  return {
    all: shownSums(sumsOf(lines)),
    tiers: tiers.map(([tier, own]) => ({ tier, sums: shownSums(sumsOf(own)) })),
  };
}

/** A window as the pages show it. */
export function shownWindow({ first, last, label }: PlanWindow): Page["windows"][number] {
  return { first, last, label };
}

/** A sentence of the program in both languages. */
export function sentenceOf(refusal: Refusal): Bilingual {
  return { zh: say(refusal, "zh"), en: say(refusal, "en") };
}

/** What checks found, in words. */
export function shownFindings(
  findings: readonly PlanFinding[],
): Output<typeof draftEndpoint>["findings"] {
  return findings.map(({ check, level, project, refusal }) => ({
    check,
    level,
    project,
    code: refusal.code,
    sentence: sentenceOf(refusal),
  }));
}
