import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ctx, onBasis } from "../../src/app/context.ts";
import { listDifferences } from "../../src/app/list-differences.ts";
import { rank } from "../../src/app/rank.ts";
import { showTotals } from "../../src/app/show-totals.ts";
import { bases } from "../../src/domain/ledger/basis.ts";
import type { Statement } from "../../src/domain/ledger/fact.ts";
import type { Value } from "../../src/domain/value/value.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { type Towns, addProject, makeTowns, stated } from "../harness/towns.ts";
import { type Trust, judge, stateTrusted } from "../harness/trusted.ts";

let ledger: TestLedger;
let towns: Towns;
let office: Ctx;
let jia: Ctx;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  office = await enter(ledger, "t-office", "towns");
  jia = await enter(ledger, "t-jia", "towns");
});
afterAll(() => ledger.close());

const yuan = (amount: string): Value => ({ amount, currency: "CNY", qualifier: "exact" });
const kinds = {
  totalInvestment: { kind: "planned", period: null },
  yearPlan: { kind: "planned", period: "2024" },
  monthDone: { kind: "actual", period: "2024-03" },
} as const;

const drawn = fc.record({
  project: fc.constantFrom("first", "second"),
  attribute: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
  amount: fc
    .integer({ min: 1, max: 10 ** 9 })
    .map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`),
  validFrom: fc.constantFrom("2024-03-01", "2024-03-02"),
  trust: fc.constantFrom<Trust>("claimed", "returned", "accepted", "verified", "withdrawn"),
  above: fc.boolean(),
});

/** The sums of a district by hand: which fact counts on each line and basis, then its amounts together. */
async function naiveSums(of: Ctx): Promise<Map<string, string>> {
  const { rows } = await sql<{ basis: string; attribute: string; sum: string }>`
    with judged as (
      select f.*, coalesce((select v.standing from verdict v where v.tenant = f.tenant and v.fact_seq = f.seq
          order by v.seq desc limit 1), 'claimed') as standing,
        f.report_id is null and u.parent is null as above
      from guatu.fact f join guatu.unit u on u.tenant = f.tenant and u.id = f.stated_by_unit
      where f.tenant = ${of.actor.tenant} and f.attribute in ('totalInvestment', 'yearPlan', 'monthDone')
        and (f.period is null or f.period in ('2024', '2024-03'))),
    counted as (
      select distinct on (b.basis, j.subject_id, j.attribute) b.basis, j.attribute, (j.value ->> 'amount')::numeric as amount
      from judged j cross join (values ('claimed'), ('accepted'), ('verified')) as b(basis)
      where case b.basis
        when 'claimed' then j.standing in ('claimed', 'accepted', 'verified')
        when 'accepted' then j.standing in ('accepted', 'verified') or (j.standing = 'claimed' and j.above)
        else j.standing = 'verified' end
      order by b.basis, j.subject_id, j.attribute, j.valid_from desc, j.known_on desc, j.seq desc)
    select basis, attribute, sum(amount)::text as sum from counted group by 1, 2`.execute(
    ledger.owner,
  );
  return new Map(rows.map((row) => [`${row.basis} ${row.attribute}`, row.sum]));
}

test("totals on every basis are what a plain sum over the facts gives", async () => {
  const unit = towns.units.jia;
  const verified = [{ attribute: "name", kind: "actual", value: "合计项目" } as const];
  const projects = {
    first: await addProject(jia, unit, verified),
    second: await addProject(jia, unit, verified),
  };
  const { rows } = await sql<{ seq: number }>`
    select seq from guatu.fact where subject_id = any (${Object.values(projects)}::bigint[])`.execute(
    ledger.owner,
  );
  await judge(office, { seqs: rows.map((row) => row.seq), standing: "verified", projects: [] });
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 1, maxLength: 4 }), async (facts) => {
      for (const { project, attribute, amount, validFrom, trust, above } of facts) {
        const more = { ...kinds[attribute], attribute, value: yuan(amount), validFrom };
        const by = above
          ? { town: office, office: await enter(ledger, "t-audit", "towns") }
          : { town: jia, office };
        await stateTrusted(by, stated({ ...more, subject: projects[project] }), trust);
      }
      const { whole } = valueOf(await showTotals(office, { district: "towns" }));
      const sums = await naiveSums(office);
      for (const { figure, on } of whole.figures.filter((each) => each.figure in kinds))
        for (const basis of bases)
          expect([figure, basis, on[basis]?.money?.amount ?? null]).toEqual([
            figure,
            basis,
            sums.get(`${basis} ${figure}`) ?? null,
          ]);
    }),
    { numRuns: 12 },
  );
});

test("the parts make the whole: units sum to the district, and one project is told alone", async () => {
  const { whole, units } = valueOf(await showTotals(office, { district: "towns" }));
  const ofUnits = units.map((each) => each.projects);
  expect(ofUnits.reduce((sum, each) => sum + each, 0)).toBe(whole.projects);
  const one = valueOf(await showTotals(office, { district: "towns", project: towns.yi }));
  expect(one.whole.projects).toBe(1);
  expect(one.units.map((each) => each.unit.name)).toEqual(["乙镇"]);
});

test("who is held to accepted figures is told no claimed column, and no distance to it", async () => {
  const leader = await enter(ledger, "t-leader", "towns");
  const told = valueOf(await showTotals(leader, { district: "towns" }));
  expect(told.bases).toEqual(["accepted", "verified"]);
  for (const { on, unaccepted } of told.whole.figures) {
    expect(Object.keys(on)).toEqual(["accepted", "verified"]);
    expect(unaccepted).toBeNull();
  }
});

const running = (attribute: string, validFrom: string, amount: string) => ({
  attribute,
  kind: "actual" as const,
  validFrom,
  value: yuan(amount),
});

test("what the running totals imply stands beside what is stated of the same projects", async () => {
  const project = await addProject(office, towns.units.yi, [
    { attribute: "name", kind: "actual", value: "推算项目" },
    { ...running("monthDone", "2024-03-01", "120.00"), period: "2024-03" },
    running("doneToLastYear", "2024-01-01", "1000.00"),
    running("doneSinceStart", "2024-02-29", "1000.00"),
    running("doneSinceStart", "2024-03-05", "1100.00"),
  ]);
  const { whole } = valueOf(await showTotals(office, { district: "towns", project }));
  const inferredOf = (figure: string) =>
    whole.figures.find((each) => each.figure === figure)?.inferred;
  for (const figure of ["yearDone", "monthDone"])
    expect(inferredOf(figure)).toMatchObject([
      {
        money: { amount: "100.00" },
        stated: { amount: "120.00" },
        difference: { amount: "20.00", percent: "20.0" },
      },
    ]);
  expect(inferredOf("totalInvestment")).toEqual([]);
});

test("two sources of one figure are told side by side with their difference, and summed", async () => {
  const figure = { attribute: "yearDone", kind: "actual", period: "2024" } as const;
  const project = await addProject(office, towns.units.yi, [
    { attribute: "name", kind: "actual", value: "两口径项目" },
    { ...figure, value: yuan("300.00") },
    { ...figure, value: yuan("240.00"), source: "statistics" },
  ]);
  const told = valueOf(await listDifferences(office, { district: "towns", project }));
  expect(told.rows).toMatchObject([
    {
      project: { id: project, name: "两口径项目" },
      voices: [{ source: "report" }, { source: "statistics" }],
      difference: { amount: "60.00", percent: "25.0" },
      agree: false,
    },
  ]);
  expect(told.totals).toMatchObject([
    { attribute: "yearDone", projects: 1, difference: { amount: "60.00" } },
  ]);
});

const ranked: readonly (Partial<Statement> & { value: Value })[] = [
  { attribute: "name", kind: "actual", value: "排名项目" },
  { attribute: "yearPlan", period: "2024", value: yuan("50000000.00") },
  { attribute: "monthDone", kind: "actual", period: "2024-01", value: yuan("9000000.00") },
];

test("the ranking by verified figures is that of a ledger which holds just those", async () => {
  const both = { plain: await openTestLedger("bare"), mixed: await openTestLedger("bare") };
  const rankings = [];
  for (const [name, own] of Object.entries(both)) {
    const { units, jia: old, yi: other } = await makeTowns(own);
    const by = {
      town: await enter(own, "t-jia", "towns"),
      office: await enter(own, "t-office", "towns"),
    };
    const project = await addProject(by.town, units.jia, []);
    for (const fact of ranked)
      await stateTrusted(by, stated({ ...fact, subject: project }), "verified");
    if (name === "mixed")
      for (const subject of [project, old, other])
        await stateTrusted(
          { town: by.office, office: by.town },
          stated({
            subject,
            attribute: "monthDone",
            kind: "actual",
            period: "2024-01",
            value: yuan("88888888.00"),
            knownOn: "2024-02-20",
          }),
          "claimed",
        );
    const ctx = onBasis(by.office, "verified");
    const rulebook = own.rules.rulebooks[0]?.id ?? "";
    const { ranking } = valueOf(await rank(ctx, { district: "towns", rulebook, period: "2024Q1" }));
    rankings.push(
      ranking.groups.map(({ entries }) =>
        entries.map(({ name: unit, rank: place, points }) => [unit, place, points.text]),
      ),
    );
    await own.close();
  }
  expect(rankings[0]?.flat().length).toBeGreaterThan(0);
  expect(rankings[1]).toEqual(rankings[0]);
});
