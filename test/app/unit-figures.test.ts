import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../src/app/context.ts";
import { askCorrection, listCorrections } from "../../src/app/ask-correction.ts";
import { rank } from "../../src/app/rank.ts";
import { resetSetting } from "../../src/app/set-rules.ts";
import { settleCorrection } from "../../src/app/settle-correction.ts";
import { showProject } from "../../src/app/show-project.ts";
import { showUnitFigures } from "../../src/app/show-unit-figures.ts";
import { stateFact } from "../../src/app/state-fact.ts";
import { stateUnitFigures } from "../../src/app/state-unit-figures.ts";
import { verifyFact } from "../../src/app/verify-fact.ts";
import type { Parsed } from "../../src/contract/endpoint.ts";
import type { stateUnitFigures as endpoint } from "../../src/contract/unit-figures.ts";
import { say } from "../../src/domain/refusal/say.ts";
import { freshRulebook } from "../../src/domain/scoring/begin.ts";
import { withValue } from "../../src/domain/scoring/form/edit.ts";
import { indicatorFrom } from "../../src/domain/scoring/form/from-attribute.ts";
import {
  type TestLedger,
  askOwner,
  codeOf,
  enter,
  openTestLedger,
  valueOf,
} from "../harness/ledger.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";
import { set } from "./settings/rules.ts";

let ledger: TestLedger;
let towns: Towns;
const district = "towns";
const enterAs = (login: string) => enter(ledger, login, district);

/** A figure the tax office brings every month. */
const tax = {
  id: "own_tax",
  of: "unit",
  label: { zh: "税收收入", en: "Tax revenue" },
  synonyms: [],
  group: "benefit",
  value: "money",
  unit: "万元",
  timing: "flow",
  period: "month",
  kind: "actual",
  statedBy: ["office", "bureau"],
} as const;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  valueOf(await set(await enterAs("t-office"), "attributes", [tax]));
});
afterAll(() => ledger.close());

let keys = 0;
let book = 0;

function send(ctx: Ctx, given: Partial<Parsed<typeof endpoint>>) {
  return stateUnitFigures(ctx, {
    district,
    key: `unit-figures-${(keys += 1)}`,
    attribute: tax.id,
    period: "2024-02",
    source: "report",
    evidence: [{ label: "区税务局2月税收快报" }],
    reason: "",
    figures: [
      { unit: towns.units.jia, text: "250" },
      { unit: towns.units.yi, text: "近3000万元" },
    ],
    ...given,
  });
}

const shown = async (login: string, asked: object = {}) =>
  valueOf(
    await showUnitFigures(await enterAs(login), {
      district,
      attribute: tax.id,
      period: "2024-02",
      ...asked,
    }),
  );
const count = () => askOwner<number>(ledger, "select count(*) from fact");

test("an office states a month's figures of units with their paper, and sent again they are there once", async () => {
  const office = await enterAs("t-office");
  const key = "unit-figures-once";
  expect(valueOf(await send(office, { key }))).toEqual({ stated: 2, same: 0 });
  const before = await count();
  expect(valueOf(await send(office, { key }))).toEqual({ stated: 0, same: 2 });
  expect(await count()).toBe(before);
  const { rows } = await shown("t-office");
  const jia = rows.find(({ unit }) => unit.id === towns.units.jia);
  expect(jia?.facts).toMatchObject([
    {
      value: { amount: "2500000.00" },
      standing: "claimed",
      current: true,
      evidence: [{ label: "区税务局2月税收快报" }],
    },
  ]);
});

test("a figure that takes another's place needs a reason, and the first one stays to be read", async () => {
  const office = await enterAs("t-office");
  const figures = [{ unit: towns.units.jia, text: "260" }];
  expect(codeOf(await send(office, { figures }))).toBe("reasonNeeded");
  valueOf(await send(office, { figures, reason: "快报改为正式数" }));
  const { rows } = await shown("t-office");
  const own = rows.find(({ unit }) => unit.id === towns.units.jia)?.facts ?? [];
  expect(own.map(({ current, reason }) => [current, reason])).toEqual([
    [true, "快报改为正式数"],
    [false, null],
  ]);
  const { rows: later } = await shown("t-office", { period: "2024-03" });
  const next = later.find(({ unit }) => unit.id === towns.units.jia);
  expect(next?.before).toMatchObject({ period: "2024-02", value: { amount: "2600000.00" } });
});

