import { createHash } from "node:crypto";
import { getAttribute } from "../catalogue/project.ts";
import { checkDraft } from "../domain/plan/check-draft.ts";
import { type Settled, type Standing, type Wanted, settleDraft } from "../domain/plan/draft.ts";
import { type DraftBody, type DraftEntry, emptyDraft } from "../domain/plan/draft-body.ts";
import type { PlanFinding } from "../domain/plan/finding.ts";
import { notInPlan } from "../domain/plan/plan-line.ts";
import { wordPlan } from "../domain/plan/plan-template.ts";
import { type PlanWindow, windowAt } from "../domain/plan/window.ts";
import { type Refusal, inBoth } from "../domain/refusal/refusal.ts";
import { isMoney } from "../domain/lifecycle/year-figures.ts";
import { parseValue } from "../domain/value/parse-value.ts";
import type { Money } from "../domain/value/money.ts";
import { type PlanDraftRow, findPlanDraft } from "../store/queries/plan-drafts.ts";
import { listStages } from "../store/queries/plan-facts.ts";
import { type PlanVersionRow, listPlanVersions } from "../store/queries/plan-versions.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { type PlanRead, linesOf, readPlan, standingsOf } from "./plan-lines.ts";
import { pointOf, tierName } from "./plan-view.ts";
import { reportingDay } from "./reporting-day.ts";

/** The next version of a year's plan, held against the last one and the ledger of now. */
export type PlanDraft = {
  readonly year: string;
  readonly number: number;
  readonly body: DraftBody;
  readonly row: PlanDraftRow | undefined;
  readonly latest: PlanVersionRow | undefined;
  readonly now: PlanRead;
  readonly standings: readonly Standing[];
  readonly settled: Settled;
  /** Cells that could not be read, by project and cell. */
  readonly problems: ReadonlyMap<number, Readonly<Record<string, Refusal>>>;
  readonly findings: readonly PlanFinding[];
  readonly window: PlanWindow | undefined;
  /** A fingerprint of what it would change: whoever issues it has seen this and nothing else. */
  readonly mark: string;
};

type Cells = { readonly wanted: Wanted; readonly problems: Record<string, Refusal> };

function moneyCell(
  attribute: "yearPlan" | "totalInvestment",
  text: string,
): { money: Money | null; problem?: Refusal } {
  if (text.trim() === "") return { money: null };
  const read = parseValue(getAttribute(attribute), text);
  if (!read.ok) return { money: null, problem: read.refusal };
  return { money: isMoney(read.value) ? read.value : null };
}

function readEntry(ctx: Ctx, entry: DraftEntry): Cells {
  const yearPlan = moneyCell("yearPlan", entry.yearPlan);
  const total = moneyCell("totalInvestment", entry.total);
  const known = [...ctx.rules.plan.rule.tiers.map((tier) => tier.id), notInPlan];
  const isTier = known.includes(entry.tier);
  const choices = {
    zh: known.map((tier) => tierName(tier).zh).join("、"),
    en: known.map((tier) => tierName(tier).en).join(", "),
  };
  const words = {
    ...inBoth("label", getAttribute("planTier").label),
    ...inBoth("choices", choices),
  };
  const problems: Record<string, Refusal> = {
    ...(yearPlan.problem && { yearPlan: yearPlan.problem }),
    ...(total.problem && { total: total.problem }),
    ...(!isTier && {
      tier: { code: "noSuchChoice", params: { ...words, text: entry.tier } },
    }),
  };
  const { project, reason } = entry;
  const tier = isTier ? entry.tier : notInPlan;
  return {
    wanted: { project, tier, yearPlan: yearPlan.money, total: total.money, reason },
    problems,
  };
}

/** What a first version proposes: every project with a tier, and the others by their nature. */
function proposed(ctx: Ctx, standings: readonly Standing[]): DraftEntry[] {
  const { firstTier, checks } = ctx.rules.plan.rule;
  const isOpen = (each: Standing): boolean =>
    !checks.stopped?.statuses.includes(each.status) &&
    !checks.finished?.stages.includes(each.stage);
  return standings.flatMap((each) => {
    const own = each.tier === notInPlan ? null : each.tier;
    const tier = own ?? (isOpen(each) ? firstTier[each.nature] : undefined);
    return tier === undefined
      ? []
      : [{ project: each.project, tier, yearPlan: "", total: "", reason: "" }];
  });
}

