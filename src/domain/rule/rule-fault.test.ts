import { expect, test } from "vitest";
import { parseReportingCalendar } from "../casework/reporting-calendar.ts";
import { say } from "../refusal/say.ts";

const sound = {
  id: "month",
  version: "1",
  title: { zh: "月报", en: "Month" },
  note: { zh: "", en: "" },
  period: "month",
  due: { day: 5 },
  remindDaysBefore: 2,
  urgeDaysAfter: 1,
};

test.each([
  [{ ...sound, remindDaysBefore: "两天" }, "remindDaysBefore", "应填数字", "write a number"],
  [{ ...sound, remindDaysBefore: 1.5 }, "remindDaysBefore", "应填整数", "a whole number"],
  [{ ...sound, urgeDaysAfter: -1 }, "urgeDaysAfter", "不小于 0", "no less than 0"],
  [{ ...sound, period: "week" }, "period", "只能是：month", "must be one of month"],
  [{ ...sound, title: { zh: "月报" } }, "title.en", "应填文字", "write a text"],
  [{ ...sound, due: { day: 40 } }, "due.day", "28", "28"],
  ["月报", "/", "名称", "pairs"],
])(
  "what is wrong with a rule is said with its place in both languages: %#",
  (rule, place, ...[zh, en]) => {
    const result = parseReportingCalendar(rule, "calendars/month");
    if (result.ok) throw new Error("was accepted");
    expect(result.refusal.params["place"]).toBe(`calendars/month: ${place}`);
    expect(say(result.refusal, "zh")).toContain(zh);
    expect(say(result.refusal, "en")).toContain(en);
  },
);
