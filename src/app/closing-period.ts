import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  closePeriod as closing,
  listClosings as listing,
  showClosing as showing,
} from "../contract/closing.ts";
import type { Actor } from "../domain/reporting/actor.ts";
import { decideClosing, missingReports } from "../domain/reporting/closing.ts";
import type { ClosingInput } from "../domain/reporting/closing.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { previousPeriod } from "../domain/value/period.ts";
import * as query from "../store/queries/closings.ts";
import { listGrants, listUnits } from "../store/queries/people.ts";
import { namePoint } from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import { shownChanges, shownClosing, since } from "./closing-view.ts";
import type { Ctx } from "./context.ts";
import { issueBulletin } from "./issue-bulletin.ts";
import { refused } from "./refused.ts";
import { nextMonth, reportingDay } from "./reporting-day.ts";
import { findOpen, loadReporting } from "./reporting-owed.ts";

/** The asker with the roles they hold over the whole district: closing is for nobody else. */
export async function districtActor(ctx: Ctx, reader: Reader): Promise<Actor> {
  const root = (await listUnits(reader)).find((unit) => unit.parent === null);
  const held = (await listGrants(reader)).filter((grant) => grant.unit_id === root?.id);
  const roles = held.map((grant) => grant.role);
  return { person: ctx.actor.person, unit: root?.id ?? ctx.actor.unit, roles };
}

/** The units that owe a report of a period, with its phase. */
async function owingIn(ctx: Ctx, reader: Reader, period: string): Promise<ClosingInput["owing"]> {
  const open = await findOpen(ctx, reader);
  const { dues } = await loadReporting(ctx, reader, { ...open, periods: [period] });
  return dues
    .filter((due) => due.owes)
    .map(({ report }) => ({ unit: report.unit, phase: report.state.phase }));
}

/** The month that may be closed next: the one after the last closed, once it is over; null while it runs. */
function nextOf(ctx: Ctx, closed: readonly string[]): string | null {
  const over = previousPeriod(reportingDay(ctx).slice(0, 7));
  const last = closed.toSorted().at(-1);
  const next = last === undefined ? over : nextMonth(last);
  return next <= over ? next : null;
}

/** 封账记录: every closing and re-issue, newest first. */
export function listClosings(ctx: Ctx): Promise<Result<Output<typeof listing>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const rows = await query.listClosings(reader);
    const units = await listUnits(reader);
    const periods = rows.map((row) => row.period);
    return accept({
      closings: rows.map((row) => shownClosing(row, units)),
      next: nextOf(ctx, periods),
    });
  });
}

/** One period: its issues, what moved since the last one, and, while it is open, who is not accepted yet. */
export function showClosing(
  ctx: Ctx,
  asked: Parsed<typeof showing>,
): Promise<Result<Output<typeof showing>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const rows = await query.listClosings(reader, asked.period);
    const units = await listUnits(reader);
    const [latest] = rows;
    const changes = latest ? await shownChanges(reader, await since(ctx, reader, latest)) : [];
    const owing = latest ? [] : await owingIn(ctx, reader, asked.period);
    const missing = new Set(missingReports(owing));
    const nameOf = (id: number): string => units.find((unit) => unit.id === id)?.name ?? "";
    return accept({
      period: asked.period,
      issues: rows.map((row) => shownClosing(row, units)),
      changes,
      open: owing
        .filter((each) => missing.has(each.unit))
        .map(({ unit, phase }) => ({ unit: { id: unit, name: nameOf(unit) }, phase })),
    });
  });
}

function knowinglyOf(asked: Parsed<typeof closing>): ClosingInput["knowingly"] {
  const { without, reason } = asked;
  return without.length === 0 && reason.trim() === "" ? null : { without, reason };
}

/**
 * 封账: names the point of the ledger a month's documents are made from for ever, and issues its bulletin. The ledger
 * stands still meanwhile. Refuses `notAllowed`, `periodClosed`, `periodNotOver`, `reportsMissing`, `missingChanged`,
 * `closingNeedsReason`.
 */
export function closePeriod(
  ctx: Ctx,
  asked: Parsed<typeof closing>,
): Promise<Result<Output<typeof closing>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const point = await namePoint(writer);
      const { period } = asked;
      const input: ClosingInput = {
        period,
        today: reportingDay(ctx),
        seq: point,
        isClosed: await query.isClosed(writer, period),
        owing: await owingIn(ctx, writer, period),
        knowingly: knowinglyOf(asked),
      };
      const decided = stop.unless(decideClosing(input, await districtActor(ctx, writer)));
      const { without, reason } = decided;
      const row = await issueBulletin(ctx, writer, { period, point, basis: null, without, reason });
      return { closing: shownClosing(row, await listUnits(writer)) };
    }),
  );
}
