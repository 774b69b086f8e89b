import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../src/app/context.ts";
import { onBasis } from "../../src/app/context.ts";
import { leadsOn } from "../../src/app/kept-leads.ts";
import type { Lead } from "../../src/domain/detection/lead.ts";
import { seriesOf } from "../../src/domain/detection/series.ts";
import { detect } from "../../src/domain/detection/watch.ts";
import { bySubject, listFacts, listSubjects } from "../../src/store/queries/project-facts.ts";
import { type TestLedger, enter, openTestLedger } from "../harness/ledger.ts";
import { type Towns, makeTowns, state, stated } from "../harness/towns.ts";
import { judge } from "../harness/trusted.ts";

let ledger: TestLedger;
let towns: Towns;
let office: Ctx;
let town: Ctx;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  office = await enter(ledger, "t-office", "towns");
  town = await enter(ledger, "t-jia", "towns");
});
afterAll(() => ledger.close());

/** The leads as kept, beside what the detectors see in every fact there is. */
async function bothOn(ctx: Ctx): Promise<[readonly Lead[], readonly Lead[]]> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const subjects = await listSubjects(reader, ["project", "phase"]);
    const facts = bySubject(await listFacts(reader, { day: ctx.today }, {}));
    const series = subjects.flatMap(({ id, parent, unit_id: unit }) => {
      const own = facts.get(id);
      return own ? [seriesOf({ subject: id, parent, unit, facts: own })] : [];
    });
    const ready = ctx.rules.detectors.filter(({ on }) => on).map((rule) => rule.ready);
    const { leads } = await leadsOn(ctx, reader, subjects);
    return [leads, detect(ready, series)];
  });
}

const months = ["2023-07", "2023-08", "2023-09", "2023-10", "2023-11", "2023-12"];

const anyChange = fc.record({
  subject: fc.constantFrom("jia", "yi"),
  what: fc.constantFrom("steps", "name", "name"),
  standing: fc.constantFrom("claimed", "accepted", "verified", "returned"),
  amount: fc.integer({ min: 1, max: 2 }),
} as const);

/** A name two towns may give alike, or a half-year of months all alike. */
function said(what: "steps" | "name", amount: number) {
  if (what === "name")
    return [
      { attribute: "name", kind: "actual", value: `曜屿特种纤维${amount}号基地项目` } as const,
    ];
  const value = { amount: `${amount}0010000.00`, currency: "CNY", qualifier: "exact" } as const;
  return months.map(
    (period) => ({ attribute: "monthDone", kind: "actual", period, value }) as const,
  );
}

test("leads as kept are what the detectors see in every fact, whatever was stated and judged meanwhile", async () => {
  const askers = [office, onBasis(office, "accepted"), town];
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 4 }), async (changes) => {
      for (const { subject, what, standing, amount } of changes) {
        const facts = said(what, amount).map((each) =>
          stated({ subject: towns[subject], ...each }),
        );
        const seqs = await state(office, facts);
        const audit = await enter(ledger, "t-audit", "towns");
        if (standing !== "claimed") await judge(audit, { seqs, standing, projects: [] });
        for (const ctx of askers) {
          const [kept, folded] = await bothOn(ctx);
          expect(kept).toEqual(folded);
          for (const lead of kept) seen.add(lead.detector);
        }
      }
    }),
    { numRuns: 10 },
  );
  expect([...seen]).toContain("equal-steps");
});

test("a project handed to another unit gives its leads there at once", async () => {
  const steps = said("steps", 1).map((each) => stated({ subject: towns.yi, ...each }));
  await state(office, steps);
  for (const unit of [towns.units.jia, towns.units.yi]) {
    await sql`update subject set unit_id = ${unit} where id = ${towns.yi}`.execute(ledger.owner);
    const [kept, folded] = await bothOn(office);
    expect(kept).toEqual(folded);
    expect(kept.filter(({ subjects }) => subjects.includes(towns.yi))[0]?.unit).toBe(unit);
  }
});
