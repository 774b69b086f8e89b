import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkLog } from "../../src/app/seal/check-log.ts";
import { openSigner } from "../../src/app/seal/ed25519.ts";
import { sealBatch } from "../../src/app/seal/seal-ledger.ts";
import type { Signer } from "../../src/app/seal/signer.ts";
import { listSealedTables } from "../../src/store/queries/seal.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { runs, tell } from "../harness/runs.ts";
import { tamper } from "../harness/tampering.ts";
import { makeTowns, state, stated } from "../harness/towns.ts";

let ledger: TestLedger;
let folder: string;
let signer: Signer;
let newest: string;
const tenant = "towns";

/** A row in every table of the ledger, so that every table can be laid hands on. */
const rows = `
  set local session_replication_role = replica;
  set local search_path = guatu;
  insert into verdict (tenant, fact_seq, standing, known_on, given_by, given_by_unit)
    select tenant, seq, 'accepted', known_on, stated_by, stated_by_unit from fact where tenant = 'towns' limit 3;
  insert into setting (tenant, name, value, reason, set_by, set_by_unit, known_on)
    select tenant, 'fields', '{"a": ["office"]}', '试', stated_by, stated_by_unit, known_on from fact where tenant = 'towns' limit 2;
  insert into grant_end (tenant, grant_id, last_day, reason)
    select tenant, id, date '2024-02-01', '调离' from person_grant where tenant = 'towns' limit 2;
  insert into account_step (tenant, person, step, reason, by_person)
    select tenant, person, 'opened', '入职', person from person_grant where tenant = 'towns' limit 2;
  insert into report (tenant, unit_id, form, period) select 'towns', min(id), 'month', '2024-01' from unit where tenant = 'towns';
  insert into report_step (tenant, report_id, step, reason, by_person, by_unit, on_day)
    select r.tenant, r.id, step, '因', (select min(id) from person), r.unit_id, date '2024-02-01'
    from report r, unnest(array['submitted', 'accepted']) as step where r.tenant = 'towns';
  insert into closing (tenant, period, point, known_on, bulletin_sha256, basis, reason, by_person)
    select 'towns', '2024-01', 5, date '2024-02-01', encode(sha256(basis::bytea), 'hex'), basis, '因', (select min(id) from person)
    from unnest(array['a', 'b']) as basis;
  insert into issue (tenant, closing_seq, document, docx)
    select tenant, seq, '{}', basis::bytea from closing where tenant = 'towns';
  insert into plan_version (tenant, year, number, title, point, known_on, in_window, sha256, drafted_by, issued_by, issued_by_unit)
    select 'towns', '2024', n, '计划', 5, date '2024-02-01', true, encode(sha256(n::text::bytea), 'hex'), '{}',
      (select min(id) from person), (select min(id) from unit where tenant = 'towns') from generate_series(1, 2) as n;
  insert into plan_issue (tenant, version_seq, document, docx)
    select tenant, seq, '{}', number::text::bytea from plan_version where tenant = 'towns'`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-rewrite-"));
  ledger = await openTestLedger("bare");
  const towns = await makeTowns(ledger);
  const [seq = 0] = await state(await enter(ledger, "t-jia", tenant), [
    stated({ subject: towns.jia, attribute: "remark", kind: "actual", value: "张三" }),
  ]);
  signer = await openSigner(folder, "guatu.test");
  const ctx = { owner: ledger.owner, signers: [signer], origin: "guatu.test" };
  valueOf(await sealBatch(ctx, tenant));
  await ledger.owner.transaction().execute((trx) => sql.raw(rows).execute(trx));
  valueOf(await sealBatch(ctx, tenant));
  await sql`select erase_fact(${tenant}, ${seq}, '本人要求')`.execute(ledger.owner);
  valueOf(await sealBatch(ctx, tenant));
  newest = await askOwner(
    ledger,
    `select note from guatu.checkpoint where tenant = 'towns' order by size desc limit 1`,
  );
});
afterAll(async () => {
  await ledger.close();
  await rm(folder, { recursive: true });
});

type Column = { readonly table: string; readonly name: string; readonly type: string };

