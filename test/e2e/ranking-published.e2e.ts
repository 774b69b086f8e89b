import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { published as en } from "../../src/web/messages/en/published.ts";
import { published as text } from "../../src/web/messages/zh/published.ts";
import { barriers } from "./harness/axe.ts";
import { download } from "./harness/download.ts";
import { type Home, keep, test } from "./harness/guatu.ts";
import { install } from "./harness/installation.ts";
import { signIn } from "./harness/session.ts";

/** A ranking is published, contested, heard and published again: each test takes up what the one before it left. */
describe("a published ranking", () => {
  let home: Home;
  let stop: () => Promise<void>;
  let path: string;
  const unit = "云溪高新区";

  beforeAll(async () => {
    const server = await install([]);
    stop = server.stop;
    const roles = ["office", "town", "audit", "leader"];
    const sessions = await Promise.all(
      roles.map(async (role) => [role, await signIn(server, role)] as const),
    );
    home = { address: server.address, sessions: Object.fromEntries(sessions) };
  });
  afterAll(() => stop?.());

  async function fits(page: Page): Promise<void> {
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
  }

  async function looks(page: Page, name: string): Promise<void> {
    await keep(page, `published-${name}`);
    expect(await barriers(page)).toEqual([]);
    await fits(page);
  }

  test("the sample shows its last quarter: places, movement in words, the flag and its history", async ({
    visit,
  }) => {
    for (const language of ["zh", "en"] as const)
      for (const size of ["desk", "phone"] as const) {
        const words = language === "zh" ? text : en;
        const page = await visit("/sample/rankings/latest", {
          at: home,
          as: "leader",
          language,
          size,
        });
        await page.getByText(words.final, { exact: true }).waitFor();
        await page.getByRole("table").first().waitFor();
        await page.getByText(words.given, { exact: true }).first().waitFor();
        await looks(page, `board.${language}.${size}`);
      }
  });

  test("the screen for a wall shows every unit without scrolling, and Esc leaves it", async ({
    visit,
  }) => {
    const page = await visit("/sample/rankings/latest?view=screen", { at: home, as: "leader" });
    await page.setViewportSize({ width: 1920, height: 1080 });
    const screen = page.locator(".big-screen");
    await screen.getByText("石埠镇").waitFor();
    await looks(page, "screen.zh.wall");
    const isWhole = await screen.evaluate(
      (all) =>
        all.scrollHeight <= all.clientHeight &&
        [...all.querySelectorAll("li")].every(
          (line) => line.getBoundingClientRect().bottom <= window.innerHeight,
        ),
    );
    expect(isWhole).toBe(true);
    const smallest = await screen
      .locator(".big-name")
      .first()
      .evaluate((name) => Number.parseFloat(getComputedStyle(name).fontSize));
    // A letter of a fortieth of the screen's height is read from ten metres on a screen of two.
    expect(smallest).toBeGreaterThanOrEqual(1080 / 40);
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: text.objections }).waitFor();
  });

  test("the office publishes the ranking of a quarter", async ({ visit }) => {
    const page = await visit("/sample/ranking?period=2025-Q4", { at: home, as: "office" });
    await page.getByRole("button", { name: text.publish }).click();
    const dialog = page.getByRole("dialog", { name: text.publishTitle("2025年四季度") });
    await keep(page, "published-dialog.zh.desk");
    await dialog.getByRole("button", { name: text.publishDone, exact: true }).click();
    await page.getByText(text.number("1")).first().waitFor();
    path = new URL(page.url()).pathname;
    expect(path).toMatch(/^\/sample\/rankings\/\d+$/u);
    await looks(page, "notice.zh.desk");
  });

  test("a unit follows its points on a phone and sees what would move it; others' are closed to it", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home, as: "town", size: "phone" });
    await page.getByRole("button", { name: unit }).click();
    const drawer = page.getByRole("dialog", { name: new RegExp(unit, "u") });
    await drawer.getByText(text.advice).waitFor();
    await looks(page, "drawer.zh.phone");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("button", { name: "东屏科创园" }).count()).toBe(0);
  });

  test("the unit objects to a figure with what it should be; nothing empty is sent", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home, as: "town" });
    await page.getByRole("button", { name: unit }).click();
    const drawer = page.getByRole("dialog", { name: new RegExp(unit, "u") });
    await drawer.getByRole("button", { name: text.object }).click();
    const dialog = page.getByRole("dialog", { name: text.objectTitle(unit) });
    await dialog.getByLabel(text.article, { exact: true }).selectOption({ label: "进度" });
    await dialog.getByRole("button", { name: text.object, exact: true }).click();
    await dialog.getByText(text.needed).first().waitFor();
    await looks(page, "object.zh.desk");
    const figure = dialog.getByLabel(text.figure, { exact: true });
    const plan = (await figure.locator("option").allInnerTexts()).find((each) =>
      each.includes("年度计划投资"),
    );
    await figure.selectOption({ label: plan ?? "" });
    await dialog.getByLabel(text.value).fill("1亿");
    await dialog.getByLabel(text.reason, { exact: true }).fill("计划已按批复调整");
    await dialog.getByLabel(text.evidence, { exact: true }).fill("调整批复");
    await dialog.getByLabel(text.value).fill("9999万元");
    await dialog.getByRole("button", { name: text.object, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText(text.waiting, { exact: true }).waitFor();
    await page.getByText("计划已按批复调整").waitFor();
  });

  test("somebody else hears it, with a reason", async ({ visit }) => {
    const office = await visit(path, { at: home, as: "office" });
    await office.getByText("计划已按批复调整").waitFor();
    await expect
      .poll(() => office.getByRole("button", { name: text.rule, exact: true }).count())
      .toBe(0);
    const page = await visit(path, { at: home, as: "audit" });
    await page.getByRole("button", { name: text.rule, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: text.ruleTitle });
    await dialog.getByLabel(text.reason, { exact: true }).fill("批复属实");
    await looks(page, "ruling.zh.desk");
    await dialog.getByRole("button", { name: text.rule, exact: true }).click();
    // The dialog has the same words.
    await dialog.waitFor({ state: "detached" });
    await page.getByText(text.outcome.upheld, { exact: true }).waitFor();
    await page.getByText("批复属实").waitFor();
  });

  test("the office publishes it again, and the page says what changed and why", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home, as: "office" });
    await page.getByRole("button", { name: text.revise, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: text.reviseTitle });
    await dialog.getByLabel(text.reviseBasis).fill("重项办复〔2026〕1号");
    await dialog.getByRole("button", { name: text.revise, exact: true }).click();
    await page.getByText("重项办复〔2026〕1号").waitFor();
    const changes = page.getByRole("region", { name: text.changed });
    await changes.getByText(unit).waitFor();
    await changes.getByText("→").first().waitFor();
    await looks(page, "revised.zh.desk");
    const file = await download(page, page.getByRole("link", { name: text.download }));
    expect(Buffer.from(file.bytes).toString("utf8").split("\n")).toHaveLength(4);
    await page.getByText(text.windowOpen("").slice(0, 4)).first().waitFor();
    await expect.poll(() => page.getByRole("button", { name: text.finish }).count()).toBe(0);
  });

  test("the unit sees both results, in English on a phone", async ({ visit }) => {
    const page = await visit(path, { at: home, as: "town", language: "en", size: "phone" });
    await page.getByText(en.notLatest).waitFor();
    await page.getByRole("link", { name: en.toLatest }).click();
    await page.getByText(en.number("2")).first().waitFor();
    await page.getByText(en.outcome.upheld, { exact: true }).waitFor();
    await looks(page, "revised.en.phone");
  });
});
