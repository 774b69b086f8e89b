import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSigned } from "../../../src/app/seal/check-notes.ts";
import { type LogKeys, openLogKeys } from "../../../src/app/seal/log-keys.ts";
import { nobodyAsked } from "../../../src/app/seal/outside.ts";
import { sealBatch } from "../../../src/app/seal/seal-ledger.ts";
import { hexOf } from "../../../src/domain/seal/bytes.ts";
import { buildApp } from "../../../src/server/build-app.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { refusalOf, signIn, visit } from "../../harness/api.ts";
import { runs } from "../../harness/runs.ts";
import { makeTowns, state, stated } from "../../harness/towns.ts";

const district = "towns";
let folder: string;
let ledger: TestLedger;
let keys: LogKeys;
let api: Hono;

function serve(isPublic: boolean): Hono {
  const settings = { witnesses: [], authority: undefined, stopHours: undefined, isPublic };
  const log = { ...keys, watch: undefined, outside: nobodyAsked(settings), isPublic };
  const { store, app, rules } = ledger;
  return buildApp({ ledger: { store, app }, rules, today: () => "2024-03-08", version: "1", log });
}

const seal = async () => valueOf(await sealBatch({ owner: ledger.owner, ...keys }, district));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-check-"));
  ledger = await openTestLedger("bare");
  keys = valueOf(await openLogKeys(folder, { GUATU_LOG_NAME: "guatu.test" }));
  const towns = await makeTowns(ledger);
  const town = await enter(ledger, "t-jia", district);
  for (let at = 0; at < runs(8, 300); at += 1) {
    const value = `第${at}句`;
    await state(town, [stated({ subject: towns.jia, attribute: "remark", kind: "actual", value })]);
    await seal();
  }
  api = serve(true);
});
afterAll(async () => {
  await ledger.close();
  await rm(folder, { recursive: true });
});

type Row = { size: number; note: string; signed_at: string };
async function checkpoints(): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select size, note, signed_at from checkpoint where tenant = ${district}`.execute(ledger.owner);
  return rows;
}
const rootOf = ({ note }: Row): string =>
  hexOf(readSigned(note).checkpoint?.root ?? new Uint8Array());

/** Asks from an address of its own, so that only the test of the limit meets it. */
let from = 0;
async function ask(input: object, at?: string): Promise<Response> {
  from += 1;
  const query = new URLSearchParams(input as Record<string, string>);
  const address = at ?? `10.1.${Math.floor(from / 200)}.${from % 200}`;
  return api.request(
    `/api/check?${query}`,
    {},
    { incoming: { socket: { remoteAddress: address } } },
  );
}
const told = async (input: object): Promise<unknown> => (await ask(input)).json();

test("every checkpoint ever signed is the log's, by as little of its root as is printed, without signing in", async () => {
  const all = await checkpoints();
  expect(all.length).toBeGreaterThan(5);
  const last = Math.max(...all.map(({ size }) => size));
  for (const row of all)
    for (const root of [rootOf(row), rootOf(row).slice(0, 12)])
      expect(await told({ district, size: row.size, root })).toEqual({
        standing: "ours",
        origin: `guatu.test/${district}`,
        since: row.signed_at,
        witnesses: 0,
        stampedAt: null,
        size: last,
        inDoubt: false,
      });
});

test("another root, another length, a longer log and an unknown district are not the log's, and no time is told", async () => {
  const [first, second] = (await checkpoints()).toSorted((a, b) => a.size - b.size);
  if (!first || !second) throw new Error("nothing sealed");
  const root = rootOf(first);
  const bent = (root.startsWith("0") ? "1" : "0") + root.slice(1);
  const asked = [
    [{ district, size: first.size, root: bent }, "other"],
    [{ district, size: second.size, root }, "other"],
    [{ district, size: 9_999_999, root }, "ahead"],
    [{ district: "nowhere", size: first.size, root }, "unknown"],
  ] as const;
  for (const [input, standing] of asked)
    expect(await told(input)).toMatchObject({
      standing,
      since: null,
      witnesses: 0,
      stampedAt: null,
    });
  for (const input of [
    { district, size: first.size, root: root.slice(0, 11) },
    { district, size: 0, root },
    { district, size: 1.5, root },
    { district, size: first.size, root: root.toUpperCase() },
    { size: first.size, root },
  ])
    expect((await ask(input)).status).toBe(400);
});

test("a log whose hashes were changed is no longer the one on the paper", async () => {
  const [row] = (await checkpoints()).toSorted((a, b) => b.size - a.size);
  if (!row) throw new Error("nothing sealed");
  const asked = { district, size: row.size, root: rootOf(row) };
  expect(await told(asked)).toMatchObject({ standing: "ours" });
  const bend = () =>
    ledger.owner.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`update seal_tile set sha256 = set_byte(sha256, 3, 255 - get_byte(sha256, 3))
        where tenant = ${district} and level = 0`.execute(trx);
    });
  await bend();
  expect(await told(asked)).toMatchObject({ standing: "other", since: null });
  await bend();
  expect(await told(asked)).toMatchObject({ standing: "ours" });
});

test("a page prints the last checkpoint; where the log is shut nothing is printed and nothing is told", async () => {
  const office = await signIn(api, "t-office");
  const [row] = (await checkpoints()).toSorted((a, b) => b.size - a.size);
  if (!row) throw new Error("nothing sealed");
  const mark = { size: row.size, root: rootOf(row), signedAt: row.signed_at };
  expect(await (await office.call("showMark", { district })).json()).toEqual({ mark });
  const shut = serve(false);
  const own = await signIn(shut, "t-office");
  expect(await (await own.call("showMark", { district })).json()).toEqual({ mark: null });
  const answer = await visit(shut).call("checkMark", { district, size: row.size, root: mark.root });
  expect(await refusalOf(answer)).toBe("logShut");
});

test("one address may ask sixty times a minute, another at the same time as well", async () => {
  const asked = { district, size: 1, root: "0".repeat(12) };
  const answers = await Promise.all(Array.from({ length: 61 }, () => ask(asked, "10.9.9.9")));
  const statuses = answers.map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  expect((await ask(asked, "10.9.9.8")).status).toBe(200);
});
