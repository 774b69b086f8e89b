import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { log as words } from "../../src/web/messages/zh/log.ts";
import { download } from "./harness/download.ts";
import { type Home, keep, test } from "./harness/guatu.ts";
import { type Installed, install } from "./harness/installation.ts";
import { signInAnew } from "./harness/session.ts";
import { superuserOf } from "./harness/superuser.ts";

// The ledger is tampered with here, so these tests live in an installation of their own.
let server: Installed;
let home: Home;

/** A reading of the whole ledger rests nine times as long as it works. */
const reading = { timeout: 100_000, interval: 2000 };
const twoReadings = 240_000;

/** Looks at the log page again and again until a whole reading has ended in these words. */
async function untilSaid(page: Page, text: string): Promise<void> {
  const isSaid = async () => {
    await page.goto("/district/log");
    await page.getByRole("heading", { name: words.withoutUs }).waitFor();
    return page.getByText(text, { exact: true }).count();
  };
  await expect.poll(isSaid, reading).toBeGreaterThan(0);
}

beforeAll(async () => {
  server = await install(["--empty"]);
  home = { address: server.address, sessions: { owner: await signInAnew(server, "office") } };
});
afterAll(() => server?.stop());

/** What the database's superuser can do on the machine itself, behind the program's back. */
async function asSuperuser(statement: string): Promise<void> {
  const client = await superuserOf(server);
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const quietly = (change: string) =>
  `set session_replication_role = replica; set row_security = off; ${change}`;

test(
  "the log page says how much is sealed, and its bundle is checked without us",
  async ({ visit }) => {
    const page = await visit("/district/log", { as: "owner", at: home });
    await untilSaid(page, words.good);
    const { bytes } = await download(page, page.getByRole("link", { name: words.download }));
    const file = join(await mkdtemp(join(tmpdir(), "guatu-bundle-")), "bundle.jsonl");
    await writeFile(file, bytes);
    const verifier = resolve(import.meta.dirname, "../../verify/guatu_verify.py");
    const { stdout } = await promisify(execFile)("python3", [verifier, file]);
    console.info(`log: bundle of ${bytes.length} bytes\n${stdout.trim()}`);
    expect(stdout).toMatch(/\d/u);
  },
  twoReadings,
);

test(
  "a superuser's edit is told on every page and stops writing; put back, writing goes on",
  async ({ visit }) => {
    const page = await visit("/district/log", { as: "owner", at: home });
    await untilSaid(page, words.good);
    await asSuperuser(quietly("update guatu.person_grant set reason = reason || '改'"));
    const strip = words.strip("").before;
    await untilSaid(page, words.bad);
    await page.goto("/district/wall");
    await page.getByRole("alert").filter({ hasText: strip }).waitFor();
    await page.getByRole("link", { name: words.strip("").link }).click();
    await page.getByText(words.bad).waitFor();
    await keep(page, "log-in-doubt");
    await asSuperuser(quietly("update guatu.person_grant set reason = left(reason, -1)"));
    await untilSaid(page, words.good);
    await page.getByText(/曾发现/u).waitFor();
    await page.getByRole("alert").filter({ hasText: strip }).waitFor({ state: "detached" });
  },
  twoReadings,
);
