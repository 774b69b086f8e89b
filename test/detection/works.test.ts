import { expect, test } from "vitest";
import { month, months, named, node, one, seen, wan, words } from "./projects.ts";

const name = named("云帆封装测试项目", { totalInvestment: wan(10000) });

test("场平当开工: words of levelling in the month of the start are a lead, beside piling they are not", () => {
  const start = node("start", "2024-03-12");
  expect(
    seen("start-on-levelling", one(name, start, words("2024-03", "场地平整完成60%"))),
  ).toMatchObject([{ strength: 3 }]);
  expect(
    seen("start-on-levelling", one(name, start, words("2024-03", "场地平整完成，桩基施工12根"))),
  ).toEqual([]);
  expect(seen("start-on-levelling", one(name, start, words("2024-02", "场地平整完成60%")))).toEqual(
    [],
  );
});

test("场平当开工: a photograph of a levelled site proves no start, one of piling does", () => {
  const by = (label: string) =>
    one(name, node("start", "2024-03-12", { evidence: [{ kind: "photo", label }] }));
  expect(seen("start-on-levelling", by("场地平整照片"))).toHaveLength(1);
  expect(seen("start-on-levelling", by("打桩现场照片"))).toEqual([]);
});

test("节点没有佐证: a bare node is a lead until it is proved or verified", () => {
  expect(
    seen("node-without-proof", one(name, node("start", "2024-03-12", { evidence: [] }))),
  ).toHaveLength(1);
  expect(seen("node-without-proof", one(name, node("start", "2024-03-12")))).toEqual([]);
  const verified = node("start", "2024-03-12", { evidence: [], standing: "verified" });
  expect(seen("node-without-proof", one(name, verified))).toEqual([]);
});

test("完成投资没有佐证: three bare months running are a lead, two are not", () => {
  const bare = ["2024-03", "2024-04", "2024-05"].map((period) =>
    month(period, 77, { evidence: [] }),
  );
  expect(seen("money-without-proof", one(name, bare))).toHaveLength(1);
  expect(seen("money-without-proof", one(name, bare.slice(1)))).toEqual([]);
});

test("形象进度高于已证节点: the works cannot be far along before the node that goes with it", () => {
  const said = words("2024-05", "形象进度70%");
  expect(seen("works-above-nodes", one(name, node("start", "2024-01-10"), said))).toMatchObject([
    { key: "works-above-nodes:1:groundLevel" },
  ]);
  const reached = [node("start", "2024-01-10"), node("groundLevel", "2024-04-10")];
  expect(seen("works-above-nodes", one(name, reached, said))).toEqual([]);
});

test("节点前后颠倒: production before completion is a lead, on the same day it is not", () => {
  const told = (day: string) =>
    one(name, node("completion", "2024-06-10"), node("production", day));
  expect(seen("node-order", told("2024-05-01"))).toMatchObject([{ strength: 3 }]);
  expect(seen("node-order", told("2024-06-10"))).toEqual([]);
});

test("节点倒填: known long after its day, or moved to an earlier one", () => {
  const told = (knownOn: string) => one(name, node("topping", "2024-05-01", { knownOn }));
  expect(seen("back-dated", told("2024-06-20"))).toHaveLength(1);
  expect(seen("back-dated", told("2024-06-10"))).toEqual([]);
  const moved = [
    node("topping", "2024-05-01"),
    node("topping", "2024-04-01", { knownOn: "2024-05-20" }),
  ];
  expect(seen("back-dated", one(name, moved))).toMatchObject([
    { facts: expect.arrayContaining([1003]) },
  ]);
});

test("节点倒填: what lies before the project was known at all is no back-dating", () => {
  expect(
    seen("back-dated", one(name, node("signing", "2023-06-01", { knownOn: "2024-01-02" }))),
  ).toEqual([]);
});

