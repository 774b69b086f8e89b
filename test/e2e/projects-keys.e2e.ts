import type { Page } from "playwright-core";
import { expect } from "vitest";
import { zh } from "../../src/web/messages/zh.ts";
import { pathOf } from "./harness/address.ts";
import { gridOf } from "./harness/grid.ts";
import { test } from "./harness/guatu.ts";

const text = zh.projects;

/** Where the focus is in the grid: row from 0, column from 0. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const cell = document.activeElement?.closest("[aria-colindex]");
    const row = cell?.closest("[aria-rowindex]");
    const at = (element: Element | null | undefined, name: string) =>
      Number(element?.getAttribute(name));
    return `${at(row, "aria-rowindex") - 2}:${at(cell, "aria-colindex") - 1}`;
  });
}

test("arrows, Home, End and PageDown walk the grid, and Enter opens the project of the row", async ({
  visit,
}) => {
  const page = await visit("/sample/projects");
  const { grid, labels, project, settled } = gridOf(page);
  await settled();
  await project("云图光伏组件生产基地项目").focus();
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    return focused(page);
  };
  expect(await press("ArrowDown", "ArrowDown", "ArrowRight")).toBe("2:1");
  expect(await press("ArrowUp")).toBe("1:1");
  expect(await press("End")).toBe(`1:${(await labels()).length - 1}`);
  expect(await press("Home")).toBe("1:0");
  const [row] = (await press("PageDown")).split(":");
  expect(Number(row)).toBeGreaterThan(10);
  expect(await press("PageUp", "ArrowRight", "ArrowLeft")).toBe("1:0");
  const second = await grid.getByRole("row").nth(2).getByRole("link").innerText();
  await press("ArrowRight", "Enter");
  await page.getByRole("heading", { name: second, level: 1 }).waitFor();
});

test("however far one scrolls, at most a hundred rows exist and the last is reached", async ({
  visit,
}) => {
  const page = await visit("/sample/projects");
  const { project, rows, settled, total } = gridOf(page);
  await settled();
  await project("云图光伏组件生产基地项目").focus();
  const last = (await total()) - 1;
  const pages = Math.ceil(last / 10);
  for (let press = 0; press < pages; press += 1) await page.keyboard.press("PageDown");
  await page.getByRole("row").last().getByRole("link").waitFor();
  await expect.poll(() => focused(page)).toBe(`${last}:0`);
  await expect.poll(() => rows.count()).toBeLessThanOrEqual(100);
});

test("a word still being composed is not searched; once chosen it is", async ({ visit }) => {
  const page = await visit("/sample/projects");
  const { settled, project } = gridOf(page);
  await settled();
  const asked: string[] = [];
  // Of the list alone: scripts of what may be opened next, and how the ledger stands, come when they come.
  page.on("request", (request) => {
    const url = decodeURIComponent(request.url());
    if (url.includes("/api/districts/sample/projects")) asked.push(url);
  });
  await page.clock.install();
  await page.getByRole("searchbox", { name: text.search }).focus();
  const input = await page.context().newCDPSession(page);
  for (const composed of ["y", "yu", "yun", "yun tu"])
    await input.send("Input.imeSetComposition", {
      text: composed,
      selectionStart: composed.length,
      selectionEnd: composed.length,
    });
  await page.clock.fastForward(2000);
  expect(asked).toEqual([]);
  await input.send("Input.insertText", { text: "云图" });
  await page.clock.fastForward(2000);
  await page.waitForURL("**q=*");
  await page.clock.resume();
  await project("云图光伏组件生产基地项目").waitFor();
  expect(pathOf(page)).toBe("/sample/projects?q=云图");
});

test("Enter and Escape of the input method neither open a project nor clear the search", async ({
  visit,
}) => {
  const page = await visit("/sample/projects?q=云图");
  const { project, grid, settled } = gridOf(page);
  await settled();
  const composing = { isComposing: true, keyCode: 229, bubbles: true, cancelable: true };
  const search = page.getByRole("searchbox", { name: text.search });
  await search.dispatchEvent("keydown", { key: "Escape", ...composing });
  await search.dispatchEvent("keydown", { key: "Enter", ...composing });
  await project("云图光伏组件生产基地项目").focus();
  await page.keyboard.press("ArrowRight");
  await grid
    .getByRole("gridcell", { name: "城中街道" })
    .first()
    .dispatchEvent("keydown", { key: "Enter", ...composing });
  await expect.poll(() => search.inputValue()).toBe("云图");
  expect(pathOf(page)).toBe("/sample/projects?q=云图");
  await expect.poll(() => focused(page)).toBe("0:1");
});
