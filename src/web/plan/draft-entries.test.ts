import { expect, test } from "vitest";
import { addEntries, cellsOf, fillRange, isRange, tierFrom } from "./draft-entries.ts";
import type { DraftEntry } from "./plan-model.ts";

const tiers = [
  { id: "implement", words: ["implement", "实施"] },
  { id: "none", words: ["none", "调出"] },
];

function entry(project: number, given: Partial<DraftEntry> = {}): DraftEntry {
  return { project, tier: "implement", yearPlan: "", total: "", reason: "", ...given };
}

test("a pasted range fills from its cell to the right and downwards; what lies outside is dropped", () => {
  const range = cellsOf("1.5\t推迟\t多余\r\n2\t加快\n");
  const at = { row: 1, column: "yearPlan", tiers } as const;
  expect(fillRange([entry(1), entry(2), entry(3)], range, at)).toEqual([
    entry(1),
    entry(2, { yearPlan: "1.5", reason: "推迟" }),
    entry(3, { yearPlan: "2", reason: "加快" }),
  ]);
});

test("a pasted tier is read by its words; a word that is none leaves the tier as it was", () => {
  const at = { row: 0, column: "tier", tiers } as const;
  const filled = fillRange([entry(1), entry(2)], cellsOf("调出\n也许"), at);
  expect(filled.map(({ tier }) => tier)).toEqual(["none", "implement"]);
  expect(tierFrom(tiers, " 实施 ")).toBe("implement");
});

test("one word, even with the break a sheet puts behind it, is no range", () => {
  expect(isRange("1.5\r\n")).toBe(false);
  expect(isRange("1.5\n2")).toBe(true);
  expect(isRange("1\t2")).toBe(true);
});

test("a project added again is changed where it stands", () => {
  const again = entry(1, { reason: "终止", tier: "none" });
  expect(addEntries([entry(1), entry(2)], [again, entry(3)])).toEqual([again, entry(2), entry(3)]);
});
