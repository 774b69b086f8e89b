import { expect } from "vitest";
import { zh } from "../../src/web/messages/zh.ts";
import { pathOf } from "./harness/address.ts";
import { test } from "./harness/guatu.ts";

const text = zh.wall;
const table = { name: text.table };

test("every project hangs in its stage and unit, with its light, delay and total", async ({
  visit,
}) => {
  const page = await visit("/sample/wall");
  await page.getByText(text.count(240, 240), { exact: true }).waitFor();
  await expect.poll(() => page.getByRole("table", table).getByRole("link").count()).toBe(240);
  const stages = await page.getByRole("columnheader").allInnerTexts();
  expect(stages.map((words) => words.split(/\s/u)[0])).toEqual([
    "板块",
    ..."储备 在谈 签约 备案 供地 报批 在建 竣工 试产 投产 达产".split(" "),
  ]);
  const card = page.getByRole("link", { name: "泓原封装测试生产基地项目" });
  await expect.poll(() => card.innerText()).toMatch(/红灯[\s\S]*184–213 天[\s\S]*约6.8亿元/u);
});

test("a light leaves its own cards only, and the address keeps the choice", async ({ visit }) => {
  const page = await visit("/sample/wall");
  const red = page.getByRole("checkbox", { name: zh.common.light.red });
  await red.check();
  await page.waitForURL("**lights=red");
  const cards = page.getByRole("table", table).getByRole("link");
  const left = await cards.count();
  expect(left).toBeGreaterThan(10);
  await expect.poll(() => cards.filter({ hasText: zh.common.light.red }).count()).toBe(left);
  await page.getByText(text.count(left, 240), { exact: true }).waitFor();
  await page.reload();
  await page.getByText(text.count(left, 240), { exact: true }).waitFor();
  await expect.poll(() => red.isChecked()).toBe(true);
});

test("a card opens its project", async ({ visit }) => {
  const page = await visit("/sample/wall");
  await page.getByRole("link", { name: "泓原封装测试生产基地项目" }).click();
  await page.getByRole("heading", { name: "泓原封装测试生产基地项目", level: 1 }).waitFor();
  await page.goBack();
  await page.getByRole("table", table).waitFor();
});

test("the wall of an earlier day holds what was known then, and so do the pages behind it", async ({
  visit,
}) => {
  const page = await visit("/sample/wall");
  await page.getByText(text.count(240, 240), { exact: true }).waitFor();
  await page.getByLabel(zh.common.knownAt.label).fill("2024-12-31");
  await page
    .getByRole("status")
    .filter({ hasText: zh.common.knownAt.past("2024-12-31") })
    .waitFor();
  await page.getByText(text.count(240, 240), { exact: true }).waitFor({ state: "detached" });
  await expect
    .poll(() => page.getByRole("table", table).getByRole("link").count())
    .toBeLessThan(240);
  await page.getByRole("table", table).getByRole("link").first().click();
  await page.getByRole("heading", { name: zh.project.facts }).waitFor();
  expect(pathOf(page)).toContain("knownAt=2024-12-31");
});

test("the big screen shows numbers and red lights alone, and lets one out again", async ({
  visit,
}) => {
  const page = await visit("/sample/wall");
  await page.getByRole("button", { name: text.screen }).click();
  await page.getByRole("heading", { name: `示例区 ${text.title}`, level: 1 }).waitFor();
  await expect.poll(() => page.getByRole("navigation").count()).toBe(0);
  const sums = page.getByRole("row").filter({ hasText: text.sumLine });
  await expect.poll(() => sums.getByRole("cell").last().innerText()).toMatch(/^240/u);
  const reds = page.getByRole("heading", { name: text.redList }).locator("..");
  await expect.poll(() => reds.getByRole("listitem").count()).toBe(4);
  await page.getByRole("button", { name: text.pause }).click();
  await page.getByRole("button", { name: text.resume }).waitFor();
  await page.getByRole("button", { name: text.leaveScreen }).click();
  await page.getByRole("navigation", { name: zh.shell.navigation }).first().waitFor();
  expect(pathOf(page)).toBe("/sample/wall");
});
