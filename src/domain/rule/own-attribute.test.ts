import { expect, test } from "vitest";
import type { Attribute } from "../ledger/attribute.ts";
import { say } from "../refusal/say.ts";
import { forbiddenChanges } from "./attribute-change.ts";
import { parseOwnAttributes, readOwnAttributes } from "./own-attribute.ts";

const shipped: readonly Attribute[] = [
  {
    id: "investor",
    label: { zh: "投资方", en: "Investor" },
    synonyms: ["投资主体"],
    group: "identity",
    value: "text",
    timing: "state",
    kind: "actual",
    statedBy: ["office"],
  },
];

const sound = {
  id: "own_roads",
  label: { zh: "配套道路", en: "Roads" },
  synonyms: ["道路长度"],
  group: "scale",
  value: "quantity",
  unit: "km",
  timing: "state",
  kind: "planned",
  statedBy: ["office"],
};
const choice = { id: "a", label: { zh: "甲", en: "A" } };

test("a sound declaration is an attribute of the district's own, never hot", () => {
  const read = parseOwnAttributes([sound], shipped);
  expect(read).toEqual({ ok: true, value: [{ ...sound, own: true }] });
});

test.each<[string, object, string, string, string]>([
  ["an id without the prefix", { id: "roads" }, "attributeIdBad", "own_", "begins with own_"],
  [
    "an id too long",
    { id: `own_${"a".repeat(40)}` },
    "attributeIdBad",
    "40 个字符",
    "40 characters",
  ],
  [
    "no English label",
    { label: { zh: "道路", en: " " } },
    "attributeLabelMissing",
    "名称",
    "label",
  ],
  [
    "a word of a shipped one",
    { synonyms: ["投资主体"] },
    "attributeWordTaken",
    "投资方",
    "Investor",
  ],
  [
    "the same in other letters",
    { synonyms: ["INVESTOR"] },
    "attributeWordTaken",
    "投资方",
    "Investor",
  ],
  ["a unit nobody knows", { unit: "丈" }, "attributeUnitUnknown", "丈", "丈"],
  ["no unit", { unit: "" }, "attributeUnitNeeded", "计量单位", "needs a unit"],
  ["money in mu", { value: "money", unit: "亩" }, "attributeUnitUnknown", "万元", "万元"],
  [
    "a choice of none",
    { value: "choice", choices: [] },
    "attributeChoicesNeeded",
    "可选值",
    "choice",
  ],
  [
    "one choice twice",
    { value: "choice", choices: [choice, choice] },
    "attributeChoicesNeeded",
    "不重复",
    "of its own",
  ],
  ["a flow without a period", { timing: "flow" }, "attributeTimingUnfit", "按月", "month or year"],
  ["a period without a flow", { period: "month" }, "attributeTimingUnfit", "按期", "flow"],
  ["a quantity on its day", { timing: "event" }, "attributeTimingUnfit", "日期", "only a day"],
  ["nobody to state it", { statedBy: [] }, "attributeNobodyStates", "身份", "role"],
  ["a colour nobody reads", { colour: "red" }, "ruleFault", "colour", "colour"],
  ["a group there is not", { group: "roads" }, "ruleFault", "只能是", "one of"],
  ["hot, which only shipped ones are", { hot: true }, "ruleFault", "hot", "hot"],
])("refused with its row and what to do: %s", (_, wrong, ...[code, zh, en]) => {
  const { faults } = readOwnAttributes(
    [
      sound,
      { ...sound, id: "own_other", synonyms: [], label: { zh: "另一项", en: "Another" }, ...wrong },
    ],
    shipped,
  );
  const found = faults.find((fault) => fault.code === code);
  expect([faults.map((fault) => fault.code), found?.params["row"]]).toEqual([[code], 2]);
  if (!found) return;
  expect(say(found, "zh")).toContain(zh);
  expect(say(found, "en")).toContain(en);
  expect(say(found, "zh") + say(found, "en")).not.toMatch(/\{\w+\}/u);
});

test("every fault of a list is told at once, in the order of its rows", () => {
  const rows = [{ ...sound, unit: "丈" }, { ...sound }, { ...sound, id: "x", statedBy: [] }];
  const codes = readOwnAttributes(rows, shipped).faults.map(
    ({ code, params }) => `${params["row"]} ${code}`,
  );
  expect(codes).toEqual([
    "1 attributeUnitUnknown",
    "2 attributeIdTaken",
    "2 attributeWordTaken",
    "2 attributeWordTaken",
    "2 attributeWordTaken",
    "3 attributeIdBad",
    "3 attributeNobodyStates",
    "3 attributeWordTaken",
    "3 attributeWordTaken",
    "3 attributeWordTaken",
  ]);
});

const was = { ...sound, own: true, choices: [{ ...choice, synonyms: [] }] } as unknown as Attribute;

test.each<[string, Partial<Attribute> | null, boolean]>([
  ["removed", null, true],
  ["read as text", { value: "text" }, true],
  ["made a flow", { timing: "flow", period: "month" }, true],
  ["a choice taken out", { choices: [] }, true],
  ["worded anew", { label: { zh: "新名", en: "New" }, synonyms: [] }, false],
  ["retired", { retired: true }, false],
])(
  "where facts rest on an attribute it is not to be changed in what they rest on: %s",
  (_, change, isRefused) => {
    const now = change ? [{ ...was, ...change }] : [];
    const refusals = forbiddenChanges([was], now, new Map([[was.id, 3]]));
    expect(refusals.map(({ code }) => code)).toEqual(isRefused ? ["attributeHasFacts"] : []);
    for (const each of refusals) expect(say(each, "zh")).toContain("3 条记录");
    expect(forbiddenChanges([was], now, new Map<string, number>())).toEqual([]);
  },
);
