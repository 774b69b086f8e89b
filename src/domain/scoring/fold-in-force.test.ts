import { expect, test } from "vitest";
import { foldedPeriods } from "./check-period.ts";
import { runExamples } from "./example.ts";
import { parseRulebook } from "./parse.ts";
import { testData, type Data } from "./scoring-fixture.ts";
import { readRegulation } from "./text/read-regulation.ts";
import { regulationText } from "./text/regulation-text.ts";

const quarterly = {
  about: "unit",
  in: ["quarter"],
  rule: { operator: "count", indicator: "events", points: 10 },
};

function example(period: string, more: Data): Data {
  return { name: period, about: "unit", group: "town", period, points: 0, ...more };
}

function bookOf(fold: Data) {
  const parsed = parseRulebook({
    ...testData([quarterly]),
    effective: { from: "2017-07-01", to: null },
    fold: { of: "quarter", how: "average", times: 1, ...fold },
    examples: [
      example("2017-Q3", { values: { events: ["2017-08-01"] }, points: 10 }),
      example("2017-Q4", { values: { events: ["2017-11-01", "2017-12-01"] }, points: 20 }),
      example("2017", { earlier: ["2017-Q3", "2017-Q4"], values: { events: [] }, points: 15 }),
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

test("a rule issued within the year gives the year the mean of the periods it was in force for", () => {
  const book = bookOf({ inForce: true });
  expect(foldedPeriods(book, "2017")).toEqual(["2017-Q3", "2017-Q4"]);
  expect(runExamples(book)[2]?.got).toEqual({ points: "15", missing: [] });
});

test("without saying so the year is not ranked, and a year wholly before is not either way", () => {
  expect(runExamples(bookOf({}))[2]?.why?.code).toBe("ruleNotInForce");
  expect(foldedPeriods(bookOf({ inForce: true }), "2016")).toEqual([]);
});

test("it is said in the regulation and read back; the whole of the periods is no 1倍", () => {
  const book = bookOf({ inForce: true });
  const text = regulationText(book);
  const line = text.find((each) => each.includes("较长考核期")) ?? "";
  expect(line).toContain("另计其中本办法适用的各季度考核得分平均。");
  expect(readRegulation(text)).toMatchObject({ ok: true, value: { fold: book.fold } });
  expect(regulationText(bookOf({ times: "70%" })).join("")).toContain("平均的0.7倍");
});
