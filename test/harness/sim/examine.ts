import { createHash } from "node:crypto";
import { inject } from "vitest";
import { checkLog } from "../../../src/app/seal/check-log.ts";
import { sealBatch } from "../../../src/app/seal/seal-ledger.ts";
import { rebuild } from "../../../src/app/rebuild.ts";
import { type Db, openDb } from "../../../src/store/connection.ts";
import { listDistrictsOf } from "../../../src/store/found.ts";
import { listSealedTables, listUnsealed } from "../../../src/store/queries/seal.ts";
import { openStore } from "../../../src/store/store.ts";
import type { Ack } from "./clients.ts";
import type { Keeping } from "./keepers.ts";
import {
  falseStatements,
  halfSubmissions,
  lostDrafts,
  rowsOf,
  unlogged,
  unseen,
} from "./hold-told.ts";
import type { World } from "./world.ts";

const tenant = "towns";

type Asked = { readonly keeping: Keeping; readonly told: readonly Ack[] };

const after: Readonly<Record<string, readonly string[]>> = {
  submitted: ["", "returned"],
  accepted: ["submitted", "reopened"],
  reopened: ["accepted"],
  returned: ["submitted", "reopened", "returned"],
};

/** A report takes its steps in an order there is; nobody judges their own; nothing moves in a month that is closed. */
async function ladder(owner: Db): Promise<string[]> {
  const faults: string[] = [];
  const last = new Map<unknown, string>();
  for (const { report_id, step } of await rowsOf(
    owner,
    "select report_id, step from report_step where tenant = 'towns' order by seq",
  )) {
    const before = last.get(report_id) ?? "";
    if (after[String(step)]?.includes(before) === false)
      faults.push(`a report went from ${before} to ${String(step)}`);
    last.set(report_id, String(step));
  }
  const wrong = {
    "somebody judged their own": `select 1 from verdict v join fact f on f.tenant = v.tenant and f.seq = v.fact_seq
      where v.standing in ('accepted', 'verified') and v.given_by = f.stated_by`,
    "a figure slipped into a closed month": `select 1 from fact f join closing c on c.tenant = f.tenant and c.period = f.period
      where f.tenant = 'towns' and f.seq > c.seq and f.attribute = 'monthDone' and f.corrects is null`,
    "a month was closed twice": `select 1 from closing where tenant = 'towns' and basis is null group by period having count(*) > 1`,
    "two corrections became of one": `select 1 from correction where new_seq is not null group by new_seq having count(*) > 1`,
  };
  for (const [what, text] of Object.entries(wrong))
    if ((await rowsOf(owner, `${text} limit 1`)).length > 0) faults.push(what);
  return faults;
}

/** Everything is sealed in the end, and the log agrees with the ledger and with whatever was carried outside. */
async function sealed(owner: Db, { signer, outside }: Keeping): Promise<string[]> {
  const ctx = { owner, signers: [signer], origin: "guatu.test" };
  for (;;) {
    const batch = await sealBatch(ctx, tenant);
    if (!batch.ok) return [`sealing stopped: ${batch.refusal.code}`];
    if (batch.value.entries === 0) break;
  }
  const { faults } = await checkLog(owner, { tenant, keys: [signer.key], outside });
  const tables = await listSealedTables(owner);
  const left = await listUnsealed(owner, { tenant, tables, above: 0, limit: 9 });
  const lost = left.map(({ kind }) => `never sealed: a row of ${kind}`);
  return [...lost, ...faults.map((fault) => `the log: ${JSON.stringify(fault)}`)];
}

const listed = "select * from project_now where tenant = 'towns' order by subject_id";

/**
 * The list is what the facts fold to: today where the clock never lied; else each project as on one of the days it was
 * ever taken to be, since what was folded on a wrong day is folded anew only when the day turns.
 */
async function folded(owner: Db, world: World): Promise<string[]> {
  const district = (await listDistrictsOf(owner)).find(({ id }) => id === tenant);
  if (!district) return ["the district is gone"];
  const ctx = { store: openStore(owner), rules: world.rules };
  const stands = (await rowsOf(owner, listed)).map((row) => JSON.stringify(row));
  const right = new Set<string>();
  for (const as_of of world.mayLie ? world.days : [world.today()]) {
    await rebuild(ctx, { ...district, as_of }, world.operator);
    for (const row of await rowsOf(owner, listed)) right.add(JSON.stringify(row));
  }
  return stands.every((row) => right.has(row))
    ? []
    : ["the list of projects is not what the facts fold to"];
}

const digested = `
  select 'fact', seq, subject_id, attribute, value::text, known_on::text, recorded_at::text, stated_by, key from fact union all
  select 'verdict', seq, fact_seq, standing, reason, known_on::text, '', given_by, '' from verdict union all
  select 'step', seq, report_id, step, reason, on_day::text, '', by_person, key from report_step union all
  select 'closing', seq, point, period, reason, known_on::text, '', by_person, bulletin_sha256 from closing union all
  select 'correction', id, fact_seq, state, value::text, '', '', asked_by, reason from correction union all
  select 'contest', id, fact_seq, answer, reason, '', '', raised_by, '' from contest union all
  select 'draft', subject_id, unit_id, attribute, text, '', '', saved_by, '' from draft union all
  select 'log', max(idx), 0, '', '', '', '', 0, '' from seal_leaf`;

/** Examines what a seed left behind; the digest of it all. */
export async function examine(world: World, { keeping, told }: Asked): Promise<string> {
  await world.kill();
  const { database } =
    (await world.monitor.query<{ database: string }>("select current_database() as database"))
      .rows[0] ?? {};
  const owner = openDb({ ...inject("engine").owner, database: database ?? "", max: 2 });
  try {
    const state = await rowsOf(owner, `${digested} order by 1, 2, 3, 4, 5`);
    const found = [
      ...(await falseStatements(owner, told)),
      ...(await halfSubmissions(owner, told)),
      ...(await ladder(owner)),
      ...(await unseen(owner, told)),
      ...(await unlogged(owner, told)),
      ...(await lostDrafts(owner, told)),
      ...(await folded(owner, world)),
      ...(await sealed(owner, keeping)),
    ];
    world.faults.push(...found);
    return createHash("sha256").update(JSON.stringify(state)).digest("hex");
  } finally {
    await owner.destroy();
  }
}
