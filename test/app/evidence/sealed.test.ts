import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addEvidence } from "../../../src/app/add-evidence.ts";
import { checkLog } from "../../../src/app/seal/check-log.ts";
import { openSigner } from "../../../src/app/seal/ed25519.ts";
import { sealBatch } from "../../../src/app/seal/seal-ledger.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { memoryFiles } from "../../harness/memory-files.ts";
import { shot } from "../../harness/photographs.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";

const tenant = "towns";
let ledger: TestLedger;
let towns: Towns;
let folder: string;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  folder = await mkdtemp(join(tmpdir(), "guatu-keys-"));
});
afterAll(async () => {
  await ledger.close();
  await rm(folder, { recursive: true });
});

test("evidence, its origin and its uses are sealed, and a digest changed beneath the program shows", async () => {
  const files = memoryFiles();
  const ctx = { ...(await enter(ledger, "t-jia", tenant)), files };
  const asked = {
    district: tenant,
    id: towns.jia,
    name: "a.jpg",
    paper: "photo",
    how: "upload",
    scope: "",
    attribute: "start",
  } as const;
  valueOf(await addEvidence(ctx, asked, await shot(1, { place: ["32.0412", "121.0631"] })));
  const signer = await openSigner(folder, "guatu.test");
  valueOf(
    await sealBatch({ owner: ledger.owner, signers: [signer], origin: "guatu.test" }, tenant),
  );
  const kinds = await askOwner<string>(
    ledger,
    "select string_agg(kind, ' ' order by kind) from guatu.seal_leaf where kind like 'evidence%'",
  );
  expect(kinds).toBe("evidence evidence_origin evidence_use");
  const check = () => checkLog(ledger.owner, { tenant, keys: [signer.key], outside: [] });
  expect((await check()).faults).toEqual([]);
  await ledger.owner.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`update guatu.evidence set sha256 = repeat('0', 64)`.execute(trx);
  });
  expect((await check()).faults).toMatchObject([{ kind: "evidence" }]);
});
