import { sql } from "kysely";
import type { Ctx } from "../src/app/context.ts";
import { nextMonth } from "../src/app/reporting-day.ts";
import { saveMonth } from "../src/app/save-month.ts";
import { showMonth } from "../src/app/show-month.ts";
import type { Output, Parsed } from "../src/contract/endpoint.ts";
import type * as contract from "../src/contract/month.ts";
import { takesPart } from "../src/domain/reporting/form.ts";
import { listTenures } from "../src/store/queries/owing-projects.ts";
import { type Bench, enter, loadDistrict, must } from "./ledger.ts";

/** A unit with many projects, the person who reports for it, and the month it has not reported yet. */
export type Desk = {
  readonly ctx: Ctx;
  readonly projects: readonly number[];
  readonly place: Omit<Parsed<typeof contract.showMonth>, never>;
};

type Ask = Output<typeof contract.showMonth>["rows"][number]["asks"][number];

/** A synthetic district of which one town is handed as many projects taking part as are asked for. */
export async function openDesk(bench: Bench, id: string, count: number): Promise<Desk> {
  await loadDistrict(bench, id, count * 2 + 10);
  const { owner } = bench.ledger;
  const office = await enter(bench, id, "s-office");
  const ctx = await enter(bench, id, "s-town-1");
  const { form } = bench.rules.reporting;
  const all = await office.store.read(office.actor, listTenures);
  const projects = all
    .filter((each) => takesPart(form, each))
    .slice(0, count)
    .map((each) => each.project);
  const { unit } = ctx.actor;
  const others = office.actor.unit;
  for (const [table, key] of [
    ["subject", "id"],
    ["project_now", "subject_id"],
  ] as const)
    await sql`update ${sql.table(table)} t set unit_id = case when t.${sql.ref(key)} = any (${projects}::bigint[]) then ${unit}::int else ${others}::int end
      where t.tenant = ${id} and (t.${sql.ref(key)} = any (${projects}::bigint[]) or t.unit_id = ${unit})
        and t.parent is null`.execute(owner);
  await sql`vacuum analyze`.execute(owner);
  const period = nextMonth(ctx.district.asOf.slice(0, 7));
  return { ctx, projects, place: { district: id, unit, period } };
}

const answers: Readonly<Record<string, string>> = {
  monthDone: "150万元",
  yearPlan: "2000万元",
  progress: "主体结构施工至三层，设备基础完成。",
  problem: "用电增容尚未批复，请供电公司协调。",
};

function answerTo({ attribute, orForecast }: Ask): string {
  return orForecast ? "预计2026年12月" : (answers[attribute] ?? "");
}

/** Types an answer to everything that is asked and gives a word for every warning. */
export async function fillMonth({ ctx, place }: Desk): Promise<Readonly<Record<string, string>>> {
  const { rows } = must(await showMonth(ctx, place));
  const cells = rows.flatMap(({ project, asks }) =>
    asks.map((ask) => ({
      project: project.id,
      attribute: ask.attribute,
      scope: ask.scope,
      text: answerTo(ask),
      base: ask.draft,
    })),
  );
  const saved = must(await saveMonth(ctx, { ...place, cells }));
  const warnings = saved.rows.flatMap((row) => row.findings);
  return Object.fromEntries(warnings.map(({ key }) => [key, "已核对"]));
}
