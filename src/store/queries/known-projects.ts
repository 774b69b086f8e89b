import { sql } from "kysely";
import type { Current, CurrentValue, KnownProject } from "../../domain/importing/plan-types.ts";
import { currentKey } from "../../domain/importing/compare.ts";
import type { FactKind } from "../../domain/ledger/fact.ts";
import type { Day } from "../../domain/value/day.ts";
import type { Money } from "../../domain/value/money.ts";
import type { Value } from "../../domain/value/value.ts";
import { selectFacts } from "../fact-row.ts";
import type { Reader } from "../store.ts";

type Row = {
  id: number;
  name: string;
  unit: string;
  code: string | null;
  investor: string | null;
  total: Money | null;
  start: Day | null;
};

/** Every name a project was ever given and that still counts, by project. */
async function listNames(reader: Reader): Promise<ReadonlyMap<number, readonly string[]>> {
  const isName = sql`f.attribute in ('name', 'alias')`;
  const facts = selectFacts(reader.actor.tenant, { day: "9999-12-31" }, isName);
  const { rows } = await sql<{ id: number; names: string[] }>`
    select f.subject_id as id, array_agg(distinct f.value #>> '{}') as names
    from (${facts}) f where f.standing not in ('returned', 'withdrawn') group by f.subject_id`.execute(
    reader.db,
  );
  return new Map(rows.map(({ id, names }) => [id, names]));
}

/**
 * Every project a row of a file may be: its names, unit and what tells it apart. Names come in a query of their own:
 * joined to projects the planner has not counted yet, they were gathered anew for each of 100 000.
 */
export async function listKnownProjects(reader: Reader): Promise<KnownProject[]> {
  const names = await listNames(reader);
  const { rows } = await sql<Row>`
    select p.subject_id as id, p.name, u.name as unit, p.attrs ->> 'projectCode' as code,
      p.attrs ->> 'investor' as investor, p.attrs -> 'totalInvestment' as total, p.attrs -> 'start' as start
    from project_now p
    join unit u on u.tenant = p.tenant and u.id = p.unit_id
    where p.tenant = ${reader.actor.tenant} and p.parent is null and p.name <> ''
    order by p.subject_id`.execute(reader.db);
  return rows.map(({ code, investor, total, start, ...rest }) => ({
    ...rest,
    aliases: (names.get(rest.id) ?? []).filter((alias) => alias !== rest.name),
    ...(code === null ? {} : { code }),
    ...(investor === null ? {} : { investor }),
    ...(total === null ? {} : { total }),
    ...(start === null ? {} : { start }),
  }));
}

/** What holds on one line of a project, as the database packs it. */
type Line = readonly [
  attribute: string,
  kind: FactKind,
  scope: string,
  period: string | null,
  value: Value,
  validFrom: string,
  knownOn: string,
  seq: number,
];

/** Projects asked for at a time: bounds what is in memory twice. */
const chunkProjects = 2000;

/** Some projects, with the attributes that happen on a day. */
type Asked = { readonly projects: readonly number[]; readonly events: readonly string[] };

async function packedLines(
  reader: Reader,
  { projects, events }: Asked,
  asOf: string,
): Promise<{ id: number; lines: string }[]> {
  // A plan of a day to come stood from the day it was made known; everything else from the day it holds.
  const own = sql`f.subject_id = any (${projects}::bigint[]) and (case
    when f.attribute = any (${events}::text[]) and f.kind <> 'actual' then f.known_on else f.valid_from end) <= ${asOf}`;
  const facts = selectFacts(reader.actor.tenant, { day: "9999-12-31" }, own);
  const { rows } = await sql<{ id: number; lines: string }>`
    select c.subject_id as id, json_agg(json_build_array(c.attribute, c.kind, c.scope, c.period, c.value, c.valid_from,
      c.known_on, c.seq) order by c.seq)::text as lines
    from (
      select distinct on (f.subject_id, f.attribute, f.kind, f.scope, f.period) f.subject_id, f.attribute, f.kind,
        f.scope, f.period, f.value, f.valid_from, f.known_on, f.seq
      from (${facts}) f where f.standing not in ('returned', 'withdrawn')
      order by f.subject_id, f.attribute, f.kind, f.scope, f.period, f.valid_from desc, f.seq desc
    ) c group by c.subject_id`.execute(reader.db);
  return rows;
}

/** Scopes written differently may be one line: of two, the one that holds later counts, then the later recorded. */
function unpack(packed: Buffer): Current {
  const current = new Map<string, CurrentValue>();
  for (const line of JSON.parse(packed.toString()) as Line[]) {
    const [attribute, kind, scope, period, value, validFrom, knownOn, seq] = line;
    const key = currentKey({ attribute, kind, scope, period });
    const holder = current.get(key);
    if (!holder || validFrom >= holder.validFrom)
      current.set(key, { value, kind, validFrom, knownOn, seq });
  }
  return current;
}

/**
 * How some projects stood in the ledger on a day, by project: an older file is history beside what came later, not
 * in conflict with it. Another source of the same figure stands beside a report
 * and is shown to the person, so it counts here too. Of two facts on a line the one that holds later counts, then the
 * later recorded. Kept packed until a project is asked for: 100 000 projects would fill gigabytes as objects.
 */
export async function listCurrent(
  reader: Reader,
  { projects, events }: Asked,
  asOf: string,
): Promise<(project: number) => Current | undefined> {
  const packed = new Map<number, Buffer>();
  for (let start = 0; start < projects.length; start += chunkProjects) {
    const rows = await packedLines(
      reader,
      { projects: projects.slice(start, start + chunkProjects), events },
      asOf,
    );
    for (const { id, lines } of rows) packed.set(id, Buffer.from(lines));
  }
  return (project) => {
    const own = packed.get(project);
    return own && unpack(own);
  };
}
