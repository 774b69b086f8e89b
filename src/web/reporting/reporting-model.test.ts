import { expect, test } from "vitest";
import {
  type CellState,
  type Reporting,
  busyPeriod,
  isAwaited,
  monthOn,
  tallyOf,
  unitsOf,
} from "./reporting-model.ts";

const cell = (unit: number, period: string, state: CellState) => ({
  unit,
  period,
  state,
  report: null,
  urged: null,
});

const wall: Reporting = {
  day: "2024-03-06",
  open: "2024-02",
  periods: [
    { period: "2024-01", due: "2024-02-05", dueUnknown: null, closed: true },
    { period: "2024-02", due: "2024-03-05", dueUnknown: null, closed: false },
    { period: "2024-03", due: null, dueUnknown: null, closed: false },
  ],
  units: [
    { id: 1, name: "五接镇", kind: "town" },
    { id: 2, name: "川姜镇", kind: "town" },
    { id: 3, name: "二甲镇", kind: "town" },
  ],
  cells: [
    cell(1, "2024-01", "closed"),
    cell(1, "2024-02", "accepted"),
    cell(2, "2024-02", "late"),
    cell(3, "2024-02", "returned"),
    cell(1, "2024-03", "notDue"),
  ],
  digest: [],
};

test("in a month those who must act stand first, and who has no cell owes nothing", () => {
  const names = (period: string) =>
    unitsOf(wall, period).map(({ unit, cell: { state } }) => [unit.name, state]);
  expect(names("2024-02")).toEqual([
    ["川姜镇", "late"],
    ["二甲镇", "returned"],
    ["五接镇", "accepted"],
  ]);
  expect(names("2024-01")).toEqual([
    ["五接镇", "closed"],
    ["川姜镇", "notOwing"],
    ["二甲镇", "notOwing"],
  ]);
});

test("a month is counted by state without the states nobody is in", () => {
  expect(tallyOf(wall, "2024-02")).toEqual([
    { state: "late", count: 1 },
    { state: "returned", count: 1 },
    { state: "accepted", count: 1 },
  ]);
});

test("only who still owes is urged", () => {
  const awaited = unitsOf(wall, "2024-02").filter((each) => isAwaited(each.cell.state));
  expect(awaited.map(({ unit }) => unit.id)).toEqual([2, 3]);
});

test("the busy month is the one there is to report now, or the last where that is not shown", () => {
  expect(busyPeriod(wall)).toBe("2024-02");
  expect(busyPeriod({ ...wall, open: "2025-01" })).toBe("2024-03");
  expect(busyPeriod({ ...wall, periods: [] })).toBeUndefined();
});

test("months are counted across the turn of the year", () => {
  expect([monthOn("2024-01", -1), monthOn("2024-02", 12), monthOn("2023-12", 1)]).toEqual([
    "2023-12",
    "2025-02",
    "2024-01",
  ]);
});
