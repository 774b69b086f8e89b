import { afterAll, beforeAll, expect } from "vitest";
import { say } from "../../src/domain/refusal/say.ts";
import { delegation } from "../../src/web/messages/zh/delegation.ts";
import { grants } from "../../src/web/messages/zh/grants.ts";
import { people } from "../../src/web/messages/zh/people.ts";
import { rights } from "../../src/web/messages/zh/rights.ts";
import { sight } from "../../src/web/messages/zh/sight.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { pathOf } from "./harness/address.ts";
import { gridOf } from "./harness/grid.ts";
import { type Home, test } from "./harness/guatu.ts";
import { type Installation, install } from "./harness/installation.ts";
import { choosePassword, enter, give, openAccount } from "./harness/people.ts";
import { signIn } from "./harness/session.ts";

// Grants and accounts change what everybody sees: these tests live in an installation of their own.
let home: Home;
let server: Installation & { readonly stop: () => Promise<void> };

const visitors = ["sysadmin", "secadmin", "auditadmin", "bureau", "leader"] as const;

beforeAll(async () => {
  server = await install([]);
  const entered = visitors.map(async (login) => [login, await signIn(server, login)] as const);
  home = { address: server.address, sessions: Object.fromEntries(await Promise.all(entered)) };
});
afterAll(() => server?.stop());

const own = "a-password-of-her-own";

test("an account can do nothing until it is granted a town, and nothing again once that ends", async ({
  visit,
}) => {
  const sysadmin = await visit("/", { as: "sysadmin", at: home });
  await sysadmin.getByRole("heading", { name: people.title }).waitFor();
  const password = await openAccount(sysadmin, "li-ming", "李明");
  await sysadmin.getByRole("button", { name: "李明 li-ming" }).waitFor();

  const person = await visit("/sign-in", {
    as: "nobody",
    at: home,
    // The click after the grant ended.
    refusals: ["GET /api/districts/sample/wall 404"],
    mayRefuse: ["GET /api/districts/sample/log/mark 404"],
  });
  await enter(person, "li-ming", password);
  await choosePassword(person, password, own);
  await person.getByRole("heading", { name: zh.shell.noDistrict.title }).waitFor();

  const secadmin = await visit("/", { as: "secadmin", at: home });
  await secadmin.getByRole("heading", { name: grants.title, exact: true }).waitFor();
  await give(secadmin, { login: "li-ming", role: "town", unit: "云溪高新区" });
  const held = secadmin.getByRole("list", { name: "李明" }).getByRole("listitem");
  await held.waitFor();

  await person.goto("/");
  const { settled, cells } = gridOf(person);
  await settled();
  expect([...new Set((await cells()).map((row) => row[1]))]).toEqual(["云溪高新区"]);

  await held.getByRole("button", { name: grants.end.button }).click();
  await secadmin.getByLabel(grants.end.reason).fill("调离");
  await secadmin.getByRole("dialog").getByRole("button", { name: grants.end.confirm }).click();
  await held.waitFor({ state: "detached" });
  await secadmin.getByLabel(grants.ended).check();
  await held.getByText("调离").waitFor();

  const ways = person.getByRole("navigation", { name: zh.shell.navigation }).first();
  await ways.getByRole("link", { name: zh.shell.wall }).click();
  await person.getByRole("alert").waitFor();

  const auditadmin = await visit("/", { as: "auditadmin", at: home });
  await auditadmin
    .getByLabel(sight.unitLabel, { exact: true })
    .selectOption({ label: "\u3000云溪高新区" });
  await auditadmin.getByRole("button", { name: sight.submit }).click();
  const seer = auditadmin.getByRole("listitem").filter({ hasText: "li-ming" });
  await seer.first().waitFor();
  await expect.poll(() => seer.first().innerText()).toContain("终止");
});

