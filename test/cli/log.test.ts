import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLogKeys } from "../../src/app/seal/log-keys.ts";
import { sealBatch } from "../../src/app/seal/seal-ledger.ts";
import { type Db, openDb } from "../../src/store/connection.ts";
import { type Terminal, openTerminal } from "../harness/command.ts";
import { valueOf } from "../harness/ledger.ts";

const march = fileURLToPath(new URL("../fixtures/tongzhou/2023-03.xlsx", import.meta.url));
let terminal: Terminal;
let owner: Db;

beforeAll(async () => {
  terminal = await openTerminal();
  owner = openDb({ connectionString: terminal.env["DATABASE_URL"], max: 2 });
  await terminal.guatu("import", march, "--known-at", "2023-03-31");
  await seal();
});
afterAll(async () => {
  await owner.destroy();
  await terminal.close();
});

async function seal(): Promise<void> {
  const keys = valueOf(await openLogKeys(terminal.folder, terminal.env));
  valueOf(await sealBatch({ owner, ...keys }, "district"));
}

const file = (name: string): string => join(terminal.folder, name);

async function noteNow(): Promise<string> {
  const { rows } = await sql<{ note: string }>`
    select note from guatu.checkpoint order by size desc limit 1`.execute(owner);
  return rows[0]?.note ?? "";
}

test("the doctor holds the ledger against its log, and against what was kept outside", async () => {
  expect(await terminal.guatu("doctor")).toMatchObject({
    exit: 0,
    out: expect.stringContaining("与账本一致"),
  });
  await writeFile(file("kept.txt"), await noteNow());
  expect(await terminal.guatu("log", "check", "--outside", file("kept.txt"))).toMatchObject({
    exit: 0,
  });
  const bent = (await noteNow()).replace(/\n(\d+)\n/u, "\n9$1\n");
  await writeFile(file("bent.txt"), bent);
  expect((await terminal.guatu("log", "check", "--outside", file("bent.txt"))).exit).toBe(1);
  await writeFile(file("none.txt"), "hello");
  expect((await terminal.guatu("log", "check", "--outside", file("none.txt"))).exit).toBe(2);
  expect((await terminal.guatu("log", "check", "--outside", file("nowhere.txt"))).exit).toBe(4);
});

test("a whole bundle is written out and verified without the data", async () => {
  const bundle = file("bundle.jsonl");
  expect(await terminal.guatu("log", "export", "--out", bundle)).toMatchObject({ exit: 0 });
  const { out } = await terminal.guatu("log", "keys", "--json");
  const { keys } = JSON.parse(out) as { keys: { key: string }[] };
  const key = keys[0]?.key ?? "";
  expect(await terminal.guatu("verify", bundle, "--key", key)).toMatchObject({
    exit: 0,
    out: expect.stringContaining("相符"),
  });
  const text = await readFile(bundle, "utf8");
  await writeFile(bundle, text.replace("康辉", "康煇"));
  const bent = await terminal.guatu("verify", bundle, "--key", key);
  expect([bent.exit, bent.out]).toEqual([1, expect.stringContaining("不是签封时的内容")]);
  expect((await terminal.guatu("verify", file("nowhere"))).exit).toBe(4);
});

test("what the law asks to be erased is gone, proofs stay, and nothing but a text can be erased", async () => {
  const { rows } = await sql<{ text: number; money: number }>`select
    (select min(seq) from guatu.fact where attribute = 'investor') as text,
    (select min(seq) from guatu.fact where attribute = 'totalInvestment') as money`.execute(owner);
  const { text = 0, money = 0 } = rows[0] ?? {};
  const erase = (seq: number, ...more: string[]) =>
    terminal.guatu("erase", "--unit", "district", "--seq", `${seq}`, ...more);
  expect((await erase(text)).exit).toBe(2);
  expect(await erase(money, "--reason", "本人要求")).toMatchObject({
    exit: 2,
    err: expect.stringContaining(`${money}`),
  });
  expect(await erase(text, "--reason", "本人要求")).toMatchObject({ exit: 0 });
  expect((await erase(text, "--reason", "再来")).exit).toBe(2);
  await seal();
  expect(await terminal.guatu("doctor", "--rebuild")).toMatchObject({
    exit: 0,
    out: expect.stringContaining("依法删除 1 条"),
  });
  const shown = await sql<{
    said: string;
  }>`select value #>> '{}' as said from guatu.fact where seq = ${text}`.execute(owner);
  expect(shown.rows[0]?.said).toBe("〔依法删除〕");
  await terminal.guatu("log", "export", "--out", file("after.jsonl"));
  expect(await terminal.guatu("verify", file("after.jsonl"))).toMatchObject({ exit: 0 });
});

test("a rewritten ledger is named with its number, and the exit code says so", async () => {
  await sql
    .raw(`set session_replication_role = replica; update guatu.fact set value = '"假"' where seq = (select max(seq) from guatu.fact);
    set session_replication_role = default`)
    .execute(owner);
  const said = await terminal.guatu("doctor");
  expect([said.exit, said.out]).toEqual([1, expect.stringMatching(/事实 第 \d+ 号与签封时不同/u)]);
});
