import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../src/app/context.ts";
import { boardOf, onBasis } from "../../src/app/context.ts";
import { rowsOn } from "../../src/app/kept-rows.ts";
import { statesOf } from "../../src/app/project-states.ts";
import { rowOf } from "../../src/store/project-now.ts";
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

/** The list's rows as kept, beside the same folded from every fact there is. */
async function bothOn(ctx: Ctx, day = ctx.today): Promise<[unknown[], unknown[]]> {
  const known = { day };
  return ctx.store.read(ctx.actor, async (reader) => {
    const kept = await rowsOn(ctx, reader, known);
    const states = await statesOf(ctx, reader, known);
    return [
      kept,
      states.map(({ subject, state: own }) => rowOf(subject, own, boardOf(ctx, known))),
    ];
  });
}

const anyChange = fc.record({
  subject: fc.constantFrom("jia", "yi"),
  by: fc.constantFrom("office", "town"),
  attribute: fc.constantFrom("name", "totalInvestment", "problem", "start"),
  standing: fc.constantFrom("claimed", "accepted", "verified", "returned", "withdrawn"),
  amount: fc.integer({ min: 1, max: 9 }),
} as const);

function said(attribute: string, amount: number) {
  const actual = { attribute, kind: "actual" } as const;
  if (attribute === "name") return { ...actual, value: `更名${amount}` };
  if (attribute === "problem") return { ...actual, period: "2024-01", value: `问题${amount}` };
  if (attribute === "start")
    return { ...actual, value: { day: `2023-0${amount}`, precision: "month" } } as const;
  return {
    attribute,
    value: { amount: `${amount}.00`, currency: "CNY", qualifier: "exact" },
  } as const;
}

test("the list on any basis is what folding every fact gives, whatever was stated and judged meanwhile", async () => {
  const leader = await enter(ledger, "t-leader", "towns");
  const askers = [
    onBasis(office, "accepted"),
    onBasis(office, "verified"),
    { ...leader, actor: { ...leader.actor, sight: "accepted" as const } },
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(anyChange, { maxLength: 5 }), async (changes) => {
      for (const { subject, by, attribute, standing, amount } of changes) {
        const speaker = by === "town" && subject === "jia" ? town : office;
        const fact = stated({ subject: towns[subject], ...said(attribute, amount) });
        const seqs = await state(speaker, [fact]);
        const judging = speaker === office ? await enter(ledger, "t-audit", "towns") : office;
        if (standing !== "claimed") await judge(judging, { seqs, standing, projects: [] });
        for (const ctx of askers) {
          const [kept, folded] = await bothOn(ctx);
          expect(kept).toEqual(folded);
        }
      }
    }),
    { numRuns: 10 },
  );
});

test("a project handed to another unit stands there at once, though its figures are kept", async () => {
  const ctx = onBasis(office, "accepted");
  const place = async (unit: number): Promise<unknown> => {
    await sql`update subject set unit_id = ${unit} where id = ${towns.yi}`.execute(ledger.owner);
    const [rows, folded] = await bothOn(ctx, "9999-12-31");
    expect(rows).toEqual(folded);
    return rows.find((row) => (row as { subject_id: number }).subject_id === towns.yi);
  };
  for (const unit of [towns.units.jia, towns.units.yi])
    expect(await place(unit)).toMatchObject({ unit_id: unit });
});
