import { type RawBuilder, sql } from "kysely";
import type { KnownAt } from "../../domain/ledger/fact.ts";
import type { Day } from "../../domain/value/day.ts";
import type { Value } from "../../domain/value/value.ts";
import { foldText } from "../../domain/value/normalise.ts";
import { hotAttributes, hotColumn } from "../hot-column.ts";
import { recordColumns } from "../project-now.ts";
import { type Reader, heldTo } from "../store.ts";

/** What a list asks for. Empty lists ask for everything. */
export type ProjectFilter = {
  readonly q: string;
  readonly units: readonly number[];
  /** Column → wanted values; see {@link filterColumns}. */
  readonly wanted: Readonly<Partial<Record<FilterColumn, readonly string[]>>>;
  /** A sort key of {@link sortColumns}, with a leading `-` for descending. */
  readonly sort: string;
  /** What to list instead of today's projection: the reader's projects as known at an earlier point. */
  readonly past?: { readonly rows: readonly Record<string, unknown>[]; readonly known: KnownAt };
};

/** Filters of the list, by the word in the address, and the column each one is about. */
export const filterColumns = {
  stages: "stage",
  statuses: "status",
  lights: "light",
  types: hotColumn("projectType"),
  levels: hotColumn("level"),
  natures: hotColumn("nature"),
  industries: hotColumn("industry"),
} as const;
export type FilterColumn = keyof typeof filterColumns;

const sortColumns: ReadonlyMap<string, string> = new Map([
  ["name", "name"],
  ["unit", "unit_name"],
  ["stage", "stage_order"],
  ["light", "light_order"],
  ["status", "status"],
  ["delay", "delay_max"],
  ["progress", "progress"],
  ...hotAttributes.map((each): [string, string] => [each.id, hotColumn(each.id)]),
]);

/** One row of `project_now`, with its unit's name. */
export type ProjectNow = {
  subject_id: number;
  parent: number | null;
  unit_id: number;
  unit_name: string;
  unit_kind: string;
  name: string;
  stage: string;
  status: string;
  light: "green" | "yellow" | "red" | "none";
  delay_min: number | null;
  delay_max: number | null;
  progress: string | null;
  next_node: string | null;
  next_planned: Day | null;
  attrs: Record<string, Value>;
};

/**
 * The units a reader sees, null for the whole tree. The policy holds them to these anyhow, but the planner cannot
 * look into it: told outright, a town's list walks the index of its units instead of the whole table.
 */
async function sightOf(reader: Reader): Promise<readonly number[] | null> {
  const { rows } = await sql<{ units: number[] | null }>`
    select case when my_whole() then null else my_units() end as units`.execute(reader.db);
  return rows[0]?.units ?? null;
}

type Past = NonNullable<ProjectFilter["past"]>;

/** What rows are found, counted and sorted by, as JSON; made once, asked several times. */
const keysOf = new WeakMap<Past, string>();

/** Rows without their figures: those are at hand already, and are most of them. */
function keysIn(past: Past): string {
  const known = keysOf.get(past);
  const made = known ?? JSON.stringify(past.rows.map((row) => ({ ...row, attrs: undefined })));
  keysOf.set(past, made);
  return made;
}

const keyColumns = recordColumns().filter((column) => column !== "attrs jsonb");

/** Today's projection, or rows of its shape. The projection holds every claim: who may not see claims never reads it. */
function rowsOf(reader: Reader, { past }: ProjectFilter): RawBuilder<unknown> {
  const { basis } = heldTo(reader.actor);
  if (!past && basis !== "claimed") throw new Error(`project_now was asked on the basis ${basis}`);
  if (!past) return sql`project_now`;
  return sql`(select ${reader.actor.tenant}::text as tenant, '{}'::jsonb as attrs, r.*
    from json_to_recordset(${keysIn(past)}::json) as r(${sql.raw(keyColumns.join(", "))}))`;
}

/** Today's units, or as they were known at an earlier point. */
function unitsOf({ past }: ProjectFilter): RawBuilder<unknown> {
  if (!past) return sql`unit u on u.tenant = p.tenant and u.id = p.unit_id`;
  const { day, seq = null } = past.known;
  return sql`units_at(${day}::date, ${seq}::bigint) u on u.id = p.unit_id`;
}

