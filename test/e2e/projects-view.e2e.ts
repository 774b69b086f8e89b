import { expect } from "vitest";
import { readWorkbook } from "../../src/files/sheet/read-workbook.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { pathOf } from "./harness/address.ts";
import { download } from "./harness/download.ts";
import { gridOf } from "./harness/grid.ts";
import { keep, test } from "./harness/guatu.ts";

const text = zh.projects;

test("columns are chosen and ordered in a dialog; the address keeps them over a reload", async ({
  visit,
}) => {
  const page = await visit("/sample/projects");
  const { labels, settled } = gridOf(page);
  await settled();
  await page.getByRole("button", { name: text.columns, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: text.columnsTitle });
  await dialog.getByRole("button", { name: text.hide("累计完成投资"), exact: true }).click();
  await dialog.getByRole("button", { name: text.show("建筑面积"), exact: true }).click();
  await dialog.getByRole("button", { name: text.moveUp("建筑面积"), exact: true }).click();
  await dialog.getByRole("button", { name: text.done, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  const chosen = await labels();
  expect(chosen).not.toContain("累计完成投资");
  expect(chosen.at(-2)).toBe("建筑面积");
  const kept = pathOf(page);
  await page.reload();
  await settled();
  await expect.poll(() => labels()).toEqual(chosen);
  expect(pathOf(page)).toBe(kept);
});

test("a view is saved under a name and brings back filter, order and columns", async ({
  visit,
}) => {
  const path = "/sample/projects?stages=building&sort=-delay&columns=totalInvestment,land";
  const page = await visit(path);
  const { settled, cells, labels } = gridOf(page);
  await settled();
  const before = { rows: await cells(), labels: await labels() };
  const name = "在建最迟";
  await page.getByText(text.views, { exact: true }).click();
  await page.getByRole("textbox", { name: text.viewName }).fill(name);
  await page.getByRole("button", { name: zh.common.save }).click();
  await page.getByRole("link", { name }).waitFor();
  await page.goto("/sample/projects");
  await settled();
  await page.getByText(text.views, { exact: true }).click();
  await page.getByRole("link", { name }).click();
  await page.waitForURL("**sort=-delay**");
  await settled();
  expect({ rows: await cells(), labels: await labels() }).toEqual(before);
  await page.getByRole("link", { name }).waitFor({ state: "hidden" });
  await page.getByText(text.views, { exact: true }).click();
  await page.getByRole("button", { name: text.removeView(name) }).click();
  await page.getByRole("link", { name }).waitFor({ state: "detached" });
});

test("the export holds the rows, the order and the columns of the screen", async ({ visit }) => {
  const page = await visit(
    "/sample/projects?lights=yellow,red&stages=building&sort=-totalInvestment&columns=totalInvestment,start,land",
  );
  const { settled, cells, labels, total } = gridOf(page);
  await settled();
  const file = await download(page, page.getByRole("link", { name: text.export }));
  expect(file.name).toMatch(/^示例区.*\.xlsx$/u);
  const read = await readWorkbook(file);
  if (!read.ok) throw new Error(read.refusal.code);
  const [title, head, ...rows] = (read.value.sheets[0]?.rows ?? []).map((row) =>
    row.cells.map((cell) => cell?.text ?? ""),
  );
  expect(title?.[0]).toContain("合成示例数据");
  // The last column, hidden, carries the ids the sheet proves itself by.
  expect(head?.slice(0, -1).map((label) => label.replace(/（.*）$/u, ""))).toEqual(await labels());
  expect(rows).toHaveLength(await total());
  const shown = await cells();
  expect(shown.length).toBeGreaterThan(20);
  const words = (row: readonly string[]) => row.slice(0, 4);
  expect(rows.slice(0, shown.length).map(words)).toEqual(shown.map(words));
  // A sheet keeps as many decimals as its column has, so that they stand below each other.
  const figure = (word: string | undefined) =>
    word?.replace(/亿元$/u, "").replace(/\.0+$|(?<=\.\d+)0+$/u, "") ?? "";
  expect(rows.slice(0, shown.length).map((row) => figure(row[5]))).toEqual(
    shown.map((row) => figure(row[5])),
  );
  expect(rows.slice(0, shown.length).map((row) => row[6] ?? "")).toEqual(
    shown.map((row) => row[6] ?? ""),
  );
});

test("a part that did not come says so in its place, and a fresh page asks for it again", async ({
  visit,
}) => {
  const page = await visit("/sample/projects", { offline: true });
  const isDialog = /column-dialog.*\.js$/u;
  await page.route(isDialog, (route) => route.abort("internetdisconnected"));
  await page.reload();
  await page.getByRole("button", { name: text.columns }).click();
  const told = page.getByRole("alert");
  await told.getByText(zh.common.notLoaded).waitFor();
  await keep(page, "projects part that did not come zh");
  await page.getByRole("grid").waitFor();
  await page.context().setOffline(true);
  await told.getByRole("button", { name: zh.shell.broken.reload }).click();
  await told.getByText(zh.common.unreachable).waitFor();
  await page.context().setOffline(false);
  await page.unroute(isDialog);
  await told.getByRole("button", { name: zh.shell.broken.reload }).click();
  await told.waitFor({ state: "detached" });
  await page.getByRole("button", { name: text.columns }).click();
  await page.getByRole("dialog").waitFor();
});