/** Another value of a column, whatever it holds. */
function bent({ name, type }: Column): string {
  const other: Readonly<Record<string, string>> = {
    text: `coalesce("${name}", '') || 'x'`,
    integer: `coalesce("${name}", 0) + 1`,
    bigint: `coalesce("${name}", 0) + 1`,
    date: `coalesce("${name}", '2020-01-01') - 1`,
    "timestamp with time zone": `coalesce("${name}", now()) - interval '1 day'`,
    jsonb: `jsonb_build_array("${name}")`,
    json: `json_build_array("${name}")`,
    boolean: `not coalesce("${name}", false)`,
    bytea: `"${name}" || '\\x00'::bytea`,
    "integer[]": `array_append("${name}", 1)`,
  };
  if (name === "role") return `case "${name}" when 'town' then 'office' else 'town' end`;
  if (name === "kind") return `case "${name}" when 'actual' then 'planned' else 'actual' end`;
  if (name === "standing")
    return `case "${name}" when 'verified' then 'accepted' else 'verified' end`;
  if (name === "step") return `case "${name}" when 'urged' then 'opened' else 'urged' end`;
  if (name === "source") return `case "${name}" when 'report' then 'platform' else 'report' end`;
  return other[type] ?? "null";
}

async function columnsOf(tables: readonly string[]): Promise<Column[]> {
  const { rows: found } = await sql<Column>`
    select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type
    from unnest(${tables}::text[]) as t (name) join pg_class c on c.oid = t.name::regclass
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname not in ('tenant')
    order by 1, 2`.execute(ledger.owner);
  return found;
}

const one = (table: string): string =>
  `ctid = (select ctid from guatu."${table}" where tenant = 'towns' order by 1 desc limit 1)`;

/** Every way to lay hands on the ledger, its log and what is kept beside it. */
async function mutations(): Promise<Map<string, string>> {
  const tables = (await listSealedTables(ledger.owner)).filter((table) => table !== "beginning");
  const all = new Map<string, string>();
  const keys = ["seal_leaf", "seal_salt", "checkpoint"];
  for (const column of await columnsOf([...tables, ...keys])) {
    const isNoted = column.table === "checkpoint" && column.name === "signed_at";
    if (!isNoted)
      all.set(
        `${column.table}.${column.name} changed`,
        `${column.name === "id" ? `alter table guatu."${column.table}" alter column id drop identity if exists;` : ""}
         update guatu."${column.table}" set "${column.name}" = ${bent(column)} where ${one(column.table)}`,
      );
  }
  for (const table of tables) {
    const copy = `insert into guatu."${table}" overriding system value select (jsonb_populate_record(null::guatu."${table}", to_jsonb(t) ||`;
    const from = `)).* from guatu."${table}" t where ${one(table)}`;
    all.set(`${table} row deleted`, `delete from guatu."${table}" where ${one(table)}`);
    all.set(`${table} emptied`, `delete from guatu."${table}" where tenant = 'towns'`);
    all.set(
      `${table} row under no number`,
      `${copy} '{"seq": -7, "key": "k", "id": 9999, "number": 99, "fact_seq": 1}'::jsonb${from}`,
    );
    all.set(
      `${table} row slipped in between`,
      `with moved as (update guatu.seal_mark set mark = 1000000) ${copy} '{"seq": 900000, "key": "k", "id": 9998, "number": 98, "fact_seq": 1, "name": "policy"}'::jsonb${from}`,
    );
  }
  const two = (table: string, column: string): string =>
    `update guatu.${table} t set ${column} = o.${column} from (select a.seq as one, b.seq as other, a.${column}
      from guatu.${table} a, guatu.${table} b where a.tenant = 'towns' and b.tenant = 'towns' and a.seq < b.seq
      and a.${column}::text <> b.${column}::text limit 1) o where t.tenant = 'towns' and t.seq = o.other`;
  all.set("a fact says what another said", two("fact", "value"));
  all.set("a fact is about another subject", two("fact", "subject_id"));
  all.set("a grant is for another unit", two("person_grant", "unit_id"));
  all.set("issue.docx swapped", `update guatu.issue set docx = 'x' where tenant = 'towns'`);
  all.set(
    "plan_issue.docx swapped",
    `update guatu.plan_issue set docx = 'x' where tenant = 'towns'`,
  );
  all.set("issue deleted", `delete from guatu.issue where tenant = 'towns'`);
  all.set(
    "a tile's SHA-256 bent",
    `update guatu.seal_tile set sha256 = set_byte(sha256, 0, get_byte(sha256, 0) # 1) where tenant = 'towns'`,
  );
  all.set(
    "a tile's SM3 bent",
    `update guatu.seal_tile set sm3 = set_byte(sm3, 0, get_byte(sm3, 0) # 1) where tenant = 'towns'`,
  );
  all.set(
    "a tile cut off",
    `update guatu.seal_tile set sha256 = substring(sha256 from 1 for length(sha256) - 32), sm3 = substring(sm3 from 1 for length(sm3) - 32) where tenant = 'towns'`,
  );
  all.set(
    "a tile made longer",
    `update guatu.seal_tile set sha256 = sha256 || sha256_of, sm3 = sm3 || sha256_of from (select sha256('x') as sha256_of) x where tenant = 'towns'`,
  );
  all.set("the tiles deleted", `delete from guatu.seal_tile where tenant = 'towns'`);
  all.set(
    "the last checkpoint deleted",
    `delete from guatu.checkpoint c where tenant = 'towns' and size = (select max(size) from guatu.checkpoint where tenant = 'towns')`,
  );
  all.set("the last entry deleted", `delete from guatu.seal_leaf where ${one("seal_leaf")}`);
  all.set(
    "two entries swapped",
    `update guatu.seal_leaf set idx = case idx when 0 then 1000000 else 0 end where tenant = 'towns' and idx in (0, 1)`,
  );
  all.set(
    "a text erased without a record",
    `delete from guatu.seal_salt where tenant = 'towns' and seq = (select max(seq) from guatu.fact where tenant = 'towns' and value <> '"〔依法删除〕"')`,
  );
  all.set("a trigger switched off", `alter table guatu.fact disable trigger fact_append_only`);
  all.set(
    "the refusing function replaced",
    `create or replace function guatu.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$`,
  );
  all.set(
    "an older ledger with its own log put back",
    `
    delete from guatu.seal_salt s where tenant = 'towns' and s.seq in (select seq from guatu.seal_leaf l where l.tenant = 'towns' and l.idx >= (select min(size) from guatu.checkpoint where tenant = 'towns'));
    delete from guatu.fact f where tenant = 'towns' and seq in (select seq from guatu.seal_leaf l where l.tenant = 'towns' and l.idx >= (select min(size) from guatu.checkpoint where tenant = 'towns'));
    delete from guatu.erasure where tenant = 'towns';
    delete from guatu.seal_leaf l where tenant = 'towns' and idx >= (select min(size) from guatu.checkpoint where tenant = 'towns');
    delete from guatu.checkpoint where tenant = 'towns' and size > (select min(size) from guatu.checkpoint where tenant = 'towns')`,
  );
  return all;
}

