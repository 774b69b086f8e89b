import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { type Holidays, nthWorkingDay, parseHolidays } from "../../src/domain/casework/calendar.ts";

// 泉州 2022 (handbook 7.1): 受理单当日，协办 3 个、主办 7 个工作日内答复，异议 1 个工作日内提出、当日处理，延期提前 1 个工作日申请。
const limits = { accept: 0, helper: 3, lead: 7, objection: 1 } as const;

function holidays(): Holidays {
  const text = readFileSync(
    new URL("../../rules/calendars/holidays.yaml", import.meta.url),
    "utf8",
  );
  const parsed = parseHolidays(parse(text), "calendars/holidays");
  if (parsed.ok) return parsed.value;
  throw new Error(JSON.stringify(parsed.refusal));
}

/** The last day of a limit counted from the day after the slip was accepted. */
function dueOn(accepted: string, days: number): string {
  if (days === 0) return accepted;
  const due = nthWorkingDay(holidays(), nextDay(accepted), days);
  if (due.ok) return due.value;
  throw new Error(JSON.stringify(due.refusal));
}

function nextDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

test("the published limits run on working days, a week-end between", () => {
  const accepted = "2022-08-04";
  const due = Object.fromEntries(
    Object.entries(limits).map(([step, days]) => [step, dueOn(accepted, days)]),
  );
  expect(due).toEqual({
    accept: "2022-08-04",
    helper: "2022-08-09",
    lead: "2022-08-15",
    objection: "2022-08-05",
  });
});

test("an extension is asked one working day before the limit, and the national day's week does not count but its make-up days do", () => {
  expect(dueOn("2022-09-28", limits.lead)).toBe("2022-10-12");
  expect(dueOn("2022-09-28", limits.lead - 1)).toBe("2022-10-11");
});
