import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { roles } from "../../src/domain/unit/role.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { closing } from "../../src/web/messages/zh/closing.ts";
import { disputes } from "../../src/web/messages/zh/disputes.ts";
import { month as text } from "../../src/web/messages/zh/month.ts";
import { reporting } from "../../src/web/messages/zh/reporting.ts";
import { review } from "../../src/web/messages/zh/review.ts";
import type { Month } from "../../src/web/month/month-types.ts";
import { pathOf } from "./harness/address.ts";
import { type Home, keep, test } from "./harness/guatu.ts";
import { lookEverywhere } from "./harness/look.ts";
import { livePlaces } from "./harness/live-places.ts";
import { install } from "./harness/installation.ts";
import { give } from "./harness/people.ts";
import { askAt, fingerprint, pasteText, rangeFor, submit } from "./harness/month.ts";
import { signIn } from "./harness/session.ts";

const month = "/sample/month/2/2026-01";
const period = "2026年1月";
const unit = "云溪高新区";
const project = "翰桥氢能装备生产基地项目";
const figure = "本月完成投资（万元）";
const reason = "与监理月报不符，请核对";

/** The figure the month turns on, in the history of its project. */
async function newestFigure(page: Page) {
  const drawer = page.getByRole("dialog", { name: zh.project.historyOf("本月完成投资") });
  const newest = drawer.locator(".history > li").first();
  await newest.waitFor();
  return newest;
}

/** Asks that the newest figure say something else. */
async function askFor(page: Page, says: string, because: string): Promise<void> {
  await (await newestFigure(page)).getByRole("button", { name: disputes.correct }).click();
  const form = page.getByRole("dialog", { name: disputes.correctForm.title });
  const { value, reason: why, label, confirm } = disputes.correctForm;
  await form.getByRole("textbox", { name: value }).fill(says);
  await form.getByRole("textbox", { name: why }).fill(because);
  await form.getByRole("textbox", { name: label }).fill("2026年1月监理月报");
  await form.getByRole("button", { name: confirm }).click();
  await form.waitFor({ state: "detached" });
}

