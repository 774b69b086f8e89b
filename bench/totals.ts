import assert from "node:assert/strict";
import { sql } from "kysely";
import { type Ctx, onBasis } from "../src/app/context.ts";
import { listProjects } from "../src/app/list-projects.ts";
import { showTotals } from "../src/app/show-totals.ts";
import { bases } from "../src/domain/ledger/basis.ts";
import { compareDecimal } from "../src/domain/value/decimal.ts";
import { type Bench, enter, loadDistrict, must } from "./ledger.ts";
import { inTurns, printMs, ratioOf, timed } from "./measure.ts";
import type { Line, Sizes } from "./result.ts";

/** Projects that are stated and judged by the ordinary path; the others are copies of them. */
const honest = 500;
const year = "2025";
const month = "2025-11";

/** What a total reads: names, totals, the year's plan and months, the running totals it is inferred from. */
const read = sql`f.attribute in ('name', 'totalInvestment')
  or (f.attribute = 'yearPlan' and f.period = ${year})
  or (f.attribute = 'monthDone' and f.period between ${`${year}-01`} and ${month})
  or (f.attribute = 'doneToLastYear' and f.valid_from >= '2025-01-01')
  or (f.attribute = 'doneSinceStart' and f.valid_from >= '2025-10-01')`;

/** A district of many projects with the facts and verdicts that totals read, copied from honest ones. */
async function loadMany(bench: Bench, id: string, projects: number): Promise<void> {
  const size = Math.min(honest, projects);
  await loadDistrict(bench, id, size);
  const { owner } = bench.ledger;
  const copies = Math.ceil(projects / size) - 1;
  for (let copy = 1; copy <= copies; copy += 1)
    await sql`
      with models as (
        select id, unit_id, row_number() over (order by id) as n from subject
        where tenant = ${id} and type = 'project' order by id limit ${size}),
      fresh as (
        insert into subject (tenant, type, parent, unit_id)
        select ${id}, 'project', null, unit_id from models order by n returning id),
      placed as (select id, row_number() over (order by id) as n from fresh),
      copied as (
        insert into fact (tenant, subject_id, attribute, kind, scope, period, value, valid_from, known_on, source,
          stated_by, stated_by_unit, key)
        select f.tenant, p.id, f.attribute, f.kind, f.scope, f.period, f.value, f.valid_from, f.known_on, f.source,
          f.stated_by, f.stated_by_unit, f.key || ':' || ${copy}::int
        from models m join placed p on p.n = m.n join fact f on f.tenant = ${id} and f.subject_id = m.id
        where ${read} returning seq, key)
      insert into verdict (tenant, fact_seq, standing, known_on, given_by, given_by_unit)
      select v.tenant, c.seq, v.standing, v.known_on, v.given_by, v.given_by_unit
      from copied c join fact f on f.tenant = ${id} and c.key = f.key || ':' || ${copy}::int
      join verdict v on v.tenant = f.tenant and v.fact_seq = f.seq`.execute(owner);
  await sql`vacuum analyze subject, fact, verdict`.execute(owner);
}

