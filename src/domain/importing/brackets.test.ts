import { expect, test } from "vitest";
import { readMarks } from "./brackets.ts";

test.each([
  ["2023.11（首条生产线）", { text: "2023.11", kind: null, scope: "首条生产线", remarks: [] }],
  [
    "2024年2月（隔膜首条线，实际）",
    { text: "2024年2月", kind: "actual", scope: "隔膜首条线", remarks: [] },
  ],
  ["2024年2月（计划）", { text: "2024年2月", kind: "planned", scope: "", remarks: [] }],
  [
    "2024年2月（试运行，实际）",
    { text: "2024年2月", kind: "actual", scope: "", remarks: ["试运行"] },
  ],
  ["预计2024年底", { text: "2024年底", kind: "forecast", scope: "", remarks: [] }],
  ["一期：计划2024.5", { text: "2024.5", kind: "planned", scope: "一期", remarks: [] }],
  ["2024年3月完成", { text: "2024年3月", kind: "actual", scope: "", remarks: [] }],
  ["近125（含设备）", { text: "近125", kind: null, scope: "", remarks: ["含设备"] }],
])("%s", (written, marks) => {
  expect(readMarks(written)).toEqual(marks);
});
