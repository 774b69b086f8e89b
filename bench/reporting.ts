import assert from "node:assert/strict";
import { sql } from "kysely";
import { nextMonth } from "../src/app/reporting-day.ts";
import { showReporting } from "../src/app/show-reporting.ts";
import { type Bench, enter, loadDistrict, must } from "./ledger.ts";
import { inTurns, printMs, ratioOf, timed } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";

const months = 24;
const mostTimes = 3;
/** Enough that every unit, whatever its share, has some. */
const projectsPerUnit = 5;

/** Unit × month with the last step of each report and the day its first project taking part was known. */
async function plainWall(bench: Bench, asked: { district: string; to: string }): Promise<number> {
  const { stages, notStatuses } = bench.rules.reporting.form.takesPart;
  const { rows } = await sql`
    with owing as (
      select p.unit_id, min(k.day) as since from project_now p
      join lateral (select min(f.known_on) as day from fact f
        where f.tenant = p.tenant and f.subject_id = p.subject_id) k on true
      where p.tenant = ${asked.district} and p.parent is null
        and p.stage = any (${stages}::text[]) and p.status <> all (${notStatuses}::text[])
      group by p.unit_id),
    month as (
      select to_char(${`${asked.to}-01`}::date - make_interval(months => n), 'YYYY-MM') as period
      from generate_series(0, ${months - 1}) n)
    select o.unit_id, m.period, o.since <= (m.period || '-28')::date as owes, r.id, s.step, s.on_day, s.reason, s.by_name
    from owing o cross join month m
    left join report r on r.tenant = ${asked.district} and r.unit_id = o.unit_id and r.period = m.period
    left join lateral (
      select s.step, s.on_day, s.reason, w.name as by_name from report_step s join person w on w.id = s.by_person
      where s.tenant = r.tenant and s.report_id = r.id order by s.seq desc limit 1) s on true
    order by 1, 2`.execute(bench.ledger.owner);
  return rows.length;
}

/** 报送墙 of many units over two years, beside plain SQL of the same question by the owner. */
export async function benchReporting(bench: Bench, sizes: Sizes): Promise<Line[]> {
  const units = sizes.reportingUnits;
  const district = "reporting";
  await loadDistrict(bench, district, { units, projects: units * projectsPerUnit });
  await sql`vacuum analyze`.execute(bench.ledger.owner);
  const ctx = await enter(bench, district, "s-office");
  const to = nextMonth(ctx.district.asOf.slice(0, 7));
  const ours = async () => must(await showReporting(ctx, { district, to, months }));
  const plain = () => plainWall(bench, { district, to });
  const wall = await ours();
  assert.equal(wall.periods.length, months);
  assert.ok(wall.cells.length >= (await plain()));
  const sides = await inTurns(sizes.runs, { ours: () => timed(ours), peer: () => timed(plain) });
  return [
    {
      bench: "month",
      what: `reporting wall of ${wall.units.length} units × ${months} months : plain SQL`,
      ours: printMs(sides.ours),
      peer: printMs(sides.peer),
      figure: ratioOf(sides),
      unit: "×",
      most: mostTimes,
    },
  ];
}
