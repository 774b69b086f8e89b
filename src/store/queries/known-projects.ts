import { sql } from "kysely";
import type { Current, CurrentValue, KnownProject } from "../../domain/importing/plan-types.ts";
import { currentKey } from "../../domain/importing/compare.ts";
import type { Fact } from "../../domain/ledger/fact.ts";
import { counts } from "../../domain/ledger/fold.ts";
import type { Day } from "../../domain/value/day.ts";
import type { Money } from "../../domain/value/money.ts";
import { factOf, selectFacts } from "../fact-row.ts";
import type { Reader } from "../store.ts";

type Row = {
  id: number;
  name: string;
  unit: string;
  aliases: string[] | null;
  code: string | null;
  investor: string | null;
  total: Money | null;
  start: Day | null;
};

/** Every project a row of a file may be: its names, unit and what tells it apart. */
export async function listKnownProjects(reader: Reader): Promise<KnownProject[]> {
  const isName = sql`f.attribute in ('name', 'alias')`;
  const names = selectFacts(reader.actor.tenant, { day: "9999-12-31" }, isName);
  const { rows } = await sql<Row>`
    select p.subject_id as id, p.name, u.name as unit, a.aliases, p.attrs ->> 'projectCode' as code,
      p.attrs ->> 'investor' as investor, p.attrs -> 'totalInvestment' as total, p.attrs -> 'start' as start
    from project_now p
    join unit u on u.tenant = p.tenant and u.id = p.unit_id
    left join (
      select f.subject_id, array_agg(distinct f.value #>> '{}') as aliases
      from (${names}) f where f.standing not in ('returned', 'withdrawn') group by f.subject_id
    ) a on a.subject_id = p.subject_id
    where p.tenant = ${reader.actor.tenant} and p.parent is null and p.name <> ''
    order by p.subject_id`.execute(reader.db);
  return rows.map(({ aliases, code, investor, total, start, ...rest }) => ({
    ...rest,
    aliases: (aliases ?? []).filter((alias) => alias !== rest.name),
    ...(code === null ? {} : { code }),
    ...(investor === null ? {} : { investor }),
    ...(total === null ? {} : { total }),
    ...(start === null ? {} : { start }),
  }));
}

function currentOf({ value, kind, validFrom, knownOn, seq }: Fact): CurrentValue {
  return { value, kind, validFrom, knownOn, seq };
}

/**
 * What the ledger holds now, by project. Another source of the same figure stands beside a report and is shown
 * to the person, so it counts here too. Of two facts on a line the one that holds later counts, then the later recorded.
 */
export async function listCurrent(reader: Reader): Promise<ReadonlyMap<number, Current>> {
  const { rows } = await selectFacts(
    reader.actor.tenant,
    { day: "9999-12-31" },
    sql`true order by f.seq`,
  ).execute(reader.db);
  const current = new Map<number, Map<string, CurrentValue>>();
  for (const row of rows) {
    const fact = factOf(row);
    if (!counts(fact)) continue;
    const own = current.get(fact.subject) ?? new Map<string, CurrentValue>();
    current.set(fact.subject, own);
    const holder = own.get(currentKey(fact));
    if (!holder || fact.validFrom >= holder.validFrom) own.set(currentKey(fact), currentOf(fact));
  }
  return current;
}
