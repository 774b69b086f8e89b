import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  dropPlanDraft as dropping,
  savePlanDraft as saving,
  showPlanDraft as showing,
} from "../contract/plan.ts";
import type { Bilingual } from "../domain/language.ts";
import type { Refusal, Result } from "../domain/refusal/refusal.ts";
import {
  findPlanDraft,
  isOneOf,
  removePlanDraft,
  savePlanDraft as keep,
} from "../store/queries/plan-drafts.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { type PlanDraft, loadDraft } from "./plan-draft.ts";
import {
  sentenceOf,
  shownChanges,
  shownFindings,
  shownTiers,
  shownTotals,
  shownWindow,
} from "./plan-view.ts";
import { type Stop, refused } from "./refused.ts";
import { mayDraft } from "./show-plan.ts";

type Shown = Output<typeof showing>;

/** A plan is prepared from the whole ledger, not from what is accepted of it. */
export function whole(ctx: Ctx): Ctx {
  return { ...ctx, actor: { ...ctx.actor, basis: "claimed" } };
}

function sentencesOf(problems: Readonly<Record<string, Refusal>>): Record<string, Bilingual> {
  const cells = Object.entries(problems);
  return Object.fromEntries(cells.map(([cell, refusal]) => [cell, sentenceOf(refusal)]));
}

function rowsOf({ body, standings, settled, problems }: PlanDraft): Shown["rows"] {
  const own = new Map(standings.map((each) => [each.project, each]));
  const before = new Map(settled.before.map((line) => [line.project, line]));
  return body.entries.flatMap(({ project }) => {
    const now = own.get(project);
    if (!now) return [];
    const was = before.get(project);
    const { tier, yearPlan, total, name, unit } = now;
    return [
      {
        project,
        name,
        unit,
        before: was ? { tier: was.tier, yearPlan: was.yearPlan, total: was.total } : null,
        now: { tier, yearPlan, total },
        problems: sentencesOf(problems.get(project) ?? {}),
      },
    ];
  });
}

/** Whether the rule wants somebody else to issue what the asker drafted. */
export async function needsAnother(ctx: Ctx, reader: Reader, draft: PlanDraft): Promise<boolean> {
  if (!ctx.rules.plan.rule.needs.twoPersons || !draft.row) return false;
  return isOneOf(reader, draft.row.savers);
}

async function shownDraft(ctx: Ctx, reader: Reader, year: string): Promise<Shown> {
  const draft = await loadDraft(ctx, reader, { year });
  const { body, row, settled, window } = draft;
  const { counts, yearPlan, total } = body.stated;
  return {
    year,
    number: draft.number,
    tiers: shownTiers(ctx),
    body: {
      ...body,
      stated: { counts: { ...counts }, yearPlan, total },
      entries: body.entries.map((entry) => ({ ...entry })),
    },
    version: row?.version ?? 0,
    by: row?.by_name ?? null,
    at: row?.saved_at ?? null,
    rows: rowsOf(draft),
    changes: shownChanges(settled.changes),
    before: shownTotals(ctx, settled.before),
    after: shownTotals(ctx, settled.after),
    findings: shownFindings(draft.findings),
    window: window ? shownWindow(window) : null,
    mark: draft.mark,
    needsAnother: await needsAnother(ctx, reader, draft),
  };
}

/** Drafts are the office's of the whole district. Refuses `notAllowed`. */
export async function holdOffice(ctx: Ctx, reader: Reader, stop: Stop): Promise<void> {
  if (!(await mayDraft(ctx, reader)))
    stop("notAllowed", { "action.zh": "编制年度计划", "action.en": "draft the yearly plan" });
}

/** 年度计划草稿: the next version as it stands. Refuses `notAllowed`. */
export function showPlanDraft(given: Ctx, asked: Parsed<typeof showing>): Promise<Result<Shown>> {
  const ctx = whole(given);
  return refused(async (stop) =>
    ctx.store.read(ctx.actor, async (reader) => {
      await holdOffice(ctx, reader, stop);
      return shownDraft(ctx, reader, asked.year);
    }),
  );
}

/** Keeps a draft as typed and answers what it makes of the plan. Refuses `notAllowed`, `planDraftMoved`. */
export function savePlanDraft(given: Ctx, asked: Parsed<typeof saving>): Promise<Result<Shown>> {
  const ctx = whole(given);
  const { year, body, version } = asked;
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await holdOffice(ctx, writer, stop);
      const isKept = await keep(writer, { year, body, over: version });
      if (!isKept)
        stop("planDraftMoved", { by: (await findPlanDraft(writer, year))?.by_name ?? "" });
      return shownDraft(ctx, writer, year);
    }),
  );
}

/** Gives a draft up. Refuses `notAllowed`, `planDraftMoved`. */
export function dropPlanDraft(
  ctx: Ctx,
  asked: Parsed<typeof dropping>,
): Promise<Result<Record<string, never>>> {
  const { year, version } = asked;
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await holdOffice(ctx, writer, stop);
      const isGone = version === 0 || (await removePlanDraft(writer, { year, over: version }));
      if (!isGone)
        stop("planDraftMoved", { by: (await findPlanDraft(writer, year))?.by_name ?? "" });
      return {};
    }),
  );
}
