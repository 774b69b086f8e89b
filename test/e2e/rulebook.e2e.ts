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
    expect(await trial(page).getByRole("region").count()).toBe(3);
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
    expect(
      await trial(page)
        .getByText(/“进度”少/u)
        .count(),
    ).toBeGreaterThan(0);
    await keep(page, "rulebook-error.zh.desk");
    await page.getByRole("button", { name: rulebook.goTo }).click();
    await expect
      .poll(() => weightOf(page).evaluate((field) => field === document.activeElement))
      .toBe(true);
    await page.getByRole("button", { name: rules.bar.set }).click();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.getByRole("button", { name: rules.bar.discard }).click();
    expect(await weightOf(page).inputValue()).toBe("60");
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
    expect(await area.count()).toBe(1);
    await area.fill(text.replace("weight: 60", "weight: 50"));
    await page.getByText("50 × 本年完成投资 ÷ 年度计划投资”计分，最高计72分").waitFor();
    await keep(page, "rulebook-law.zh.desk");
    await look(page, "form");
    expect(await weightOf(page).inputValue()).toBe("50");
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
    expect(await page.getByRole("article").count()).toBe(0);
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

/** A second journey: another rulebook comes in, from what others published or from nothing. */
describe("the office takes a published rulebook over, and begins one of its own", () => {
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

  const begin = rulebook.begin;
  const drawer = (page: Page) => page.getByRole("dialog");

  /** Keeps the draft with a reason. */
  async function save(page: Page, reason: string): Promise<void> {
    await page.getByRole("button", { name: rules.bar.set }).click();
    const dialog = page.getByRole("dialog", { name: rules.dialog.title });
    await dialog.getByRole("textbox", { name: rules.dialog.reason }).fill(reason);
    await dialog.getByRole("button", { name: rules.dialog.set }).click();
    await page.getByRole("status").filter({ hasText: "已保存并生效" }).waitFor();
  }

  test("a published rulebook is chosen, read as law, and becomes a rulebook of the district", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home });
    await page.getByText(rulebook.main.isMain).waitFor();
    await page.getByRole("button", { name: begin.adopt }).click();
    await drawer(page).getByText(begin.adoptNote).waitFor();
    const line = drawer(page).getByRole("button", { name: /高安市商务高质量发展考核/u });
    await line.waitFor();
    expect(await line.textContent()).toContain(begin.guessed(5));
    expect(await barriers(page)).toEqual([]);
    await keep(page, "rulebook-published.zh.desk");
    await line.click();
    await drawer(page)
      .getByRole("complementary", { name: begin.read })
      .getByText(/^第一条/u)
      .waitFor();
    await drawer(page).getByText("样例，非官方办法").first().waitFor();
    await keep(page, "rulebook-published-law.zh.desk");
    await drawer(page).getByRole("button", { name: begin.take }).click();
    await drawer(page).getByText(begin.unkept(11)).waitFor();
    await drawer(page).getByRole("textbox", { name: begin.id }).fill("yanan-2017");
    await drawer(page).getByRole("checkbox", { name: "镇街" }).uncheck();
    await drawer(page).getByRole("button", { name: begin.draft }).click();
    await drawer(page).getByText(begin.wrong.idTaken).waitFor();
    await drawer(page).getByText(begin.wrong.kindsMissing).waitFor();
    expect(await barriers(page)).toEqual([]);
    await keep(page, "rulebook-take.zh.desk");
    await drawer(page).getByRole("textbox", { name: begin.id }).fill("shangwu-2025");
    await drawer(page).getByLabel(begin.from).fill("2025-01-01");
    await drawer(page).getByRole("checkbox", { name: "镇街" }).check();
    await drawer(page).getByRole("button", { name: begin.draft }).click();
    await page.getByText(rules.inForce.nowhere).waitFor();
    await article(page, "第一条").first().waitFor();
    await page.getByText(rulebook.cases.allRight(3)).waitFor();
    await trial(page).getByText(rulebook.trial.first).waitFor();
    await keep(page, "rulebook-taken.zh.desk");
    await page.locator("details.law-part > summary", { hasText: /^指标/u }).click();
    await page.locator("details.law-titled > summary", { hasText: "党委主要领导" }).click();
    const indicator = page.locator("details.law-titled[open]", { hasText: "党委主要领导" });
    const unkept = indicator.getByRole("button", { name: "台账尚未登记" });
    expect(await unkept.getAttribute("aria-pressed")).toBe("true");
    await indicator.getByRole("combobox", { name: "数据项" }).selectOption("cityCriticism");
    expect(await unkept.getAttribute("aria-pressed")).toBe("false");
    await unkept.click();
    await save(page, "参照高安做法");
    await page.getByText(rules.inForce.own).waitFor();
    await page.goto("/sample/ranking?rulebook=shangwu-2025&period=2025&text=1");
    await page.getByText("本区台账尚未登记下列指标").waitFor();
    await keep(page, "rulebook-ranked.zh.desk");
  });

  test("which rulebook the bulletin prints is said, and changed with a reason", async ({
    visit,
  }) => {
    const page = await visit(`${path}?name=rulebooks/shangwu-2025`, { at: home });
    await page
      .getByText("通报印的、龙虎榜打开时先用的是《重点项目建设考核计分办法（延安2017）》")
      .waitFor();
    await page.getByRole("button", { name: rulebook.main.change }).click();
    await drawer(page).getByRole("textbox", { name: rulebook.main.reason }).fill("今年按商务考核");
    await drawer(page).getByRole("button", { name: rulebook.main.change }).click();
    await page.getByText(rulebook.main.isMain).waitFor();
    await page.goto("/sample/ranking");
    const pick = page.getByRole("combobox", { name: "办法" });
    await expect.poll(() => pick.inputValue()).toBe("shangwu-2025");
    await page.goto(`${path}?name=rulebooks/none`);
    await page.getByText(begin.gone).waitFor();
  });

  test("a new one is begun from one article, and a bad name is told in a sentence", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home });
    await page.getByRole("button", { name: begin.fresh }).click();
    await drawer(page).getByRole("combobox", { name: begin.after }).selectOption("");
    await drawer(page).getByRole("textbox", { name: begin.id }).fill("本区");
    await drawer(page).getByRole("button", { name: begin.draft }).click();
    await drawer(page).getByText(begin.wrong.idWrong).waitFor();
    await drawer(page).getByText(begin.wrong.titleMissing).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await keep(page, "rulebook-fresh.zh.desk");
    await drawer(page).getByRole("textbox", { name: begin.id }).fill("kaohe-2025");
    await drawer(page).getByRole("textbox", { name: "名称 (中文)" }).fill("开工考核办法");
    await drawer(page).getByRole("textbox", { name: "名称 (英文)" }).fill("Starts");
    await drawer(page).getByRole("button", { name: begin.draft }).click();
    await article(page, "第一条 开工").waitFor();
    await page.getByText(rulebook.cases.allRight(1)).waitFor();
    await trial(page).getByRole("region", { name: "2025年四季度" }).waitFor();
    await save(page, "试行");
    await page.goto("/sample/ranking?rulebook=kaohe-2025&period=2025-Q4&text=1");
    await page.getByText("每个项目本期开工的，计5分").waitFor();
  });

  test("a worked case is looked into, and a changed article says which case differs by which article", async ({
    visit,
  }) => {
    const page = await visit(`${path}?name=rulebooks/yanan-2017`, { at: home });
    const card = page.locator("details.case-card").first();
    await page.getByText(rulebook.cases.allRight(6)).waitFor();
    await weightOf(page).fill("6");
    await card.getByText(/^算得 [\d.]+ 分$/u).waitFor();
    await card.locator("summary").click();
    const row = card.locator("tr[data-changed]");
    await row.first().waitFor();
    expect(await row.count()).toBe(1);
    expect(await row.textContent()).toContain("进度");
    expect(await barriers(page)).toEqual([]);
    await keep(page, "rulebook-case.zh.desk");
    await page.getByRole("button", { name: rules.bar.discard }).click();
  });

  test("a case that does not come out keeps a rulebook from being saved; mended, added and removed it is", async ({
    visit,
  }) => {
    const page = await visit(`${path}?name=rulebooks/kaohe-2025`, { at: home });
    const cards = page.locator("details.case-card");
    await cards.first().locator("summary").click();
    await cards.first().getByRole("textbox", { name: "应得分" }).fill("7");
    await cards.first().getByRole("alert").filter({ hasText: "写的是7分" }).waitFor();
    await cards.first().getByRole("textbox", { name: "应得分" }).fill("5");
    await page.getByRole("button", { name: rulebook.cases.addProject }).click();
    const fresh = cards.nth(1);
    await fresh.locator("summary").click();
    await fresh.getByRole("textbox", { name: "算例名称" }).fill("没有开工");
    await fresh.getByRole("combobox", { name: rulebook.cases.addValue }).selectOption("start");
    await fresh.getByText(rulebook.cases.nothingHappened).waitFor();
    await fresh.getByRole("button", { name: rulebook.cases.addHappening("开工") }).click();
    await fresh.getByRole("textbox", { name: rulebook.nth("开工", 1) }).fill("2025-03-05");
    await fresh.getByText(rulebook.cases.came("5")).waitFor();
    await page.getByRole("button", { name: rules.bar.set }).click();
    await page
      .getByRole("dialog")
      .or(fresh.getByRole("alert").filter({ hasText: "写的是0分" }))
      .first()
      .waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await fresh.getByRole("button", { name: rulebook.cases.take }).click();
    await page.getByText(rulebook.cases.allRight(2)).waitFor();
    await keep(page, "rulebook-cases.zh.desk");
    await save(page, "补算例");
    await fresh.getByRole("button", { name: rules.remove("没有开工") }).click();
    await page.getByText(rulebook.cases.allRight(1)).waitFor();
    await page.getByRole("button", { name: rules.bar.discard }).click();
  });

  test("who does not set the rules takes none over", async ({ visit }) => {
    const page = await visit(path, { at: home, as: "leader" });
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    expect(await page.getByRole("button", { name: begin.adopt }).count()).toBe(0);
  });

  test("on a phone a published rulebook is taken over and a case read, in English", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home, size: "phone", language: "en" });
    await page.getByRole("button", { name: "Take over a published one" }).click();
    await drawer(page)
      .getByRole("button", { name: /Zaozhuang/u })
      .click();
    await drawer(page).getByRole("complementary", { name: "The regulation" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await keep(page, "rulebook-published-law.en.phone");
    await drawer(page).getByRole("button", { name: "Take this one over" }).click();
    await drawer(page).getByText("2 indicators are not kept here yet").waitFor();
    await keep(page, "rulebook-take.en.phone");
    await drawer(page).getByRole("checkbox", { name: "district" }).uncheck();
    await drawer(page).getByRole("checkbox", { name: "town" }).check();
    await drawer(page).getByRole("button", { name: "Open as a draft" }).click();
    await page.getByText("all 10 come out").waitFor();
    const card = page.locator("details.case-card").first();
    await card.locator("summary").click();
    await card.getByRole("textbox", { name: "points expected" }).waitFor();
    await card.scrollIntoViewIfNeeded();
    expect(await barriers(page)).toEqual([]);
    await keep(page, "rulebook-case.en.phone");
    await page.getByRole("button", { name: "Drop" }).click();
    await page.getByText("No version is in force and there is no draft").waitFor();
  });
});
