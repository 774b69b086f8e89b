import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { zh } from "../../../src/web/messages/zh.ts";

const text = zh.importing;
const fixtures = join(import.meta.dirname, "../../fixtures/tongzhou");

/** Drops a file of the fixtures onto the page, as one drags it from a folder. */
export async function drop(page: Page, name: string): Promise<void> {
  const bytes = await readFile(join(fixtures, name), "base64");
  const files = await page.evaluateHandle(
    ([base64, called]) => {
      const data = new DataTransfer();
      const letters = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([letters], called));
      return data;
    },
    [bytes, name] as const,
  );
  await page.getByText(text.upload.drop).dispatchEvent("drop", { dataTransfer: files });
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

/** Pastes a range as Excel copies it: cells by tabs, rows by lines. */
export async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  const range = rows.map((row) => row.join("\t")).join("\n");
  await page.getByRole("textbox", { name: text.upload.paste }).fill(range);
  await page.getByText(text.upload.pasted(rows.length, rows[0]?.length ?? 0)).waitFor();
  await page.getByRole("button", { name: text.upload.pasteSend }).click();
  await page.getByRole("heading", { name: text.upload.pasteName, level: 1 }).waitFor();
}

/** Says from when the figures are, which the pasted range itself does not. */
export async function sayAsOf(page: Page, month: string): Promise<void> {
  const field = page.getByRole("textbox", { name: text.head.asOfLabel });
  await field.fill(month);
  await field.press("Enter");
  const [year, of] = month.split("-").map(Number);
  await page.getByText(text.head.asOf(`${year}年${of}月`)).waitFor();
}

/** How many rows the preview counts in each state, those of none left out. */
export async function counts(page: Page): Promise<Readonly<Record<string, number>>> {
  const tabs = page.getByRole("navigation", { name: text.rows.filter });
  const said = await tabs.getByRole("button").allInnerTexts();
  const pairs = said.map((words) => words.trim().split(/\s+/u));
  return Object.fromEntries(
    pairs.map(([label = "", count]) => [label, Number(count)] as const).filter(([, n]) => n > 0),
  );
}

/** Accepts the preview; rows still open are left out when `rest` says so. */
export async function accept(page: Page, rest = false): Promise<void> {
  await page.getByRole("button", { name: text.accept.button }).click();
  if (rest) await page.getByRole("button", { name: text.accept.rest }).click();
  await page.getByRole("status").filter({ hasText: text.done.title }).waitFor();
}
