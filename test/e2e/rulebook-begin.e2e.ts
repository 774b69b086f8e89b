import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { rulebook } from "../../src/web/messages/zh/rulebook.ts";
import { rules } from "../../src/web/messages/zh/rules.ts";
import { barriers } from "./harness/axe.ts";
import { type Home, keep, test } from "./harness/guatu.ts";
import { install } from "./harness/installation.ts";
import { signIn } from "./harness/session.ts";

const path = "/sample/settings/rulebooks";

const article = (page: Page, title: string) => page.getByRole("article", { name: title });
const trial = (page: Page) => page.getByRole("complementary", { name: rulebook.trial.title });
const begin = rulebook.begin;
const drawer = (page: Page) => page.getByRole("dialog");

/** One journey: another rulebook comes in, from what others published or from nothing. */
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

  /** Keeps the draft with a reason. */
  async function save(page: Page, reason: string): Promise<void> {
    await page.getByRole("button", { name: rules.bar.set }).click();
    const dialog = page.getByRole("dialog", { name: rules.dialog.title });
    await dialog.getByRole("textbox", { name: rules.dialog.reason }).fill(reason);
    await dialog.getByRole("button", { name: rules.dialog.set }).click();
    await page.getByRole("status").filter({ hasText: "已保存并生效" }).waitFor();
  }

  test("a published rulebook is chosen by where it is from and what was guessed, and read as law", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home });
    await page.getByText(rulebook.main.isMain).waitFor();
    await page.getByRole("button", { name: begin.adopt }).click();
    await drawer(page).getByText(begin.adoptNote).waitFor();
    const line = drawer(page).getByRole("button", { name: /高安市商务高质量发展考核/u });
    await line.waitFor();
    await expect.poll(() => line.textContent()).toContain(begin.guessed(5));
    expect(await barriers(page)).toEqual([]);
    await keep(page, "rulebook-published.zh.desk");
    await line.click();
    await drawer(page)
      .getByRole("complementary", { name: begin.read })
      .getByText(/^第一条/u)
      .waitFor();
    await drawer(page).getByText("样例，非官方办法").first().waitFor();
    await keep(page, "rulebook-published-law.zh.desk");
  });

  /** Opens the form that takes the rulebook of Gao'an over. */
  async function take(page: Page): Promise<void> {
    await page.getByRole("button", { name: begin.adopt }).click();
    await drawer(page)
      .getByRole("button", { name: /高安市商务高质量发展考核/u })
      .click();
    await drawer(page).getByRole("button", { name: begin.take }).click();
    await drawer(page).getByText(begin.unkept(11)).waitFor();
  }

  test("a name that is taken and a group nobody is in are told before it becomes a draft", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home });
    await take(page);
    await drawer(page).getByRole("textbox", { name: begin.id }).fill("yanan-2017");
    await drawer(page).getByRole("checkbox", { name: "镇街" }).uncheck();
    await drawer(page).getByRole("button", { name: begin.draft }).click();
    await drawer(page).getByText(begin.wrong.idTaken).waitFor();
    await drawer(page).getByText(begin.wrong.kindsMissing).waitFor();
    expect(await barriers(page)).toEqual([]);
    await keep(page, "rulebook-take.zh.desk");
  });

  test("taken over, it is a draft with its gaps marked, and saved it is ranked by", async ({
    visit,
  }) => {
    const page = await visit(path, { at: home });
    await take(page);
    await drawer(page).getByRole("textbox", { name: begin.id }).fill("shangwu-2025");
    await drawer(page).getByLabel(begin.from).fill("2025-01-01");
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
    await expect.poll(() => unkept.getAttribute("aria-pressed")).toBe("true");
    await indicator.getByRole("combobox", { name: "数据项" }).selectOption("cityCriticism");
    await expect.poll(() => unkept.getAttribute("aria-pressed")).toBe("false");
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
    await article(page, "第四条 进度").getByRole("textbox", { name: "分值（权重）" }).fill("6");
    await card.getByText(/^算得 [\d.]+ 分$/u).waitFor();
    await card.locator("summary").click();
    const row = card.locator("tr[data-changed]");
    await row.first().waitFor();
    await expect.poll(() => row.count()).toBe(1);
    await expect.poll(() => row.textContent()).toContain("进度");
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
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
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
    await expect.poll(() => page.getByRole("button", { name: begin.adopt }).count()).toBe(0);
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
