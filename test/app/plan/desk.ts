import { randomUUID } from "node:crypto";
import { savePlanDraft, showPlanDraft } from "../../../src/app/draft-plan.ts";
import { issuePlan } from "../../../src/app/issue-plan.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { stateFact } from "../../../src/app/state-fact.ts";
import type { DraftBody, DraftEntry } from "../../../src/domain/plan/draft-body.ts";
import { valueOf } from "../../harness/ledger.ts";

export const year = "2024";
export const at = { district: "towns", year } as const;

/** An entry with what a test does not care about filled in. */
export function entry(project: number, given: Partial<DraftEntry> = {}): DraftEntry {
  return { project, tier: "implement", yearPlan: "", total: "", reason: "推进情况", ...given };
}

/** The draft as it stands, with entries put in. */
export async function draft(
  ctx: Ctx,
  entries: readonly DraftEntry[],
  given: Partial<DraftBody> = {},
) {
  const now = valueOf(await showPlanDraft(ctx, at));
  const body = {
    ...now.body,
    basis: "区政府专题会议纪要〔2024〕3号",
    ...given,
    stated: { counts: {}, yearPlan: "", total: "", ...given.stated },
    entries: entries.map((each) => ({ ...each })),
  };
  return savePlanDraft(ctx, { ...at, version: now.version, body });
}

/** Issues the draft as it stands. */
export async function issue(ctx: Ctx) {
  const { version, mark } = valueOf(await showPlanDraft(ctx, at));
  return issuePlan(ctx, { ...at, version, mark });
}

/** A figure of a project, stated in the ordinary way. */
export async function tell(
  ctx: Ctx,
  project: number,
  [attribute, value]: readonly [attribute: string, value: string],
) {
  const own = { district: "towns", project, attribute, value, key: randomUUID() };
  const period = attribute === "totalInvestment" ? null : year;
  return valueOf(
    await stateFact(ctx, {
      ...own,
      kind: "planned",
      scope: "",
      period,
      source: "report",
      evidence: [],
    }),
  );
}
