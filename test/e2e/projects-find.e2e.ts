import { expect } from "vitest";
import { zh } from "../../src/web/messages/zh.ts";
import { pathOf } from "./harness/address.ts";
import { gridOf } from "./harness/grid.ts";
import { test } from "./harness/guatu.ts";

const text = zh.projects;
const project = "云图光伏组件生产基地项目";

for (const typed of ["云图光伏", "yuntu", "ytgf", "yuntu 生产"]) {
  test(`“${typed}” finds ${project}`, async ({ visit }) => {
    const page = await visit("/sample/projects");
    const { grid, project: row, total } = gridOf(page);
    await row("云宸道路工程项目").waitFor();
    await page.getByRole("searchbox", { name: text.search }).fill(typed);
    await page.getByRole("row", { name: "云宸" }).waitFor({ state: "detached" });
    await row(project).waitFor();
    await expect.poll(() => total()).toBeLessThan(20);
    expect(pathOf(page)).toContain(`q=${typed.replace(" ", "+")}`);
    await expect.poll(() => grid.getByRole("link").count()).toBe(await total());
  });
}

test("a filter says beforehand how many projects it leaves, and leaves those", async ({
  visit,
}) => {
  const page = await visit("/sample/projects");
  const { cells, settled, total } = gridOf(page);
  await page.getByText(text.filter.lights, { exact: true }).first().click();
  const red = page.getByRole("checkbox", { name: /^红/u });
  const said = Number((await red.locator("xpath=..").innerText()).replace(/\D/gu, ""));
  await red.check();
  await page.waitForURL("**lights=red");
  await page.getByText(text.count(String(said)), { exact: true }).waitFor();
  await settled();
  await expect.poll(() => total()).toBe(said);
  expect(new Set((await cells()).map((row) => row[3]))).toEqual(new Set(["红"]));
});

test("pressing the head of a figure puts the largest first, pressing again the smallest", async ({
  visit,
}) => {
  const page = await visit("/sample/projects");
  const { head, cells, settled } = gridOf(page);
  const figures = async () => {
    await settled();
    const shown = (await cells()).map((row) => row[5] ?? "").filter(Boolean);
    return shown.map((figure) => Number(figure.replace(/[^\d.]/gu, ""))).slice(0, 20);
  };
  const button = head("计划总投资").getByRole("button");
  await button.click();
  await page.waitForURL("**sort=-totalInvestment");
  await expect.poll(() => head("计划总投资").getAttribute("aria-sort")).toBe("descending");
  const falling = await figures();
  expect(falling).toEqual(falling.toSorted((a, b) => b - a));
  expect(falling[0]).toBeGreaterThan(falling[19] ?? Infinity);
  await button.click();
  await page.waitForURL("**sort=totalInvestment");
  const rising = await figures();
  expect(rising).toEqual(rising.toSorted((a, b) => a - b));
});

test("a search without an answer says so and offers the way back", async ({ visit }) => {
  const page = await visit("/sample/projects?q=没有这样的项目");
  await page.getByText(text.emptyTitle).waitFor();
  await page.getByRole("button", { name: text.clearFilters }).last().click();
  await gridOf(page).project(project).waitFor();
  expect(pathOf(page)).toBe("/sample/projects");
});
