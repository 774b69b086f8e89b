import type { Page } from "playwright-core";
import { expect, inject } from "vitest";
import { say } from "../../src/domain/refusal/say.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { test } from "./harness/guatu.ts";
import { pathOf } from "./harness/address.ts";

const text = zh.shell.signIn;

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByRole("textbox", { name: text.login }).fill(login);
  await page.getByLabel(text.password).fill(password);
  await page.getByRole("button", { name: text.submit }).click();
}

test("a wrong password is answered with a sentence that does not say which half was wrong", async ({
  visit,
}) => {
  const page = await visit("/sign-in", { as: "nobody", refusals: ["POST /api/session 401"] });
  await signIn(page, "office", "not-the-password");
  await page
    .getByRole("alert")
    .filter({ hasText: say({ code: "wrongPassword", params: {} }, "zh") })
    .waitFor();
  expect(pathOf(page)).toBe("/sign-in");
});

test("empty fields are asked for before the server is", async ({ visit }) => {
  const page = await visit("/sign-in", { as: "nobody" });
  await page.getByRole("button", { name: text.submit }).click();
  await page.getByRole("alert").filter({ hasText: text.missing }).waitFor();
});

test("a visit without a session leads to the sign-in and from there back to the same address", async ({
  visit,
}) => {
  const wanted = "/sample/projects?lights=red&sort=-totalInvestment";
  const page = await visit(wanted, { as: "nobody", refusals: ["GET /api/me 401"] });
  await page.waitForURL("**/sign-in?*");
  await signIn(page, "office", inject("run").sample.password);
  await page.getByRole("heading", { name: zh.projects.title }).waitFor();
  expect(pathOf(page)).toBe(wanted);
});

test("who signs out is out: every page asks again who is there", async ({ visit }) => {
  const page = await visit("/", {
    as: "nobody",
    refusals: ["GET /api/me 401", "GET /api/me 401"],
  });
  await signIn(page, "office", inject("run").sample.password);
  await page.getByRole("heading", { name: zh.projects.title }).waitFor();
  await page.getByLabel(zh.shell.person).click();
  await page.getByRole("button", { name: zh.shell.signOut }).click();
  await page.getByRole("heading", { name: text.title }).waitFor();
  await page.goto("/sample/wall");
  await page.waitForURL("**/sign-in?*");
});