test("one figure that cannot be read keeps the whole batch from being recorded, and its unit is named", async () => {
  const before = await count();
  const refused = await send(await enterAs("t-office"), {
    period: "2024-03",
    figures: [
      { unit: towns.units.jia, text: "5" },
      { unit: towns.units.yi, text: "很多" },
    ],
  });
  if (refused.ok) throw new Error("was stated");
  expect(say(refused.refusal, "zh")).toMatch(/“乙镇”的数读不懂：“很多”不是金额/u);
  expect(say(refused.refusal, "en")).toContain("乙镇");
  expect(await count()).toBe(before);
});

test("a town reads its own figures alone and states none that is another's to state", async () => {
  const { rows } = await shown("t-jia");
  expect(rows.map(({ unit, mayState }) => [unit.id, mayState])).toEqual([[towns.units.jia, false]]);
  const jia = await enterAs("t-jia");
  const own = { figures: [{ unit: towns.units.jia, text: "9" }] };
  expect(codeOf(await send(jia, own))).toBe("notAllowed");
  expect(codeOf(await send(jia, {}))).toBe("notAllowed");
  const other = { figures: [{ unit: towns.units.yi, text: "9" }] };
  expect(codeOf(await send(jia, other))).toBe("noSuchUnit");
});

test.each([
  ["an attribute of projects", { attribute: "totalInvestment" }, "noSuchAttribute"],
  ["none there is", { attribute: "own_none" }, "noSuchAttribute"],
  ["no period", { period: null }, "periodNeeded"],
  ["a year where a month belongs", { period: "2024" }, "periodNeeded"],
  ["a unit that is not there", { figures: [{ unit: 99_999, text: "5" }] }, "noSuchUnit"],
  ["nothing typed", { figures: [{ unit: 0, text: " " }] }, "unitFiguresNone"],
])("%s is refused", async (_, given, code) => {
  const asked = JSON.parse(
    JSON.stringify(given).replace('"unit":0', `"unit":${towns.units.jia}`),
  ) as typeof given;
  expect(codeOf(await send(await enterAs("t-office"), asked))).toBe(code);
});

test("an attribute of units is stated of no project", async () => {
  const asked = {
    district,
    key: "unit-figures-project",
    project: towns.jia,
    attribute: tax.id,
    kind: "actual",
    value: "5",
    scope: "",
    period: "2024-02",
    source: "report",
    evidence: [],
  } as const;
  expect(codeOf(await stateFact(await enterAs("t-office"), { ...asked, evidence: [] }))).toBe(
    "noSuchAttribute",
  );
});

test("another person verifies it, the town's side asks for its correction, and both name the unit", async () => {
  const { rows } = await shown("t-office");
  const yi = rows.find(({ unit }) => unit.id === towns.units.yi)?.facts[0]?.seq ?? 0;
  const office = await enterAs("t-office");
  expect(
    codeOf(await verifyFact(office, { district, seq: yi, standing: "verified", reason: "核对" })),
  ).toBe("ownStatement");
  const audit = await enterAs("t-audit");
  valueOf(
    await verifyFact(audit, { district, seq: yi, standing: "verified", reason: "与税票核对" }),
  );
  const after = await shown("t-office");
  const fact = after.rows.find(({ unit }) => unit.id === towns.units.yi)?.facts[0];
  expect([fact?.standing, fact?.judged?.map(({ person }) => person)]).toEqual([
    "verified",
    ["t-audit"],
  ]);
  const asked = valueOf(
    await askCorrection(office, {
      district,
      seq: yi,
      value: "2900万元",
      reason: "退库",
      evidence: [{ label: "退库单" }],
    }),
  );
  expect(asked.project).toMatchObject({ name: "乙镇", of: "unit" });
  const { corrections } = valueOf(await listCorrections(audit, { district }));
  expect(corrections.map(({ project }) => project.name)).toContain("乙镇");
});

