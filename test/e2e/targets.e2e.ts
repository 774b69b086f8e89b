import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { Language } from "../../src/domain/language.ts";
import { roles } from "../../src/domain/unit/role.ts";
import { targetDraft } from "../../src/web/messages/zh/target-draft.ts";
import { common } from "../../src/web/messages/zh/common.ts";
import { targets as zh } from "../../src/web/messages/zh/targets.ts";
import { targets as en } from "../../src/web/messages/en/targets.ts";
import type { Targets } from "../../src/web/targets/targets-model.ts";
import { barriers } from "./harness/axe.ts";
import { download, downloadedBook } from "./harness/download.ts";
import { type Home, keep, test } from "./harness/guatu.ts";
import { install } from "./harness/installation.ts";
import { askAt } from "./harness/month.ts";
import { signIn } from "./harness/session.ts";

const text = { ...zh, ...targetDraft };
const september = "/sample/targets?period=2025&month=2025-09";
const draftPath = "/sample/targets?period=2026&view=draft";

/** The letters of targets, told in order: each test takes up what the one before it left. */
describe("the letters of targets of a district", () => {
  let home: Home;
  let stop: () => Promise<void>;
  let first: Targets["rows"][number];

  beforeAll(async () => {
    const server = await install([]);
    stop = server.stop;
    const sessions = await Promise.all(
      roles.map(async (role) => [role, await signIn(server, role)] as const),
    );
    home = { address: server.address, sessions: Object.fromEntries(sessions) };
    const page = await askAt<Targets>(home, "office", "/api/districts/sample/targets?period=2025");
    const park = page.rows.find((row) => row.kind === "park");
    if (!park) throw new Error("the sample's letter asks nothing of a park");
    first = park;
  });
  afterAll(() => stop?.());

  const saved = (page: Page) =>
    page.locator(".draft-state output").filter({ hasText: text.saved }).waitFor();
  const cell = (page: Page, unit: string, target: string) =>
    page.getByRole("textbox", { name: text.cell(unit, target), exact: true });

  for (const language of ["zh", "en"] as const satisfies readonly Language[])
    for (const size of ["desk", "phone"] as const)
      test(`progress is read in ${language} at the ${size}, and nobody is kept out`, async ({
        visit,
      }) => {
        const words = language === "zh" ? zh : en;
        const page = await visit(september, { language, size, at: home });
        await page.getByRole("heading", { name: words.matrix }).waitFor();
        await page.getByText(first.unit.name).first().waitFor();
        expect(await barriers(page)).toEqual([]);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth > window.innerWidth,
        );
        expect(wide).toBe(false);
        await keep(page, `targets.${language}.${size}`);
      });

  test("a figure opens its projects and their facts, and says how it was foretold", async ({
    visit,
  }) => {
    const page = await visit(september, { at: home });
    await page.getByTitle(common.openFigure(`${first.unit.name} · 新开工项目`)).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("按节点计划").waitFor();
    await drawer.getByText(text.facts).first().click();
    await drawer
      .getByRole("link", { name: /^第 \d+ 号$/u })
      .first()
      .click();
    await page.waitForURL(/\/projects\/\d+\?fact=\d+/u);
  });

  test("the unit's own page has its letter as Word, and the progress goes out as a workbook", async ({
    visit,
  }) => {
    const page = await visit(`${september}&unit=${first.unit.id}`, { at: home });
    await page.getByRole("heading", { name: first.unit.name }).waitFor();
    expect(await barriers(page)).toEqual([]);
    const paper = await download(
      page,
      page.getByRole("link", { name: text.paperOf(first.unit.name) }),
    );
    expect(paper.bytes.length).toBeGreaterThan(5000);
    await keep(page, "targets-unit.zh.desk");
    const book = await downloadedBook(page, page.getByRole("link", { name: text.xlsx }));
    const cells = book.sheets[0]?.rows.flatMap((row) => row.cells.map((each) => each?.text));
    expect(cells).toContain(first.unit.name);
  });

  test("as known on a day of the past, and on accepted figures alone, the figures are those", async ({
    visit,
  }) => {
    const page = await visit("/sample/targets?period=2025&knownAt=2025-03-31&basis=accepted", {
      at: home,
    });
    await page.getByText(text.versionName(1)).first().waitFor();
    await page.getByText("截至2025年3月底").waitFor();
  });

  test("a town sees its own letter first and acknowledges it; then it lies on nobody's desk", async ({
    visit,
  }) => {
    const page = await visit("/sample/targets?period=2025-H2", {
      as: "town",
      at: home,
      size: "phone",
    });
    await page.getByText(text.receiveAsk(first.unit.name)).waitFor();
    await page.getByRole("button", { name: text.receive, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: text.receiveTitle(first.unit.name) });
    await dialog.getByLabel(text.receiveNote).fill("已转各科室");
    await keep(page, "targets-receive.zh.phone");
    await dialog.getByRole("button", { name: text.receive, exact: true }).click();
    await page.getByText("“已转各科室”").waitFor();
    await expect.poll(() => page.getByText(text.receiveAsk(first.unit.name)).count()).toBe(0);
    await keep(page, "targets-town.zh.phone");
  });

  test("the office pastes a matrix from Excel, is told what does not add up, and issues it", async ({
    visit,
  }) => {
    const page = await visit(draftPath, { at: home });
    const start = cell(page, text.whole, "新开工项目");
    await start.waitFor();
    await start.evaluate((field, sheet) => {
      const data = new DataTransfer();
      data.setData("text/plain", sheet);
      field.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, `单位\t完成投资（亿元）\t新开工项目（个）\n全区\t200\t10\n${first.unit.name}\t200\t9`);
    await expect.poll(() => cell(page, first.unit.name, "完成投资").inputValue()).toBe("200");
    await saved(page);
    await page.getByText("还差1个没有分解下去").waitFor();
    const issue = page.getByRole("button", { name: text.issueVersion(1) });
    await expect.poll(() => issue.isEnabled()).toBe(false);
    expect(await barriers(page)).toEqual([]);
    await keep(page, "targets-draft.zh.desk");
    await cell(page, first.unit.name, "新开工项目").fill("很多");
    await page.getByText("的“很多”不是准确的数").first().waitFor();
    await cell(page, first.unit.name, "新开工项目").fill("10");
    await page.getByText("的“很多”不是准确的数").first().waitFor({ state: "detached" });
    await saved(page);
    await issue.click();
    const dialog = page.getByRole("dialog", { name: text.issueTitle("2026年", 1) });
    await dialog.getByRole("button", { name: text.issue, exact: true }).click();
    await page.getByRole("heading", { name: text.matrix }).waitFor();
    await page.getByText(text.desk(1)).waitFor();
  });

  test("pinyin being composed neither moves on nor submits", async ({ visit }) => {
    const page = await visit("/sample/targets?period=2026&view=draft", { at: home });
    const field = cell(page, first.unit.name, "新开工项目");
    await field.focus();
    await field.evaluate((input) =>
      input.dispatchEvent(
        new KeyboardEvent("keydown", {
          key: "Enter",
          isComposing: true,
          bubbles: true,
          cancelable: true,
        }),
      ),
    );
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    await field.press("Enter");
    await expect
      .poll(() => field.evaluate((input) => input === document.activeElement))
      .toBe(false);
  });

  test("beside a unit's points in the ranking stands how it is with its targets", async ({
    visit,
  }) => {
    const page = await visit(`/sample/ranking?unit=${first.unit.id}`, { at: home });
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("heading", { name: text.summary }).waitFor();
    await keep(page, "targets-ranking.zh.desk");
    await drawer.getByRole("link", { name: text.summaryOpen("2025年") }).click();
    await page.getByRole("heading", { name: first.unit.name }).waitFor();
  });
});
