import { afterAll, beforeAll, expect } from "vitest";
import { fields as text } from "../../src/web/messages/zh/fields.ts";
import { zh } from "../../src/web/messages/zh.ts";
import { type Home, keep, test } from "./harness/guatu.ts";
import { install } from "./harness/installation.ts";
import { lookEverywhere } from "./harness/look.ts";
import { signIn } from "./harness/session.ts";
import { settingsPlaces } from "./harness/settings-places.ts";

// A field rule changes what everybody sees, so these tests live in an installation of their own.
let home: Home;
let stop: () => Promise<void>;

beforeAll(async () => {
  const server = await install([]);
  ({ stop } = server);
  const sessions = {
    office: await signIn(server, "office"),
    leader: await signIn(server, "leader"),
    taskforce: await signIn(server, "taskforce"),
    secadmin: await signIn(server, "secadmin"),
  };
  home = { address: server.address, sessions };
});
afterAll(() => stop?.());

const own = "/sample/projects?columns=own_tax_per_mu,site&sort=-totalInvestment";

test("the sample keeps an attribute from the task force: its column says so, and the office reads it", async ({
  visit,
}) => {
  const taskforce = await visit(own, { as: "taskforce", at: home });
  await taskforce.getByText(zh.common.notOpen).first().waitFor();
  await keep(taskforce, "fields-hidden");
  const office = await visit(own, { as: "office", at: home });
  await office.getByRole("row").nth(3).waitFor();
  await expect.poll(() => office.getByText(zh.common.notOpen).count()).toBe(0);
});

test("the security administrator keeps a field from a role with a reason, and it is gone for them at once", async ({
  visit,
}) => {
  const leader = await visit("/sample/projects?columns=site", { as: "leader", at: home });
  await leader.getByRole("row").nth(3).waitFor();
  await expect.poll(() => leader.getByText(zh.common.notOpen).count()).toBe(0);

  const admin = await visit("/sample/settings/fields", { as: "secadmin", at: home });
  const box = admin.getByLabel(text.sees(zh.common.role.leader, "建设地点"));
  await box.uncheck();
  await admin.getByText(text.changes(1)).waitFor();
  await admin.getByRole("button", { name: text.keep }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByRole("button", { name: text.keep }).click();
  await dialog.getByText(text.missing).waitFor();
  await dialog.getByLabel(text.reason).fill("选址未定");
  await dialog.getByRole("button", { name: text.keep }).click();
  await dialog.waitFor({ state: "detached" });
  await admin.getByText("选址未定").waitFor();
  await expect.poll(() => box.isChecked()).toBe(false);

  await leader.reload();
  await leader.getByText(zh.common.notOpen).first().waitFor();
});

test("the page of field rules stands in every window, in both languages", async ({ visit }) => {
  const place = settingsPlaces.find(({ name }) => name === "settings-fields");
  if (!place) throw new Error("no such place");
  await lookEverywhere(visit, place, home);
});
