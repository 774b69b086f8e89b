import { expect, test } from "vitest";
import { compareWith, currentKey, findCurrent, sameValue } from "./compare.ts";
import type { CurrentValue } from "./plan-types.ts";
import type { Value } from "../value/value.ts";

function held(value: Value, on: string): CurrentValue {
  return { value, kind: "actual", validFrom: on, knownOn: on, seq: 1 };
}

const nearly = { amount: "12500000000.00", currency: "CNY", qualifier: "nearly" } as const;
const exact = { ...nearly, qualifier: "exact" } as const;

test("an amount with another qualifier is another value, spaces in a text are not", () => {
  expect(sameValue(nearly, exact)).toBe(false);
  expect(sameValue(exact, { ...exact, amount: "12500000000.00" })).toBe(true);
  expect(sameValue("五接镇 ", "五接镇")).toBe(true);
  expect(sameValue(exact, "125亿元")).toBe(false);
  expect(
    sameValue(
      { number: "1", unit: "公顷", qualifier: "exact" },
      { number: "15", unit: "亩", qualifier: "exact" },
    ),
  ).toBe(true);
  expect(
    sameValue({ day: "2023-11", precision: "month" }, { day: "2023-11-01", precision: "day" }),
  ).toBe(false);
});

test("a state is changed when the ledger's is older than the file, a conflict when it is as new", () => {
  const about = { timing: "state", kind: "planned", asOf: "2024-02-29" } as const;
  expect(compareWith(exact, undefined, about)).toBe("new");
  expect(compareWith(exact, held(nearly, "2023-03-31"), about)).toBe("changed");
  expect(compareWith(exact, held(nearly, "2024-02-29"), about)).toBe("conflict");
  expect(compareWith(exact, held(exact, "2025-01-01"), about)).toBe("same");
});

test("已签约 said again a year later, or a coarser day, changes nothing; another day does", () => {
  const about = { timing: "event", kind: "actual", asOf: "2024-02-29" } as const;
  const before = held({ day: "2022-10-15", precision: "day" }, "2023-03-31");
  expect(compareWith({ day: "2024-02-29", precision: "by" }, before, about)).toBe("same");
  expect(compareWith({ day: "2022-10", precision: "month" }, before, about)).toBe("same");
  expect(compareWith({ day: "2022-11", precision: "month" }, before, about)).toBe("changed");
  expect(
    compareWith({ day: "2022", precision: "year" }, before, { ...about, kind: "planned" }),
  ).toBe("changed");
});

test("a part written otherwise is found when only one fits", () => {
  const slot = {
    attribute: "trialProduction",
    kind: "planned",
    scope: "首条生产线",
    period: null,
  } as const;
  const value = held({ day: "2023-11", precision: "month" }, "2023-03-31");
  const current = new Map([[currentKey(slot), value]]);
  expect(findCurrent(current, { ...slot, scope: "隔膜首条线" })).toBe(value);
  expect(findCurrent(current, { ...slot, scope: "二期" })).toBeUndefined();
  const two = new Map([...current, [currentKey({ ...slot, scope: "隔膜线" }), value]]);
  expect(findCurrent(two, { ...slot, scope: "线" })).toBeUndefined();
});
