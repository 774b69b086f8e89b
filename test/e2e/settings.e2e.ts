import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { zh } from "../../src/web/messages/zh.ts";
import { attributes } from "../../src/web/messages/zh/attributes.ts";
import { calendars } from "../../src/web/messages/zh/calendars.ts";
import { duty } from "../../src/web/messages/zh/duty.ts";
import { reporting } from "../../src/web/messages/zh/reporting.ts";
import { ruleText } from "../../src/web/messages/zh/rule-text.ts";
import { rules } from "../../src/web/messages/zh/rules.ts";
import { stages } from "../../src/web/messages/zh/stages.ts";
import { versions } from "../../src/web/messages/zh/versions.ts";
import { type Home, test } from "./harness/guatu.ts";
import { accept, paste, sayAsOf } from "./harness/importing.ts";
import { install } from "./harness/installation.ts";
import { askAt } from "./harness/month.ts";
import { signIn } from "./harness/session.ts";

const at = (place: string) => `/sample/settings/${place}`;

/** Looks the changes over, says why, and puts them in force. */
async function save(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: rules.bar.set }).click();
  const dialog = page.getByRole("dialog", { name: rules.dialog.title });
  await dialog.getByRole("textbox", { name: rules.dialog.reason }).fill(reason);
  await dialog.getByRole("button", { name: rules.dialog.set }).click();
  await page.getByRole("status").filter({ hasText: "已保存并生效" }).waitFor();
}

