import { expect } from "vitest";
import { zh } from "../../src/web/messages/zh.ts";
import { pathOf } from "./harness/address.ts";
import { test } from "./harness/guatu.ts";

const text = zh.ranking;

test("another quarter is another list, and its address can be sent", async ({ visit }) => {
  const page = await visit("/sample/ranking");
  await page.getByRole("heading", { name: text.board("2025年四季度") }).waitFor();
  const points = () => page.getByRole("table").first().innerText();
  const before = await points();
  await page.getByRole("combobox", { name: text.period }).selectOption("2025年三季度");
  await page.getByRole("heading", { name: text.board("2025年三季度") }).waitFor();
  expect(pathOf(page)).toContain("period=2025-Q3");
  await expect.poll(() => points()).not.toBe(before);
});

test("a unit's points open article by article down to the facts, as they were known", async ({
  visit,
}) => {
  const page = await visit("/sample/ranking");
  await page.getByRole("button", { name: "云溪高新区" }).click();
  const dialog = page.getByRole("dialog", { name: text.explain("云溪高新区", 1) });
  await dialog.waitFor();
  const fact = dialog.getByRole("link", { name: /^第 \d+ 号$/u });
  const lines = dialog.getByRole("listitem").locator("> details > summary");
  // Opens the first line that is still closed, then the first of the lines it holds, down to a fact.
  await lines.first().click();
  const inner = dialog.getByRole("listitem").getByRole("listitem").locator("> details > summary");
  await inner.first().click();
  const words = await fact.first().innerText();
  await fact.first().click();
  await page.getByRole("heading", { name: zh.project.facts }).waitFor();
  expect(pathOf(page)).toMatch(
    new RegExp(`fact=${words.replace(/\D/gu, "")}.*knownAt=.*@\\d+`, "u"),
  );
  await page.getByRole("status").filter({ hasText: "封存" }).waitFor();
});

test("the regulation stands beside the list it computed", async ({ visit }) => {
  const page = await visit("/sample/ranking");
  await page.getByRole("button", { name: text.regulation }).click();
  const paper = page.getByRole("complementary", { name: text.regulation });
  await paper.getByText("第一条").waitFor();
  await paper.getByText("示例，非官方办法", { exact: true }).waitFor();
  expect(pathOf(page)).toContain("text=1");
});
