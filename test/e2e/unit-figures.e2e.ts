import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { attributes } from "../../src/web/messages/zh/attributes.ts";
import { rules } from "../../src/web/messages/zh/rules.ts";
import { unitFigures as text } from "../../src/web/messages/zh/unit-figures.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { barriers } from "./harness/axe.ts";
import { type Home, keep, test } from "./harness/guatu.ts";
import { install } from "./harness/installation.ts";
import { signIn } from "./harness/session.ts";

/** Puts text on the clipboard's way into a field, as Excel does. */
async function pasteInto(page: Page, label: string, pasted: string): Promise<void> {
  await page.getByLabel(label).evaluate((field, words) => {
    const data = new DataTransfer();
    data.setData("text/plain", words);
    const given = { clipboardData: data, bubbles: true, cancelable: true };
    field.dispatchEvent(new ClipboardEvent("paste", given));
  }, pasted);
}

const unit = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
const place = "/sample/unit-figures?attribute=own_tax_revenue&period=2026-01";

describe("figures of the units themselves", () => {
  let home: Home;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const server = await install([]);
    stop = server.stop;
    home = {
      address: server.address,
      sessions: {
        office: await signIn(server, "office"),
        town: await signIn(server, "town"),
        audit: await signIn(server, "audit"),
      },
    };
  });
  afterAll(() => stop?.());

  test("the office declares what it keeps of units, and its page is there to fill in", async ({
    visit,
  }) => {
    const page = await visit("/sample/settings/attributes", { at: home });
    await page.getByRole("button", { name: attributes.add }).click();
    const dialog = page.getByRole("dialog", { name: attributes.dialogNew });
    await dialog.getByLabel("名称 (中文)").fill("税收收入");
    await dialog.getByLabel("名称 (英文)").fill("Tax revenue");
    await dialog.getByRole("combobox", { name: attributes.of, exact: true }).selectOption("unit");
    await dialog.getByRole("combobox", { name: attributes.type }).selectOption("money");
    await dialog.getByRole("combobox", { name: attributes.timing }).selectOption("month");
    await dialog.getByRole("checkbox", { name: zh.common.role.town }).uncheck();
    await keep(page, "unit-figures-attribute.zh.desk");
    await dialog.getByRole("button", { name: rules.finish, exact: true }).click();
    await page.getByRole("button", { name: rules.bar.set }).click();
    const setting = page.getByRole("dialog", { name: rules.dialog.title });
    await setting.getByRole("textbox", { name: rules.dialog.reason }).fill("龙虎榜要看税收");
    await setting.getByRole("button", { name: rules.dialog.set }).click();
    await page.getByRole("status").filter({ hasText: "已保存并生效" }).waitFor();
    await page.goto(place);
    await page.getByLabel(text.freshOf("云溪高新区")).waitFor();
  });

  test("figures come pasted from Excel by the unit's name, and stand with their paper", async ({
    visit,
  }) => {
    const page = await visit(place, { at: home });
    const sheet = "单位\t税收（万元）\n石埠镇\t3200\n云溪高新区\t近1.2亿元\n外区某镇\t5";
    await pasteInto(page, text.freshOf("云溪高新区"), sheet);
    await page.getByText(text.dropped(1)).waitFor();
    expect(await page.getByLabel(text.freshOf("石埠镇")).inputValue()).toBe("3200");
    await page.getByLabel(text.evidence).fill("区税务局1月税收快报");
    await keep(page, "unit-figures-typed.zh.desk");
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: text.save(2) }).click();
    await page.getByText(text.saved(2, 0)).waitFor();
    await unit(page, "云溪高新区").getByText("近1.2亿元").waitFor();
    await unit(page, "石埠镇").getByText("区税务局1月税收快报").waitFor();
  });

  test("what cannot be read is told with its unit and nothing is recorded; Enter leads down", async ({
    visit,
  }) => {
    const refusals = ["POST /api/districts/sample/unit-figures 400"];
    const page = await visit(place, { at: home, refusals });
    const first = page.getByLabel(text.freshOf("云溪高新区"));
    await first.fill("很多");
    await first.press("Enter");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    await expect.poll(focused).not.toBe(text.freshOf("云溪高新区"));
    await page.getByRole("button", { name: text.save(1) }).click();
    await page.getByText("“云溪高新区”的数读不懂").waitFor();
    await keep(page, "unit-figures-refused.zh.desk");
    await unit(page, "云溪高新区").getByText("近1.2亿元").waitFor();
  });

  test("another figure needs a reason, and the history keeps both", async ({ visit }) => {
    const page = await visit(place, { at: home });
    await page.getByLabel(text.freshOf("石埠镇")).fill("3150");
    await page.getByLabel(text.reason).fill("快报改为正式数");
    await page.getByRole("button", { name: text.save(1) }).click();
    await page.getByText(text.saved(1, 0)).waitFor();
    await unit(page, "石埠镇").getByRole("button", { name: "0.315亿元" }).click();
    const drawer = page.getByRole("dialog", { name: text.historyOf("石埠镇", "税收收入") });
    await drawer.getByText(zh.project.history.reason("快报改为正式数")).waitFor();
    await expect.poll(() => drawer.locator('[data-ground="fact"]').count()).toBe(2);
    await keep(page, "unit-figures-history.zh.desk");
    expect(await barriers(page)).toEqual([]);
  });

  test("a town reads its own alone, on a phone and in English, and has nothing to fill in", async ({
    visit,
  }) => {
    const page = await visit(place, { as: "town", at: home, size: "phone", language: "en" });
    await unit(page, "云溪高新区").getByRole("button", { name: /CNY/u }).waitFor();
    await expect.poll(() => page.getByRole("rowheader").count()).toBe(1);
    await expect.poll(() => page.getByRole("button", { name: /^Record/u }).count()).toBe(0);
    await keep(page, "unit-figures-town.en.phone");
    expect(await barriers(page)).toEqual([]);
  });
});
