import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkLog } from "../../../src/app/seal/check-log.ts";
import { type SealCtx, sealBatch } from "../../../src/app/seal/seal-ledger.ts";
import { openSigner } from "../../../src/app/seal/ed25519.ts";
import type { Signer } from "../../../src/app/seal/signer.ts";
import { appendFacts } from "../../../src/store/append.ts";
import { findSealOf } from "../../../src/store/queries/seal-outside.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { openFailing } from "../../harness/failing.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { type Towns, makeTowns, state, stated } from "../../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let town: Ctx;
let folder: string;
let signer: Signer;
let ctx: SealCtx;
const tenant = "towns";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-keys-"));
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  town = await enter(ledger, "t-jia", tenant);
  signer = await openSigner(folder, "guatu.test");
  ctx = { owner: ledger.owner, signers: [signer], origin: "guatu.test" };
});
afterAll(async () => {
  await ledger.close();
  await rm(folder, { recursive: true });
});

const check = (outside: readonly string[] = []) =>
  checkLog(ledger.owner, { tenant, keys: [signer.key], outside });
const say = (value: string) =>
  state(town, [stated({ subject: towns.jia, attribute: "remark", kind: "actual", value })]);
const sizeNow = () =>
  askOwner<number>(
    ledger,
    `select max(size) as size from guatu.checkpoint where tenant = '${tenant}'`,
  );
const noteNow = () =>
  askOwner<string>(
    ledger,
    `select note from guatu.checkpoint where tenant = '${tenant}' order by size desc limit 1`,
  );