async function conditions(reader: Reader, filter: ProjectFilter): Promise<RawBuilder<unknown>> {
  // Rows of the past were read within the reader's sight, and may name a unit that has gone since.
  const sight = filter.past ? null : await sightOf(reader);
  const words = foldWords(filter.q).map(
    (word) => sql`p.search like ${`%${word.replace(/[%_\\]/gu, "\\$&")}%`}`,
  );
  const chosen = Object.entries(filterColumns).flatMap(([word, column]) => {
    const values = filter.wanted[word as FilterColumn] ?? [];
    return values.length === 0 ? [] : [sql`p.${sql.ref(column)} = any (${values}::text[])`];
  });
  const units = [
    ...(sight === null ? [] : [sight]),
    ...(filter.units.length === 0 ? [] : [filter.units]),
  ];
  return sql.join(
    [
      sql`p.tenant = ${reader.actor.tenant}`,
      sql`p.parent is null`,
      sql`p.name <> ''`,
      ...units.map((ids) => isOneOf(ids)),
      ...chosen,
      ...words,
    ],
    sql` and `,
  );
}

/** One unit alone is an equality, which the index by unit and name can answer in order. */
function isOneOf(units: readonly number[]): RawBuilder<unknown> {
  return units.length === 0 ? sql`false` : sql`p.unit_id in (${sql.join(units)})`;
}

function foldWords(q: string): string[] {
  return q
    .split(/\s+/u)
    .map((word) => foldText(word))
    .filter((word) => word !== "");
}

function order(sort: string): RawBuilder<unknown> {
  const isDown = sort.startsWith("-");
  const column = sortColumns.get(isDown ? sort.slice(1) : sort);
  const direction = isDown ? sql`desc` : sql`asc`;
  const first = column === undefined ? sql`` : sql`${sql.ref(column)} ${direction} nulls last, `;
  return sql`${first}p.name, p.subject_id`;
}

/** A page of the list with the number of all rows that match. Three queries whatever the page. */
export async function listProjects(
  reader: Reader,
  filter: ProjectFilter,
  page: { offset: number; limit: number },
): Promise<{ total: number; rows: ProjectNow[] }> {
  const where = await conditions(reader, filter);
  const counted = await sql<{
    total: number;
  }>`select count(*) as total from ${rowsOf(reader, filter)} p where ${where}`.execute(reader.db);
  const { rows } = await sql<ProjectNow>`
    select p.subject_id, p.parent, p.unit_id, u.name as unit_name, u.kind as unit_kind, p.name, p.stage, p.status,
      p.light, p.delay_min, p.delay_max, p.progress, p.next_node, p.next_planned, p.attrs
    from ${rowsOf(reader, filter)} p join ${unitsOf(filter)}
    where ${where} order by ${order(filter.sort)} limit ${page.limit} offset ${page.offset}`.execute(
    reader.db,
  );
  return { total: counted.rows[0]?.total ?? 0, rows: withFigures(rows, filter) };
}

function withFigures(rows: ProjectNow[], { past }: ProjectFilter): ProjectNow[] {
  if (!past) return rows;
  const figures = new Map(past.rows.map(({ subject_id, attrs }) => [subject_id, attrs]));
  return rows.map((row) => ({ ...row, attrs: figures.get(row.subject_id) as ProjectNow["attrs"] }));
}

/** How many visible projects each choice of each filter has, in one pass. */
export async function countFacets(
  reader: Reader,
  { q, past }: Pick<ProjectFilter, "q" | "past">,
): Promise<Record<string, { id: string; count: number }[]>> {
  const filter = { q, units: [], wanted: {}, sort: "", ...(past && { past }) };
  const where = await conditions(reader, filter);
  const facets = { units: "unit_id", ...filterColumns };
  const sets = Object.values(facets).map((column) => sql`(p.${sql.ref(column)})`);
  const { rows } = await sql<{ facet: number; id: string | null; count: number }>`
    select grouping(${sql.join(Object.values(facets).map((column) => sql`p.${sql.ref(column)}`))}) as facet,
      coalesce(${sql.join(Object.values(facets).map((column) => sql`p.${sql.ref(column)}::text`))}) as id,
      count(*) as count
    from ${rowsOf(reader, filter)} p where ${where} group by grouping sets (${sql.join(sets)}) order by 1, 3 desc, 2`.execute(
    reader.db,
  );
  const names = Object.keys(facets);
  const full = 2 ** names.length - 1;
  return Object.fromEntries(
    names.map((name, index) => {
      const mask = full - 2 ** (names.length - 1 - index);
      const own = rows.filter((row) => row.facet === mask && row.id !== null);
      return [name, own.map((row) => ({ id: row.id ?? "", count: row.count }))];
    }),
  );
}
