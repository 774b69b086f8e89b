import type { Output, Parsed } from "../contract/endpoint.ts";
import type { comparePlan as comparing, showPlan as showing } from "../contract/plan.ts";
import { windowsOf } from "../domain/plan/window.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { findPlanDraft } from "../store/queries/plan-drafts.ts";
import { listTierYears } from "../store/queries/plan-facts.ts";
import {
  type PlanVersionRow,
  listPlanVersions,
  listPlanYears,
} from "../store/queries/plan-versions.ts";
import type { Reader } from "../store/store.ts";
import { districtActor } from "./closing-period.ts";
import type { Ctx } from "./context.ts";
import { type PlanRead, changesBetween, doneOf, linesOf, readPlan } from "./plan-lines.ts";
import {
  pointOf,
  shownChanges,
  shownTiers,
  shownTotals,
  shownVersion,
  shownWindow,
} from "./plan-view.ts";
import { reportingDay } from "./reporting-day.ts";

type Page = Output<typeof showing>;

/** Whether the asker prepares plans: the office over the whole district. */
export async function mayDraft(ctx: Ctx, reader: Reader): Promise<boolean> {
  return (await districtActor(ctx, reader)).roles.includes("office");
}

/** The version asked for, of a year's. Refuses `noSuchPlanVersion`. */
export function versionOf(
  versions: readonly PlanVersionRow[],
  asked: { readonly year: string; readonly number: number },
): Result<PlanVersionRow> {
  const found = versions.find((each) => each.number === asked.number);
  return found ? accept(found) : refuse("noSuchPlanVersion", asked);
}

/** The last month of the year that the board speaks for. */
function monthBy(ctx: Ctx, year: string): string {
  const { asOf } = ctx.district;
  return asOf.startsWith(year) ? asOf.slice(0, 7) : `${year}-12`;
}

function shownLines(ctx: Ctx, version: PlanRead | null, now: PlanRead): Page["lines"] {
  if (!version) return [];
  const done = doneOf(now, monthBy(ctx, now.point.year));
  return linesOf(version).map((line) => ({ ...line, done: done.get(line.project) ?? null }));
}

async function yearsOf(ctx: Ctx, reader: Reader): Promise<string[]> {
  const own = [ctx.district.asOf.slice(0, 4), reportingDay(ctx).slice(0, 4)];
  const known = [...(await listPlanYears(reader)), ...(await listTierYears(reader)), ...own];
  return [...new Set(known)].toSorted().toReversed();
}

/** The year a plan opens with: the newest that has a version, else the board's own. */
async function yearAsked(ctx: Ctx, reader: Reader, asked: string | undefined): Promise<string> {
  if (asked !== undefined) return asked;
  return (await listPlanYears(reader))[0] ?? ctx.district.asOf.slice(0, 4);
}

/** The version asked for, the latest when none is named; null while there is none. Refuses `noSuchPlanVersion`. */
function chosenOf(
  versions: readonly PlanVersionRow[],
  asked: { readonly year: string; readonly number: number | undefined },
): Result<PlanVersionRow | null> {
  const number = asked.number ?? versions.at(-1)?.number;
  return number === undefined ? accept(null) : versionOf(versions, { year: asked.year, number });
}

/** What the ledger moved since the latest version; nothing is told beside an earlier one. */
function movedSince(row: PlanVersionRow | null, versions: readonly PlanVersionRow[], read: Reads) {
  const isLatest = row !== null && row.seq === versions.at(-1)?.seq;
  return read.version && isLatest ? shownChanges(changesBetween(read.version, read.now)) : [];
}

type Reads = { readonly version: PlanRead | null; readonly now: PlanRead };

/** 年度计划: a version of it, what is done, and what the ledger moved since the latest. Refuses `noSuchPlanVersion`. */
export function showPlan(ctx: Ctx, asked: Parsed<typeof showing>): Promise<Result<Page>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const year = await yearAsked(ctx, reader, asked.year);
    const versions = await listPlanVersions(reader, year);
    const chosen = chosenOf(versions, { year, number: asked.version });
    if (!chosen.ok) return chosen;
    const row = chosen.value;
    const version = row && (await readPlan(ctx, reader, { year, known: pointOf(row) }));
    const now = await readPlan(ctx, reader, { year, known: { day: ctx.today }, withDone: true });
    const drafts = await mayDraft(ctx, reader);
    return accept({
      year,
      years: await yearsOf(ctx, reader),
      tiers: shownTiers(ctx),
      versions: versions.map(shownVersion),
      version: row?.number ?? null,
      lines: shownLines(ctx, version, now),
      asOf: ctx.district.asOf,
      moved: movedSince(row, versions, { version, now }),
      windows: windowsOf(ctx.rules.plan.rule, year).map(shownWindow),
      mayDraft: drafts,
      hasDraft: drafts && (await findPlanDraft(reader, year)) !== undefined,
    });
  });
}

/** Two versions of a year with everything between them. Refuses `noSuchPlanVersion`. */
export async function compareVersions(
  ctx: Ctx,
  reader: Reader,
  asked: { readonly year: string; readonly from: number; readonly to: number },
): Promise<
  Result<{ from: PlanVersionRow; to: PlanVersionRow; before: PlanRead; after: PlanRead }>
> {
  const { year } = asked;
  const versions = await listPlanVersions(reader, year);
  const from = versionOf(versions, { year, number: asked.from });
  if (!from.ok) return from;
  const to = versionOf(versions, { year, number: asked.to });
  if (!to.ok) return to;
  const before = await readPlan(ctx, reader, { year, known: pointOf(from.value) });
  const after = await readPlan(ctx, reader, { year, known: pointOf(to.value) });
  return accept({ from: from.value, to: to.value, before, after });
}

/** 两版比较: who came in, went out, changed tier or amount, and why. Refuses `noSuchPlanVersion`. */
export function comparePlan(
  ctx: Ctx,
  asked: Parsed<typeof comparing>,
): Promise<Result<Output<typeof comparing>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const compared = await compareVersions(ctx, reader, asked);
    if (!compared.ok) return compared;
    const { from, to, before, after } = compared.value;
    return accept({
      year: asked.year,
      from: shownVersion(from),
      to: shownVersion(to),
      changes: shownChanges(changesBetween(before, after)),
      before: shownTotals(ctx, linesOf(before)),
      after: shownTotals(ctx, linesOf(after)),
    });
  });
}
