import { expect, test } from "vitest";
import type { Holidays } from "../casework/calendar.ts";
import { type ReportingCalendar, dueDay } from "../casework/reporting-calendar.ts";
import { latenessOf } from "./lateness.ts";
import { type WallInput, wallCellOf } from "./owing.ts";
import { type ReportState, type Step, blankReport, foldSteps } from "./report.ts";
import { form } from "./reporting-fixture.ts";
import { type WallEntry, digestsOn, urgesOn } from "./urge.ts";

const holidays: Holidays = { years: { "2024": { off: [], on: [] } } };
const calendar: ReportingCalendar = {
  id: "month",
  version: "1",
  title: { zh: "月报", en: "Monthly report" },
  note: { zh: "", en: "" },
  period: "month",
  due: { day: 5 },
  remindDaysBefore: 2,
  urgeDaysAfter: 1,
};

function step(kind: Step["kind"], day: string): Step {
  return { kind, person: 11, unit: 2, day, reason: "理由", facts: [] };
}

function report(...steps: readonly Step[]): ReportState {
  return foldSteps(blankReport(2, "2024-06"), steps);
}

function lateness(state: ReportState, today: string, timelyBy: "first" | "last" = "first") {
  return latenessOf({ form: { timelyBy }, calendar, holidays, report: state, today });
}

test("a report of the due day is in time; after a weekend's due day Monday is one working day late", () => {
  expect(lateness(report(step("submit", "2024-07-05")), "2024-09-01")).toMatchObject({
    value: { due: "2024-07-05", inTime: true, lateByWorkingDays: { value: 0 } },
  });
  expect(lateness(report(step("submit", "2024-07-08")), "2024-09-01")).toMatchObject({
    value: { inTime: false, lateByWorkingDays: { value: 1 } },
  });
  expect(lateness(report(), "2024-07-10")).toMatchObject({
    value: { submittedOn: null, inTime: false, lateByWorkingDays: { value: 3 } },
  });
});

test("after a return the form says which submission counts", () => {
  const twice = report(
    step("submit", "2024-07-04"),
    step("return", "2024-07-05"),
    step("submit", "2024-07-09"),
  );
  expect(lateness(twice, "2024-09-01")).toMatchObject({ value: { inTime: true } });
  expect(lateness(twice, "2024-09-01", "last")).toMatchObject({ value: { inTime: false } });
});

test("where a year's calendar is unpublished lateness stays a refusal, and the due day by day of month does not", () => {
  const state = foldSteps(blankReport(2, "2024-12"), [step("submit", "2025-01-09")]);
  expect(
    latenessOf({ form, calendar, holidays, report: state, today: "2025-02-01" }),
  ).toMatchObject({
    value: {
      due: "2025-01-05",
      inTime: false,
      lateByWorkingDays: { refusal: { code: "calendarUnpublished" } },
    },
  });
  const byWork = { ...calendar, due: { workingDays: 5 } };
  expect(dueDay(byWork, holidays, "2024-12").ok).toBe(false);
  expect(
    latenessOf({ form, calendar: byWork, holidays, report: state, today: "2025-02-01" }).ok,
  ).toBe(false);
});

function cell(state: ReportState, today = "2024-07-04", more: Partial<WallInput> = {}) {
  const usual = { owes: true, inTime: true, due: "2024-07-05" };
  return wallCellOf({ ...usual, report: state, today, ...more });
}

test("the wall shows where each report stands", () => {
  const submitted = step("submit", "2024-07-04");
  expect(cell(report(), "2024-06-30")).toBe("notDue");
  expect(cell(report(), "2024-07-01")).toBe("due");
  expect(cell(report(), "2024-07-05")).toBe("due");
  expect(cell(report(), "2024-07-06")).toBe("late");
  expect(cell(report(submitted))).toBe("submitted");
  expect(cell(report(submitted), "2024-07-09", { inTime: false })).toBe("lateSubmitted");
  expect(cell(report(submitted, step("return", "2024-07-05")))).toBe("returned");
  const accepted = report(submitted, step("accept", "2024-07-05"));
  expect(cell(accepted)).toBe("accepted");
  expect(cell(foldSteps(accepted, [step("close", "2024-07-09")]))).toBe("closed");
  expect(cell(report(submitted, step("close", "2024-07-09")))).toBe("closedWithout");
  expect(cell(report(), "2024-07-06", { owes: false })).toBe("notOwing");
  expect(cell(report(step("close", "2024-07-09")), "2024-07-10", { owes: false })).toBe("notOwing");
  expect(cell(report(submitted), "2024-07-06", { owes: false })).toBe("submitted");
});

function entry(unit: number, of: WallEntry["cell"]): WallEntry {
  return { unit, period: "2024-06", due: "2024-07-05", cell: of };
}

const entries = [
  entry(2, "due"),
  entry(3, "late"),
  entry(4, "returned"),
  entry(5, "lateSubmitted"),
  entry(6, "accepted"),
  entry(7, "notDue"),
];

test("a reminder starts so many days before the due day, an urge so many after", () => {
  const on = (today: string, of: WallEntry["cell"]) =>
    urgesOn([entry(2, of)], calendar, today).map((each) => `${each.kind} ${each.days}`);
  expect(on("2024-07-02", "due")).toEqual([]);
  expect(on("2024-07-03", "due")).toEqual(["remind -2"]);
  expect(on("2024-07-06", "late")).toEqual(["urge 1"]);
  expect(urgesOn([entry(2, "late")], { ...calendar, urgeDaysAfter: 2 }, "2024-07-06")).toEqual([]);
});

test("a person gets one digest of what lies with them, none when nothing does, none on a day off", () => {
  const people = [
    { person: 30, unit: 3, roles: ["town"] },
    { person: 40, unit: 4, roles: ["town"] },
    { person: 40, unit: 3, roles: ["town"] },
    { person: 21, unit: 1, roles: ["office"] },
    { person: 50, unit: 5, roles: ["town"] },
    { person: 60, unit: 3, roles: ["leader"] },
  ] as const;
  const input = { entries, clock: calendar, holidays, people, today: "2024-07-08" };
  const digests = digestsOn(input);
  expect(
    digests.ok &&
      digests.value.map(({ person, urges }) => [
        person,
        ...urges.map((each) => `${each.kind} ${each.unit}`),
      ]),
  ).toEqual([
    [21, "urge 3", "judge 5"],
    [30, "urge 3"],
    [40, "urge 3", "mend 4"],
  ]);
  expect(digestsOn({ ...input, today: "2024-07-07" })).toEqual({ ok: true, value: [] });
  expect(digestsOn({ ...input, today: "2025-07-07" }).ok).toBe(false);
});
