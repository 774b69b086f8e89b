import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { codeOf, stepAt } from "../../src/app/totp.ts";
import { account } from "../../src/web/messages/zh/account.ts";
import { audit } from "../../src/web/messages/zh/audit.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { type Home, test } from "./harness/guatu.ts";
import { install } from "./harness/installation.ts";
import { signIn as enter } from "./harness/session.ts";

// Ending sessions and keeping a log count everybody's visits: these tests live in an installation of their own.
let home: Home;
let password: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  const server = await install([]);
  ({ password, stop } = server);
  home = { address: server.address, sessions: { auditadmin: await enter(server, "auditadmin") } };
});
afterAll(() => stop?.());

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What an authenticator shows for a secret in base 32, half minutes from now. */
function codeFor(secret: string, off: number): string {
  const letters = [...secret.replace(/\s/gu, "")];
  const bits = letters.map((each) => alphabet.indexOf(each).toString(2).padStart(5, "0")).join("");
  const bytes = (bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2));
  return codeOf(Buffer.from(bytes), stepAt(Date.now()) + off);
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: zh.shell.signIn.login }).fill("taskforce");
  await page.getByLabel(zh.shell.signIn.password).fill(password);
  await page.getByRole("button", { name: zh.shell.signIn.submit }).click();
}

test("a second factor is begun, confirmed, asked for at the next sign-in, and taken away", async ({
  visit,
}) => {
  const page = await visit("/sign-in?next=%2Faccount", {
    as: "nobody",
    at: home,
    refusals: ["POST /api/session 401"],
  });
  await signIn(page);
  await page.getByRole("heading", { name: account.sessions }).waitFor();
  await page.getByText(account.here, { exact: true }).waitFor();
  const begin = page.getByRole("form", { name: account.second.begin });
  await begin.getByLabel(account.password).fill(password);
  await begin.getByRole("button").click();
  const secret = await page.locator(".account-secret dd").first().innerText();
  await page.getByLabel(account.second.code).fill(codeFor(secret, -1));
  await page.getByRole("button", { name: account.second.confirm }).click();
  await page.getByText(account.second.codesTitle).waitFor();
  await expect.poll(() => page.locator(".account-codes li").count()).toBe(10);
  const recovery = await page.locator(".account-codes li").first().innerText();

  await page.context().clearCookies();
  await page.goto("/sign-in?next=%2Faccount");
  await signIn(page);
  await page.getByLabel(zh.shell.signIn.code).fill(codeFor(secret, 0));
  await page.getByRole("button", { name: zh.shell.signIn.submit }).click();
  const remove = page.getByRole("form", { name: account.second.remove });
  await remove.getByLabel(account.password).fill(password);
  await remove.getByLabel(account.second.anyCode).fill(recovery);
  await remove.getByRole("button").click();
  await begin.waitFor();
});

test("a session ended on the account page is asked to sign in at its next step", async ({
  visit,
}) => {
  const options = { as: "nobody", at: home } as const;
  const there = await visit("/sign-in", { ...options, refusals: ["GET /api/me 401"] });
  await signIn(there);
  await there.getByRole("heading", { name: zh.projects.title }).waitFor();
  const here = await visit("/sign-in?next=%2Faccount", options);
  await signIn(here);
  await here.getByRole("button", { name: account.endOthers }).click();
  await here.getByRole("button", { name: account.endOthers }).waitFor({ state: "detached" });
  await there.goto("/sample/wall");
  await there.waitForURL("**/sign-in?*");
});

test("the auditor finds a request in the log and narrows it down", async ({ visit }) => {
  const page = await visit("/", { as: "auditadmin", at: home });
  // The first page of this role asks for the units of grants: the log must have it before it is searched.
  await page.waitForLoadState("networkidle");
  await page.getByRole("link", { name: zh.shell.audit }).click();
  await page.getByRole("heading", { name: audit.title }).waitFor();
  await page.getByLabel(audit.person).fill("auditadmin");
  await page.getByLabel(audit.person).press("Enter");
  await page.getByLabel(audit.endpoint).selectOption("listGrantUnits");
  const row = page.getByRole("row").filter({ hasText: "/api/districts/sample/grants/units" });
  // Only the head is left beside the rows asked for.
  const others = page.getByRole("row").filter({ hasNotText: "/api/districts/sample/grants/units" });
  await others.nth(1).waitFor({ state: "detached" });
  await expect.poll(() => row.count()).toBeGreaterThan(0);
});
