import { afterAll, beforeAll, expect, test } from "vitest";
import { decideCase, explainCase, openCase } from "../../../src/app/cases.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { listLeads } from "../../../src/app/list-leads.ts";
import { showMorning, showReporting } from "../../../src/app/show-reporting.ts";
import { addDays } from "../../../src/domain/value/civil.ts";
import { addEqualSteps } from "../../harness/equal-steps.ts";
import { enter, openTestLedger, type TestLedger, valueOf } from "../../harness/ledger.ts";
import { makeTowns, type Towns } from "../../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let id: number;

const district = "towns";
/** The case is opened on a Tuesday; its unit has until the Tuesday after. */
const opened = "2024-03-05";
const due = "2024-03-12";

const on = (login: string, day: string): Promise<Ctx> => enter(ledger, login, { district, day });
const morning = async (login: string, day: string) =>
  valueOf(await showMorning(await on(login, day), { district })).digest;
/** The lines that speak of the case: what is to do, and whether it is late. */
const asked = async (login: string, day: string) =>
  (await morning(login, day)).flatMap((line) =>
    line.case === id ? [[line.kind, line.isLate] as const] : [],
  );

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  const jia = await on("t-jia", opened);
  const project = await addEqualSteps(jia, towns.units.jia, "等额水厂项目");
  const office = await on("t-office", opened);
  const { leads } = valueOf(await listLeads(office, { district, offset: 0, limit: 200 }));
  const key = leads.find((lead) => lead.key.startsWith(`equal-steps:${project}`))?.key ?? "";
  ({ id } = valueOf(await openCase(office, { district, key, note: "" })));
});
afterAll(() => ledger.close());

test("an open case stands in the morning's list of the unit on whose desk it lies, with its clock, and in nobody else's", async () => {
  const [line] = (await morning("t-jia", opened)).filter((each) => each.case === id);
  expect(line).toMatchObject({
    kind: "explain",
    due,
    isLate: false,
    text: { zh: "甲镇：“逐月等额”等额水厂项目，请在 2024-03-12 前说明。" },
  });
  for (const login of ["t-yi", "t-office", "t-audit", "t-leader"])
    expect(await asked(login, opened)).toEqual([]);
});

test("what is late stands first, and whoever judges is told that the time has passed", async () => {
  const late = addDays(due, 1);
  const lines = await morning("t-jia", late);
  expect(lines[0]?.isLate).toBe(true);
  expect(lines.map(({ isLate }) => isLate)).toEqual(
    lines.map(({ isLate }) => isLate).toSorted((a, b) => Number(b) - Number(a)),
  );
  expect(await asked("t-jia", late)).toEqual([["explain", true]]);
  expect(await asked("t-office", late)).toEqual([["decide", true]]);
  expect(await asked("t-yi", late)).toEqual([]);
});

test("on a day off nothing is asked of anybody", async () => {
  expect(await morning("t-jia", "2024-03-09")).toEqual([]);
});

test("explained, it waits for whoever judges, and once decided for nobody; the wall's list says the same", async () => {
  const jia = await on("t-jia", opened);
  valueOf(await explainCase(jia, { district, id, text: "合同按月等额支付", evidence: [] }));
  expect(await asked("t-jia", opened)).toEqual([]);
  for (const login of ["t-office", "t-audit"])
    expect(await asked(login, opened)).toEqual([["decide", false]]);
  const office = await on("t-office", opened);
  const wall = valueOf(await showReporting(office, { district, months: 3 })).digest;
  expect(wall.filter((line) => line.case === id)).toHaveLength(1);
  const audit = await on("t-audit", opened);
  const found = { finding: "explained" as const, text: "合同如此", evidence: [] };
  valueOf(await decideCase(audit, { district, id, ...found }));
  for (const login of ["t-jia", "t-office", "t-audit"])
    expect(await asked(login, opened)).toEqual([]);
});
