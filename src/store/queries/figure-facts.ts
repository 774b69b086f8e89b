import { setImmediate } from "node:timers/promises";
import { sql } from "kysely";
import { isShownOn } from "../../domain/ledger/basis.ts";
import type { FactKind, KnownAt, Source, Standing } from "../../domain/ledger/fact.ts";
import type { FigureFact } from "../../domain/totals/figure.ts";
import type { Value } from "../../domain/value/value.ts";
import { selectFacts } from "../fact-row.ts";
import { type Reader, heldTo } from "../store.ts";

/** Facts that began to hold by a day: of some attributes whenever, of others not before a first day. */
export type Wanted = {
  readonly whenever: readonly string[];
  readonly since: readonly string[];
  readonly from: string;
  readonly to: string;
};

/** A fact as the database packs it. */
type Packed = readonly [
  seq: number,
  attribute: string,
  kind: FactKind,
  period: string | null,
  value: Value,
  validFrom: string,
  knownOn: string,
  source: Source,
  standing: Standing,
  fromAbove: boolean,
];

function unpack(line: Packed): FigureFact {
  const [seq, attribute, kind, period, value, validFrom, knownOn, source, standing, fromAbove] =
    line;
  return {
    seq,
    attribute,
    kind,
    scope: "",
    period,
    value,
    validFrom,
    knownOn,
    source,
    standing,
    fromAbove,
  };
}

/** Projects asked for at a time: bounds memory whatever the district's size, and for how long others wait. */
const chunkProjects = 2000;

type Asked = {
  readonly known: KnownAt;
  readonly projects: readonly number[];
  readonly wanted: Wanted;
};

type Row = { readonly id: number; readonly facts: string };

async function readChunk(reader: Reader, { known, wanted, projects }: Asked): Promise<Row[]> {
  if (projects.length === 0) return [];
  const where = sql`f.subject_id = any (${projects}::bigint[]) and f.scope = '' and f.valid_from <= ${wanted.to}
    and (f.attribute = any (${wanted.whenever}::text[])
      or (f.attribute = any (${wanted.since}::text[]) and f.valid_from >= ${wanted.from}))`;
  const { rows } = await sql<Row>`
    select c.subject_id as id, json_agg(json_build_array(c.seq, c.attribute, c.kind, c.period, c.value, c.valid_from,
      c.known_on, c.source, c.standing, c.from_above))::text as facts
    from (${selectFacts(reader.actor.tenant, known, where)}) c group by c.subject_id`.execute(
    reader.db,
  );
  return rows;
}

/**
 * The figures of whole projects as known, told project by project in chunks; on the reader's basis. One query for every
 * 2 000 projects, the next under way while one is told.
 */
export async function eachProjectsFigures(
  reader: Reader,
  asked: Asked,
  tell: (project: number, facts: FigureFact[]) => void,
): Promise<void> {
  const held = heldTo(reader.actor);
  const chunkAt = (start: number): Promise<Row[]> =>
    readChunk(reader, { ...asked, projects: asked.projects.slice(start, start + chunkProjects) });
  let next = chunkAt(0);
  for (
    let start = chunkProjects;
    start < asked.projects.length + chunkProjects;
    start += chunkProjects
  ) {
    const rows = await next;
    next = chunkAt(start);
    // Let it be sent before the processor is taken.
    await setImmediate();
    for (const { id, facts } of rows) {
      const all = (JSON.parse(facts) as Packed[]).map(unpack);
      tell(
        id,
        all.filter((fact) => isShownOn(fact, held)),
      );
    }
  }
}
