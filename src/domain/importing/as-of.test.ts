import { expect, test } from "vitest";
import { asOfDoubt, decideAsOf, guessAsOf } from "./as-of.ts";

function guess(titles: readonly string[], fileName = "台账.xlsx", sheet = "表") {
  return guessAsOf({
    titles: titles.map((text, at) => ({ row: at + 1, text })),
    sheet,
    fileName,
    today: "2026-06-30",
  });
}

test.each([
  [["填报单位：区重大项目办　数据截至：2023年3月　单位：亿元"], "2023-03-31", "certain"],
  [["截至2023年3月15日"], "2023-03-15", "certain"],
  [["月度调度表（2024年2月）"], "2024-02-29", "certain"],
  [["重点项目旬报（2024年8月中旬）"], "2024-08-20", "certain"],
  [["Portfolio as at 30 September 2013"], "2013-09-30", "certain"],
  [["2023年重大项目表"], "2023-12-31", "unsure"],
])("%s", (titles, last, confidence) => {
  expect(guess(titles)).toMatchObject({ last, confidence });
});

test("without words in the sheet the file's name is followed, and a sheet called 3月", () => {
  expect(guess([], "2024-02.xlsx")).toMatchObject({ last: "2024-02-29", confidence: "likely" });
  expect(guess([], "台账202403.xlsx")).toMatchObject({ last: "2024-03-31", confidence: "likely" });
  expect(guess([], "2019.csv")).toMatchObject({ last: "2019-12-31", confidence: "unsure" });
  expect(guess(["2023年重大项目表"], "x.xlsx", "3月")).toMatchObject({
    last: "2023-03-31",
    confidence: "likely",
  });
});

test("the data are never as of a day to come", () => {
  expect(guess(["（2026年6月）"])).toMatchObject({ last: "2026-06-30" });
  expect(guess(["（2026年）", "2026年重大项目表"])).toMatchObject({ last: "2026-06-30" });
});

test("without any word it is today, and the plan asks", () => {
  const asOf = guess([]);
  expect(asOf).toMatchObject({ last: "2026-06-30", confidence: "unsure" });
  expect(asOfDoubt(asOf, "台账.xlsx")?.code).toBe("importAsOfUnknown");
});

test("a sheet and a file name that differ are pointed out", () => {
  const asOf = guess(["（2024年2月）"], "2024-03.xlsx");
  expect(asOfDoubt(asOf, "2024-03.xlsx")?.code).toBe("importAsOfDiffers");
  expect(asOfDoubt(asOf, "2024-02.xlsx")).toBeNull();
});

test("what a person sets is followed, nonsense is refused", () => {
  expect(decideAsOf("2024-02", "2026-06-30")).toMatchObject({
    ok: true,
    value: { last: "2024-02-29", confidence: "certain" },
  });
  expect(decideAsOf("改天", "2026-06-30")).toMatchObject({
    ok: false,
    refusal: { code: "importBadAsOf" },
  });
});
