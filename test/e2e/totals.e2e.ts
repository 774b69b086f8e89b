import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { rules } from "../../src/web/messages/zh/rules.ts";
import { standing } from "../../src/web/messages/zh/standing.ts";
import { totals as text } from "../../src/web/messages/zh/totals.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { gridOf } from "./harness/grid.ts";
import { type Home, test } from "./harness/guatu.ts";
import { install } from "./harness/installation.ts";
import { signIn } from "./harness/session.ts";

type Own = Home & { readonly stop: () => Promise<void> };
let own: Own;

beforeAll(async () => {
  const installed = await install([]);
  const sessions = Object.fromEntries(
    await Promise.all(
      ["secadmin", "leader"].map(async (role) => [role, await signIn(installed, role)] as const),
    ),
  );
  own = { address: installed.address, stop: installed.stop, sessions };
});
afterAll(() => own.stop());

const { basis } = zh.common;

/** The cells of a row of the district's totals, by the head of their column. */
async function cellsOf(page: Page, name: string): Promise<Record<string, string>> {
  const table = page.getByRole("table", { name: text.whole });
  const heads = await table.getByRole("columnheader").allInnerTexts();
  const row = table.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  const cells = await row.getByRole("cell").allInnerTexts();
  return Object.fromEntries(cells.map((cell, at) => [heads[at + 1] ?? "", cell]));
}

test("claimed, accepted and verified stand side by side, and a sum opens the projects behind it", async ({
  visit,
}) => {
  const page = await visit("/sample/totals");
  const done = page.getByTitle(zh.common.openFigure(`本年累计完成投资 · ${text.accepted}`)).first();
  await done.waitFor();
  const cells = await cellsOf(page, "本年累计完成投资");
  expect(Object.keys(cells)).toEqual([
    text.claimed,
    text.accepted,
    text.verified,
    text.unaccepted,
    text.share,
    text.inferred,
    text.gap(text.claimed),
  ]);
  expect(cells[text.unaccepted]).toMatch(/^\+\d/u);
  expect(cells[text.share]).toMatch(/^[1-9][\d.]*%$/u);
  await done.click();
  const panel = page.getByRole("dialog");
  const projects = panel.locator('[data-ground="project"]');
  await projects.first().waitFor();
  await expect
    .poll(() => projects.count())
    .toBe(Number(/\d+(?= 个项目)/u.exec(cells[text.accepted] ?? "")?.[0]));
  await projects.first().getByRole("button").click();
  await panel.locator('[data-ground="fact"]').first().waitFor();
});

test("the switch changes the figures of the list and stays in the address; without it all are back", async ({
  visit,
}) => {
  const page = await visit("/sample/projects?columns=yearDone&sort=-yearDone");
  const { settled, cells, total } = gridOf(page);
  await settled();
  const claimed = await cells();
  await page.getByRole("radio", { name: basis.accepted }).check({ force: true });
  await page.waitForURL("**basis=accepted**");
  await page.getByText(basis.told.accepted).waitFor();
  await settled();
  await expect.poll(() => total()).toBe(240);
  await expect.poll(async () => (await cells())[0]?.join()).not.toBe(claimed[0]?.join());
  await page.reload();
  await expect.poll(() => page.getByRole("radio", { name: basis.accepted }).isChecked()).toBe(true);
  await page.getByRole("radio", { name: basis.claimed }).check({ force: true });
  await page.waitForURL((url) => !url.search.includes("basis"));
});

test("two sources of one figure lead to its history on the project's page", async ({ visit }) => {
  const page = await visit("/sample/totals?show=sources");
  const row = page.getByRole("row").filter({ hasText: "景溪海工装备部件项目" }).first();
  await row.waitFor();
  await expect.poll(() => row.innerText()).toContain(zh.common.source.statistics);
  await row.getByRole("link").click();
  await page.getByRole("dialog").waitFor();
});

test("a leader sees all 240 projects by accepted figures, and is offered nothing wider", async ({
  visit,
}) => {
  const page = await visit("/sample/wall?basis=claimed", { as: "leader" });
  await page.getByText(zh.wall.count(240, 240), { exact: true }).waitFor();
  await page.getByText(basis.told.accepted).waitFor();
  await expect.poll(() => page.getByRole("radio", { name: basis.accepted }).isChecked()).toBe(true);
  await expect.poll(() => page.getByRole("radio", { name: basis.claimed }).count()).toBe(0);
});

test("the security administrator holds leaders to verified figures, with a reason, and they are", async ({
  visit,
}) => {
  const admin = await visit("/sample/settings/standing", { as: "secadmin", at: own });
  await admin.getByLabel(zh.common.role.leader).selectOption({ label: standing.sees.verified });
  await admin.getByRole("button", { name: rules.bar.set }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByRole("textbox").fill("审计要求");
  await dialog.getByRole("button", { name: rules.dialog.set }).click();
  await dialog.waitFor({ state: "detached" });
  const leader = await visit("/sample/totals", { as: "leader", at: own });
  await leader.getByText(text.held.verified).waitFor();
  const heads = await leader
    .getByRole("table", { name: text.whole })
    .getByRole("columnheader")
    .allInnerTexts();
  expect(heads).not.toContain(text.accepted);
  expect(heads).toContain(text.verified);
});

test("on the phone every sum stands under its own word", async ({ visit }) => {
  const page = await visit("/sample/totals", { size: "phone" });
  const row = page.getByRole("table", { name: text.whole }).getByRole("row").last();
  await row.waitFor();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await expect
    .poll(() => row.getByRole("cell").first().getAttribute("data-label"))
    .toBe(text.claimed);
});
