import { expect, test } from "vitest";
import {
  type PublicationRule,
  checkPublicationRule,
  lastDayOf,
  parsePublicationRule,
  windowOf,
} from "./publication-rule.ts";

const data = {
  id: "publication",
  version: "1",
  title: { zh: "公示", en: "Publication" },
  note: { zh: "", en: "" },
  bulletin: "a",
  objection: { days: 3, clock: "working" },
  flag: { title: { zh: "旗", en: "flag" }, places: 1, leastVerified: "0.5", complete: true },
};
const rule = data as PublicationRule;
const working = rule.objection;
const holidays = { years: { "2024": { off: ["05-01", "05-02", "05-03"], on: ["05-11"] } } };

test("working days skip holidays and weekends and count make-up days; calendar days do not", () => {
  expect(lastDayOf(working, holidays, "2024-04-30")).toEqual({ ok: true, value: "2024-05-08" });
  expect(lastDayOf(working, holidays, "2024-05-08")).toEqual({ ok: true, value: "2024-05-11" });
  const calendar = { days: 3, clock: "calendar" as const };
  expect(lastDayOf(calendar, holidays, "2024-04-30")).toEqual({ ok: true, value: "2024-05-03" });
});

test("a regulation's own window goes before the district's", () => {
  const own = { days: 5, clock: "calendar" as const };
  expect(windowOf(rule, { objections: own })).toEqual(own);
  expect(windowOf(rule, {})).toEqual(working);
});

test("the working days of a year without a calendar are not guessed", () => {
  expect(lastDayOf(working, holidays, "2025-01-02")).toMatchObject({
    refusal: { code: "calendarUnpublished", params: { year: "2025" } },
  });
});

test("the bulletin's rulebook must be there; none is allowed", () => {
  expect(checkPublicationRule(rule, [{ id: "a" }]).ok).toBe(true);
  expect(checkPublicationRule({ ...rule, bulletin: null }, []).ok).toBe(true);
  expect(checkPublicationRule(rule, [{ id: "b" }])).toMatchObject({
    refusal: { code: "ruleFault", params: { path: "bulletin" } },
  });
});

test("a rule at fault is refused with its place", () => {
  expect(parsePublicationRule(data, "f").ok).toBe(true);
  const faulty = [
    { ...data, objection: { days: 0, clock: "working" } },
    { ...data, flag: { ...data.flag, leastVerified: "1.5" } },
    { ...data, extra: 1 },
  ];
  for (const each of faulty)
    expect(parsePublicationRule(each, "f")).toMatchObject({ refusal: { code: "ruleFault" } });
});
