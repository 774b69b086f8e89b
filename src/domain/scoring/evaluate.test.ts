import { expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { indicatorsOf } from "./dependencies.ts";
import type { ScoringInput } from "./scoring-input.ts";
import type { Reliance } from "./indicator.ts";
import { known, leafOf, scoreOne, testBook, yuan } from "./scoring-fixture.ts";

const ratio = { operator: "ratio", weight: 60, of: "done", to: "plan" };
const criticism = { operator: "decided", indicator: "events", sign: "minus", from: 1 };
const book = testBook([{ rule: ratio }, { about: "unit", rule: criticism }]);

function unit(id: number, group: string): ScoringInput["units"][number] {
  return { id, name: `单位${id}`, group };
}

function project(id: number, done: number): ScoringInput["projects"][number] {
  return {
    id,
    unit: id,
    name: `项目${id}`,
    values: { done: known(yuan(done)), plan: known(yuan(3)) },
  };
}

const none = { events: known([]) };
const input: ScoringInput = {
  period: "2017",
  units: [unit(1, "town"), unit(2, "park"), unit(3, "town"), unit(4, "town"), unit(5, "office")],
  projects: [project(1, 2), project(2, 1), project(3, 2), project(4, 1)],
  unitValues: { 1: none, 2: none, 3: none, 4: none },
};

test("groups are ranked apart, equal points share a rank, and units outside the groups are named", () => {
  const ranking = evaluate(book, input);
  if (!ranking.ok) throw new Error("refused");
  const { groups, unranked } = ranking.value;
  expect(
    groups.map(({ id, entries }) => [id, entries.map((entry) => [entry.unit, entry.rank])]),
  ).toEqual([
    ["park", [[2, 1]]],
    [
      "town",
      [
        [1, 1],
        [3, 1],
        [4, 3],
      ],
    ],
  ]);
  expect(unranked.map(({ id }) => id)).toEqual([5]);
});

test("a third of a point stays exact in the total and is printed to four decimals", () => {
  const entry = scoreOne({ ...ratio, weight: 20 }, { project: project(1, 2).values });
  expect(entry.points).toEqual({ exact: "40/3", text: "13.3333" });
});

test("every line says in both languages how it came about, down to the facts", () => {
  const entry = scoreOne(ratio, {
    project: {
      done: { ...known(yuan(900_000_000)), facts: [9, 4] },
      plan: known(yuan(1_200_000_000)),
    },
  });
  expect(leafOf(entry)).toMatchObject({
    title: { zh: "康辉" },
    operator: "ratio",
    project: 7,
    formula: { zh: "60 × 名 ÷ 名", en: "60 × name ÷ name" },
    sentence: { zh: "60 × 9亿元 ÷ 12亿元 = 45分" },
    facts: [1, 4, 9],
  });
  expect(entry.tree.facts).toEqual([1, 4, 9]);
  expect(entry.tree.children[0]?.title.zh).toBe("规模");
});

test("what is missing is left out and told with who owes it; what does not apply is not owed", () => {
  const missing = scoreOne(ratio, { project: { plan: { missing: true, of: "plan" } } });
  expect(missing.missing.map(({ indicator }) => indicator)).toEqual(["done", "plan"]);
  expect(leafOf(missing).sentence.zh).toBe(
    "缺少“名”，由五接镇提供；缺少“名”，由五接镇提供。本项暂不计分，不按零分处理。",
  );
  const why = { zh: "储备项目不考核", en: "reserve projects are not assessed" };
  const exempt = scoreOne(ratio, { project: { done: { notApplicable: true, why } } });
  expect(exempt.complete).toBe(true);
  expect(leafOf(exempt)).toMatchObject({ answer: { kind: "notApplicable" }, sentence: why });
});

test("the verified share counts points by size, and only those resting on verified facts alone", () => {
  const share = (plan: Reliance): string | null =>
    scoreOne(ratio, { project: { done: known(yuan(1)), plan: known(yuan(1), plan) } })
      .verifiedShare;
  expect((["verified", "mixed", "claimed"] as const).map(share)).toEqual(["1", "0", "0"]);
  expect(scoreOne(ratio, { project: {} }).verifiedShare).toBeNull();
});

test("a rule ranks only the periods it names and only while it is in force", () => {
  const code = (period: string): string => {
    const ranking = evaluate(book, { ...input, period });
    return ranking.ok ? "ok" : ranking.refusal.code;
  };
  expect(["2017-H1", "2016-12", "2019", "2018-12", "soon"].map(code)).toEqual([
    "periodNotRanked",
    "ruleNotInForce",
    "ruleNotInForce",
    "ok",
    "notAPeriod",
  ]);
});

test("a rulebook names exactly the indicators its articles read", () => {
  expect(indicatorsOf(book).map(({ id }) => id)).toEqual(["plan", "done", "events"]);
});
