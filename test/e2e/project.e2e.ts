import { expect } from "vitest";
import { en } from "../../src/web/messages/en.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { pathOf } from "./harness/address.ts";
import { projectPath } from "./harness/ask.ts";
import { test } from "./harness/guatu.ts";

const text = zh.project;
const kanghui = () => projectPath("tongzhou", "康辉");

test("every figure stands beside who said it, when and on what", async ({ visit }) => {
  const page = await visit(await kanghui());
  const row = page.getByRole("row").filter({ hasText: "125亿元" }).filter({ hasText: "五接镇" });
  await row.waitFor();
  await expect
    .poll(() => row.innerText())
    .toMatch(
      /计划总投资[\s\S]*125亿元[\s\S]*2024-02-29[\s\S]*五接镇[\s\S]*公开报道 000[\s\S]*已采纳/u,
    );
  const node = page.getByRole("row").filter({ hasText: "试生产" }).first();
  await expect.poll(() => node.innerText()).toMatch(/2023年11月[\s\S]*2024年2月[\s\S]*63–120 天/u);
});

test("a figure opens everything that was ever said of it", async ({ visit }) => {
  const page = await visit(await kanghui());
  const figures = page.getByRole("table").filter({ hasText: zh.project.evidence });
  await figures.getByRole("button", { name: "125亿元", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: text.historyOf("计划总投资") });
  const said = dialog.getByRole("listitem").filter({ hasText: text.who });
  await said.first().waitFor();
  const items = await said.allInnerTexts();
  expect(items).toHaveLength(2);
  expect(items[0]).toMatch(new RegExp(`125亿元[\\s\\S]*${text.history.current}`, "u"));
  expect(items[1]).toMatch(new RegExp(`近125亿元[\\s\\S]*${text.history.replaced}`, "u"));
  expect(pathOf(page)).toContain("history=totalInvestment");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

test("going back a day of change shows what was known then, and says so loudly", async ({
  visit,
}) => {
  const page = await visit(await kanghui());
  await page.getByRole("button", { name: "125亿元", exact: true }).first().waitFor();
  for (const day of ["2024-02-29", "2023-03-31"]) {
    await page.getByRole("button", { name: zh.common.knownAt.previous }).click();
    await page
      .getByRole("status")
      .filter({ hasText: zh.common.knownAt.past(day) })
      .waitFor();
  }
  await page.getByRole("button", { name: "近125亿元", exact: true }).first().waitFor();
  await page.getByRole("heading", { name: "康辉新材料", level: 1, exact: true }).waitFor();
  await expect.poll(() => page.getByText("63–120 天").count()).toBe(0);
  await expect.poll(() => page.getByRole("button", { name: text.state.open }).count()).toBe(0);
  expect(pathOf(page)).toContain("knownAt=2023-03-31");
  await page.getByRole("button", { name: zh.common.knownAt.now }).click();
  await page.getByRole("button", { name: "125亿元", exact: true }).first().waitFor();
  await expect
    .poll(() => page.getByRole("status").filter({ hasText: "2023-03-31" }).count())
    .toBe(0);
});

test("what the office states is at once on the page, under its name and with its evidence", async ({
  visit,
}) => {
  const page = await visit(await projectPath("tongzhou", "高德新型电子元件"));
  await page.getByRole("button", { name: "100亿元", exact: true }).first().waitFor();
  await page.getByRole("button", { name: text.state.open }).click();
  const dialog = page.getByRole("dialog", { name: text.state.title });
  await dialog.getByRole("combobox", { name: text.state.attribute }).selectOption("计划总投资");
  await dialog.getByRole("textbox", { name: text.state.value }).fill("超105亿元");
  await dialog.getByRole("textbox", { name: text.state.evidence }).fill("2024年3月调度会纪要");
  await dialog.getByRole("button", { name: text.state.submit }).click();
  await dialog.getByRole("status").waitFor();
  await dialog.getByRole("button", { name: zh.common.close }).last().click();
  const said = page.getByRole("row").filter({ hasText: "超105亿元" });
  const row = said.filter({ hasText: "2024年3月调度会纪要" });
  await row.waitFor();
  await expect.poll(() => row.innerText()).toMatch(/项目办[\s\S]*2024年3月调度会纪要[\s\S]*待核/u);
});

test("a value that cannot be read is answered with a sentence and records nothing", async ({
  visit,
}) => {
  const path = await projectPath("tongzhou", "益民水处理");
  const page = await visit(path, { refusals: ["POST /api/districts/tongzhou/facts 400"] });
  await page.getByRole("button", { name: text.state.open }).click();
  const dialog = page.getByRole("dialog", { name: text.state.title });
  await dialog.getByRole("button", { name: text.state.submit }).click();
  await dialog.getByRole("alert").filter({ hasText: text.state.needValue }).waitFor();
  await dialog.getByRole("combobox", { name: text.state.attribute }).selectOption("计划总投资");
  await dialog.getByRole("textbox", { name: text.state.value }).fill("很多钱");
  await dialog.getByRole("button", { name: text.state.submit }).click();
  const sentence = await dialog.getByRole("alert").innerText();
  expect(sentence).toContain("很多钱");
  await page.keyboard.press("Escape");
  await page.reload();
  await page.getByRole("heading", { name: text.facts }).waitFor();
  await expect.poll(() => page.getByRole("row").filter({ hasText: "计划总投资" }).count()).toBe(0);
});

test("the input method's Escape does not throw the form away", async ({ visit }) => {
  const page = await visit(await projectPath("tongzhou", "益民水处理"));
  await page.getByRole("button", { name: text.state.open }).click();
  const dialog = page.getByRole("dialog", { name: text.state.title });
  const value = dialog.getByRole("textbox", { name: text.state.value });
  await value.focus();
  const input = await page.context().newCDPSession(page);
  await input.send("Input.imeSetComposition", { text: "yun", selectionStart: 3, selectionEnd: 3 });
  const stayed = await value.evaluate((field) =>
    field.dispatchEvent(
      new KeyboardEvent("keydown", {
        key: "Escape",
        keyCode: 229,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      }),
    ),
  );
  expect(stayed).toBe(false);
  await dialog.waitFor();
});

test("the other language turns the whole page and is remembered", async ({ visit }) => {
  const page = await visit(await kanghui());
  await page.getByRole("button", { name: zh.shell.language }).click();
  await page.getByRole("heading", { name: en.project.facts }).waitFor();
  await expect.poll(() => page.getByRole("row").filter({ hasText: "63–120 days" }).count()).toBe(1);
  await page.reload();
  await page.getByRole("heading", { name: en.project.facts }).waitFor();
  expect(await page.title()).toContain(en.common.app);
  await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
});
