import { sql } from "kysely";
import type { Db } from "../../src/store/connection.ts";

const parts = [
  `select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
     || case when a.attnotnull then ' not null' else '' end
     || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
     || case a.attidentity when 'a' then ' identity' else '' end
   from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relnamespace = 'guatu'::regnamespace and c.relkind in ('r', 'v', 'm') and a.attnum > 0 and not a.attisdropped`,
  `select 'constraint ' || conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid)
   from pg_constraint where connamespace = 'guatu'::regnamespace and contype <> 'n'`,
  `select 'index ' || indexdef from pg_indexes where schemaname = 'guatu'`,
  `select 'sequence ' || relname from pg_class where relnamespace = 'guatu'::regnamespace and relkind = 'S'`,
  `select 'row security ' || relname || ' ' || relrowsecurity || ' forced ' || relforcerowsecurity
   from pg_class where relnamespace = 'guatu'::regnamespace and relkind = 'r'`,
  `select 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' to ' || roles::text
     || coalesce(' using ' || qual, '') || coalesce(' check ' || with_check, '')
   from pg_policies where schemaname = 'guatu'`,
  `select 'grant ' || table_name || ' ' || privilege_type from information_schema.role_table_grants
   where table_schema = 'guatu' and grantee like 'guatu_app_%'`,
  `select 'grant ' || table_name || '.' || column_name || ' ' || privilege_type from information_schema.column_privileges p
   where table_schema = 'guatu' and grantee like 'guatu_app_%' and privilege_type = 'UPDATE'
     and not exists (select from information_schema.role_table_grants t where t.table_schema = p.table_schema
       and t.table_name = p.table_name and t.grantee = p.grantee and t.privilege_type = p.privilege_type)`,
  `select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace = 'guatu'::regnamespace`,
  `select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger
   where not tgisinternal and tgrelid::regclass::text like '%'`,
];

/** The whole schema as sorted lines, with the application's role under one name. */
export async function dumpSchema(owner: Db): Promise<string> {
  const lines: string[] = [];
  for (const part of parts) {
    const { rows } = await sql.raw<Record<string, string>>(part).execute(owner);
    lines.push(...rows.map((row) => Object.values(row)[0] ?? "").toSorted());
  }
  return `${lines
    .join("\n")
    .replace(/guatu_app_\w+/gu, "{app}")
    .replaceAll("guatu.", "")}\n`;
}
