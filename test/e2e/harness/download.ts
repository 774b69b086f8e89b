import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import type { Workbook } from "../../../src/domain/importing/sheet.ts";
import { readWorkbook } from "../../../src/files/sheet/read-workbook.ts";

/** What a link downloads: the name offered, and the bytes. */
export async function download(
  page: Page,
  link: Locator,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The rows of a downloaded workbook's first sheet as a person sees them. */
export async function downloadedBook(page: Page, link: Locator): Promise<Workbook> {
  const read = await readWorkbook(await download(page, link));
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}