test("事后补改数字: a month changed or first told long after is a lead, in time or hardly changed it is not", () => {
  const first = month("2024-03", 300);
  const changed = (amount: number, knownOn: string) =>
    one(name, first, month("2024-03", amount, { knownOn }));
  expect(seen("late-edit", changed(450, "2024-07-01"))).toMatchObject([{ strength: 2 }]);
  expect(seen("late-edit", changed(310, "2024-07-01"))).toEqual([]);
  expect(seen("late-edit", changed(450, "2024-04-20"))).toEqual([]);
  expect(
    seen("late-edit", one(name, month("2024-03", 300, { knownOn: "2024-09-01" }))),
  ).toHaveLength(1);
});

test("进展逐月照抄: the same words for three months with money, not without, not for two", () => {
  const text = "主体结构施工，作业人员40人";
  const same = ["2024-03", "2024-04", "2024-05"].map((period) => words(period, text));
  expect(seen("copied-months", one(name, same, months("2024-03", [210, 190, 230])))).toHaveLength(
    1,
  );
  expect(seen("copied-months", one(name, same))).toEqual([]);
  expect(
    seen("copied-months", one(name, same.slice(1), months("2024-03", [210, 190, 230]))),
  ).toEqual([]);
});

test("打捆: words, a count of works, a list of kinds of works", () => {
  const content = (text: string) => one(named("甲镇提升项目", { content: text }));
  expect(seen("bundle", content("将各村小型工程打捆实施"))).toMatchObject([{ strength: 2 }]);
  expect(seen("bundle", content("包含十二个子项的建设"))).toHaveLength(1);
  expect(seen("bundle", content("新建道路、桥梁、管网和绿化"))).toHaveLength(1);
  expect(seen("bundle", content("建设储能电池及配套设施，用地89亩，分3栋建设"))).toEqual([]);
  expect(seen("bundle", content("新建道路及桥梁两个项目"))).toEqual([]);
});

test("打捆: a total of many small parts", () => {
  const part = (scope: string, amount: number) => ({
    ...named("", { totalInvestment: wan(amount) })[1],
    attribute: "totalInvestment",
    value: wan(amount),
    scope,
  });
  expect(seen("bundle", one(name, [part("A", 900), part("B", 1200), part("C", 700)]))).toHaveLength(
    1,
  );
  expect(seen("bundle", one(name, [part("A", 9000), part("B", 12000), part("C", 700)]))).toEqual(
    [],
  );
});

test("打捆: the count may stand after what is counted", () => {
  const content = (text: string) => one(named("甲镇提升项目", { content: text }));
  expect(seen("bundle", content("村道硬化、沟渠疏浚、路灯安装等小型工程43处"))).toHaveLength(1);
  expect(seen("bundle", content("一个立项批复、一次招标，分3个标段实施"))).toEqual([]);
});

test("事后补改数字: a change that was asked for and agreed to is none", () => {
  const agreed = {
    knownOn: "2024-07-01",
    evidence: [{ kind: "approval", label: "数据更正申请" }],
  } as const;
  expect(
    seen("late-edit", one(name, month("2024-03", 300), month("2024-03", 450, agreed))),
  ).toEqual([]);
});

test("承诺一再顺延: moved back three times and a year past the promise; renegotiated or reached it is none", () => {
  const plan = (value: string, knownOn: string, kind: "planned" | "promised" = "planned") => ({
    ...node("start", `${value}-01`, { knownOn }),
    kind,
    value: { day: value, precision: "month" } as const,
  });
  const moved = [
    plan("2024-03", "2023-06-01", "promised"),
    plan("2024-03", "2023-06-02"),
    plan("2024-09", "2024-03-01"),
    plan("2025-03", "2024-09-01"),
    plan("2025-09", "2025-03-01"),
  ];
  const until = words("2025-05", "正常推进");
  expect(seen("promise-moved", one(name, moved, until))).toHaveLength(1);
  expect(seen("promise-moved", one(name, moved.slice(0, 4), until))).toEqual([]);
  expect(seen("promise-moved", one(name, moved, until, node("start", "2025-05-02")))).toEqual([]);
  const again = plan("2025-04", "2024-02-01", "promised");
  expect(seen("promise-moved", one(name, moved, until, again))).toEqual([]);
});
