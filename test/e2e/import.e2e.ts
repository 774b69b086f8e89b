import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { say } from "../../src/domain/refusal/say.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { downloadedBook } from "./harness/download.ts";
import { test } from "./harness/guatu.ts";
import { accept, counts, drop, paste, sayAsOf } from "./harness/importing.ts";

const text = zh.importing;
const start = "/district/import";
const rowOf = (page: Page, name: string) => page.getByRole("article", { name, exact: true });

/** One journey through an installation that was empty: each test goes on where the last one ended. */
describe("the first ledgers of a district", () => {
  test("a ledger dropped on the page is counted in a preview, and recorded when accepted", async ({
    visit,
  }) => {
    const page = await visit("/district/projects", { as: "owner" });
    await page.getByText(zh.projects.noneTitle).waitFor();
    await page.getByRole("link", { name: zh.projects.goImport }).click();
    await drop(page, "2023-03.xlsx");
    await rowOf(page, "康辉南通新材料项目").waitFor();
    await expect.poll(() => counts(page)).toEqual({ 全部: 5, 新增: 5 });
    await accept(page);
    await page.getByRole("link", { name: text.done.projects }).click();
    await page.getByText(zh.projects.count("5"), { exact: true }).waitFor();
  });

  test("the next ledger finds the project again and strikes the old value through", async ({
    visit,
  }) => {
    const page = await visit(start, { as: "owner" });
    await drop(page, "2024-02.xlsx");
    const row = rowOf(page, "康辉南通新材料");
    await row.waitFor();
    await expect.poll(() => counts(page)).toEqual({ 全部: 3, 变更: 1, 新增: 2 });
    const total = row.getByRole("row").filter({ hasText: "计划总投资" });
    await expect.poll(() => total.getByRole("deletion").innerText()).toBe("近125亿元");
    await expect
      .poll(() => total.innerText())
      .toMatch(/1250000[\s\S]*125亿元[\s\S]*计划[\s\S]*变更/u);
    await accept(page);
  });

  test("the two ledgers together show how late the first line came", async ({ visit }) => {
    const page = await visit("/district/slips", { as: "owner" });
    const slip = page.getByRole("row").filter({ hasText: "康辉" }).filter({ hasText: "63–120 天" });
    await slip.waitFor();
    await expect.poll(() => slip.innerText()).toMatch(/2023年11月[\s\S]*2024年2月/u);
  });

  test("a whole import is taken back with a reason, and what it changed is as before", async ({
    visit,
  }) => {
    const page = await visit(start, { as: "owner" });
    const line = page.getByRole("row").filter({ hasText: "2024-02.xlsx" });
    await line.getByRole("button", { name: text.undo.button }).click();
    const dialog = page.getByRole("dialog", { name: text.undo.title });
    await dialog.getByRole("button", { name: text.undo.confirm }).click();
    await dialog.getByRole("alert").filter({ hasText: text.undo.reasonMissing }).waitFor();
    await dialog.getByRole("textbox", { name: text.undo.reason }).fill("口径有误，重报");
    await dialog.getByRole("button", { name: text.undo.confirm }).click();
    await line.getByText(text.state.undone).waitFor();
    await page.goto("/district/projects?q=康辉");
    await page.getByRole("gridcell", { name: "近125", exact: true }).waitFor();
    await page.getByText(zh.projects.count("1"), { exact: true }).waitFor();
  });

  test("a preview nobody wants is discarded, and the list says so", async ({ visit }) => {
    const page = await visit(start, { as: "owner" });
    await drop(page, "2024-02.xlsx");
    await rowOf(page, "康辉南通新材料").waitFor();
    await page.getByRole("button", { name: text.discard.button }).click();
    const dialog = page.getByRole("dialog", { name: text.discard.title });
    await dialog.getByRole("button", { name: text.discard.confirm }).click();
    await page.getByText(text.done.discardedTitle).waitFor();
    await page.getByRole("link", { name: text.done.again }).click();
    await page.getByRole("cell", { name: text.state.discarded }).waitFor();
  });

  test("a range copied from Excel is pasted and recorded like a file", async ({ visit }) => {
    const page = await visit(start, { as: "owner" });
    await paste(page, [
      ["项目名称", "责任单位", "总投资（亿元）", "开工时间"],
      ["标准厂房项目", "金沙街道", "3.2", "2024-03"],
      ["标准厂房项目", "兴东街道", "1.8", "2024-05"],
    ]);
    await rowOf(page, "标准厂房项目").first().waitFor();
    await expect.poll(() => counts(page)).toEqual({ 全部: 2, 新增: 2 });
    await sayAsOf(page, "2024-03");
    await accept(page);
  });

  test("when two projects have one name the page asks which is meant, and believes the answer", async ({
    visit,
  }) => {
    const page = await visit(start, { as: "owner" });
    await paste(page, [
      ["项目名称", "总投资（亿元）"],
      ["标准厂房项目", "3.5"],
    ]);
    const row = rowOf(page, "标准厂房项目");
    const question = row.getByRole("group", { name: text.rows.question("标准厂房项目") });
    await question.waitFor();
    await expect.poll(() => counts(page)).toEqual({ 全部: 1, 待判断: 1 });
    const answers = question.getByRole("radio", { name: /^#\d+ 标准厂房项目/u });
    await expect.poll(() => answers.count()).toBe(2);
    await sayAsOf(page, "2024-06");
    await answers.first().click();
    await row.getByRole("deletion").waitFor();
    await expect.poll(() => counts(page)).toEqual({ 全部: 1, 变更: 1 });
    expect(["3.2亿元", "1.8亿元"]).toContain(await row.getByRole("deletion").innerText());
  });

  test("a file that is no ledger is turned away with a sentence saying what it is", async ({
    visit,
  }) => {
    const page = await visit(start, {
      as: "owner",
      refusals: ["POST /api/districts/district/imports 415"],
    });
    await page.getByLabel(text.upload.choose).setInputFiles({
      name: "台账.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n"),
    });
    const sentence = say({ code: "fileIsPdf", params: { file: "台账.pdf" } }, "zh");
    await page.getByRole("alert").filter({ hasText: sentence }).waitFor();
    await page.getByText(text.upload.drop).waitFor();
  });

  test("what cannot be read goes back to its author as a comment in the workbook", async ({
    visit,
  }) => {
    const page = await visit(start, { as: "owner" });
    await paste(page, [
      ["项目名称", "责任单位", "总投资（亿元）"],
      ["智慧物流园", "金沙街道", "待定，约几个亿吧"],
    ]);
    await rowOf(page, "智慧物流园").waitFor();
    const book = await downloadedBook(page, page.getByRole("link", { name: text.accept.workbook }));
    const cells = book.sheets.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
    const marked = cells.filter((cell) => cell?.comment !== undefined);
    expect(marked.map((cell) => cell?.text)).toContain("待定，约几个亿吧");
  });
});
