import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestLedger, askOwner, enter, openTestLedger } from "../harness/ledger.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
});
afterAll(() => ledger.close());

const changes = [
  `update fact set value = '"changed"'`,
  "delete from fact",
  "truncate fact cascade",
  "update verdict set standing = 'accepted'",
  "delete from verdict",
  "truncate verdict",
];

test.each(changes)("not even the owner may “%s”", async (change) => {
  await expect(sql.raw(change).execute(ledger.owner)).rejects.toThrow(/append-only/u);
});

test.each(changes)("the application may not “%s”", async (change) => {
  const { store, actor } = await enter(ledger, "t-office", "towns");
  const tried = store.transact(actor, (writer) => sql.raw(change).execute(writer.db));
  await expect(tried).rejects.toThrow(/permission denied/u);
});

test("the application's role owns nothing, and is neither superuser nor above row security", async () => {
  const { rows } = await sql`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*) from pg_class where relowner = r.oid) as owned,
      (select count(*) from pg_auth_members where member = r.oid) as memberships
    from pg_roles r where rolname = current_user`.execute(ledger.app);
  expect(rows).toEqual([
    {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
      memberships: 0,
    },
  ]);
});

/** People and their sessions belong to no district: sign-in reads them before anyone is known. */
const noDistrict = [
  "app_secret",
  "migration",
  "person",
  "recovery_code",
  "second_factor",
  "session",
  "sign_in_try",
];

test("every table with business data has row security on, for its owner too", async () => {
  const open = await askOwner(
    ledger,
    `select array_agg(relname::text order by relname) from pg_class
     where relnamespace = 'guatu'::regnamespace and relkind in ('r', 'p')
       and not (relrowsecurity and relforcerowsecurity)`,
  );
  expect(open).toEqual(noDistrict);
});

test("no view runs with its owner's eyes and no materialised view is there to be granted", async () => {
  const views = await askOwner(
    ledger,
    `select count(*) from pg_class where relnamespace = 'guatu'::regnamespace
       and (relkind = 'm' or relkind = 'v' and not coalesce(reloptions @> array['security_invoker=true'], false))`,
  );
  expect(views).toBe(0);
});

test("the owner's secrets are not the application's to read", async () => {
  await expect(sql`select * from app_secret`.execute(ledger.app)).rejects.toThrow(/denied/u);
  await expect(sql`select * from migration`.execute(ledger.app)).rejects.toThrow(/denied/u);
});

