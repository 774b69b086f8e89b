import type { Page } from "playwright-core";
import { duty } from "../../../src/web/messages/zh/duty.ts";
import { account } from "../../../src/web/messages/zh/account.ts";
import { grants } from "../../../src/web/messages/zh/grants.ts";
import { people } from "../../../src/web/messages/zh/people.ts";
import { zh } from "../../../src/web/messages/zh.ts";

/** Types a name and a password into the sign-in page. */
export async function enter(page: Page, login: string, password: string): Promise<void> {
  await page.getByRole("textbox", { name: zh.shell.signIn.login }).fill(login);
  await page.getByLabel(zh.shell.signIn.password).fill(password);
  await page.getByRole("button", { name: zh.shell.signIn.submit }).click();
}

/** Replaces a one-time password on the page that asks for it. */
export async function choosePassword(page: Page, old: string, own: string): Promise<void> {
  await page.getByRole("heading", { name: duty.title.mustChangePassword }).waitFor();
  await page.getByLabel(duty.oneTime).fill(old);
  await page.getByLabel(account.new, { exact: true }).fill(own);
  await page.getByLabel(account.again).fill(own);
  await page.getByRole("button", { name: account.change }).click();
}

/** Opens an account; answers its one-time password, which is shown once. */
export async function openAccount(page: Page, login: string, name: string): Promise<string> {
  await page.getByRole("button", { name: people.open.button }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(people.open.login).fill(login);
  await dialog.getByLabel(people.open.name).fill(name);
  await dialog.getByRole("button", { name: people.open.confirm }).click();
  const password = await dialog.getByRole("status", { name: people.password.whole }).innerText();
  await dialog.getByRole("button", { name: people.password.done }).click();
  return password;
}

export type Wanted = { readonly login: string; readonly role: string; readonly unit: string };

/** Fills in the dialog that gives a grant, and sends it. */
export async function give(page: Page, { login, role, unit }: Wanted): Promise<void> {
  await page.getByRole("button", { name: grants.give.button }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(grants.give.login).fill(login);
  await dialog.getByLabel(grants.give.role).selectOption(role);
  const option = dialog.getByLabel(grants.give.unit).locator("option", { hasText: unit });
  await dialog.getByLabel(grants.give.unit).selectOption(await option.getAttribute("value"));
  await dialog.getByLabel(grants.give.reason).fill("分工");
  await dialog.getByRole("button", { name: grants.give.confirm }).click();
}
