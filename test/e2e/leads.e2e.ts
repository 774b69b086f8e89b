import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { leads as en } from "../../src/web/messages/en/leads.ts";
import { leads as text } from "../../src/web/messages/zh/leads.ts";
import type { Cases, Lead, Leads } from "../../src/web/leads/leads-model.ts";
import { barriers } from "./harness/axe.ts";
import { download } from "./harness/download.ts";
import { type Home, keep, test } from "./harness/guatu.ts";
import { install } from "./harness/installation.ts";
import { askAt } from "./harness/month.ts";
import { signIn } from "./harness/session.ts";

/** A lead, its case and the circular, told in order: each test takes up what the one before it left. */
describe("a lead is explained, decided and published", () => {
  let home: Home;
  let stop: () => Promise<void>;
  let lead: Lead;
  let casePath: string;

  beforeAll(async () => {
    const server = await install([]);
    stop = server.stop;
    const roles = ["office", "town", "audit"];
    const sessions = await Promise.all(
      roles.map(async (role) => [role, await signIn(server, role)] as const),
    );
    home = { address: server.address, sessions: Object.fromEntries(sessions) };
    const path = "/api/districts/sample/leads?detector=start-on-levelling";
    const [first] = (await askAt<Leads>(home, "town", path)).leads;
    if (!first) throw new Error("the town of the sample has no lead on levelling");
    lead = first;
  });
  afterAll(() => stop?.());

  test("the list shows leads with their figures, filtered by what is chosen", async ({ visit }) => {
    const page = await visit("/sample/leads", { at: home, as: "office" });
    await page.getByRole("heading", { name: text.title }).waitFor();
    const rows = page.locator(".leads tbody tr");
    await rows.first().waitFor();
    const all = await rows.count();
    expect(all).toBeGreaterThan(3);
    await keep(page, "leads.zh.desk");
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel(text.detector, { exact: true }).selectOption("equal-steps");
    await page.waitForFunction(
      (count) => document.querySelectorAll(".leads tbody tr").length < count,
      all,
    );
    await page.getByLabel(text.strength, { exact: true }).selectOption("3");
    await page.getByText(text.emptyFiltered).waitFor();
  });

  test("the sample's own cases are told: published, explained, overdue and with time left, each with its clock", async ({
    visit,
  }) => {
    for (const language of ["zh", "en"] as const)
      for (const size of ["desk", "phone"] as const) {
        const words = language === "zh" ? text : en;
        const page = await visit("/sample/leads?view=cases", { at: home, language, size });
        const items = page.locator(".case-item");
        await items.nth(3).waitFor();
        await expect.poll(() => items.count()).toBe(4);
        await expect.poll(() => page.getByText(words.late, { exact: true }).count()).toBe(1);
        for (const state of ["published", "closed"] as const)
          await page.getByText(words.state[state], { exact: true }).waitFor();
        await page.getByRole("link", { name: words.download }).waitFor();
        await keep(page, `sample-cases.${language}.${size}`);
        await items.last().getByRole("link").click();
        await page.getByText("工程计量支付台账").waitFor();
        await page.getByRole("link", { name: words.circularNo("1") }).waitFor();
        await keep(page, `sample-case.${language}.${size}`);
        expect(await barriers(page)).toEqual([]);
      }
  });

  test("a project's page lists the cases on it", async ({ visit }) => {
    const { cases } = await askAt<Cases>(home, "office", "/api/districts/sample/cases");
    const real = cases.find((each) => each.finding === "real");
    const path = `/sample/projects/${real?.projects[0]?.id}`;
    for (const [language, size] of [["zh", "desk"] as const, ["en", "phone"] as const]) {
      const page = await visit(path, { at: home, language, size });
      const own = page.locator(".case-item").filter({ hasText: real?.sentence?.[language] ?? "?" });
      await own.waitFor();
      await own.scrollIntoViewIfNeeded();
      await keep(page, `project-cases.${language}.${size}`);
      expect(await barriers(page)).toEqual([]);
    }
  });

  test("the office opens a case on a lead from the figures it rests on", async ({ visit }) => {
    const page = await visit("/sample/leads?detector=start-on-levelling", {
      at: home,
      as: "office",
    });
    const row = page.locator(".leads tbody tr").filter({ hasText: lead.sentence.zh });
    await row.getByRole("button", { name: text.open }).click();
    const drawer = page.getByRole("dialog");
    await drawer
      .getByRole("cell", { name: lead.projects[0]?.name ?? "" })
      .first()
      .waitFor();
    await keep(page, "lead-drawer.zh.desk");
    expect(await barriers(page)).toEqual([]);
    await drawer.getByRole("button", { name: text.openCase }).click();
    const dialog = page.getByRole("dialog", { name: text.openTitle });
    await dialog.getByLabel(text.openNote).fill("请附打桩记录");
    await dialog.getByRole("button", { name: text.openCase }).click();
    // The list behind the dialog shows the case as open, too: first the page of the case.
    await page.waitForURL(/\/sample\/cases\/\d+$/u);
    casePath = new URL(page.url()).pathname;
    await page.getByText(text.state.open, { exact: true }).waitFor();
    await page.getByText("请附打桩记录").waitFor();
  });

  test("on its phone the town reads of it on the front page, with its clock, and goes there", async ({
    visit,
  }) => {
    for (const language of ["en", "zh"] as const) {
      const page = await visit("/sample/projects", {
        at: home,
        as: "town",
        size: "phone",
        language,
      });
      await page.locator(".morning-strip summary").click();
      const line = page
        .locator(".morning-strip a")
        .filter({ hasText: lead.projects[0]?.name ?? "" });
      await line.waitFor();
      await keep(page, `morning.${language}.phone`);
      expect(await barriers(page)).toEqual([]);
      await line.click();
      await page.waitForURL(`**${casePath}`);
    }
  });

  test("the town explains on a phone, with what it rests on; nothing empty is sent", async ({
    visit,
  }) => {
    const page = await visit(casePath, { at: home, as: "town", size: "phone" });
    await page.getByRole("button", { name: text.explain }).click();
    const dialog = page.getByRole("dialog", { name: text.explainTitle });
    await dialog.getByRole("button", { name: text.explain }).click();
    await dialog.getByText(text.missing).waitFor();
    await dialog.getByLabel(text.explainWords).fill("当时只做了场地平整，误报开工");
    await dialog.getByLabel(text.label).fill("监理日志");
    await dialog.getByRole("button", { name: text.explain }).click();
    await page.getByText("当时只做了场地平整，误报开工").waitFor();
    await page.getByText(text.state.explained, { exact: true }).waitFor();
    await expect.poll(() => page.getByRole("button", { name: text.decide }).count()).toBe(0);
    await keep(page, "case-explained.zh.phone");
    expect(await barriers(page)).toEqual([]);
  });

  async function decide(page: Page): Promise<void> {
    await page.getByRole("button", { name: text.decide }).click();
    const dialog = page.getByRole("dialog", { name: text.decideTitle });
    await dialog.getByRole("button", { name: text.decide }).click();
    await dialog.getByText(text.choose).waitFor();
    await dialog.getByRole("radio", { name: text.finding.real }).check();
    await dialog.getByLabel(text.decideWords).fill("监理日志没有打桩记录");
    await dialog.getByLabel(text.label).fill("监理日志第 3 至 9 页");
    await keep(page, "case-decide.zh.desk");
    await dialog.getByRole("button", { name: text.decide }).click();
    await dialog.waitFor({ state: "detached" });
  }

  test("audit finds it real, on evidence, and can neither publish nor close it; nothing is chosen beforehand", async ({
    visit,
  }) => {
    const page = await visit(casePath, { at: home, as: "audit" });
    await decide(page);
    await page.getByText("监理日志没有打桩记录").waitFor();
    await page.getByText("监理日志第 3 至 9 页").waitFor();
    await expect.poll(() => page.getByRole("button", { name: text.close }).count()).toBe(0);
  });

  test("the office publishes it in a circular, downloads it, and closes it", async ({ visit }) => {
    const page = await visit("/sample/leads?view=cases", { at: home, as: "office" });
    await page.getByRole("checkbox").check();
    await keep(page, "cases.zh.desk");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: text.publish("1") }).click();
    const dialog = page.getByRole("dialog", { name: text.publishTitle });
    await dialog.getByLabel(text.demand).fill("请各单位对照自查。");
    await dialog.getByRole("button", { name: text.confirm }).click();
    const file = await download(page, page.getByRole("link", { name: text.download }).first());
    expect(file.bytes.length).toBeGreaterThan(5000);
    await keep(page, "circular.zh.desk");
    await page.goto(casePath);
    await page.getByText(text.circularNo("2")).waitFor();
    await page.getByRole("button", { name: text.close }).click();
    const closing = page.getByRole("dialog", { name: text.close });
    await closing.getByLabel(text.closeWords).fill("已更正开工日期");
    await closing.getByRole("button", { name: text.close }).click();
    await page.getByText(text.state.closed, { exact: true }).waitFor();
    await keep(page, "case-closed.zh.desk");
    await page.getByRole("link", { name: text.circularNo("2") }).waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test("what was found counts for the detector, told in English too", async ({ visit }) => {
    const page = await visit("/sample/leads?view=detectors", { at: home, language: "en" });
    // The sample's own equal steps, and what was found here.
    await page.getByText(en.precision("100")).nth(1).waitFor();
    await page.getByText(en.precision("0"), { exact: true }).waitFor();
    await keep(page, "detectors.en.desk");
    expect(await barriers(page)).toEqual([]);
    const told = await visit(casePath, { at: home, language: "en" });
    await told.getByText(en.state.closed, { exact: true }).waitFor();
    await keep(told, "case-closed.en.desk");
    expect(await barriers(told)).toEqual([]);
    const small = await visit("/sample/leads?view=cases", { at: home, size: "phone" });
    await small.getByRole("link", { name: text.download }).first().waitFor();
    await keep(small, "cases.zh.phone");
    const phone = await visit("/sample/leads", { at: home, language: "en", size: "phone" });
    await phone.locator(".leads tbody tr").first().waitFor();
    await keep(phone, "leads.en.phone");
    expect(await barriers(phone)).toEqual([]);
    await expect
      .poll(() => phone.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
      .toBe(true);
  });
});