async function rowCounts(tenant: string, person: string): Promise<Record<string, number>> {
  return ledger.app.transaction().execute(async (trx) => {
    await sql`select set_config('guatu.tenant', ${tenant}, true), set_config('guatu.person', ${person}, true)`.execute(
      trx,
    );
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'guatu'::regnamespace and relkind = 'r' and relrowsecurity
        and has_table_privilege(oid, 'select')`.execute(trx);
    const counts: Record<string, number> = {};
    for (const { name } of rows) {
      const counted = await sql<{ n: number }>`select count(*) as n from ${sql.id(name)}`.execute(
        trx,
      );
      counts[name] = counted.rows[0]?.n ?? 0;
    }
    return counts;
  });
}

test.each([
  ["", ""],
  ["towns", ""],
  ["towns", "999999"],
])(
  "who is nobody (district “%s”, person “%s”) sees no row of any table",
  async (tenant, person) => {
    const counts = await rowCounts(tenant, person);
    expect(Object.keys(counts).length).toBeGreaterThan(8);
    expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(0);
  },
);

test("without any setting at all the application sees nothing", async () => {
  const { rows } = await sql`select 1 from fact union all select 1 from project_now`.execute(
    ledger.app,
  );
  expect(rows).toEqual([]);
});

test("who has no grant in a district sees nothing there, only their own grants", async () => {
  const { actor } = await enter(ledger, "e-office", "elsewhere");
  const counts = await rowCounts("towns", String(actor.person));
  expect(counts).toMatchObject({ fact: 0, subject: 0, project_now: 0, unit: 0, import: 0 });
});

test("a town's eyes, turned on the tables themselves, meet its own projects only", async () => {
  const { store, actor } = await enter(ledger, "t-jia", "towns");
  await sql`insert into verdict (tenant, fact_seq, standing, known_on, given_by, given_by_unit)
    select tenant, seq, 'accepted', known_on, ${actor.person}::int, stated_by_unit from fact`.execute(
    ledger.owner,
  );
  await sql`insert into import (tenant, unit_id, file_name, sha256, bytes, created_by)
    select 'towns', id, name, '', '', ${actor.person}::int from unit where tenant = 'towns'`.execute(
    ledger.owner,
  );
  const seen = (query: string) =>
    store.read(actor, async (reader) => {
      const { rows } = await sql.raw<{ id: number }>(query).execute(reader.db);
      return rows.map((row) => row.id);
    });
  const verdicts = `select distinct o.subject_id as id from verdict v join fact o on o.seq = v.fact_seq`;
  for (const table of ["fact", "project_now"])
    expect(await seen(`select distinct subject_id as id from ${table}`)).toEqual([towns.jia]);
  expect(await seen("select id from subject")).toEqual([towns.jia]);
  expect(await seen(verdicts)).toEqual([towns.jia]);
  const count = await seen("select count(*) as id from verdict");
  expect(count).toEqual(await seen("select count(*) as id from fact"));
  expect(await seen("select unit_id as id from import")).toEqual([towns.units.jia]);
  expect(await seen("select distinct person as id from person_grant")).toEqual([actor.person]);
});

test("a fact is stated in one's own name, about what one may see, in one's own district", async () => {
  const { store, actor } = await enter(ledger, "t-jia", "towns");
  const insert = (given: { tenant?: string; subject?: number; by?: number }) =>
    store.transact(actor, (writer) =>
      sql`insert into fact (tenant, subject_id, attribute, kind, value, valid_from, known_on, source, stated_by, stated_by_unit, key)
        values (${given.tenant ?? "towns"}, ${given.subject ?? towns.jia}, 'remark', 'actual', '"x"', '2024-01-01', '2024-01-01',
          'report', ${given.by ?? actor.person}, ${actor.unit}, gen_random_uuid()::text)`.execute(
        writer.db,
      ),
    );
  await insert({});
  const refused = /row-level security/u;
  await expect(insert({ subject: towns.yi })).rejects.toThrow(refused);
  await expect(insert({ by: actor.person + 1 })).rejects.toThrow(refused);
  await expect(insert({ tenant: "elsewhere", subject: towns.elsewhere })).rejects.toThrow(refused);
});

test("nobody judges a fact they may not see", async () => {
  const { store, actor } = await enter(ledger, "t-jia", "towns");
  const seqOf = (subject: number) =>
    askOwner<number>(ledger, `select min(seq) from fact where subject_id = ${subject}`);
  const judge = (seq: number) =>
    store.transact(actor, (writer) =>
      sql`insert into verdict (tenant, fact_seq, standing, known_on, given_by, given_by_unit)
        values ('towns', ${seq}, 'verified', '2024-02-01', ${actor.person}, ${actor.unit})`.execute(
        writer.db,
      ),
    );
  await judge(await seqOf(towns.jia));
  await expect(judge(await seqOf(towns.yi))).rejects.toThrow(/row-level security/u);
});

test("no fact is known on a day still to come", async () => {
  const tried = sql`insert into fact (tenant, subject_id, attribute, kind, value, valid_from, known_on, source, stated_by, stated_by_unit, key)
    values ('towns', ${towns.jia}, 'remark', 'actual', '"x"', '2024-01-01', '2999-01-01', 'report', 1, 1, 'future')`;
  await expect(tried.execute(ledger.owner)).rejects.toThrow(/fact_known_before_recorded/u);
});

test("a question cannot change anything, whatever it tries", async () => {
  const { store, actor } = await enter(ledger, "t-office", "towns");
  const tried = store.read(actor, (reader) =>
    sql`update subject set unit_id = unit_id`.execute(reader.db),
  );
  await expect(tried).rejects.toThrow(/read-only/u);
});
