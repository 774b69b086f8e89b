import { getAttribute } from "../catalogue/project.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import type { readPlanList as endpoint } from "../contract/plan.ts";
import { planLedger, readLedger } from "../domain/importing/plan.ts";
import type { Plan, PlannedRow } from "../domain/importing/plan-types.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import { isMoney } from "../domain/lifecycle/year-figures.ts";
import { notInPlan } from "../domain/plan/plan-line.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { printMoney } from "../domain/value/print-money.ts";
import { readWorkbook } from "../files/sheet/read-workbook.ts";
import { listKnownProjects } from "../store/queries/known-projects.ts";
import { listUnits } from "../store/queries/people.ts";
import type { Ctx } from "./context.ts";
import { holdOffice, whole } from "./draft-plan.ts";
import { refused } from "./refused.ts";

type Row = Output<typeof endpoint>["rows"][number];

/** The column in which a list says why: no attribute of a project, so it is declared for reading lists alone. */
const reason: Attribute = {
  id: "planReason",
  label: { zh: "调整原因", en: "Reason" },
  synonyms: ["原因", "理由", "调整理由", "调出原因", "调入原因", "调整说明", "变动原因", "reason"],
  group: "narrative",
  value: "text",
  timing: "state",
  kind: "actual",
  statedBy: ["office"],
};

const read = ["name", "unit", "investor", "projectCode", "planTier", "yearPlan", "totalInvestment"];
const attributes: readonly Attribute[] = [...read.map(getAttribute), reason];

function textOf(row: PlannedRow, attribute: string): string {
  const cell = row.cells.find((each) => each.attribute === attribute);
  if (!cell) return "";
  return isMoney(cell.value)
    ? printMoney(cell.value, { scale: "auto", language: "zh" })
    : cell.text;
}

/** A sheet of projects taken out says so in its name or title; what it does not say stays open. */
function tierOfSheet(plan: Plan, row: PlannedRow): string | null {
  const sheet = plan.sheets.find((each) => each.name === row.sheet);
  const words = [row.sheet, ...(sheet?.titles ?? [])].join(" ");
  return /调出|退出|剔除/u.test(words) && !/调入|新增|增补/u.test(words) ? notInPlan : null;
}

function tierOf(plan: Plan, row: PlannedRow): string | null {
  const cell = row.cells.find((each) => each.attribute === "planTier");
  return typeof cell?.value === "string" ? cell.value : tierOfSheet(plan, row);
}

function shownRow(plan: Plan, row: PlannedRow): Row {
  const { match } = row;
  return {
    key: row.key,
    name: row.name,
    unit: row.unit,
    project: match.state === "certain" ? match.project : null,
    candidates: row.candidates.map(({ project, name, unit }) => ({ project, name, unit })),
    tier: tierOf(plan, row),
    yearPlan: textOf(row, "yearPlan"),
    total: textOf(row, "totalInvestment"),
    reason: textOf(row, "planReason"),
  };
}

/**
 * A list pasted or uploaded, row by row: which project each is by the matching of imports, and what is wanted of it.
 * Nothing is kept. Refuses `notAllowed`, `noPlanRows` and what reading a workbook refuses.
 */
export function readPlanList(
  given: Ctx,
  asked: Parsed<typeof endpoint>,
  bytes: Uint8Array,
): Promise<Result<Output<typeof endpoint>>> {
  const ctx = whole(given);
  return refused(async (stop) => {
    const workbook = stop.unless(await readWorkbook({ name: asked.name, bytes }));
    return ctx.store.read(ctx.actor, async (reader) => {
      await holdOffice(ctx, reader, stop);
      const ledger = readLedger(workbook, {}, { attributes, today: ctx.today });
      if (!ledger.ok) return stop("noPlanRows");
      const units = await listUnits(reader);
      const plan = planLedger(
        ledger.value,
        {},
        {
          attributes,
          known: await listKnownProjects(reader),
          currentOf: () => undefined,
          units: units.map((unit) => unit.name),
          today: ctx.today,
          partialNodes: {},
        },
      );
      const rows = plan.rows.flatMap((_, index) => plan.row(index) ?? []);
      if (rows.length === 0) return stop("noPlanRows");
      return { rows: rows.map((row) => shownRow(plan, row)) };
    });
  });
}
