import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type LogKeys, openLogKeys } from "../../../src/app/seal/log-keys.ts";
import { hashes } from "../../../src/app/seal/hashes.ts";
import { type Pace, type Watch, startWatch } from "../../../src/app/seal/watch.ts";
import type { Plain } from "../../../src/domain/seal/canonical.ts";
import { commitBoth } from "../../../src/domain/seal/entry.ts";
import type { Fault } from "../../../src/domain/seal/fault.ts";
import { listLeavesOf, listRows, speakUtc } from "../../../src/store/queries/seal.ts";
import { type TestLedger, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { tell } from "../../harness/runs.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";
import {
  asSuperuser,
  hearing,
  remark,
  saying,
  untilSealed,
  waits,
} from "../../harness/watching.ts";

/** A reading that rests for hours after its first steps: whatever is told in time, a glance told. */
const pace: Pace = {
  seal: 50,
  glance: 100,
  check: 3_600_000,
  chunk: 1,
  rest: { idle: 1_000_000, busy: 1_000_000 },
};
const tenant = "towns";
let ledger: TestLedger;
let towns: Towns;
let folder: string;
let keys: LogKeys;
let watch: Watch;
const told: Fault[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-glance-"));
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  keys = valueOf(await openLogKeys(folder, { GUATU_LOG_NAME: "guatu.test" }));
  watch = startWatch(
    { owner: ledger.owner, ...keys },
    pace,
    hearing((_, faults) => void told.push(...faults)),
  );
});
afterAll(async () => {
  await watch.stop();
  await ledger.close();
  await rm(folder, { recursive: true });
});

/** States something and waits until it is sealed, and glanced over since. */
async function sealed(value: string): Promise<number> {
  const seq = await remark(ledger, towns, value);
  await untilSealed(ledger, seq);
  await glanced();
  return seq;
}

async function glanced(): Promise<void> {
  for (const _ of [1, 2]) {
    const { glancedAt } = watch.healthOf(tenant);
    await vi.waitFor(() => expect(watch.healthOf(tenant).glancedAt).not.toBe(glancedAt), waits);
  }
}

const tamper = (text: string): Promise<void> => asSuperuser(ledger, text);

/** Moves the mark, which moves by itself within minutes, and keeps it there. */
const mark = (at: number): string =>
  `update seal_mark set mark = ${at}, next_at = now() + interval '1 day' where tenant = '${tenant}'`;
const inDoubt = (is: boolean): Promise<void> =>
  vi.waitFor(() => expect(watch.isInDoubt()).toBe(is), waits);

test("bar 43: an old entry altered is told by the next glance, while the reading of everything still rests", async () => {
  const seq = await sealed("老话");
  await sealed("后来的话");
  const begun = performance.now();
  await tamper(saying(seq, "假话"));
  await inDoubt(true);
  tell("bar 43, glance", { secondsToAlarm: ((performance.now() - begun) / 1000).toFixed(2) });
  expect(told).toEqual([{ fault: "changed", kind: "fact", seq }]);
  await tamper(saying(seq, "老话"));
  await inDoubt(false);
  expect(watch.healthOf(tenant).checked?.size).toBeGreaterThan(1);
});

test("a row slipped in below the mark is told by the next glance", async () => {
  const seq = await sealed("一句");
  const copy = `insert into fact select (jsonb_populate_record(f, '{"seq": -7, "key": "slipped"}')).* from fact f
    where tenant = '${tenant}' and seq = ${seq}`;
  // A number that nobody took, below the mark.
  await tamper(`select nextval('ledger_seq'); ${mark(seq + 1)}`);
  await glanced();
  await tamper(copy.replace("-7", String(seq + 1)));
  await inDoubt(true);
  expect(watch.healthOf(tenant).faults).toContainEqual({
    fault: "unsealed",
    kind: "fact",
    seq: seq + 1,
  });
  await tamper(`delete from fact where tenant = '${tenant}' and key = 'slipped'`);
  await inDoubt(false);
});

test("who bends the log with the row is told by the reading that a glance makes hurry", async () => {
  const seq = await sealed("实话");
  const { owner } = ledger;
  const committed = async (): Promise<string> => {
    const [leaf] = await listLeavesOf(owner, tenant, [seq]);
    const [row] = await owner.transaction().execute(async (trx) => {
      await speakUtc(trx);
      return listRows(trx, { tenant, tables: ["fact"], seqs: [seq] });
    });
    const own = commitBoth(hashes, leaf?.salt ?? new Uint8Array(), row?.row as Plain);
    const [one, other] = [own.sha256, own.sm3].map((each) => Buffer.from(each).toString("hex"));
    return `update seal_leaf set body_sha256 = '\\x${one}', body_sm3 = '\\x${other}'
      where tenant = '${tenant}' and seq = ${seq}`;
  };
  const honest = await committed();
  await watch.stop();
  await tamper(saying(seq, "谎话"));
  const bent = await committed();
  await tamper(`${saying(seq, "实话")}`);
  expect(await committed()).toBe(honest);
  const faults: Fault[] = [];
  watch = startWatch(
    { owner, ...keys },
    pace,
    hearing((_, each) => void faults.push(...each)),
  );
  await glanced();
  await tamper(`${saying(seq, "谎话")}; ${bent}`);
  await inDoubt(true);
  expect(faults.map(({ fault }) => fault)).not.toContain("changed");
  expect(faults.some(({ fault }) => fault === "tree" || fault === "root")).toBe(true);
  await tamper(`${saying(seq, "实话")}; ${honest}`);
  await inDoubt(false);
});

test("a lawful erasure makes a reading hurry, and no alarm", async () => {
  const seq = await sealed("张三的电话");
  await tamper(mark(seq));
  await glanced();
  const before = watch.healthOf(tenant).checked?.to;
  await sql`select erase_fact(${tenant}, ${seq}, '本人要求')`.execute(ledger.owner);
  await vi.waitFor(() => expect(watch.healthOf(tenant).checked?.to).not.toBe(before), waits);
  expect(watch.isInDoubt()).toBe(false);
});
