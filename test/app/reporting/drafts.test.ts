import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureGrant, ensurePerson } from "../../../src/store/found.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";
import { type Desk, draftsSeen, monthOf, openDesk, report, submit, type } from "./month-desk.ts";

let ledger: TestLedger;
let towns: Towns;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
});
afterAll(() => ledger.close());

/** A desk and the same desk as a colleague sits at it. */
async function openShared(name: string): Promise<{ mine: Desk; theirs: Desk }> {
  const mine = await openDesk(ledger, towns, name);
  const login = `${mine.login}-b`;
  const person = await ensurePerson(ledger.owner, {
    login,
    name: `${name}·同事`,
    passwordHash: null,
  });
  await ensureGrant(ledger.owner, { tenant: "towns", person, role: "town", unit: mine.unit });
  return { mine, theirs: { ...mine, login, ctx: await enter(ledger, login, "towns") } };
}

test("whoever types over a cell changed since they saw it is told what stands there and whose it is, and it stands", async () => {
  const { mine, theirs } = await openShared("共一镇");
  const seen = await draftsSeen(mine);
  valueOf(await type(theirs, { monthDone: "1500万元" }, seen));
  const saved = valueOf(await type(mine, { monthDone: "1200万元", progress: "封顶" }, seen));
  expect(saved.overtaken).toEqual([
    {
      project: mine.project,
      attribute: "monthDone",
      scope: "",
      text: "1500万元",
      drafted: { by: "共一镇·同事", at: expect.any(String) },
    },
  ]);
  expect(await draftsSeen(mine)).toMatchObject({ monthDone: "1500万元", progress: "封顶" });
});

test("having seen the other's text one may write over it, and the other then hears of it in turn", async () => {
  const { mine, theirs } = await openShared("共二镇");
  valueOf(await type(theirs, { monthDone: "1500万元" }));
  const chosen = valueOf(await type(mine, { monthDone: "1200万元" }, { monthDone: "1500万元" }));
  expect(chosen.overtaken).toEqual([]);
  const late = valueOf(await type(theirs, { monthDone: "1501万元" }, { monthDone: "1500万元" }));
  expect(late.overtaken.map((each) => [each.text, each.drafted?.by])).toEqual([
    ["1200万元", "共二镇·填报"],
  ]);
});

test("a cell that was emptied meanwhile says who emptied it, and counts as no answer", async () => {
  const { mine, theirs } = await openShared("共三镇");
  valueOf(await type(mine, { monthDone: "1200万元" }));
  valueOf(await type(theirs, { monthDone: "" }));
  const saved = valueOf(await type(mine, { monthDone: "1300万元" }, { monthDone: "1200万元" }));
  expect(saved.overtaken.map((each) => [each.text, each.drafted?.by])).toEqual([
    ["", "共三镇·同事"],
  ]);
  const row = (await monthOf(mine)).rows[0];
  expect(row?.asks.find((ask) => ask.attribute === "monthDone")).toMatchObject({
    draft: "",
    drafted: { by: "共三镇·同事" },
  });
  expect(row?.strays).toEqual([]);
});

test("the same text from two people is no disagreement, and a retry of one's own save is none either", async () => {
  const { mine, theirs } = await openShared("共四镇");
  valueOf(await type(theirs, { monthDone: "1200万元" }, {}));
  for (const desk of [mine, theirs])
    expect(valueOf(await type(desk, { monthDone: "1200万元" }, {})).overtaken).toEqual([]);
});

test("of two who save at once over one text exactly one is kept, and the other is told", async () => {
  const { mine, theirs } = await openShared("共五镇");
  const answers = await Promise.all([
    type(mine, { monthDone: "1200万元" }, {}),
    type(theirs, { monthDone: "1500万元" }, {}),
  ]);
  const told = answers.map((answer) => valueOf(answer).overtaken.map((each) => each.text));
  const { monthDone } = await draftsSeen(mine);
  expect(told.toSorted((a, b) => a.length - b.length)).toEqual([[], [monthDone]]);
});

test("what is submitted leaves no draft behind, emptied cells neither", async () => {
  const { mine } = await openShared("共六镇");
  valueOf(await type(mine, { problem: "缺电" }));
  valueOf(await type(mine, { problem: "" }));
  await report(mine);
  const left = `select count(*) from draft where unit_id = ${mine.unit}`;
  expect(await askOwner<number>(ledger, left)).toBe(0);
  expect(await submit(mine)).toMatchObject({ ok: false });
});
