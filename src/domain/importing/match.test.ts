import { expect, test } from "vitest";
import { buildMatcher } from "./match.ts";
import type { RowIdentity } from "./match.ts";
import type { KnownProject, Match } from "./plan-types.ts";

function known(id: number, name: string, more: Partial<KnownProject> = {}): KnownProject {
  return { id, name, aliases: [], unit: "五接镇", ...more };
}

function match(
  projects: readonly KnownProject[],
  row: Partial<RowIdentity> & { name: string },
): Match {
  return buildMatcher(projects)({ unit: "五接镇", ...row });
}

test("the same name after dropping 项目 is certain, with the reason", () => {
  const found = match([known(1, "康辉南通新材料项目")], { name: "康辉南通新材料" });
  expect(found).toEqual({
    state: "certain",
    project: 1,
    reason: { code: "importMatchNameKey", params: {} },
  });
});

test("phases that differ never match, not even with everything else agreeing", () => {
  const project = known(1, "恒力（南通）产业园三期项目", { investor: "恒力集团", unit: "" });
  expect(
    match([project], { name: "恒力（南通）产业园四期项目", unit: "", investor: "恒力集团" }),
  ).toEqual({ state: "none" });
});

test("one name within the other is certain with the same investor, a question without", () => {
  const project = known(1, "康源电路高端IC封装载板项目", {
    unit: "南通高新区",
    investor: "东莞康源电子有限公司",
  });
  const row = { name: "康源电路", unit: "" };
  expect(match([project], { ...row, investor: "东莞康源电子" })).toMatchObject({
    state: "certain",
    reason: { code: "importMatchWithin" },
  });
  expect(match([project], row)).toMatchObject({
    state: "unsure",
    candidates: [{ project: 1, reason: { code: "importMatchWithinOnly" } }],
  });
});

test("a phase named on one side only is a question", () => {
  expect(match([known(1, "益民水处理工程")], { name: "益民水处理二期工程" })).toMatchObject({
    state: "unsure",
  });
  expect(match([known(1, "链升科技项目")], { name: "链升科技项目（一、二、三期）" })).toMatchObject(
    { state: "certain" },
  );
});

test("the same name in another unit is a question unless something else agrees", () => {
  const start = { day: "2023-02", precision: "month" } as const;
  const project = known(1, "标准厂房项目", { unit: "石港镇", start });
  expect(match([project], { name: "标准厂房" })).toMatchObject({
    state: "unsure",
    candidates: [{ reason: { code: "importMatchNameBut" } }],
  });
  expect(match([project], { name: "标准厂房", start })).toMatchObject({
    state: "certain",
    reason: { code: "importMatchNameEvidence" },
  });
});

test("of two of one name the one in the row's unit is meant; without a unit it is a question", () => {
  const two = [known(1, "标准厂房", { unit: "五接镇" }), known(2, "标准厂房", { unit: "石港镇" })];
  expect(match(two, { name: "标准厂房项目" })).toMatchObject({ state: "certain", project: 1 });
  const asked = match(two, { name: "标准厂房项目", unit: "" });
  expect(asked.state === "unsure" && asked.candidates.map(({ project }) => project)).toEqual([
    1, 2,
  ]);
});

test("a project code decides, whatever the name", () => {
  const project = known(1, "甲项目", { code: "2306-320612-89-01-123456" });
  expect(
    match([project], { name: "完全不同的名称", code: "2306-320612-89-01-123456" }),
  ).toMatchObject({ state: "certain", project: 1 });
});

test("an alias is as good as the name", () => {
  expect(
    match([known(1, "康源电路高端IC封装载板项目", { aliases: ["康源封装基板"] })], {
      name: "康源封装基板项目",
    }),
  ).toMatchObject({ state: "certain" });
});

test("a slip of the pen is certain only with evidence, and never across numbers", () => {
  const project = known(1, "高端功能性聚酯薄膜生产基地项目", { investor: "甲公司" });
  expect(
    match([project], { name: "高端功能性聚脂薄膜生产基地项目", investor: "甲公司" }),
  ).toMatchObject({ state: "certain", reason: { code: "importMatchAlike" } });
  const section = known(2, "通州区城市快速路工程三标段", { investor: "乙公司" });
  expect(match([section], { name: "通州区城市快速路工程四标段", investor: "乙公司" })).toEqual({
    state: "none",
  });
});

test("what is like nothing known is new", () => {
  expect(match([known(1, "康辉南通新材料项目")], { name: "益民水处理扩容工程" })).toEqual({
    state: "none",
  });
});
