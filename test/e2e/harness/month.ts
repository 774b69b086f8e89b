import { createHash } from "node:crypto";
import { type Locator, type Page, request } from "playwright-core";
import { findAttribute, projectAttributes } from "../../../src/catalogue/project.ts";
import { month as text } from "../../../src/web/messages/zh/month.ts";
import type { Ask, Month } from "../../../src/web/month/month-types.ts";
import { printRange } from "../../../src/web/month/range-text.ts";
import { sheetOf } from "../../../src/web/month/sheet.ts";
import { attributesOf } from "../../../src/web/state/attributes.ts";
import { download } from "./download.ts";
import type { Home } from "./guatu.ts";

/** What somebody of an installation is answered. */
export async function askAt<T>(home: Home, as: string, path: string): Promise<T> {
  const storageState = home.sessions[as];
  if (!storageState) throw new Error(`${as} is not signed in`);
  const person = await request.newContext({ baseURL: home.address, storageState });
  const answer = await person.get(path);
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  const said = (await answer.json()) as T;
  await person.dispose();
  return said;
}

/** A figure, a sentence or an expected day for whatever a month asks. */
function answerTo({ attribute, last, orForecast }: Ask): string {
  if (orForecast) return "预计2026年9月";
  if (attribute === "problem") return "";
  if (attribute === "progress") return "按计划推进";
  const value = last?.value;
  if (typeof value !== "object" || value === null || !("amount" in value)) return "0";
  return findAttribute(attribute)?.unit === "亿元"
    ? String(Number(value.amount) / 100_000_000)
    : String(Math.round(Number(value.amount) / 10_000) + 1);
}

/** A whole month as a range copied from Excel, in the order of the sheet. */
export function rangeFor(month: Month): string {
  const { rows } = sheetOf(month, attributesOf(projectAttributes));
  return printRange(
    rows.map(({ cells }) => cells.map((cell) => (cell.state === "ask" ? answerTo(cell.ask) : ""))),
  );
}

/** Pastes into whatever has the focus, as the keyboard does. */
export async function pasteText(page: Page, words: string): Promise<void> {
  await page.evaluate((said) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", said);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, words);
}

/** Submits the month that is filled in. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: text.submit.button, exact: true }).click();
  await page.getByRole("button", { name: text.submit.confirm }).click();
  await page.getByText(text.submit.doneText).waitFor();
}

/** The fingerprint of the Word file a link downloads, as `sha256sum` prints it. */
export async function fingerprint(page: Page, link: Locator): Promise<string> {
  const { bytes } = await download(page, link);
  return createHash("sha256").update(bytes).digest("hex");
}
