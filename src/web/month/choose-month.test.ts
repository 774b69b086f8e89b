import { expect, test } from "vitest";
import { chooseMonth, unitsBelow } from "./choose-month.ts";
import type { Reporting } from "./month-types.ts";

const cell = (unit: number, period: string, state: Reporting["cells"][number]["state"]) => ({
  unit,
  period,
  state,
  report: null,
  urged: null,
});

const reporting: Reporting = {
  day: "2026-02-03",
  open: "2026-01",
  periods: [],
  units: [],
  cells: [cell(3, "2025-12", "returned"), cell(3, "2026-01", "due"), cell(4, "2026-01", "due")],
  digest: [],
};

test("a month that was sent back comes before the one to report now", () => {
  expect(chooseMonth(reporting, 3)).toBe("2025-12");
  expect(chooseMonth(reporting, 4)).toBe("2026-01");
});

test("a person answers for the units at and under the tops of their grants", () => {
  const units = [
    { id: 1, parent: null },
    { id: 3, parent: 1 },
    { id: 4, parent: 1 },
    { id: 9, parent: 3 },
  ];
  expect(unitsBelow(units, [3]).map(({ id }) => id)).toEqual([3, 9]);
  expect(unitsBelow(units, [1])).toHaveLength(4);
  expect(unitsBelow(units, [])).toEqual([]);
});
