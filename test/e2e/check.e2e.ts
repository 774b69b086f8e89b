import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { check as en } from "../../src/web/messages/en/check.ts";
import { check as zh } from "../../src/web/messages/zh/check.ts";
import { zh as common } from "../../src/web/messages/zh.ts";
import { ask } from "./harness/ask.ts";
import { barriers } from "./harness/axe.ts";
import { keep, sizes, test } from "./harness/guatu.ts";

type Mark = { readonly size: number; readonly root: string };
const texts = { zh, en };

async function mark(): Promise<Mark> {
  const asked = () => ask<{ mark: Mark | null }>("/api/districts/sample/log/mark");
  await expect.poll(async () => (await asked()).mark, { timeout: 60_000 }).not.toBeNull();
  const { mark: own } = await asked();
  if (!own) throw new Error("nothing is sealed");
  return own;
}

for (const size of Object.keys(sizes) as (keyof typeof sizes)[])
  for (const language of ["zh", "en"] as const)
    test(`whoever scans a printed page on a ${size} is told in ${language}, without signing in, whose it is`, async ({
      visit,
    }) => {
      const text = texts[language];
      const { size: entries, root } = await mark();
      const path = `/check?district=sample&size=${entries}&root=${root.slice(0, 32)}`;
      const page = await visit(path, { as: "nobody", size, language });
      await page.getByText(text.ours, { exact: true }).waitFor();
      await page.getByText(text.limit).waitFor();
      await keep(page, `check.${language}.${size}`);
      expect(await barriers(page)).toEqual([]);
      const wrong = `${root.startsWith("0") ? "1" : "0"}${root.slice(1, 12)}`;
      await page.getByLabel(text.root).fill(wrong.toUpperCase().replace(/(.{4})/gu, "$1 "));
      await page.getByRole("button", { name: text.submit }).click();
      await page.getByText(text.other, { exact: true }).waitFor();
      await keep(page, `check-other.${language}.${size}`);
      await page.getByLabel(text.size).fill("no number");
      await page.getByLabel(text.root).fill("12");
      await page.getByRole("button", { name: text.submit }).click();
      await page.getByText(text.badSize).waitFor();
      await page.getByText(text.badRoot).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.getByLabel(text.size).fill("999999999");
      await page.getByLabel(text.root).fill(root);
      await page.getByRole("button", { name: text.submit }).click();
      await page.getByText(text.ahead, { exact: true }).waitFor();
    });

test("an empty check asks what stands on the paper, and of no ledger but the ones kept here", async ({
  visit,
}) => {
  const page = await visit("/check", { as: "nobody", size: "phone" });
  await page.getByRole("heading", { name: zh.title }).waitFor();
  await expect.poll(() => page.getByText(zh.badSize).count()).toBe(0);
  await page.getByRole("button", { name: zh.submit }).click();
  await page.getByText(zh.badDistrict).waitFor();
  await page.getByLabel(zh.district).fill("nowhere");
  await page.getByLabel(zh.size).fill("12");
  await page.getByLabel(zh.root).fill("0123456789ab");
  await page.getByRole("button", { name: zh.submit }).click();
  await page.getByText(zh.unknown, { exact: true }).waitFor();
});

const printed = ["projects", "ranking", "totals", "reporting", "plan", "bulletin", "wall"];

test("every page of figures prints the code that leads to the check, and does not show it", async ({
  visit,
}) => {
  await mark();
  for (const place of printed) {
    const page = await visit(`/sample/${place}`);
    const foot = page.getByRole("complementary", { name: zh.footLabel, includeHidden: true });
    await foot.waitFor({ state: "attached" });
    await page.getByText(common.common.loading).waitFor({ state: "detached" });
    await expect.poll(() => foot.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => foot.isVisible()).toBe(true);
    const said = (await foot.innerText()).replaceAll(",", "");
    const [, size, root] = /签封 (\d+) 条，根 ([0-9a-f]{12})/u.exec(said) ?? [];
    const told = await ask<{ standing: string }>(
      `/api/check?district=sample&size=${size}&root=${root}`,
    );
    expect(told.standing).toBe("ours");
    const bytes = await page.pdf({ preferCSSPageSize: true });
    await writeFile(join("test-output", "screens", `foot-${place}.pdf`), bytes);
    await page.close();
  }
}, 120_000);
