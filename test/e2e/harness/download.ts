import type { Locator, Page } from "playwright-core";
import type { Workbook } from "../../../src/domain/importing/sheet.ts";
import { readWorkbook } from "../../../src/files/sheet/read-workbook.ts";

/** What a link downloads: the name offered, and the bytes. */
export async function download(
  page: Page,
  link: Locator,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Uint8Array);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** The rows of a downloaded workbook's first sheet as a person sees them. */
export async function downloadedBook(page: Page, link: Locator): Promise<Workbook> {
  const read = await readWorkbook(await download(page, link));
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}
