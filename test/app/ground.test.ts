import { afterAll, beforeAll, expect, test } from "vitest";
import { listBulletinParts } from "../../src/app/bulletin-parts.ts";
import { showBulletin } from "../../src/app/bulletin.ts";
import type { Ctx } from "../../src/app/context.ts";
import { listDebtParts } from "../../src/app/debt-parts.ts";
import { showDebt } from "../../src/app/show-debt.ts";
import { showProject } from "../../src/app/show-project.ts";
import { showTotals } from "../../src/app/show-totals.ts";
import { listTotalParts } from "../../src/app/total-parts.ts";
import type { Output } from "../../src/contract/endpoint.ts";
import type { listTotalParts as endpoint } from "../../src/contract/ground.ts";
import { bareFigure } from "../../src/domain/bulletin/figures.ts";
import type { Statement } from "../../src/domain/ledger/fact.ts";
import { isMoney } from "../../src/domain/lifecycle/year-figures.ts";
import { sumMoney } from "../../src/domain/value/money.ts";
import type { Value } from "../../src/domain/value/value.ts";
import { codeOf, enter, openTestLedger, type TestLedger, valueOf } from "../harness/ledger.ts";
import { makeTowns, stated, type Towns } from "../harness/towns.ts";
import { type Trust, stateTrusted } from "../harness/trusted.ts";

let ledger: TestLedger;
let towns: Towns;
let office: Ctx;
let jia: Ctx;

const district = "towns";
const yuan = (amount: string): Value => ({ amount, currency: "CNY", qualifier: "exact" });
type Given = Partial<Statement> & { value: Value };

const figures: readonly (readonly ["jia" | "yi", Trust, Given])[] = [
  [
    "jia",
    "accepted",
    { attribute: "totalInvestment", kind: "planned", value: yuan("500000000.00") },
  ],
  ["yi", "claimed", { attribute: "totalInvestment", kind: "planned", value: yuan("70000000.00") }],
  [
    "jia",
    "verified",
    { attribute: "monthDone", kind: "actual", period: "2024-01", value: yuan("1000000.00") },
  ],
  [
    "jia",
    "accepted",
    { attribute: "monthDone", kind: "actual", period: "2024-02", value: yuan("2000000.00") },
  ],
  [
    "yi",
    "claimed",
    { attribute: "monthDone", kind: "actual", period: "2024-02", value: yuan("4000000.00") },
  ],
  [
    "yi",
    "accepted",
    { attribute: "yearPlan", kind: "planned", period: "2024", value: yuan("90000000.00") },
  ],
];

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  office = await enter(ledger, "t-office", district);
  jia = await enter(ledger, "t-jia", district);
  const yi = await enter(ledger, "t-yi", district);
  for (const [project, trust, given] of figures) {
    const by = { town: project === "jia" ? jia : yi, office };
    await stateTrusted(by, stated({ ...given, subject: towns[project] }), trust);
  }
});
afterAll(() => ledger.close());

type Parts = Output<typeof endpoint>["parts"];

/** What the parts come to on a basis, null where none has anything. */
function sumOn(parts: Parts, on: string): string | null {
  return sumMoney(parts.flatMap((part) => part.on[on] ?? []))[0]?.amount ?? null;
}

test("the parts of a total add up to it on every basis, whole and unit by unit", async () => {
  const { whole, units } = valueOf(await showTotals(office, { district }));
  const rows = [
    { unit: undefined, ...whole },
    ...units.map(({ unit, ...row }) => ({ unit: unit.id, ...row })),
  ];
  for (const { unit, figures: told } of rows)
    for (const { figure, on } of told) {
      const { parts } = valueOf(await listTotalParts(office, { district, figure, unit }));
      for (const [basis, total] of Object.entries(on)) {
        const sum = sumOn(parts, basis);
        expect([figure, basis, sum === null ? null : Number(sum)]).toEqual([
          figure,
          basis,
          total.money ? Number(total.money.amount) : null,
        ]);
      }
    }
});