/** One journey: the office makes the ledger its own, and every page follows at once. */
describe("the office sets its own rules without code", () => {
  let home: Home;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const server = await install([]);
    stop = server.stop;
    home = {
      address: server.address,
      sessions: {
        office: await signIn(server, "office"),
        sysadmin: await signIn(server, "sysadmin"),
      },
    };
  });
  afterAll(() => stop?.());

  test("an attribute of its own is tried while it is typed, and its faults stand at their fields", async ({
    visit,
  }) => {
    const page = await visit(at("attributes"), { at: home });
    await page.getByRole("button", { name: attributes.add }).click();
    const dialog = page.getByRole("dialog", { name: attributes.dialogNew });
    await dialog.getByLabel("名称 (中文)").fill("钢材用量");
    await dialog.getByLabel("名称 (英文)").fill("Steel used");
    await dialog.getByRole("combobox", { name: attributes.type }).selectOption("quantity");
    await dialog.getByRole("combobox", { name: attributes.unit, exact: true }).selectOption("吨");
    const words = dialog.getByRole("textbox", { name: attributes.synonyms });
    await words.fill("总投资");
    await dialog.getByRole("alert").filter({ hasText: "“总投资”已经是“计划总投资”" }).waitFor();
    await words.fill("用钢量\n钢材吨数");
    await dialog.getByRole("alert").waitFor({ state: "detached" });
    await expect
      .poll(() => dialog.getByRole("textbox", { name: attributes.id }).inputValue())
      .toBe("own_steel_used");
    await dialog.getByRole("button", { name: rules.finish, exact: true }).click();
    await save(page, "区里要求登记用钢量");
  });

  test("a column under its other name is recognised, and it can be a column of the list", async ({
    visit,
  }) => {
    const page = await visit("/sample/import", { at: home });
    await paste(page, [
      ["项目名称", "责任单位", "钢材吨数"],
      ["泓原封装测试生产基地项目", "云溪高新区", "1200"],
    ]);
    await page.getByText("1200吨").waitFor();
    await sayAsOf(page, "2025-12");
    await accept(page);
    await page.goto("/sample/projects?q=泓原封装");
    await page.getByRole("button", { name: zh.projects.columns, exact: true }).click();
    await page.getByRole("button", { name: zh.projects.show("钢材用量") }).click();
    await page.getByRole("button", { name: zh.projects.done, exact: true }).click();
    await page.getByRole("columnheader", { name: "钢材用量" }).waitFor();
    await page.getByRole("gridcell", { name: "1,200" }).waitFor();
  });

  test("what a stage needs shows on the page of a project on its way there", async ({ visit }) => {
    const page = await visit(at("stages"), { at: home });
    await page.getByRole("button", { name: stages.add("数据项", "在建") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: stages.pick.attribute }).selectOption("钢材用量");
    await dialog.getByRole("button", { name: rules.finish, exact: true }).click();
    await save(page, "开工以前应报用钢量");
    type List = { readonly rows: readonly { readonly id: number }[] };
    const list = await askAt<List>(home, "office", "/api/districts/sample/projects?stages=permits");
    await page.goto(`/sample/projects/${list.rows[0]?.id}`);
    await page.getByText(zh.project.missingFor("在建")).waitFor();
    await page.getByRole("listitem").filter({ hasText: "钢材用量" }).waitFor();
  });

  test("a moved due day moves on the reporting wall", async ({ visit }) => {
    const page = await visit("/sample/reporting", { at: home });
    const due = (day: number) => page.getByText(reporting.due(`1月${day}日`));
    await due(5).first().waitFor();
    await page.goto(at("calendars"));
    await page.getByRole("textbox", { name: calendars.due.day }).fill("32");
    await page.getByRole("alert").filter({ hasText: calendars.due.dayWrong }).waitFor();
    await page.getByRole("textbox", { name: calendars.due.urge }).fill("3");
    await page.getByRole("button", { name: rules.bar.set }).click();
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.getByRole("textbox", { name: calendars.due.day }).fill("8");
    await page.getByRole("cell", { name: "2026-01-08" }).waitFor();
    await save(page, "与统计月报错开");
    await page.goto("/sample/reporting");
    await due(8).first().waitFor();
  });

  test("a notice pasted as it is makes the year, and a day can be turned by keyboard", async ({
    visit,
  }) => {
    const page = await visit(`${at("calendars")}?year=2026`, { at: home });
    await page.getByText(calendars.holidays.paste).first().click();
    await page
      .getByRole("textbox", { name: calendars.holidays.paste })
      .fill("一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。");
    await page.getByText(calendars.holidays.read(2, 1)).waitFor();
    await page.getByRole("button", { name: calendars.holidays.use("2026") }).click();
    await page.getByRole("button", { name: "2026-01-01 星期四 放假" }).focus();
    for (const key of ["ArrowDown", "ArrowRight", "Space"]) await page.keyboard.press(key);
    await page.getByRole("button", { name: "2026-01-09 星期五 放假" }).waitFor();
    await page.getByRole("button", { name: rules.bar.discard }).click();
    await page.getByText(calendars.holidays.sums(19, 6)).waitFor();
  });

  test("a rule edited as text names the line at fault, and cannot be saved unread", async ({
    visit,
  }) => {
    const page = await visit(`${at("rules")}?name=rulebooks/yanan-2017`, { at: home });
    const area = page.getByRole("textbox", { name: ruleText.text("rulebooks/yanan-2017") });
    const text = await area.inputValue();
    const line = text.split("\n").findIndex((each) => each.includes("from: 10亿元")) + 2;
    await area.fill(text.replace("points: 20", "points: 二十"));
    await page.getByRole("button", { name: ruleText.goTo(line) }).waitFor();
    await area.fill(text.replace("id: nature", 'id: "nature'));
    await page.getByRole("alert").filter({ hasText: ruleText.why.quote }).waitFor();
    await area.fill(text);
    await page.getByRole("alert").waitFor({ state: "detached" });
  });

  test("who is overtaken is told by whom, and loses nothing", async ({ visit }) => {
    const refusals = ["PUT /api/districts/sample/setting 409"];
    const slow = await visit(at("calendars"), { at: home, refusals });
    await slow.getByRole("textbox", { name: calendars.due.remind }).fill("4");
    const quick = await visit(at("calendars"), { at: home });
    await quick.getByRole("textbox", { name: calendars.due.urge }).fill("2");
    await save(quick, "催得晚一些");
    await slow.getByRole("button", { name: rules.bar.set }).click();
    const dialog = slow.getByRole("dialog", { name: rules.dialog.title });
    await dialog.getByRole("textbox", { name: rules.dialog.reason }).fill("提醒得早一些");
    await dialog.getByRole("button", { name: rules.dialog.set }).click();
    await dialog.getByText("理由：催得晚一些").waitFor();
    await dialog.getByRole("button", { name: rules.meanwhile.goOn }).click();
    await dialog.getByRole("button", { name: rules.dialog.set }).click();
    await slow.getByRole("status").filter({ hasText: "已保存并生效" }).waitFor();
  });

  test("two versions are compared in words, and the sample is put in force again", async ({
    visit,
  }) => {
    const page = await visit(`${at("versions")}?name=calendars/month`, { at: home });
    await page.getByRole("radio", { name: versions.history.aOf("产品样例") }).check();
    const row = page.getByRole("row").filter({ hasText: "到期日 › 每月几日" });
    await expect.poll(() => row.getByRole("cell").allInnerTexts()).toEqual(["5", "8"]);
    await page.getByRole("button", { name: versions.history.backTo("产品样例") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: versions.history.reason }).fill("照样例");
    await dialog.getByRole("button", { name: versions.history.confirm }).click();
    await page.getByRole("status").filter({ hasText: "已恢复并生效" }).waitFor();
    await page.getByText(versions.history.same).waitFor();
  });

  test("a district is opened from a template, and a bad id is told at its field", async ({
    visit,
  }) => {
    const { opening } = versions;
    const page = await visit(at("open"), { at: home, as: "sysadmin" });
    await page.getByRole("textbox", { name: opening.name }).fill("滨湖新区");
    await page.getByRole("textbox", { name: opening.id }).fill("滨湖");
    await page.getByRole("button", { name: opening.confirm }).click();
    await page.getByRole("alert").filter({ hasText: opening.idWrong }).waitFor();
    await page.getByRole("textbox", { name: opening.id }).fill("binhu");
    await page.getByRole("button", { name: opening.confirm }).click();
    // It is no sample, so its administrators are asked for a second factor from its first moment.
    await page.getByRole("heading", { name: duty.title.secondFactorDemanded }).waitFor();
  });
});
