import { sql } from "kysely";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Db, openDb } from "../../src/store/connection.ts";
import { hotAttributes, hotColumn } from "../../src/store/hot-column.ts";
import { migrate } from "../../src/store/migrate.ts";
import { dropDatabase, makeDatabase } from "../harness/ledger.ts";
import { dumpSchema } from "../harness/schema.ts";

let name: string;
let owner: Db;

function open(database: string, user: { user?: string; password?: string } = {}): Db {
  return openDb({ ...inject("engine").owner, ...user, database, max: 12 });
}

beforeAll(async () => {
  name = await makeDatabase("template0");
  owner = open(name);
});
afterAll(async () => {
  await owner.destroy();
  await dropDatabase(name);
});

test("ten installers at once make the schema once", async () => {
  const roles = await Promise.all(Array.from({ length: 10 }, () => migrate(owner)));
  expect(new Set(roles.map(({ password }) => password)).size).toBe(1);
  const { rows } = await sql<{ n: number }>`select count(*) as n from guatu.migration`.execute(
    owner,
  );
  expect(rows[0]?.n).toBeGreaterThanOrEqual(2);
});

test("migrating again changes nothing", async () => {
  const before = await dumpSchema(owner);
  await migrate(owner);
  expect(await dumpSchema(owner)).toBe(before);
});

test("the schema is the one under review", async () => {
  await expect(await dumpSchema(owner)).toMatchFileSnapshot("schema.txt");
});

test("the list has a column for every attribute the catalogue calls hot", async () => {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = 'guatu.project_now'::regclass and attname like 'h\\_%' order by 1`.execute(
    owner,
  );
  const types: Record<string, string> = { money: "numeric", quantity: "numeric", day: "date" };
  const wanted = hotAttributes.map((each) => ({
    name: hotColumn(each.id),
    type: types[each.value] ?? "text",
  }));
  expect(rows).toEqual(wanted.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  expect(new Set(rows.map((row) => row.name)).size).toBe(hotAttributes.length);
});

test("a migration that ran and was changed afterwards is refused by name", async () => {
  await sql`update guatu.migration set sha256 = 'other' where name = '0001-ledger.sql'`.execute(
    owner,
  );
  await expect(migrate(owner)).rejects.toThrow("migration 0001-ledger.sql was changed");
  await sql`delete from guatu.migration where name = '0001-ledger.sql'`.execute(owner);
  await expect(migrate(owner)).rejects.toThrow(/already exists/u);
});

test("a database of a newer program is refused, and left as it was", async () => {
  const newer = await makeDatabase("template0");
  const db = open(newer);
  await migrate(db);
  await sql`insert into guatu.migration (name, sha256) values ('9999-future.sql', 'x')`.execute(db);
  const before = await dumpSchema(db);
  await expect(migrate(db)).rejects.toThrow("9999-future.sql");
  expect(await dumpSchema(db)).toBe(before);
  await db.destroy();
  await dropDatabase(newer);
});

test("an owner who is no superuser can install and upgrade", async () => {
  const plain = await makeDatabase("template0");
  const user = `plain_${plain}`;
  await sql`create role ${sql.id(user)} login createrole password 'plain'`.execute(owner);
  await sql`alter database ${sql.id(plain)} owner to ${sql.id(user)}`.execute(owner);
  const db = open(plain, { user, password: "plain" });
  await migrate(db);
  const role = await migrate(db);
  const app = open(plain, role);
  const { rows } = await sql`select * from guatu.tenant`.execute(app);
  expect(rows).toEqual([]);
  await Promise.all([app.destroy(), db.destroy()]);
  await dropDatabase(plain);
});
