import { expect, test } from "vitest";
import { stateOf, turned, weeksOf, withYear, workingDays } from "./year-days.ts";

const year = { off: ["10-01", "10-02"], on: ["10-10"] };

test("a day is what the week makes of it unless the notice says otherwise", () => {
  expect(stateOf(year, "2026-10-01")).toBe("off");
  expect(stateOf(year, "2026-10-03")).toBe("weekend");
  expect(stateOf(year, "2026-10-10")).toBe("on");
  expect(stateOf(year, "2026-10-12")).toBe("work");
});

test("turning a day twice leaves the year as it was", () => {
  for (const day of ["2026-10-01", "2026-10-03", "2026-10-10", "2026-10-12"])
    expect(turned(turned(year, day), day)).toEqual(year);
});

test("a month has all its days, from Monday", () => {
  const weeks = weeksOf("2026-02");
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(28);
  expect(weeks[0]?.[6]).toBe("2026-02-01");
  expect(weeksOf("2026-06")[0]?.[0]).toBe("2026-06-01");
});

test("working days leave out the days off and count the weekends worked", () => {
  expect(workingDays({ off: [], on: [] }, "2026-10")).toBe(22);
  expect(workingDays(year, "2026-10")).toBe(21);
});

test("a year taken out is unpublished, the others stay", () => {
  const holidays = { years: { "2025": year, "2026": year } };
  expect(withYear(holidays, "2026", null).years).toEqual({ "2025": year });
  expect(withYear(holidays, "2027", year).years).toHaveProperty("2027");
});
