import { expect, test } from "vitest";
import { decide } from "./decisions.ts";

test("a decision is added beside the others", () => {
  const first = decide({}, { row: "表!8", decision: { project: 12 } });
  const second = decide(first, { column: "表!C", use: { attribute: "land" } });
  expect(second).toEqual({
    rows: { "表!8": { project: 12 } },
    columns: { "表!C": { attribute: "land" } },
  });
});

test("the last word on a row counts, and it can be taken back", () => {
  const twice = decide(decide({}, { row: "表!8", decision: { create: true } }), {
    row: "表!8",
    decision: { skip: true },
  });
  expect(twice.rows).toEqual({ "表!8": { skip: true } });
  expect(decide(twice, { row: "表!8", decision: null }).rows).toEqual({});
});

test("a kind and a corrected text of one cell are kept apart", () => {
  const both = decide(decide({}, { cell: "表!C8", kind: "actual" }), {
    cell: "表!C8",
    value: "2023-10",
  });
  expect(both).toEqual({ kinds: { "表!C8": "actual" }, values: { "表!C8": "2023-10" } });
});

test("an emptied date goes back to what the file says", () => {
  expect(decide({ asOf: "2023-03" }, { asOf: "" })).toEqual({});
});

test("the file is right about a cell in conflict only while a person says so", () => {
  const first = decide({}, { conflicts: ["表!C8", "表!D8"], right: true });
  expect(decide(first, { conflicts: ["表!C8"], right: true }).conflicts).toEqual([
    "表!D8",
    "表!C8",
  ]);
  expect(decide(first, { conflicts: ["表!C8"], right: false }).conflicts).toEqual(["表!D8"]);
});
