import { type RawBuilder, sql } from "kysely";
import type { Evidence, Fact, FactKind, KnownAt, Source, Standing } from "../domain/ledger/fact.ts";
import type { Value } from "../domain/value/value.ts";

/** A fact as the database gives it. */
export type FactRow = {
  seq: number;
  subject_id: number;
  attribute: string;
  kind: FactKind;
  scope: string;
  period: string | null;
  value: Value;
  valid_from: string;
  known_on: string;
  recorded_at: string;
  source: Source;
  evidence: Evidence[];
  stated_by: number;
  stated_by_unit: number;
  from_above: boolean;
  corrects: number | null;
  reason: string | null;
  import_id: number | null;
  standing: Standing;
};

/** The row as a fact. Errors: none (total): the table's checks hold what the types say. */
export function factOf(row: FactRow): Fact {
  return {
    seq: row.seq,
    subject: row.subject_id,
    attribute: row.attribute,
    kind: row.kind,
    scope: row.scope,
    period: row.period,
    value: row.value,
    validFrom: row.valid_from,
    knownOn: row.known_on,
    recordedAt: row.recorded_at,
    source: row.source,
    evidence: row.evidence,
    statedBy: row.stated_by,
    statedByUnit: row.stated_by_unit,
    fromAbove: row.from_above,
    corrects: row.corrects,
    reason: row.reason,
    importId: row.import_id,
    standing: row.standing,
  };
}

/**
 * Facts known at a point of knowledge, each with its standing as known then. A withdrawal takes back the
 * statement from the day it was made known, so an undone import haunts no earlier day; a result pinned to a
 * sequence number from before the withdrawal still sees it. `where` narrows `f`.
 */
export function selectFacts(
  tenant: string,
  known: KnownAt,
  where: RawBuilder<unknown>,
): RawBuilder<FactRow> {
  const upTo = known.seq ?? Number.MAX_SAFE_INTEGER;
  return sql<FactRow>`
    select f.seq, f.subject_id, f.attribute, f.kind, f.scope, f.period, f.value, f.valid_from, f.known_on,
      f.recorded_at, f.source, f.evidence, f.stated_by, f.stated_by_unit, f.corrects, f.reason, f.import_id,
      f.report_id is null and f.stated_by_unit = any (array(
        select u.id from unit u where u.tenant = ${tenant} and u.parent is null)) as from_above,
      coalesce(v.standing, 'claimed') as standing
    from fact f
    left join lateral (
      select standing from verdict v
      where v.tenant = f.tenant and v.fact_seq = f.seq and v.known_on <= ${known.day} and v.seq <= ${upTo}
      order by v.seq desc limit 1
    ) v on true
    where f.tenant = ${tenant} and f.known_on <= ${known.day} and f.seq <= ${upTo} and ${where}`;
}
