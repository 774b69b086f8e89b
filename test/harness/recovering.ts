import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { LogKeys } from "../../src/app/seal/log-keys.ts";
import { openLogKeys } from "../../src/app/seal/log-keys.ts";
import { sealBatch } from "../../src/app/seal/seal-ledger.ts";
import { readRules } from "../../src/app/read-rules.ts";
import { diskFiles } from "../../src/files/evidence/disk-files.ts";
import { openDb } from "../../src/store/connection.ts";
import { type Engine, startEmbedded } from "../../src/store/engine/embedded.ts";
import { migrate } from "../../src/store/migrate.ts";
import { findCheckpoint } from "../../src/store/queries/seal.ts";
import { openStore } from "../../src/store/store.ts";
import { type TestLedger, enter, valueOf } from "./ledger.ts";
import { freshFolder } from "./server.ts";
import { type Towns, makeTowns, state, stated } from "./towns.ts";

export const tenant = "towns";

/** An installation with a database of its own on a data folder of its own, two towns, and a sealed log. */
export type Installation = {
  readonly folder: string;
  /** A folder for whatever else a test needs; it goes with the installation. */
  readonly scratch: string;
  readonly engine: Engine;
  readonly ledger: TestLedger;
  readonly towns: Towns;
  readonly keys: LogKeys;
  /** States some facts and seals them; the checkpoint over all of it. */
  readonly say: (count: number) => Promise<string>;
  /** Brings a file as evidence about a project; its digest. */
  readonly bring: (text: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

async function openOwn(engine: Engine): Promise<TestLedger> {
  const owner = openDb({ ...engine.owner, max: 4 });
  const app = openDb({ ...engine.owner, ...(await migrate(owner)), max: 4 });
  const close = async (): Promise<void> => {
    await Promise.all([owner.destroy(), app.destroy()]);
  };
  return { name: "guatu", owner, app, store: openStore(app), rules: await readRules(), close };
}

async function brought(
  { owner }: TestLedger,
  { folder, subject, text }: { folder: string; subject: number; text: string },
): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await diskFiles(join(folder, "evidence")).put({ keeping: "original", sha256 }, bytes);
  await sql`insert into evidence (tenant, subject_id, sha256, sm3, bytes, media, name, paper, how, no_copy,
      uploaded_by, uploaded_by_unit)
    select ${tenant}, ${subject}, ${sha256}, ${sha256}, ${bytes.length}, 'application/pdf', '证.pdf', 'permit', 'upload',
      'notPicture', min(id), 1 from person`.execute(owner);
  return sha256;
}

/** Makes such an installation; its database runs until it is closed. */
export async function openInstallation(): Promise<Installation> {
  const folder = await freshFolder("recover");
  const scratch = await mkdtemp(join(tmpdir(), "guatu-scratch-"));
  const engine = valueOf(await startEmbedded(folder, () => undefined));
  const ledger = await openOwn(engine);
  const towns = await makeTowns(ledger);
  const keys = valueOf(await openLogKeys(folder, { GUATU_LOG_NAME: "guatu.test" }));
  let said = 0;
  const say = async (count: number): Promise<string> => {
    const ctx = await enter(ledger, "t-jia", tenant);
    const facts = Array.from({ length: count }, () => {
      const value = `第${(said += 1)}句`;
      return stated({ subject: towns.jia, attribute: "remark", kind: "actual", value });
    });
    await state(ctx, facts);
    const seal = () => sealBatch({ owner: ledger.owner, ...keys }, tenant);
    while (valueOf(await seal()).entries > 0);
    return (await findCheckpoint(ledger.owner, tenant))?.note ?? "";
  };
  const bring = (text: string) => brought(ledger, { folder, subject: towns.jia, text });
  const close = async (): Promise<void> => {
    await ledger.close();
    await engine.stop();
    await Promise.all([folder, scratch].map((each) => rm(each, { recursive: true, force: true })));
  };
  return { folder, scratch, engine, ledger, towns, keys, say, bring, close };
}