test("every part names its facts, and a fact who judged it, by name, unit and day", async () => {
  const asked = { district, figure: "yearDone" as const };
  const { parts } = valueOf(await listTotalParts(office, asked));
  expect(parts.map(({ id, unit }) => [id, unit.name])).toContainEqual([towns.jia, "甲镇"]);
  const own = parts.find(({ id }) => id === towns.jia);
  const page = valueOf(await showProject(office, { district, id: towns.jia }));
  const facts = page.facts.filter(({ seq }) => own?.facts.includes(seq));
  expect(facts.map(({ period, judged }) => [period, judged?.map((each) => each.standing)])).toEqual(
    expect.arrayContaining([
      ["2024-01", ["verified"]],
      ["2024-02", ["accepted"]],
    ]),
  );
  expect(facts[0]?.judged?.[0]).toMatchObject({ person: "t-office", day: "2024-02-01" });
  const before = valueOf(
    await showProject(office, { district, id: towns.jia, knownAt: "2024-01-31" }),
  );
  expect(before.facts.flatMap(({ judged }) => judged ?? [])).toEqual([]);
});

test("verification debt opens to what each project claimed, had accepted and verified", async () => {
  const { units } = valueOf(await showDebt(office, { district, year: "2024" }));
  for (const { unit, claimed, accepted, verified } of units) {
    const { parts } = valueOf(
      await listDebtParts(office, { district, year: "2024", unit: unit.id }),
    );
    const money = [claimed, accepted, verified].filter(isMoney);
    const all = sumMoney(money)[0]?.amount ?? "0";
    expect(Number(sumOn(parts, "claimed"))).toBe(Number(all));
    const checked = isMoney(verified) ? Number(verified.amount) : 0;
    expect(Number(sumOn(parts, "verified") ?? "0")).toBe(checked);
  }
  expect(valueOf(await listDebtParts(office, { district, year: "1990" })).parts).toEqual([]);
});

test("every figure of the bulletin that says where it comes from opens there, and a sum is what its parts come to", async () => {
  const period = "2024-02";
  const { document } = valueOf(await showBulletin(office, { district, period }));
  const opened = { sums: 0, others: 0 };
  for (const [at, block] of document.blocks.entries()) {
    const places =
      block.kind === "table"
        ? block.rows.flatMap((row, r) =>
            row.map((cell, c) => ({ place: `${at}.${r}.${c}`, runs: cell })),
          )
        : block.kind === "paragraph"
          ? block.runs.map((run, r) => ({ place: `${at}.${r}`, runs: [run] }))
          : [];
    for (const { place, runs } of places) {
      const run = runs.find((each) => each.from ?? each.rests);
      if (!run) continue;
      const { parts } = valueOf(await listBulletinParts(office, { district, period, place }));
      expect([place, parts.length > 0]).toEqual([place, true]);
      const rule = run.from?.rule;
      const sum = sumMoney(parts.flatMap((part) => part.on["sum"] ?? []))[0];
      if (rule?.kind !== "sum" && rule?.kind !== "money") opened.others += 1;
      else {
        expect(sum && bareFigure(sum, rule.scale)).toBe(run.text);
        opened.sums += 1;
      }
    }
  }
  expect(opened.sums).toBeGreaterThan(3);
  expect(opened.others).toBeGreaterThan(5);
  const nowhere = { district, period, place: "0.0" };
  expect(codeOf(await listBulletinParts(office, nowhere))).toBe("noSuchFigure");
});

test("nobody is shown a part they may not see: a town its own, a leader what was accepted", async () => {
  const asked = { district, figure: "totalInvestment" as const };
  const own = valueOf(await listTotalParts(jia, asked)).parts;
  expect(own.map(({ unit }) => unit.name)).toEqual(["甲镇"]);
  const leader = await enter(ledger, "t-leader", district);
  for (const { on } of valueOf(await listTotalParts(leader, asked)).parts)
    expect(Object.keys(on)).not.toContain("claimed");
  const debt = valueOf(await listDebtParts(jia, { district, year: "2024" })).parts;
  expect(debt.map(({ id }) => id)).toEqual([towns.jia]);
});