/** The few of `npm test`: one of every nature. */
const few = [
  "fact.value changed",
  "fact.known_on changed",
  "fact.recorded_at changed",
  "fact.seq changed",
  "fact row deleted",
  "fact row under no number",
  "fact row slipped in between",
  "a fact says what another said",
  "person_grant.role changed",
  "a grant is for another unit",
  "setting.value changed",
  "issue.docx swapped",
  "a tile's SM3 bent",
  "the last checkpoint deleted",
  "two entries swapped",
  "a text erased without a record",
  "a trigger switched off",
  "an older ledger with its own log put back",
];

test("every rewrite by a superuser is found, and no clean ledger is accused", async () => {
  const held = { tenant, keys: [signer.key], outside: [newest] };
  const all = await mutations();
  const chosen = new Set(runs(0, 1) === 1 ? all.keys() : few);
  const missed: string[] = [];
  let found = 0;
  /** A constraint stops even the superuser, or the table has no row here. */
  const notPossible: string[] = [];
  for (const name of chosen) {
    const text = all.get(name);
    expect(text, name).toBeDefined();
    const faults = await tamper(ledger, held, text ?? "");
    if (faults === undefined) notPossible.push(name);
    else if (faults.length === 0) missed.push(name);
    else found += 1;
  }
  expect(missed).toEqual([]);
  let alarms = 0;
  const clean = runs(5, 1000);
  for (let run = 0; run < clean; run += 1)
    alarms += (await checkLog(ledger.owner, held)).faults.length;
  expect(alarms).toBe(0);
  tell("bar 3", {
    mutations: found,
    missed: missed.length,
    notPossible: notPossible.length,
    cleanRuns: clean,
    falseAlarms: alarms,
  });
}, 1_200_000);
