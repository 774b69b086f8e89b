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
  const spoken = { seq, attribute, kind, period, value, validFrom, knownOn, source };
  return { ...spoken, standing, fromAbove, scope: "" };
}

/** Projects asked for at a time: bounds memory whatever the district's size. */
const chunkProjects = 5000;

/**
 * The figures of whole projects as known, told project by project in chunks; on the reader's basis. One query for every
 * 5 000 projects.
 */
export async function eachProjectsFigures(
  reader: Reader,
  asked: {
    readonly known: KnownAt;
    readonly projects: readonly number[];
    readonly wanted: Wanted;
  },
  tell: (project: number, facts: FigureFact[]) => void,
): Promise<void> {
  const { known, projects, wanted } = asked;
  const held = heldTo(reader.actor);
  for (let start = 0; start < projects.length; start += chunkProjects) {
    const some = projects.slice(start, start + chunkProjects);
    const where = sql`f.subject_id = any (${some}::bigint[]) and f.scope = '' and f.valid_from <= ${wanted.to}
      and (f.attribute = any (${wanted.whenever}::text[])
        or (f.attribute = any (${wanted.since}::text[]) and f.valid_from >= ${wanted.from}))`;
    const { rows } = await sql<{ id: number; facts: string }>`
      select c.subject_id as id, json_agg(json_build_array(c.seq, c.attribute, c.kind, c.period, c.value, c.valid_from,
        c.known_on, c.source, c.standing, c.from_above))::text as facts
      from (${selectFacts(reader.actor.tenant, known, where)}) c group by c.subject_id`.execute(
      reader.db,
    );
    for (const { id, facts } of rows) {
      const all = (JSON.parse(facts) as Packed[]).map(unpack);
      tell(
        id,
        all.filter((fact) => isShownOn(fact, held)),
      );
    }
  }
}
