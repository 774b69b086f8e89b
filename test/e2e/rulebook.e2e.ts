import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { rulebook } from "../../src/web/messages/zh/rulebook.ts";
import { ruleText } from "../../src/web/messages/zh/rule-text.ts";
import { rules } from "../../src/web/messages/zh/rules.ts";
import { barriers } from "./harness/axe.ts";
import { type Home, keep, test } from "./harness/guatu.ts";
import { install } from "./harness/installation.ts";
import { signIn } from "./harness/session.ts";

const path = "/sample/settings/rulebooks";

const article = (page: Page, title: string) => page.getByRole("article", { name: title });
const trial = (page: Page) => page.getByRole("complementary", { name: rulebook.trial.title });
const weightOf = (page: Page) =>
  article(page, "第四条 进度").getByRole("textbox", { name: "分值（权重）" });

/** Picks a view of the draft. */
async function look(page: Page, view: keyof typeof rulebook.views): Promise<void> {
  await page.getByRole("radio", { name: rulebook.views[view] }).click();
}

/** One journey: the office changes how units are ranked, and knows beforehand who moves. */
describe("the office changes a rulebook article by article", () => {
  let home: Home;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const server = await install([]);
    stop = server.stop;
    home = {
      address: server.address,
      sessions: { office: await signIn(server, "office"), leader: await signIn(server, "leader") },
    };
  });
  afterAll(() => stop?.());

  test("a changed weight says who would move in the last three periods, and by which article", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home });
    await trial(page).getByText(rulebook.trial.unchanged).waitFor();
    await weightOf(page).fill("6");
    const last = trial(page).getByRole("region", { name: "2025年四季度" });
    await last.getByText(rulebook.trial.moved(2)).waitFor();
    await expect.poll(() => trial(page).getByRole("region").count()).toBe(3);
    await last.getByText(/第3名升到第2名：“进度”少[\d.]+分。/u).waitFor();
    await keep(page, "rulebook-trial.zh.desk");
    await last.getByRole("button", { name: /空港物流园/u }).click();
    const drawer = page.getByRole("dialog", { name: "空港物流园 · 2025年四季度" });
    await drawer.getByRole("row", { name: /^进度/u }).waitFor();
    await drawer.getByText(rulebook.trial.trees.was).waitFor();
    await drawer.getByText("进度", { exact: true }).nth(1).click();
    expect(await barriers(page)).toEqual([]);
    await keep(page, "rulebook-drawer.zh.desk");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: rules.bar.discard }).click();
  });

  test("an error is told at its article and beside its field, and the last preview stays", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home });
    await weightOf(page).fill("30");
    await trial(page)
      .getByText(/“进度”少/u)
      .first()
      .waitFor();
    await weightOf(page).fill("六十");
    const clause = article(page, "第四条 进度");
    await clause.getByRole("alert").filter({ hasText: "应填数字" }).waitFor();
    await clause.getByText(`第四条 进度 · ${rulebook.wrongs(1)} · 应填数字`).waitFor();
    await trial(page).getByText(rulebook.trial.held).waitFor();
    await expect
      .poll(() =>
        trial(page)
          .getByText(/“进度”少/u)
          .count(),
      )
      .toBeGreaterThan(0);
    await keep(page, "rulebook-error.zh.desk");
    await page.getByRole("button", { name: rulebook.goTo }).click();
    await expect
      .poll(() => weightOf(page).evaluate((field) => field === document.activeElement))
      .toBe(true);
    await page.getByRole("button", { name: rules.bar.set }).click();
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.getByRole("button", { name: rules.bar.discard }).click();
    await expect.poll(() => weightOf(page).inputValue()).toBe("60");
  });

  test("fields, text and law are views of one draft, and changing between them loses nothing", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home });
    await article(page, "第四条 进度").getByRole("button", { name: "封顶" }).click();
    await article(page, "第四条 进度").getByRole("textbox", { name: "封顶" }).fill("72");
    await look(page, "text");
    const area = page.getByRole("textbox", { name: ruleText.text("rulebooks/yanan-2017") });
    const text = await area.inputValue();
    expect(text).toContain("cap: 72");
    await area.fill(text.replace("weight: 60", "weight: 50"));
    await area.fill(text.replace("weight: 60", 'weight: "50'));
    await look(page, "law");
    await expect.poll(() => area.count()).toBe(1);
    await area.fill(text.replace("weight: 60", "weight: 50"));
    await page.getByText("50 × 本年完成投资 ÷ 年度计划投资”计分，最高计72分").waitFor();
    await keep(page, "rulebook-law.zh.desk");
    await look(page, "form");
    await expect.poll(() => weightOf(page).inputValue()).toBe("50");
    await page.getByRole("button", { name: rules.bar.discard }).click();
  });

  test("articles are added by another way to score, moved, and taken out with what only they read", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home });
    await page.getByRole("button", { name: rulebook.addArticle }).click();
    const fresh = page.getByRole("article").last();
    await fresh.getByRole("textbox", { name: "名称 (中文)" }).fill("基本分");
    await fresh.getByRole("textbox", { name: "名称 (英文)" }).fill("Base");
    await fresh.getByRole("textbox", { name: "分值", exact: true }).fill("10");
    await trial(page)
      .getByText(/新增的“基本分”多10分/u)
      .first()
      .waitFor();
    await fresh.getByRole("button", { name: rules.moveUp("第十二条 基本分") }).click();
    await article(page, "第十一条 基本分").waitFor();
    await page.getByRole("button", { name: rules.remove("第六条 投产") }).click();
    const wrong = page.getByRole("alert").filter({ hasText: "没有条文使用指标“production”" });
    await wrong.first().waitFor();
    await page.getByRole("button", { name: rules.bar.discard }).click();
  });

  test("what is kept with a reason is the rule the ranking page shows", async ({ visit }) => {
    const page = await visit(path, { at: home });
    await weightOf(page).fill("6");
    await trial(page).getByRole("button", { name: rulebook.trial.takeCases }).click();
    await trial(page)
      .getByRole("button", { name: rulebook.trial.takeCases })
      .waitFor({ state: "detached" });
    await page.getByRole("button", { name: rules.bar.set }).click();
    const dialog = page.getByRole("dialog", { name: rules.dialog.title });
    await dialog.getByRole("textbox", { name: rules.dialog.reason }).fill("进度占比过高");
    await dialog.getByRole("button", { name: rules.dialog.set }).click();
    await page.getByRole("status").filter({ hasText: "已保存并生效" }).waitFor();
    await page.goto("/sample/ranking?period=2025-Q4&text=1");
    await page.getByText("6 × 本年完成投资 ÷ 年度计划投资”计分").waitFor();
    await page.goto("/sample/settings/versions?name=rulebooks/yanan-2017");
    await page.getByText("进度占比过高").first().waitFor();
  });

  test("who leads looks at no draft", async ({ visit }) => {
    const page = await visit(path, { at: home, as: "leader" });
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await expect.poll(() => page.getByRole("article").count()).toBe(0);
  });

  test("on a phone a number is changed and its effect read, in English too", async ({ visit }) => {
    const page = await visit(path, { at: home, size: "phone", language: "en" });
    const clause = page.getByRole("article", { name: "Article 4 Progress" });
    await clause.getByRole("textbox", { name: "weight", exact: true }).fill("60");
    await page
      .getByText(/more by “Progress”/u)
      .first()
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await keep(page, "rulebook-trial.en.phone");
    await page.getByRole("button", { name: "Drop" }).click();
  });
});
