import { expect, test } from "vitest";
import { namesPart } from "./part-note.ts";

test("a note names a part, or only remarks", () => {
  for (const note of ["首条生产线", "一期", "2号厂房", "隔膜首条线", "Phase 2"])
    expect([note, namesPart(note)]).toEqual([note, true]);
  for (const note of ["试运行", "试生产", "不含税", "一期20亿元", "计划工期两年"])
    expect([note, namesPart(note)]).toEqual([note, false]);
});