/** Does as a superuser what no trigger can stop, sees what a check says, and puts it back. */
async function tamper(text: string): Promise<readonly object[]> {
  const undo = new Error("undone");
  let faults: readonly object[] = [];
  await ledger.owner
    .transaction()
    .execute(async (trx) => {
      await sql.raw(`set local session_replication_role = replica; ${text}`).execute(trx);
      const inside = {
        transaction: () => ({
          setIsolationLevel: () => ({ execute: (fn: (db: typeof trx) => unknown) => fn(trx) }),
        }),
      };
      const own = { tenant, keys: [signer.key], outside: [] };
      faults = (await checkLog(inside as unknown as typeof ledger.owner, own)).faults;
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return faults;
}

test("what the ledger holds is sealed once, and the log agrees with it", async () => {
  await say("一句");
  const rows = await askOwner<number>(
    ledger,
    `select (select count(*) from guatu.fact where tenant = 'towns') + (select count(*) from guatu.placement where tenant = 'towns')`,
  );
  const first = valueOf(await sealBatch(ctx, tenant));
  expect(first.entries).toBeGreaterThanOrEqual(rows);
  expect(valueOf(await sealBatch(ctx, tenant))).toEqual({ entries: 0, size: first.size });
  await say("又一句");
  expect(valueOf(await sealBatch(ctx, tenant))).toEqual({ entries: 1, size: first.size + 1 });
  expect(await check()).toMatchObject({ size: first.size + 1, faults: [], erased: 0 });
});

test.each([
  [
    "update guatu.fact set value = '\"别的话\"' where seq = (select max(seq) from guatu.fact)",
    "changed",
  ],
  [
    "update guatu.fact set known_on = '2020-01-01' where seq = (select max(seq) from guatu.fact)",
    "changed",
  ],
  [
    "update guatu.fact set recorded_at = recorded_at - interval '1 day' where seq = (select max(seq) from guatu.fact)",
    "changed",
  ],
  ["delete from guatu.fact where seq = (select max(seq) from guatu.fact)", "gone"],
  ["update guatu.seal_leaf set body_sha256 = body_sm3 where idx = 0", "tree"],
  [
    "update guatu.seal_salt set salt = 'x' where seq = (select max(seq) from guatu.fact)",
    "changed",
  ],
  ["update guatu.seal_tile set sm3 = sha256", "tree"],
  ["update guatu.checkpoint set note = replace(note, 'guatu.test/', 'guatu.best/')", "signature"],
  [
    "delete from guatu.seal_salt; delete from guatu.seal_leaf where idx = (select max(idx) from guatu.seal_leaf)",
    "shortened",
  ],
])("%s is found by a check", async (text, fault) => {
  const faults = await tamper(text);
  expect(faults).toContainEqual(expect.objectContaining({ fault }));
  expect((await check()).faults).toEqual([]);
});

test("a point of the ledger is sealed by the checkpoint over all numbers up to it, also one recorded late", async () => {
  await say("在前");
  valueOf(await sealBatch(ctx, tenant));
  const fact = (value: string) =>
    stated({ subject: towns.jia, attribute: "remark", kind: "actual", value });
  const { store } = ledger;
  const point = await store.transact(town.actor, async (writer) => {
    const late = valueOf(
      await appendFacts(writer, [{ ...fact("迟到"), key: "late", importId: null }]),
    );
    const [seq = 0] = await say("先到");
    expect(late.last).toBeLessThan(seq);
    valueOf(await sealBatch(ctx, tenant));
    return seq;
  });
  const early = await sizeNow();
  expect((await findSealOf(ledger.owner, tenant, point))?.size).toBe(early);
  valueOf(await sealBatch(ctx, tenant));
  expect((await findSealOf(ledger.owner, tenant, point))?.size).toBe(early + 1);
});

test("an older ledger, put back whole with its own log, is shorter than what was kept outside", async () => {
  const older = await noteNow();
  await say("第三句");
  valueOf(await sealBatch(ctx, tenant));
  const newer = await noteNow();
  expect((await check([older, newer])).faults).toEqual([]);
  const longer = newer.replace(/\n(\d+)\n/u, (_, size: string) => `\n${Number(size) + 1}\n`);
  expect((await check([longer])).faults).toContainEqual(
    expect.objectContaining({ fault: "signature" }),
  );
});

test("a text erased by law leaves the log whole and says so; a salt taken away by hand is found", async () => {
  const said = await say("张三，电话 13800000000");
  valueOf(await sealBatch(ctx, tenant));
  const [seq = 0] = said;
  await sql`select erase_fact(${tenant}, ${seq}, '本人要求')`.execute(ledger.owner);
  expect(await check()).toMatchObject({ faults: [], erased: 1 });
  expect(
    await askOwner(ledger, `select value from guatu.fact where tenant = 'towns' and seq = ${seq}`),
  ).toBe("〔依法删除〕");
  valueOf(await sealBatch(ctx, tenant));
  expect(await check()).toMatchObject({ faults: [], erased: 1 });
  const missing = await tamper(
    "delete from guatu.seal_salt where seq = (select min(seq) from guatu.seal_salt)",
  );
  expect(missing).toContainEqual(expect.objectContaining({ fault: "salt" }));
  const bent = await tamper(`update guatu.fact set valid_from = '2020-01-01' where seq = ${seq}`);
  expect(bent).toContainEqual(expect.objectContaining({ fault: "salt", seq }));
});

test("whichever question breaks while sealing, it is weather and no word against the tree, and the next try seals", async () => {
  const failing = openFailing(ledger, "owner");
  const broken = { ...ctx, owner: failing.db };
  await say("先封一句");
  failing.failAt(0, "before");
  valueOf(await sealBatch(broken, tenant));
  const questions = failing.asked();
  for (let nth = 1; nth <= questions; nth += 1) {
    await say(`第${nth}次`);
    for (const how of ["raises", "before"] as const) {
      failing.failAt(nth, how);
      await expect(sealBatch(broken, tenant)).rejects.toThrow(/cannot read|line to the|closed/u);
    }
    failing.failAt(0, "before");
    expect(valueOf(await sealBatch(broken, tenant)).entries).toBe(1);
  }
  await failing.close();
  expect((await check([await noteNow()])).faults).toEqual([]);
});
