import { expect, test } from "vitest";
import { downloadBulletin } from "../contract/bulletin.ts";
import { downloadPlanNotice } from "../contract/plan.ts";
import { exportProjects } from "../contract/project.ts";
import { fileName } from "./file-name.ts";

const at = { district: "示例区", today: "2026-11-21" };

test("a file is named after what it is and the time it is of, not after today", () => {
  const input = { district: "sample", month: "2026-01" };
  const name = fileName({ ...at, endpoint: downloadBulletin, input });
  expect(name).toBe("示例区2026年1月重大项目通报");
});

test("a numbered paper carries its number", () => {
  const input = { district: "sample", year: "2025", number: 2 };
  const name = fileName({ ...at, endpoint: downloadPlanNotice, input });
  expect(name).toBe("示例区2025年度计划通知第2版");
});

test("what is of no time carries the day it was taken", () => {
  expect(fileName({ ...at, endpoint: exportProjects, input: {} })).toBe(
    "示例区项目台账 2026-11-21",
  );
});