test("a password is reset by two administrators, each with one half of the new one", async ({
  visit,
}) => {
  const sysadmin = await visit("/sample/settings/people", { as: "sysadmin", at: home });
  await openAccount(sysadmin, "wang-fang", "王芳");
  const secadmin = await visit("/sample/settings/grants", { as: "secadmin", at: home });
  await give(secadmin, { login: "wang-fang", role: "leader", unit: "示例区" });
  await secadmin.getByRole("list", { name: "王芳" }).waitFor();

  await sysadmin.getByRole("button", { name: "王芳 wang-fang" }).click();
  await sysadmin.getByRole("button", { name: people.act.reset }).click();
  await sysadmin.getByLabel(people.reset.reason).fill("本人到窗口提出");
  await sysadmin.getByRole("button", { name: people.reset.confirm }).click();
  const first = sysadmin.getByRole("status", { name: people.password.first });
  const half = await first.innerText();

  await secadmin.goto("/sample/settings/people?show=pending");
  await secadmin.getByRole("button", { name: "王芳 wang-fang" }).click();
  await secadmin.getByText("本人到窗口提出").first().waitFor();
  await secadmin.getByRole("button", { name: people.pending.agree, exact: true }).click();
  const asked = secadmin.getByRole("dialog", { name: people.pending.agreeTitle("王芳") });
  await asked.getByRole("button", { name: people.pending.agree }).click();
  const second = secadmin.getByRole("status", { name: people.password.second });
  const whole = `${half}-${await second.innerText()}`;

  const person = await visit("/sign-in", { as: "nobody", at: home });
  await enter(person, "wang-fang", whole);
  await choosePassword(person, whole, own);
  await gridOf(person).settled();
  await person.getByText("如果不是您要求的").waitFor();
});

test("an administrator is led to the settings, and told why a page of figures is not open", async ({
  visit,
}) => {
  const page = await visit("/", { as: "sysadmin", at: home });
  await page.getByRole("heading", { name: people.title }).waitFor();
  expect(pathOf(page)).toBe("/sample/settings/people");
  const ways = page.getByRole("navigation", { name: zh.shell.navigation }).first();
  await expect.poll(() => ways.getByRole("link").allInnerTexts()).toEqual([zh.shell.settings]);
  await page.goto("/sample/projects");
  await page.getByRole("heading", { name: rights.closed.title }).waitFor();
  await page.getByText(rights.closed.admin).waitFor();
});

test("who handles business cannot become an administrator besides, and is told why", async ({
  visit,
}) => {
  const page = await visit("/sample/settings/grants", {
    as: "secadmin",
    at: home,
    refusals: ["POST /api/districts/sample/grants 409"],
  });
  await give(page, { login: "leader", role: "auditadmin", unit: "示例区" });
  const refused = say({ code: "grantThreeAdmins", params: { account: "leader" } }, "zh");
  await page.getByRole("alert").filter({ hasText: refused }).waitFor();
});

test("a right is handed to a colleague for some days, shown to them, and taken back", async ({
  visit,
}) => {
  const away = await visit("/account", { as: "bureau", at: home });
  await away.getByRole("button", { name: delegation.hand }).first().click();
  const dialog = away.getByRole("dialog");
  const who = dialog.getByLabel(delegation.dialog.who);
  await who.selectOption("leader");
  const today = await dialog.getByLabel(delegation.dialog.from).inputValue();
  await dialog.getByLabel(delegation.dialog.to).fill(today);
  await dialog.getByLabel(delegation.dialog.reason).fill("出差");
  await dialog.getByRole("button", { name: delegation.dialog.confirm }).click();
  const back = away.getByRole("button", { name: delegation.takeBack });
  await back.waitFor();

  const standIn = await visit("/sample/projects", { as: "leader", at: home });
  const strip = standIn.getByRole("complementary", { name: rights.standsIn.label });
  await expect.poll(() => strip.innerText()).toContain(today);

  await back.click();
  await away.getByRole("dialog").getByRole("button", { name: delegation.takeBack }).click();
  await away.getByText(delegation.noneGiven).waitFor();
  await standIn.reload();
  await gridOf(standIn).settled();
  await expect.poll(() => strip.count()).toBe(0);
});
