import { afterAll, beforeAll, expect } from "vitest";
import { account } from "../../src/web/messages/zh/account.ts";
import { duty } from "../../src/web/messages/zh/duty.ts";
import { policy } from "../../src/web/messages/zh/policy.ts";
import { signIn as text } from "../../src/web/messages/zh/sign-in.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { type Home, keep, test } from "./harness/guatu.ts";
import { install } from "./harness/installation.ts";
import { codeFor } from "../harness/one-time-code.ts";
import { signIn as enter } from "./harness/session.ts";

// A policy changes what everybody may do, so these tests live in an installation of their own.
let home: Home;
let password: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  const server = await install([]);
  ({ password, stop } = server);
  const sessions = {
    office: await enter(server, "office"),
    town: await enter(server, "town"),
    secadmin: await enter(server, "secadmin"),
  };
  home = { address: server.address, sessions };
});
afterAll(() => stop?.());

test("an access token is made, asks in its person's name, and is ended", async ({ visit }) => {
  const page = await visit("/account", { as: "town", at: home });
  const form = page.getByRole("form", { name: text.tokens.make });
  await form.getByLabel(text.tokens.name).fill("街道报表");
  await form
    .getByLabel(text.tokens.until)
    .fill(
      await form.getByLabel(text.tokens.until).evaluate((field) => (field as HTMLInputElement).max),
    );
  await form.getByLabel(account.password).fill(password);
  await form.getByRole("button", { name: text.tokens.make }).click();
  await page.getByText(text.tokens.shown).waitFor();
  const token = await page.locator(".account-token").innerText();
  const ask = () =>
    fetch(`${home.address}/api/districts/sample/projects?limit=1`, {
      headers: { authorization: `Bearer ${token}` },
    });
  expect((await ask()).status).toBe(200);
  await keep(page, "account-token");
  const row = page.getByRole("row").filter({ hasText: "街道报表" });
  await row.getByRole("button", { name: text.tokens.end }).click();
  await row.waitFor({ state: "detached" });
  expect((await ask()).status).toBe(401);
});

test("the security administrator chooses a policy with a reason, and the next who comes is led to a second factor", async ({
  visit,
}) => {
  const admin = await visit("/sample/settings/policy", {
    as: "secadmin",
    at: home,
    refusals: ["GET /api/districts/sample/policies 403"],
  });
  await admin.getByRole("heading", { name: policy.title }).waitFor();
  const offered = admin.getByRole("columnheader").filter({ hasText: "等保三级" });
  await offered.getByRole("button", { name: policy.choose }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByRole("button", { name: policy.choose }).click();
  await dialog.getByText(policy.missing).waitFor();
  await dialog.getByLabel(policy.reason).fill("等保测评");
  await dialog.getByRole("button", { name: policy.choose }).click();
  // They are under it themselves from the next request on.
  await admin.waitForURL("**/duty?*");

  const office = await visit("/sample/wall", { as: "office", at: home });
  await office.waitForURL("**/duty?*");
  const begin = office.getByRole("form", { name: account.second.begin });
  await begin.getByLabel(account.password).fill(password);
  await begin.getByRole("button").click();
  const secret = await office.locator(".account-secret dd").first().innerText();
  await keep(office, "second-factor.zh.desk");
  await office.getByLabel(account.second.code).fill(codeFor(secret));
  await office.getByRole("button", { name: account.second.confirm }).click();
  await office.getByText(account.second.codesTitle).waitFor();
  await keep(office, "second-factor-codes.zh.desk");
  await office.getByRole("button", { name: duty.goOn }).click();
  await office.getByRole("heading", { name: zh.wall.title }).waitFor();
});
