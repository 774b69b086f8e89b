import type { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Visitor, openApi, signIn } from "../harness/api.ts";
import { type TestLedger, openTestLedger } from "../harness/ledger.ts";
import { makeTowns } from "../harness/towns.ts";
import { ownAttribute } from "../app/settings/rules.ts";

let ledger: TestLedger;
let api: Hono;
let office: Visitor;
const district = "towns";

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  await makeTowns(ledger);
  api = openApi(ledger);
  office = await signIn(api, "t-office");
});
afterAll(() => ledger.close());

type Told = { refusal: { code: string }; sentence: { zh: string; en: string } };
type Shown = { value: { remindDaysBefore: number }; base: number; versions: object[] };

async function show(name: string, as = office): Promise<Shown> {
  return (await (await as.call("showSetting", { district, name })).json()) as Shown;
}

test("a rule is opened, tried, set and seen by everybody of the district at once", async () => {
  const name = "calendars/month";
  const { value, base } = await show(name);
  const changed = { ...value, remindDaysBefore: 4 };
  const tried = await office.call("checkSetting", { district, name, value: changed });
  expect(await tried.json()).toEqual({ faults: [], same: false, effect: null });
  const set = { district, name, value: changed, base, reason: "提前提醒" };
  expect((await office.call("setSetting", set)).status).toBe(200);
  for (const login of ["t-jia", "t-leader", "t-auditadmin"])
    expect((await show(name, await signIn(api, login))).value).toEqual(changed);
  const again = await office.call("setSetting", {
    ...set,
    value: { ...value, remindDaysBefore: 1 },
  });
  const told = (await again.json()) as Told;
  expect([again.status, told.refusal.code]).toEqual([409, "ruleChangedMeanwhile"]);
  expect(told.sentence.zh).toContain("t-office");
  expect(told.sentence.en).toContain("t-office");
});

test.each([
  ["no value", { value: null }, 400],
  ["no reason", { reason: "" }, 400],
  ["no base", { base: undefined }, 400],
  ["a name that is a path elsewhere", { name: "../package" }, 400],
  ["a rule there is not", { name: "forms/year" }, 404],
  ["one only the installation changes", { name: "policies/asvs" }, 404],
  ["a text for a rule", { value: "月报" }, 400],
  ["a rule of a megabyte", { value: { text: "长".repeat(300_000) } }, 413],
])(
  "bad input is refused with a sentence in both languages and changes nothing: %s",
  async (_, wrong, status) => {
    const before = await show("reasons/return");
    const asked = { district, name: "reasons/return", base: before.base, reason: "试", value: {} };
    const answer = await office.call("setSetting", { ...asked, ...wrong });
    const { sentence } = (await answer.json()) as Told;
    expect([answer.status, sentence.zh.length > 5, sentence.en.length > 10]).toEqual([
      status,
      true,
      true,
    ]);
    expect(sentence.zh + sentence.en).not.toMatch(/\{\w+\}|undefined/u);
    expect(await show("reasons/return")).toEqual(before);
  },
);

test("a rulebook of the district's own is listed and ranked by there, and nowhere else", async () => {
  const shipped = ledger.rules.data.get("rulebooks/yanan-2017") as object;
  const value = { ...shipped, id: "ours-2024", title: { zh: "本区办法", en: "Our own rules" } };
  const name = "rulebooks/ours-2024";
  const wrong = { district, name, base: 0, value: { ...value, id: "other" }, reason: "试" };
  expect((await office.call("setSetting", wrong)).status).toBe(400);
  const periods = ["quarter", "year"];
  const folds = { ...value, periods, fold: { of: "half", how: "sum", times: 1 } };
  const refused = await office.call("setSetting", { ...wrong, value: folds });
  expect(((await refused.json()) as Told).sentence.zh).toContain("periods 有 quarter、year");
  expect((await office.call("setSetting", { ...wrong, value })).status).toBe(200);
  const booksOf = async (input: object) => {
    const answer = await office.call("listRulebooks", input);
    const { rulebooks } = (await answer.json()) as { rulebooks: { id: string }[] };
    return rulebooks.map((book) => book.id);
  };
  expect(await booksOf({ district })).toEqual(["ours-2024", "yanan-2017"]);
  expect(await booksOf({})).toEqual(["yanan-2017"]);
  const rank = await office.call("rank", { district, rulebook: "ours-2024", period: "2024Q1" });
  expect(rank.status).toBe(200);
});

test("every fault of the district's own attributes is told with its row and its sentence", async () => {
  const value = [ownAttribute, { ...ownAttribute, id: "tax", unit: "丈" }];
  const answer = await office.call("checkSetting", { district, name: "attributes", value });
  const { faults } = (await answer.json()) as {
    faults: { code: string; params: { row: number }; sentence: { zh: string } }[];
  };
  expect(faults.map(({ code, params }) => `${params.row} ${code}`)).toEqual(
    expect.arrayContaining(["2 attributeIdBad", "2 attributeUnitUnknown", "2 attributeWordTaken"]),
  );
  for (const fault of faults) expect(fault.sentence.zh).not.toBe("");
});

test("what the page of sign-in shows and what the list asks by are the district's own rules", async () => {
  const name = "lifecycles/project";
  const { value, base } = (await show(name)) as unknown as {
    value: { stages: { id: string; label: { zh: string; en: string } }[] };
    base: number;
  };
  const stages = value.stages.map((stage) =>
    stage.id === "reserve" ? { ...stage, label: { zh: "线索", en: "Lead" } } : stage,
  );
  const asked = { district, name, base, value: { ...value, stages }, reason: "本区叫法" };
  expect((await office.call("setSetting", asked)).status).toBe(200);
  const me = (await (await office.call("me")).json()) as {
    districts: { id: string; stages: { label: { zh: string } }[] }[];
  };
  const own = me.districts.find((each) => each.id === district);
  expect(own?.stages[0]?.label.zh).toBe("线索");
  const wall = (await (await office.call("showWall", { district })).json()) as {
    stages: { label: { zh: string } }[];
  };
  expect(wall.stages[0]?.label.zh).toBe("线索");
});
