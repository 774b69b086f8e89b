import type { Attribute } from "../domain/ledger/attribute.ts";
import type { Fact, Statement } from "../domain/ledger/fact.ts";
import { foldFacts, lineOf } from "../domain/ledger/fold.ts";
import { closedMonthOf } from "../domain/reporting/closed-month.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { printPeriod } from "../domain/value/period.ts";
import { enterLedger } from "../store/append.ts";
import { listClosedMonths, listClosings } from "../store/queries/closings.ts";
import { listImportFacts } from "../store/queries/figures.ts";
import { listFacts } from "../store/queries/project-facts.ts";
import type { Reader, Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";

function inMonth(code: "periodClosed" | "closedNeedsGrounds", month: string): Result<never> {
  return refuse(code, {
    "period.zh": printPeriod(month, "zh"),
    "period.en": printPeriod(month, "en"),
  });
}

/** What counts now on the line a statement would take. */
async function holderOf(
  reader: Reader,
  attribute: Attribute,
  statement: Statement,
): Promise<Fact | undefined> {
  const facts = await listFacts(
    reader,
    { day: statement.knownOn },
    { subjects: [statement.subject], attributes: [attribute.id] },
  );
  return foldFacts(facts, () => attribute.timing === "event").get(lineOf(statement));
}

/**
 * Whether one person may state this by themselves: what is known of a closed month changes by correction only, and what
 * nobody had stated of it is added with reason and evidence. Refuses `periodClosed`, `closedNeedsGrounds`.
 */
export async function checkOpen(
  writer: Writer,
  attribute: Attribute,
  statement: Statement,
): Promise<Result<true>> {
  await enterLedger(writer);
  const closed = await listClosedMonths(writer);
  if (closed.size === 0) return accept(true);
  const about = { ...statement, timing: attribute.timing };
  const holder = await holderOf(writer, attribute, statement);
  const month = closedMonthOf(about, closed);
  const held = holder && closedMonthOf({ ...about, value: holder.value }, closed);
  if (held !== undefined) return inMonth("periodClosed", held);
  if (month === undefined) return accept(true);
  if (holder) return inMonth("periodClosed", month);
  const hasGrounds = (statement.reason ?? "").trim() !== "" && statement.evidence.length > 0;
  return hasGrounds ? accept(true) : inMonth("closedNeedsGrounds", month);
}

/** The closed month whose issued documents know a fact; undefined when none does. */
export async function issuedMonthOf(
  { rules }: Pick<Ctx, "rules">,
  reader: Reader,
  facts: readonly Fact[],
): Promise<string | undefined> {
  const points = new Map<string, number>();
  for (const { period, point } of await listClosings(reader))
    points.set(period, Math.max(point, points.get(period) ?? 0));
  const closed = new Set(points.keys());
  if (closed.size === 0) return undefined;
  for (const fact of facts) {
    const timing = rules.attributeOf(fact.attribute)?.timing ?? "state";
    const month = closedMonthOf({ ...fact, timing }, closed);
    if (month !== undefined && fact.seq <= (points.get(month) ?? 0)) return month;
  }
  return undefined;
}

/** Whether a fact may still be sent back by one person. Refuses `periodClosed` for a figure of a closed month. */
export async function checkReturnable(
  ctx: Pick<Ctx, "rules">,
  writer: Writer,
  facts: readonly Fact[],
): Promise<Result<true>> {
  await enterLedger(writer);
  const month = await issuedMonthOf(ctx, writer, facts);
  return month === undefined ? accept(true) : inMonth("periodClosed", month);
}

/** Whether an import may be undone as a whole. Refuses `periodClosed` once a closed month rests on it. */
export async function checkUndoable(
  ctx: Pick<Ctx, "rules" | "today">,
  writer: Writer,
  id: number,
): Promise<Result<true>> {
  return checkReturnable(ctx, writer, await listImportFacts(writer, id, ctx.today));
}
