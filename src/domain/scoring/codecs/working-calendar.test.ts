import { expect, test } from "vitest";
import { faultsOf } from "../parse.ts";
import { testData } from "../scoring-fixture.ts";
import { workingCalendar } from "./working-calendar.ts";

const years = {
  "2022": { off: ["01-03", "10-07"], on: ["10-08"] },
  "2023": { off: ["01-02"], on: [] },
};
const words = { language: "zh" } as Parameters<typeof workingCalendar.say>[1];
const ears = {} as Parameters<typeof workingCalendar.hear>[2];

function refused(workdays: unknown): readonly string[] {
  const book = testData([{ rule: { operator: "ratio", weight: 1, of: "done", to: "plan" } }]);
  return faultsOf({ ...book, workdays }).map(({ path }) => path.join("."));
}

test("years of days off are said and heard again as they were", () => {
  const said = workingCalendar.say(years, words);
  expect(said).toBe("2022年放假1月3日、10月7日，调休上班10月8日；2023年放假1月2日");
  expect(workingCalendar.hear(said, 0, ears)).toEqual([{ value: years, end: said.length }]);
  expect(workingCalendar.hear("按国家规定", 0, ears)).toEqual([]);
});

test("what is no year or no day is refused where it stands", () => {
  expect(refused(years)).toEqual([]);
  expect(refused({})).toEqual(["workdays"]);
  expect(refused({ "2022": { off: ["13-01"], on: [] } })).toEqual(["workdays.2022.off"]);
  expect(refused({ soon: { off: [], on: [] } })).toEqual(["workdays.soon"]);
});