/** One month of one district, told in order: each test takes up what the one before it left. */
describe("the month of a district", () => {
  let home: Home;
  let stop: () => Promise<void>;
  let history: string;
  let first: { readonly path: string; readonly hash: string };

  const word = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

  beforeAll(async () => {
    const server = await install([]);
    stop = server.stop;
    const sessions = await Promise.all(
      roles.map(async (role) => [role, await signIn(server, role)] as const),
    );
    home = { address: server.address, sessions: Object.fromEntries(sessions) };
    const answer = await askAt<Month>(home, "town", "/api/districts/sample/units/2/months/2026-01");
    const id = answer.rows.find((row) => row.project.name === project)?.project.id;
    history = `/sample/projects/${id}?history=monthDone`;
  });
  afterAll(() => stop?.());

  test("two people at one cell: the later one is told what stands there and whose it is, and chooses", async ({
    visit,
  }) => {
    const secadmin = await visit("/sample/settings/grants", { as: "secadmin", at: home });
    await give(secadmin, { login: "bureau", role: "town", unit });
    await secadmin.getByRole("dialog").waitFor({ state: "detached" });
    const mine = await visit(month, { as: "town", at: home });
    const theirs = await visit(month, { as: "bureau", at: home });
    const cellOf = (page: Page) =>
      page.getByRole("textbox", { name: text.grid.cell(project, figure) });
    const saved = (page: Page) =>
      page
        .getByRole("status")
        .filter({ hasText: /^已保存/u })
        .waitFor();
    const write = async (page: Page, words: string) => {
      await page.keyboard.press("Control+Home");
      await page.keyboard.type(words);
      await page.keyboard.press("Enter");
    };
    for (const page of [mine, theirs]) await cellOf(page).waitFor();
    await write(theirs, "1500");
    await saved(theirs);
    await write(mine, "1200");
    const banner = mine.getByText(text.conflict.title(1));
    await banner.waitFor();
    await mine
      .getByRole("button", { name: `${text.conflict.takeFrom("部门")}：1500`, exact: true })
      .waitFor();
    await mine.getByRole("gridcell").filter({ hasText: "1200" }).waitFor();
    await keep(mine, "month-two-at-one-cell.zh.desk");
    await mine.getByRole("button", { name: `${text.conflict.keepOurs}：1200` }).click();
    await banner.waitFor({ state: "detached" });
    await saved(mine);

    await write(theirs, "1600");
    const told = theirs.getByRole("button", {
      name: `${text.conflict.takeFrom("镇街")}：1200`,
      exact: true,
    });
    await told.click();
    await told.waitFor({ state: "detached" });
    await theirs.getByRole("gridcell").filter({ hasText: "1200" }).waitFor();
    await mine.keyboard.press("Control+Home");
    await mine.keyboard.press("Delete");
    await mine.getByText(/^已填 0 \/ /u).waitFor();
    await saved(mine);
  });

  test("the town fills in its whole month by keyboard, and nothing it typed is lost", async ({
    visit,
  }) => {
    const page = await visit("/sample/month", { as: "town", at: home, offline: true });
    const cell = page.getByRole("textbox", { name: text.grid.cell(project, figure) });
    await cell.waitFor();
    expect(pathOf(page)).toBe(month);
    const answer = await askAt<Month>(home, "town", "/api/districts/sample/units/2/months/2026-01");
    const filled = (n: number) =>
      page.getByText(new RegExp(`^已填 ${n === 0 ? "0" : "[1-9]\\d*"} / `, "u"));
    await filled(0).waitFor();

    await page.keyboard.press("Control+Home");
    await pasteText(page, rangeFor(answer));
    await filled(1).waitFor();
    await page.keyboard.press("Control+z");
    await filled(0).waitFor();
    await page.keyboard.press("Control+y");
    await filled(1).waitFor();

    await page.keyboard.press("Control+Home");
    await page.keyboard.type("很多");
    await page.keyboard.press("Enter");
    await page.getByRole("gridcell").filter({ hasText: "很多" }).waitFor();
    await page.getByText(text.submit.why.errors(1)).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText(text.submit.why.errors(1)).waitFor({ state: "detached" });

    await page.context().setOffline(true);
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("9000");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "离线" }).waitFor();
    await page.context().setOffline(false);
    await page
      .getByRole("status")
      .filter({ hasText: /^已保存/u })
      .waitFor();
    await page.reload();
    await cell.waitFor();
    await expect.poll(() => cell.inputValue()).toBe("9000");

    const warning = page.getByRole("region", { name: text.problems.title });
    await warning.getByRole("listitem").filter({ hasText: project }).waitFor();
    const send = page.getByRole("button", { name: text.submit.button });
    await expect.poll(() => send.isEnabled()).toBe(false);
    await page.getByRole("textbox", { name: text.problems.noteOf(project) }).fill("设备集中到货");
    await keep(page, "month-filled.zh.desk");
    await submit(page);
  });

  test("the review of a report stands in every window and language", async ({ visit }) => {
    await lookEverywhere(visit, livePlaces.review, home);
  });

  test("the office sends one figure back by key, with its reason", async ({ visit }) => {
    const page = await visit("/sample/review", { at: home });
    await page.getByRole("heading", { name: project }).waitFor();
    await page.getByText("设备集中到货").first().waitFor();
    await page.keyboard.press("r");
    const dialog = page.getByRole("dialog", { name: review.returning.title(1) });
    const figures = dialog.getByRole("group", { name: review.returning.which });
    await figures.getByRole("checkbox").first().waitFor();
    for (const box of await figures.getByRole("checkbox").all()) await box.uncheck();
    await figures.getByRole("checkbox", { name: "本月完成投资" }).check();
    await dialog.getByRole("textbox", { name: review.returning.reason }).fill(reason);
    await dialog.getByRole("button", { name: review.returning.confirm }).click();
    await page.getByText(review.emptyTitle).waitFor();
  });

  test("a report sent back stands in every window and language", async ({ visit }) => {
    await lookEverywhere(visit, livePlaces.returned, home);
  });

  test("the town mends it on the phone and submits again", async ({ visit }) => {
    const page = await visit(month, { as: "town", at: home, size: "phone" });
    const card = page.getByRole("region", { name: project });
    await page.getByText(text.returned + reason).waitFor();
    await card.getByRole("textbox", { name: figure }).fill("3000");
    await card.getByRole("textbox", { name: figure }).blur();
    await submit(page);
  });

  test("the office accepts the whole report by key", async ({ visit }) => {
    const page = await visit("/sample/review", { at: home });
    await page.getByRole("heading", { name: project }).waitFor();
    await page.keyboard.press("a");
    await page.keyboard.press("e");
    await page.getByText(review.emptyTitle).waitFor();
  });

  test("the reporting wall shows who has reported, and urges who has not", async ({ visit }) => {
    const page = await visit("/sample/reporting", { at: home });
    const row = page.getByRole("row").filter({ hasText: unit });
    await row.getByRole("link", { name: reporting.stateShort.accepted }).last().waitFor();
    const urge = (words: string) => reporting.urgeOne(words, "临港产业园", period);
    await page.getByRole("button", { name: urge(reporting.urge), exact: true }).click();
    await page.getByText(reporting.urgedDone(1)).waitFor();
    await page.getByRole("button", { name: urge(reporting.urgeAgain), exact: true }).waitFor();
    const town = await visit("/sample/reporting", { as: "town", at: home });
    await town.getByRole("row").filter({ hasText: unit }).waitFor();
    await expect.poll(() => town.getByRole("button", { name: reporting.urge }).count()).toBe(0);
  });

  test("the office closes the month without the others, knowingly and with a reason", async ({
    visit,
  }) => {
    const page = await visit("/sample/closing", { at: home });
    await page.getByRole("button", { name: closing.closeMonth(period) }).click();
    const dialog = page.getByRole("dialog", { name: closing.closing.title(period) });
    const confirm = dialog.getByRole("button", { name: closing.closing.confirmWithout });
    await confirm.click();
    await dialog.getByText(closing.closing.missing).waitFor();
    await dialog.getByRole("textbox").fill("通报不等，其余单位下月补报");
    await confirm.click();
    await page.getByRole("heading", { name: closing.issueOne }).waitFor();
    await page.getByText("通报不等，其余单位下月补报").waitFor();
    await page.getByText(closing.noChanges).waitFor();
    const shown = (await page.locator(".issues-hash").innerText()).replaceAll(/\s/gu, "");

    await word(page, closing.bulletin).click();
    await page.waitForURL("**knownAt=*%40*");
    const link = page.getByRole("link", { name: zh.bulletin.download });
    first = { path: pathOf(page), hash: await fingerprint(page, link) };
    expect(first.hash).toBe(shown);
  });

  test("the bulletin of a closed month stands on its point, whatever is asked", async ({
    visit,
  }) => {
    const [, day = "", seq = ""] = /knownAt=([\d-]+)@(\d+)/u.exec(first.path) ?? [];
    const page = await visit("/sample/bulletin?month=2026-01", { at: home });
    await page
      .getByText(zh.bulletin.basis(day, Number(seq)))
      .first()
      .waitFor();
    const link = page.getByRole("link", { name: zh.bulletin.download });
    expect(await fingerprint(page, link)).toBe(first.hash);
  });

  test("the audit contests a figure, and the office answers in the open", async ({ visit }) => {
    const audit = await visit(history, { as: "audit", at: home });
    const newest = await newestFigure(audit);
    await expect.poll(() => newest.getByRole("button", { name: disputes.correct }).count()).toBe(0);
    await newest.getByRole("button", { name: disputes.contest }).click();
    const form = audit.getByRole("dialog", { name: disputes.contestForm.title });
    await form.getByRole("textbox", { name: disputes.contestForm.reason }).fill("付款凭证对不上");
    await form.getByRole("button", { name: disputes.contestForm.confirm }).click();
    await form.waitFor({ state: "detached" });
    await newest.getByText("付款凭证对不上").waitFor();

    const office = await visit("/sample/disputes?show=contests", { at: home });
    const ours = office.getByRole("listitem").filter({ hasText: "付款凭证对不上" });
    await ours.getByRole("button", { name: disputes.reject }).click();
    const dialog = office.getByRole("dialog", { name: disputes.answering.rejectedTitle });
    await dialog
      .getByRole("textbox", { name: disputes.answering.reason })
      .fill("凭证次月入账，数无误");
    await dialog.getByRole("button", { name: disputes.reject }).click();
    await ours.waitFor({ state: "detached" });
    await audit.reload();
    await (await newestFigure(audit)).getByText("凭证次月入账，数无误").waitFor();
  });

  test("contests and a closed month stand in every window and language", async ({ visit }) => {
    await lookEverywhere(visit, livePlaces.contests, home);
    await lookEverywhere(visit, livePlaces.closed, home);
  });

  test("the town takes back what it asked by mistake, and the figure stays", async ({ visit }) => {
    const town = await visit(history, { as: "town", at: home });
    await askFor(town, "2590万元", "数字看反了");
    await town.goto("/sample/disputes");
    const ours = town.getByRole("listitem").filter({ hasText: "数字看反了" });
    await ours.getByRole("button", { name: disputes.withdraw }).click();
    const dialog = town.getByRole("dialog", { name: disputes.withdrawing.title });
    await dialog.getByRole("button", { name: disputes.withdraw }).click();
    await ours.waitFor({ state: "detached" });
    await town.getByRole("radio", { name: disputes.all }).check();
    await ours.getByText(disputes.state.withdrawn).waitFor();
  });

  test("the town asks for a correction, and another person agrees to it", async ({ visit }) => {
    const town = await visit(history, { as: "town", at: home });
    await askFor(town, "2950万元", "一笔设备款重复计入");

    const office = await visit("/sample/disputes", { at: home });
    await office.getByText("一笔设备款重复计入").waitFor();
    await office.getByRole("button", { name: disputes.agree, exact: true }).click();
    const dialog = office.getByRole("dialog", { name: disputes.settling.agreeTitle });
    await dialog.getByRole("button", { name: disputes.agree, exact: true }).click();
    await office.getByText(disputes.noCorrections).waitFor();
  });

  test("the change is listed, a new issue has its basis, and the first one stays as it was", async ({
    visit,
  }) => {
    const page = await visit("/sample/closing?period=2026-01", { at: home });
    const row = page.getByRole("row").filter({ hasText: project });
    await row.getByText(closing.why.corrected, { exact: true }).waitFor();
    await expect.poll(() => row.innerText()).toMatch(/0\.3亿元[\s\S]*0\.295亿元/u);
    await page.getByRole("button", { name: closing.reissue }).click();
    const dialog = page.getByRole("dialog", { name: closing.reissuing.title(period) });
    await dialog.getByRole("textbox").fill("区项目办会议纪要〔2026〕2号");
    await dialog.getByRole("button", { name: closing.reissuing.confirm }).click();
    await page.getByRole("heading", { name: closing.issueMore(2) }).waitFor();
    await page.getByText("区项目办会议纪要〔2026〕2号").waitFor();
    await page.getByText(closing.noChanges).waitFor();

    const link = page.getByRole("link", { name: zh.bulletin.download });
    await page.goto("/sample/bulletin?month=2026-01");
    expect(await fingerprint(page, link)).not.toBe(first.hash);
    await page.goto(first.path);
    expect(await fingerprint(page, link)).toBe(first.hash);
  });
});