/** A rulebook of one article: who has the highest tax revenue gets ten points. */
function bookOf(ctx: Ctx): unknown {
  const attribute = ctx.rules.attributeOf(tax.id);
  if (!attribute) throw new Error("not declared");
  const title = { zh: "税收龙虎榜", en: "Taxes" };
  const fresh = freshRulebook({ id: "taxes", title, from: "2024-01-01", kinds: {} }, ["town"]);
  const indicator = indicatorFrom(attribute, "unit", []);
  const rule = { operator: "relative", of: indicator.id, weight: 10, to: "highest" };
  const article = { id: "tax", label: tax.label, about: "unit", rule, whenMissing: "missing" };
  const values = { [indicator.id]: "3亿元" };
  const worked = { name: "甲", about: "unit", period: "2024-01", values, points: 10 };
  const parts = { indicators: [indicator], articles: [article], examples: [worked] };
  return Object.entries(parts).reduce((book, [name, part]) => withValue(book, [name], part), fresh);
}

test("the office writes a rulebook that reads it, and a month nobody stated is missing, never zero", async () => {
  const office = await enterAs("t-office");
  book = valueOf(await set(office, "rulebooks/taxes", bookOf(office))).seq;
  const ranked = async (period: string) => {
    const asked = { district, rulebook: "taxes", period };
    const { ranking } = valueOf(await rank(await enterAs("t-office"), asked));
    const entries = ranking.groups.flatMap((group) => group.entries);
    return entries.map(({ name, points, missing }) => [name, points.text, missing.length]);
  };
  // 乙镇 has nearly 30 m, 甲镇 2.6 m: 10 points, and 10 × 260 ÷ 3000.
  expect(await ranked("2024-02")).toEqual([
    ["乙镇", "10", 0],
    ["甲镇", "0.8667", 0],
  ]);
  expect(await ranked("2024-03")).toEqual([
    ["甲镇", "0", 1],
    ["乙镇", "0", 1],
  ]);
});

test("the town agrees to the correction: the new figure counts, and the one it corrects stays to be read", async () => {
  const yi = await enterAs("t-yi");
  const { corrections } = valueOf(await listCorrections(yi, { district }));
  const id = corrections.find(({ state }) => state === "asked")?.id ?? 0;
  const settled = { district, id, agree: true, reason: "" };
  expect(codeOf(await settleCorrection(await enterAs("t-office"), settled))).toBe("correctionOwn");
  expect(valueOf(await settleCorrection(yi, settled)).state).toBe("agreed");
  const { rows } = await shown("t-yi");
  const facts = rows[0]?.facts.map(({ value, current, standing }) => [value, current, standing]);
  expect(facts).toMatchObject([
    [{ amount: "29000000.00" }, true, "accepted"],
    [{ amount: "30000000.00" }, false, "verified"],
  ]);
});

test("an attribute that figures rest on stays one of units; retired, it is shown and stated no more", async () => {
  const { of: _, ...ofProjects } = tax;
  const office = await enterAs("t-office");
  expect(codeOf(await set(office, "attributes", [ofProjects]))).toBe("attributeHasFacts");
  const retired = [{ ...tax, retired: true }];
  expect(codeOf(await set(office, "attributes", retired))).toBe("ruleFault");
  const drop = { district, name: "rulebooks/taxes", base: book, reason: "另有办法" };
  valueOf(await resetSetting(office, drop));
  valueOf(await set(await enterAs("t-office"), "attributes", retired));
  const { rows, attributes } = await shown("t-office");
  expect(attributes.find(({ id }) => id === tax.id)?.retired).toBe(true);
  expect(rows.map(({ mayState }) => mayState)).toEqual([false, false, false]);
  expect(codeOf(await send(await enterAs("t-office"), {}))).toBe("attributeRetired");
});

test("a unit's own figures are no project of anybody's", async () => {
  const subject = await askOwner<number>(
    ledger,
    `select id from subject where type = 'unit' and unit_id = ${towns.units.jia}`,
  );
  const asked = { district, id: subject };
  expect(codeOf(await showProject(await enterAs("t-office"), asked))).toBe("noSuchProject");
  expect(await askOwner(ledger, "select count(*) from project_now where name = ''")).toBe(0);
});