/** The draft as kept, or what a new one opens with. */
function bodyOf(
  ctx: Ctx,
  place: { year: string; number: number; row: PlanDraftRow | undefined },
  standings: readonly Standing[],
): DraftBody {
  if (place.row) return place.row.body;
  const isFirst = place.number === 1;
  const places = { year: place.year, district: ctx.district.signedBy };
  const title = wordPlan(ctx.rules.plan.notice, isFirst ? "firstTitle" : "changeTitle", places);
  return { ...emptyDraft, title, entries: isFirst ? proposed(ctx, standings) : [] };
}

function statedOf(body: DraftBody) {
  const counts = Object.entries(body.stated.counts).flatMap(([tier, text]): [string, number][] =>
    /^\d+$/u.test(text.trim()) ? [[tier, Number(text)]] : [],
  );
  return {
    counts: Object.fromEntries(counts),
    yearPlan: moneyCell("yearPlan", body.stated.yearPlan).money,
    total: moneyCell("totalInvestment", body.stated.total).money,
  };
}

/** What is wrong with the cells themselves: not to be read, twice there, of a project nobody knows. */
function cellFindings(cells: readonly Cells[], names: ReadonlyMap<number, string>): PlanFinding[] {
  const seen = new Set<number>();
  return cells.flatMap(({ wanted: { project }, problems }): PlanFinding[] => {
    const name = names.get(project);
    const isTwice = seen.has(project);
    seen.add(project);
    const error = (check: string, refusal: Refusal): PlanFinding => ({
      check,
      level: "error",
      project,
      refusal,
    });
    return [
      ...Object.values(problems).map((refusal) => error("cell", refusal)),
      ...(name === undefined
        ? [error("unknown", { code: "noSuchProject", params: { project } })]
        : []),
      ...(isTwice
        ? [error("twice", { code: "planTwice", params: { project: name ?? project } })]
        : []),
    ];
  });
}

function markOf(settled: Settled, body: DraftBody): string {
  const { changes, statements } = settled;
  const seen = JSON.stringify([changes, statements, body]);
  return createHash("sha256").update(seen).digest("hex").slice(0, 32);
}

/**
 * Everything about a year's next version: what is typed (or what a new draft opens with), what it changes, what is in
 * its way. Its window is judged by the `day`. Seven queries whatever the size.
 */
export async function loadDraft(
  ctx: Ctx,
  reader: Reader,
  { year, day = reportingDay(ctx) }: { readonly year: string; readonly day?: string },
): Promise<PlanDraft> {
  const { rule } = ctx.rules.plan;
  const versions = await listPlanVersions(reader, year);
  const latest = versions.at(-1);
  const number = (latest?.number ?? 0) + 1;
  const earlier = latest ? pointOf(latest) : null;
  const before = earlier ? linesOf(await readPlan(ctx, reader, { year, known: earlier })) : [];
  const now = await readPlan(ctx, reader, { year, known: { day: ctx.today } });
  const standings = standingsOf(now, await listStages(reader), earlier);
  const row = await findPlanDraft(reader, year);
  const body = bodyOf(ctx, { year, number, row }, standings);
  const cells = body.entries.map((entry) => readEntry(ctx, entry));
  const wanted = cells.map((each) => each.wanted);
  const settled = settleDraft(before, standings, wanted);
  const names = new Map(standings.map((each) => [each.project, each.name]));
  const window = windowAt(rule, year, day);
  const input = { rule, settled, now: standings, number, isInWindow: window !== undefined };
  const head = {
    title: body.title,
    basis: body.basis,
    stated: statedOf(body),
    tierNames: tierName,
  };
  const drafted = new Set(wanted.map((each) => each.project));
  return {
    year,
    number,
    body,
    row,
    latest,
    now,
    standings,
    settled,
    problems: new Map(cells.map((each) => [each.wanted.project, each.problems])),
    findings: [...cellFindings(cells, names), ...checkDraft({ ...input, ...head }, drafted)],
    window,
    mark: markOf(settled, body),
  };
}
