import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../../src/app/context.ts";
import { listBatches, showBatch } from "../../../src/app/batches.ts";
import { recordBatch } from "../../../src/app/record-batch.ts";
import { showProject } from "../../../src/app/show-project.ts";
import { codeOf, valueOf } from "../../harness/ledger.ts";
import { type District, openDistrict } from "../closing/district.ts";

let district: District;
let office: Ctx;

beforeAll(async () => {
  district = await openDistrict();
  office = await district.as("t-office");
});
afterAll(() => district.ledger.close());

const name = "2024年一季度集中开工";
type Asked = Parameters<typeof recordBatch>[1];
let keys = 0;

function record(ctx: Ctx, given: Partial<Asked> = {}) {
  return recordBatch(ctx, {
    district: "towns",
    name,
    again: false,
    kind: "start",
    day: "2024-02-20",
    announced: [{ part: "", count: "2", total: "125", yearPlan: "" }],
    members: [district.towns.jia, district.towns.yi],
    evidence: "示例日报 2024-02-21",
    reason: "",
    key: `ceremony-${(keys += 1)}`,
    ...given,
  });
}

const show = async (ctx: Ctx, batch = name, knownAt?: string) =>
  valueOf(await showBatch(ctx, { district: "towns", batch, ...(knownAt && { knownAt }) }));

test("a ceremony is recorded once under its name, by the office, with projects that exist", async () => {
  expect(codeOf(await record(await district.as("t-jia")))).toBe("notAllowed");
  expect(codeOf(await record(office, { members: [district.towns.elsewhere] }))).toBe(
    "noSuchProject",
  );
  expect(codeOf(await showBatch(office, { district: "towns", batch: name }))).toBe("noSuchBatch");
  valueOf(await record(office));
  expect(codeOf(await record(office))).toBe("batchNamed");
  expect(codeOf(await record(office, { name: "2024年一季度集中开工项目" }))).toBe("batchNamed");
});

test("stated 125亿, members add up to 10亿, and both had started before", async () => {
  const page = await show(office);
  expect(page.sums).toMatchObject({ count: 2, total: [{ amount: "1000000000.00" }] });
  expect(page.findings.map((each) => [each.code, each.level])).toEqual([
    ["batchTotalOff", "error"],
    ["batchBefore", "warning"],
    ["batchBefore", "warning"],
  ]);
  expect(page.findings[0]?.sentence.zh).toBe(
    "整场公布总投资125亿元，名单逐个相加是10亿元，相差115亿元。",
  );
  expect(page).toMatchObject({ evidence: ["示例日报 2024-02-21"], recordedBy: "t-office" });
});

test("stated anew, only what differs is stated; the one taken off stays in the history", async () => {
  const later = await district.as("t-office", "2024-03-06");
  const { jia, yi } = district.towns;
  valueOf(
    await record(later, {
      again: true,
      announced: [{ part: "", count: "1", total: "5", yearPlan: "" }],
      members: [jia],
      reason: "乙镇项目未参加",
    }),
  );
  const page = await show(later);
  expect(page.members.map((member) => member.project)).toEqual([jia]);
  expect(page.errors).toBe(0);
  expect((await show(later, name, "2024-03-05")).errors).toBe(1);
  const own = valueOf(await showProject(later, { district: "towns", id: yi })).facts;
  expect(own.filter((fact) => fact.attribute === "batch").map((fact) => fact.value)).toEqual([
    "out",
    "in",
  ]);
});

test("who is in a second ceremony of the kind is named there, not in the first", async () => {
  const day = "2024-03-01";
  const ctx = await district.as("t-office", "2024-03-06");
  const second = { name: "2024年3月集中开工", day, members: [district.towns.jia] };
  valueOf(await record(ctx, { ...second, announced: [] }));
  expect((await show(ctx, second.name)).findings.map((each) => each.code)).toContain(
    "batchEarlier",
  );
  expect((await show(ctx)).findings.map((each) => each.code)).not.toContain("batchEarlier");
});

test("a town sees every ceremony and its own members; the whole is not held against a part", async () => {
  const ctx = await district.as("t-yi", "2024-03-06");
  const { batches, partial, mayRecord } = valueOf(await listBatches(ctx, { district: "towns" }));
  expect([partial, mayRecord, batches.length]).toEqual([true, false, 2]);
  const page = await show(ctx);
  expect(page.members).toEqual([]);
  expect(page.findings).toEqual([]);
  expect(JSON.stringify(page)).not.toContain("鹊甲");
});

test("what people in another district announced is not there", async () => {
  const ctx = { ...(await district.as("t-office")) };
  const away = { ...ctx, actor: { ...ctx.actor, tenant: "elsewhere" } };
  const { batches } = valueOf(await listBatches(away, { district: "elsewhere" }));
  expect(batches).toEqual([]);
});
