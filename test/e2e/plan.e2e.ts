import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { roles } from "../../src/domain/unit/role.ts";
import { batches } from "../../src/web/messages/zh/batches.ts";
import { plan } from "../../src/web/messages/zh/plan.ts";
import { planDraft } from "../../src/web/messages/zh/plan-draft.ts";
import type { Draft, Plan } from "../../src/web/plan/plan-model.ts";
import { downloadedBook } from "./harness/download.ts";
import { type Home, keep, test } from "./harness/guatu.ts";
import { install } from "./harness/installation.ts";
import { askAt } from "./harness/month.ts";
import { signIn } from "./harness/session.ts";

const text = { ...plan, ...planDraft };
const draftPath = "/sample/plan?year=2025&view=draft";

/** The yearly plan and a ceremony, told in order: each test takes up what the one before it left. */
describe("the yearly plan of a district", () => {
  let home: Home;
  let stop: () => Promise<void>;
  let out: Plan["lines"][number];
  let kept: Plan["lines"][number];

  beforeAll(async () => {
    const server = await install([]);
    stop = server.stop;
    const sessions = await Promise.all(
      roles.map(async (role) => [role, await signIn(server, role)] as const),
    );
    home = { address: server.address, sessions: Object.fromEntries(sessions) };
    const now = await askAt<Plan>(home, "office", "/api/districts/sample/plan?year=2025");
    const [first, second] = now.lines.filter((line) => line.tier === "implement");
    if (!first || !second) throw new Error("the sample's plan has no projects");
    [out, kept] = [first, second];
  });
  afterAll(() => stop?.());

  const status = (page: Page, word: string) =>
    page.locator(".draft-state output").filter({ hasText: word });

  test("the office pastes a list; it is matched, kept, and checked before anything is issued", async ({
    visit,
  }) => {
    const page = await visit(draftPath, { at: home });
    await page.getByText(text.notInWindow).waitFor();
    await page.getByRole("button", { name: text.paste }).click();
    const dialog = page.getByRole("dialog", { name: text.paste });
    await dialog
      .getByRole("textbox", { name: text.pasteLabel })
      .fill(
        [
          "项目名称\t年度计划类别\t年度计划投资（万元）\t调整原因",
          `${out.name}\t调出\t\t`,
          `${kept.name}\t实施\t12345\t设备提前到货`,
          "没有这个项目\t实施\t1\t",
        ].join("\n"),
      );
    await dialog.getByRole("button", { name: text.read, exact: true }).click();
    await dialog.getByText(text.readUnknown).waitFor();
    await dialog.getByRole("button", { name: text.readTake(2) }).click();
    await status(page, text.saved).waitFor();
    await page.getByText(`“${out.name}”有变动，请写明原因。`).waitFor();
    await expect
      .poll(() => page.getByRole("button", { name: text.issueVersion(3) }).isEnabled())
      .toBe(false);
    await keep(page, "plan-draft-errors.zh.desk");
  });

  test("by keyboard: reasons down a column, a range from Excel, and a stated total that does not fit", async ({
    visit,
  }) => {
    const page = await visit(draftPath, { at: home });
    const reason = (name: string) =>
      page.getByRole("textbox", { name: text.cell(name, text.reason), exact: true });
    await reason(out.name).fill("用地未落实");
    await reason(out.name).press("Enter");
    await expect
      .poll(() => reason(kept.name).evaluate((cell) => cell === document.activeElement))
      .toBe(true);
    await page.getByLabel(text.docBasis).fill("区政府专题会议纪要〔2025〕18号");
    await page.getByLabel(text.statedCount("实施")).fill("149");
    await page.getByText("文件上“实施”是149个，清单里是148个").waitFor();
    await page.getByLabel(text.statedCount("实施")).fill("148");
    await page.getByText("文件上“实施”是149个").waitFor({ state: "detached" });
    const year = page.getByRole("textbox", {
      name: text.cell(kept.name, text.yearPlan),
      exact: true,
    });
    await year.fill("很多");
    await page.getByText("“很多”").first().waitFor();
    await year.fill("1.5");
    await page.getByText("“很多”").first().waitFor({ state: "detached" });
    await status(page, text.saved).waitFor();
    await page.reload();
    await page.getByRole("button", { name: text.issueVersion(3) }).waitFor();
    await expect.poll(() => year.inputValue()).toBe("1.5");
    await page.getByRole("heading", { name: text.kindText.out }).waitFor();
    await keep(page, "plan-draft-ready.zh.desk");
  });

  test("issued, it is version 3, outside its window, and two versions compare to the letter", async ({
    visit,
  }) => {
    const page = await visit(draftPath, { at: home });
    await page.getByRole("button", { name: text.issueVersion(3) }).click();
    const dialog = page.getByRole("dialog", { name: text.issueTitle("2025", 3) });
    await dialog.getByRole("button", { name: text.issue, exact: true }).click();
    await page.getByTitle(text.outsideHint).waitFor();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("radio", { name: text.compare }).check();
    await page.getByRole("heading", { name: text.kindText.out }).waitFor();
    const row = page.getByRole("row").filter({ hasText: out.name });
    await row.filter({ hasText: "用地未落实" }).waitFor();
    await page
      .getByRole("row")
      .filter({ hasText: kept.name })
      .filter({ hasText: "1.5亿元" })
      .waitFor();
    const book = await downloadedBook(page, page.getByRole("link", { name: text.xlsx }));
    const cells = book.sheets.flatMap((sheet) => sheet.rows.flatMap((each) => each.cells));
    expect(cells.map((cell) => cell?.text)).toContain("用地未落实");
    await keep(page, "plan-compared.zh.desk");
  });

  test("the project's page says where it stands, and a town reads its own part", async ({
    visit,
  }) => {
    const page = await visit(`/sample/projects/${out.project}`, { at: home });
    await page.getByRole("link", { name: text.notInPlan("2025") }).waitFor();
    const drafts = await askAt<Draft>(home, "office", "/api/districts/sample/plan/2025/draft");
    expect([drafts.number, drafts.body.entries]).toEqual([4, []]);
    const town = await visit("/sample/plan?year=2025", { as: "town", at: home, size: "phone" });
    await town.getByRole("heading", { name: text.projects }).waitFor();
    await expect.poll(() => town.getByText(text.draft).count()).toBe(0);
  });

  test("a ceremony is recorded with a total its members do not reach, and says so", async ({
    visit,
  }) => {
    const page = await visit("/sample/batches", { at: home });
    await page.getByRole("button", { name: batches.record }).click();
    const dialog = page.getByRole("dialog", { name: batches.form.title });
    await dialog.getByLabel(batches.form.name).fill("2025年四季度集中开工");
    await dialog.getByLabel(batches.form.day).fill("2025-12-10");
    await dialog.getByLabel(batches.form.count).fill("1");
    await dialog.getByLabel(batches.form.total).fill("125");
    await dialog.getByLabel(batches.form.add).fill(kept.name);
    await dialog.getByRole("button", { name: kept.name }).click();
    await dialog.getByRole("button", { name: batches.form.save, exact: true }).click();
    await page.getByText("整场公布总投资125亿元").waitFor();
    await keep(page, "batches-recorded.zh.desk");
    const project = await visit(`/sample/projects/${kept.project}`, { at: home });
    await project.getByRole("link", { name: "2025年四季度集中开工" }).waitFor();
  });
});
