import type { Output, Parsed } from "../contract/endpoint.ts";
import type { organiseUnits as endpoint } from "../contract/units.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import type { UnitPlan } from "../domain/unit/act.ts";
import { decideAct } from "../domain/unit/reorganise.ts";
import { treeOf } from "../domain/unit/tree.ts";
import { namePoint } from "../store/queries/project-facts.ts";
import { countStanding } from "../store/queries/subjects.ts";
import {
  type UnitNote,
  addUnitVersion,
  getTree,
  handOver,
  listHoldings,
  listOrganised,
} from "../store/queries/units.ts";
import type { Reader, Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { type Stop, refused } from "./refused.ts";
import { type Ground, effectsOf } from "./unit-effects.ts";

type Asked = Parsed<typeof endpoint>;

/** The tree as it stands, which the asker must have seen. */
async function groundOf(
  reader: Reader,
  asked: Asked,
  stop: Stop,
): Promise<Ground & { readonly seq: number }> {
  const { units, seq } = await getTree(reader);
  if (asked.base !== undefined && asked.base !== seq) stop("unitsMovedOn");
  const rows = await listHoldings(reader);
  return { tree: treeOf(units), seq, holdings: new Map(rows.map((row) => [row.unit_id, row])) };
}

/** Projects that are named must still stand where they leave. */
async function checkNamed(reader: Reader, plan: UnitPlan, stop: Stop): Promise<void> {
  for (const { from, projects } of plan.handovers) {
    if (projects === "all") continue;
    const gone = projects.length - (await countStanding(reader, from, projects));
    if (gone > 0) stop("splitNotThere", { count: gone });
  }
}

/** Writes a plan down: versions in their order, then who answers for what. What was granted on a unit ends as it closes. */
async function carryOut(writer: Writer, plan: UnitPlan, note: UnitNote): Promise<void> {
  const made = new Map<number, number>();
  const real = (id: number): number => made.get(id) ?? id;
  for (const unit of plan.changes) {
    const parent = unit.parent === null ? null : real(unit.parent);
    const mergedInto = unit.mergedInto === null ? null : real(unit.mergedInto);
    made.set(unit.id, await addUnitVersion(writer, { ...unit, parent, mergedInto }, note));
  }
  for (const { from, to, projects } of plan.handovers)
    await handOver(writer, { from: real(from), to: real(to), projects, day: note.knownOn });
}

/**
 * 调整单位: adds, renames, moves, merges, splits or closes units, or only tells what that would do. All of it in one
 * transaction while nothing is stated; what was known before keeps the tree it was known in. Refuses what `decideAct`
 * does, `unitsMovedOn`, `splitNotThere`.
 */
export function organiseUnits(ctx: Ctx, asked: Asked): Promise<Result<Output<typeof endpoint>>> {
  return refused((stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      await namePoint(writer);
      const { seq, ...ground } = await groundOf(writer, asked, stop);
      const { change: act, apply, validFrom = ctx.today } = asked;
      // Who only looks need not say why yet.
      const reason = apply ? asked.reason.trim() : "-";
      const mine = await listOrganised(writer);
      const given = { ...ground, mine, reason, validFrom, today: ctx.today };
      const plan = stop.unless(decideAct(act, given));
      await checkNamed(writer, plan, stop);
      const effects = await effectsOf(writer, ground, { act, plan });
      if (!apply) return { applied: false, base: seq, ...effects };
      await carryOut(writer, plan, { reason, validFrom, knownOn: ctx.today });
      return { applied: true, base: (await getTree(writer)).seq, ...effects };
    }),
  );
}
