import { expect, test } from "vitest";
import { closedMonthOf } from "./closed-month.ts";

const closed = new Set(["2024-01", "2023-12"]);
const dated = { timing: "flow", kind: "actual", period: null, value: "x" } as const;

test("a flow belongs to the last month of its period: a year stays open until its December is closed", () => {
  expect(closedMonthOf({ ...dated, period: "2024-01" }, closed)).toBe("2024-01");
  expect(closedMonthOf({ ...dated, period: "2024-02" }, closed)).toBeUndefined();
  expect(closedMonthOf({ ...dated, period: "2023" }, closed)).toBe("2023-12");
  expect(closedMonthOf({ ...dated, period: "2024" }, closed)).toBeUndefined();
});

test("what happened belongs to the month of its last possible day; a plan for that day does not", () => {
  const day = { day: "2024-01-15", precision: "day" } as const;
  const event = { ...dated, timing: "event", value: day } as const;
  expect(closedMonthOf(event, closed)).toBe("2024-01");
  expect(closedMonthOf({ ...event, kind: "planned" }, closed)).toBeUndefined();
  const year = { day: "2023", precision: "year" } as const;
  expect(closedMonthOf({ ...event, value: year }, closed)).toBe("2023-12");
  expect(closedMonthOf({ ...event, value: { day: "2024", precision: "year" } }, closed)).toBe(
    undefined,
  );
});

test("a state is free: it speaks of now", () => {
  expect(closedMonthOf({ ...dated, timing: "state" }, closed)).toBeUndefined();
});