/** The same sums in plain SQL: which fact counts on each line and basis, the months added up, then unit by unit. */
async function plainTotals(bench: Bench, id: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ basis: string; figure: string; sum: string }>`
    with judged as (
      select f.subject_id, f.attribute, f.period, f.source, f.valid_from, f.known_on, f.seq,
        (f.value ->> 'amount')::numeric as amount, coalesce(v.standing, 'claimed') as standing,
        f.report_id is null and u.parent is null as above
      from fact f join unit u on u.tenant = f.tenant and u.id = f.stated_by_unit
      left join lateral (select standing from verdict v where v.tenant = f.tenant and v.fact_seq = f.seq
        order by v.seq desc limit 1) v on true
      where f.tenant = ${id} and f.scope = '' and f.source = 'report' and f.valid_from <= '2025-11-30'
        and (f.attribute = 'totalInvestment' or (f.attribute = 'yearPlan' and f.period = ${year})
          or (f.attribute = 'monthDone' and f.period between ${`${year}-01`} and ${month}))),
    counted as (
      select distinct on (b.basis, j.subject_id, j.attribute, j.period) b.basis, j.subject_id, j.attribute, j.period, j.amount
      from judged j cross join (values ('claimed'), ('accepted'), ('verified')) as b(basis)
      where case b.basis
        when 'claimed' then j.standing in ('claimed', 'accepted', 'verified')
        when 'accepted' then j.standing in ('accepted', 'verified') or (j.standing = 'claimed' and j.above)
        else j.standing = 'verified' end
      order by b.basis, j.subject_id, j.attribute, j.period, j.valid_from desc, j.known_on desc, j.seq desc)
    select c.basis, s.unit_id, c.attribute as figure, sum(c.amount)::text as sum
    from counted c join subject s on s.tenant = ${id} and s.id = c.subject_id
    where s.type = 'project' and s.id in (select subject_id from fact
      where tenant = ${id} and attribute = 'name' and valid_from <= '2025-11-30')
    group by grouping sets ((1, 3), (1, 2, 3))`.execute(bench.ledger.owner);
  const whole = new Map<string, string>();
  for (const { basis, figure, sum } of rows) {
    const key = `${basis} ${figure}`;
    const held = whole.get(key);
    // Of the district and its units the district is the largest.
    if (held === undefined || compareDecimal(sum, held) > 0) whole.set(key, sum);
  }
  return whole;
}

async function ourTotals(ctx: Ctx, id: string) {
  return must(await showTotals(ctx, { district: id, month })).whole;
}

async function benchSums(
  bench: Bench,
  ctx: Ctx,
  asked: { id: string; sizes: Sizes },
): Promise<Line> {
  const { id, sizes } = asked;
  const [ours, plain] = [await ourTotals(ctx, id), await plainTotals(bench, id)];
  for (const { figure, on } of ours.figures.filter(
    (each) => each.figure === "totalInvestment" || each.figure === "yearPlan",
  ))
    for (const basis of bases)
      assert.equal(
        Number(on[basis]?.money?.amount ?? 0),
        Number(plain.get(`${basis} ${figure}`) ?? 0),
      );
  const sides = await inTurns(sizes.runs, {
    ours: () => timed(() => ourTotals(ctx, id)),
    peer: () => timed(() => plainTotals(bench, id)),
  });
  return {
    bench: "totals",
    what: `totals of ${sizes.totalsProjects} projects on three bases, by unit, with inferences : plain SQL sums`,
    ours: printMs(sides.ours),
    peer: printMs(sides.peer),
    figure: ratioOf(sides),
    unit: "×",
    most: 3,
  };
}

/** The list a leader reads: rows kept at hand, folded from the facts that count, beside the claimed one out of the projection. */
async function benchList(bench: Bench, sizes: Sizes): Promise<Line> {
  await loadDistrict(bench, "leaders", sizes.wallProjects);
  const office = await enter(bench, "leaders", "s-office");
  const list = (ctx: Ctx) => listProjects(ctx, { district: "leaders", offset: 0, limit: 100 });
  const sides = await inTurns(sizes.runs, {
    ours: () => timed(() => list(onBasis(office, "accepted"))),
    peer: () => timed(() => list(office)),
  });
  return {
    bench: "totals",
    what: `list of ${sizes.wallProjects} projects by accepted figures : the same as claimed`,
    ours: printMs(sides.ours),
    peer: printMs(sides.peer),
    figure: ratioOf(sides),
    unit: "×",
    most: 8,
  };
}

/** 报·核·推 of very many projects beside plain SQL, and what it costs a leader that unaccepted figures are left out. */
export async function benchTotals(bench: Bench, sizes: Sizes): Promise<Line[]> {
  const id = "totals";
  await loadMany(bench, id, sizes.totalsProjects);
  const ctx = await enter(bench, id, "s-office");
  return [await benchSums(bench, ctx, { id, sizes }), await benchList(bench, sizes)];
}
