import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { grants } from "../../src/web/messages/zh/grants.ts";
import { units } from "../../src/web/messages/zh/units.ts";
import { type Home, test } from "./harness/guatu.ts";
import { install } from "./harness/installation.ts";
import { signIn } from "./harness/session.ts";

const place = "/sample/settings/units";

/** Opens a unit and begins something with it. */
async function begin(
  page: Page,
  unit: string,
  act: keyof typeof units.titleOf & keyof typeof units.act,
) {
  await page.getByRole("button", { name: unit, exact: true }).click();
  await page
    .getByRole("dialog", { name: unit })
    .getByRole("button", { name: units.act[act], exact: true })
    .click();
  const title = units.titleOf[act];
  return page.getByRole("dialog", { name: typeof title === "string" ? title : title(unit) });
}

/** Says why and does what was looked at. */
async function confirm(page: Page, dialog: ReturnType<Page["locator"]>): Promise<void> {
  await dialog.getByRole("textbox", { name: units.field.reason }).fill("区政复〔2026〕3号");
  await dialog.getByRole("button", { name: units.confirm }).click();
  await page.getByRole("status").filter({ hasText: units.done }).waitFor();
}

describe("units are re-organised, and the past stays as it was", () => {
  let home: Home;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const server = await install([]);
    stop = server.stop;
    home = {
      address: server.address,
      sessions: {
        office: await signIn(server, "office"),
        secadmin: await signIn(server, "secadmin"),
        sysadmin: await signIn(server, "sysadmin"),
      },
    };
  });
  afterAll(() => stop?.());

  test("a new name shows everywhere now, and not on a day before it", async ({ visit }) => {
    const page = await visit(place, { at: home });
    const dialog = await begin(page, "石埠镇", "rename");
    await dialog.getByRole("textbox", { name: units.field.name }).fill("");
    await dialog.getByRole("button", { name: units.look }).click();
    await dialog.getByRole("alert").filter({ hasText: units.missing }).waitFor();
    await dialog.getByRole("textbox", { name: units.field.name }).fill("石埠街道");
    await dialog.getByRole("button", { name: units.look }).click();
    await dialog.getByRole("cell", { name: "石埠街道" }).waitFor();
    await dialog.getByRole("button", { name: units.confirm }).click();
    await dialog.getByRole("alert").filter({ hasText: units.reasonMissing }).waitFor();
    await confirm(page, dialog);
    await page.getByRole("button", { name: "石埠街道", exact: true }).click();
    await page.getByText("区政复〔2026〕3号").waitFor();
    await page.goto(`${place}?knownAt=2025-12-31`);
    await page.getByRole("button", { name: "石埠镇", exact: true }).waitFor();
    await expect
      .poll(() => page.getByRole("button", { name: units.act.add, exact: true }).count())
      .toBe(0);
  });

  test("a merger tells whose grants end, hands the projects over, and the totals of before keep the unit", async ({
    visit,
  }) => {
    const page = await visit(place, { at: home });
    const dialog = await begin(page, "北渡街道", "merge");
    await dialog
      .getByRole("combobox", { name: units.field.into })
      .selectOption({ label: "\u3000城中街道" });
    await dialog.getByRole("button", { name: units.look }).click();
    await dialog.getByText(units.told.ends(1)).waitFor();
    await dialog.getByText(/随之调整的项目 \d+ 个/u).waitFor();
    await confirm(page, dialog);
    await expect
      .poll(() => page.getByRole("button", { name: "北渡街道", exact: true }).count())
      .toBe(0);
    await page.getByRole("checkbox", { name: units.closedToo }).check();
    await page.getByRole("button", { name: "北渡街道", exact: true }).click();
    await page.getByText(units.history.merged("城中街道")).waitFor();
    const ofUnit = page.getByRole("rowheader", { name: "北渡街道" });
    await page.goto("/sample/totals?knownAt=2025-12-31");
    await ofUnit.waitFor();
    await page.goto("/sample/totals");
    await page.getByRole("rowheader", { name: "城中街道" }).waitFor();
    await expect.poll(() => ofUnit.count()).toBe(0);
  });

  test("the security administrator sees whom to grant anew", async ({ visit }) => {
    const page = await visit("/sample/settings/grants", { as: "secadmin", at: home });
    await page.getByRole("heading", { name: grants.lapsed.title(1) }).waitFor();
    await page.getByRole("listitem").filter({ hasText: "北渡街道" }).first().waitFor();
  });

  test("a pasted list adds units, and its faulty line is told by number", async ({ visit }) => {
    const page = await visit(place, { as: "sysadmin", at: home });
    await page.getByRole("button", { name: units.act.add, exact: true }).click();
    const dialog = page.getByRole("dialog", { name: units.titleOf.add });
    await dialog.getByRole("radio", { name: units.field.list }).check();
    const list = dialog.getByRole("textbox", { name: units.field.pasted });
    await list.fill("滨湖新城\t园区\n湖东街道\t什么\t滨湖新城");
    await dialog.getByRole("button", { name: units.look }).click();
    await dialog.getByRole("alert").filter({ hasText: "第 2 行" }).waitFor();
    await list.fill("滨湖新城\t园区\n湖东街道\t街道\t滨湖新城");
    await dialog.getByRole("button", { name: units.look }).click();
    await dialog.getByRole("cell", { name: "湖东街道" }).waitFor();
    await confirm(page, dialog);
    await page.getByRole("button", { name: "湖东街道", exact: true }).waitFor();
  });
});
