import type pg from "pg";
import { afterAll, beforeAll, expect } from "vitest";
import { log as en } from "../../src/web/messages/en/log.ts";
import { log as zh } from "../../src/web/messages/zh/log.ts";
import { barriers } from "./harness/axe.ts";
import { type Home, keep, test } from "./harness/guatu.ts";
import { type Installed, install } from "./harness/installation.ts";
import { signInAnew } from "./harness/session.ts";
import { superuserOf } from "./harness/superuser.ts";

// The server loses its place here, so it is one of the test's own.
let server: Installed;
let home: Home;
let other: pg.Client;

const name = "guatu serve elsewhere:4711";
const place = "hashtext('guatu.server'), 0";

beforeAll(async () => {
  server = await install(["--empty"]);
  home = { address: server.address, sessions: { owner: await signInAnew(server, "office") } };
  other = await superuserOf(server, name);
});
afterAll(async () => {
  await other?.end();
  await server?.stop();
});

async function seatIs(seat: string): Promise<void> {
  const told = async () =>
    ((await (await fetch(`${server.address}/api/health`)).json()) as { seat: string }).seat;
  await expect.poll(told, { timeout: 20_000 }).toBe(seat);
}

test("a server whose place another took says so on every page, refuses to write and names who has it, until that one has left", async ({
  visit,
}) => {
  // The line of the one that serves is broken, and another sits down before it is back.
  await other.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'guatu serve %' and pid <> pg_backend_pid()",
  );
  await other.query(`select pg_advisory_lock(${place})`);
  await seatIs("taken");
  for (const [language, text] of [["zh", zh] as const, ["en", en] as const])
    for (const size of ["desk", "phone"] as const) {
      const page = await visit("/district/projects", { as: "owner", at: home, language, size });
      const strip = page.getByRole("alert").filter({ hasText: text.stripSeat.taken });
      await strip.waitFor();
      await keep(page, `seat-taken.${language}.${size}`);
      expect(await barriers(page)).toEqual([]);
    }
  const page = await visit("/district/projects", { as: "owner", at: home });
  const { csrf } = (await (await page.request.get("/api/me")).json()) as { csrf: string };
  const sent = await page.request.post("/api/districts/district/views", {
    headers: { "x-csrf-token": csrf },
    data: { name: "视图", query: "" },
  });
  const answer = (await sent.json()) as { sentence: { zh: string } };
  expect(sent.status()).toBe(503);
  expect(answer.sentence.zh).toContain(`另一台挂图服务器（${name}`);
  await other.query(`select pg_advisory_unlock(${place})`);
  await seatIs("held");
  await page.reload();
  await page.getByRole("main").waitFor();
  await expect.poll(() => page.getByRole("alert").count()).toBe(0);
});
