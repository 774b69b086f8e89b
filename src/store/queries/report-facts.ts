import { sql } from "kysely";
import { isShownOn } from "../../domain/ledger/basis.ts";
import type { Fact, Standing } from "../../domain/ledger/fact.ts";
import { type FactRow, factOf, selectFacts } from "../fact-row.ts";
import { type Reader, heldTo } from "../store.ts";

/** A figure of a report with the last step of its standing. */
export type ReportFact = {
  readonly fact: Fact;
  readonly report: number;
  readonly byName: string;
  /** Stated by the asker, under whichever account. */
  readonly isMine: boolean;
  readonly verdict: {
    readonly seq: number;
    readonly standing: Standing;
    readonly reason: string | null;
    readonly by: string;
    readonly day: string;
  } | null;
};

type Row = FactRow & {
  report_id: number;
  by_name: string;
  is_mine: boolean;
  verdict_seq: number | null;
  verdict_reason: string | null;
  judge: string | null;
  judged_on: string | null;
};

function reportFactOf(row: Row): ReportFact {
  const verdict =
    row.verdict_seq === null
      ? null
      : {
          seq: row.verdict_seq,
          standing: row.standing,
          reason: row.verdict_reason,
          by: row.judge ?? "",
          day: row.judged_on ?? "",
        };
  return {
    fact: factOf(row),
    report: row.report_id,
    byName: row.by_name,
    isMine: row.is_mine,
    verdict,
  };
}

/** Every figure submitted with some reports on the reader's basis, in ledger order; on the widest returned and replaced ones too. */
export async function listReportFacts(
  reader: Reader,
  reports: readonly number[],
): Promise<ReportFact[]> {
  if (reports.length === 0) return [];
  const { tenant, person } = reader.actor;
  const where = sql`f.report_id = any (${reports}::bigint[])`;
  const { rows } = await sql<Row>`
    select x.*, f.report_id, p.name as by_name, p.human = (select human from person where id = ${person}) as is_mine,
      v.seq as verdict_seq, v.reason as verdict_reason, j.name as judge, v.known_on as judged_on
    from (${selectFacts(tenant, { day: "9999-12-31" }, where)}) x
    join fact f on f.tenant = ${tenant} and f.seq = x.seq
    join person p on p.id = x.stated_by
    left join lateral (
      select seq, reason, known_on, given_by from verdict
      where tenant = ${tenant} and fact_seq = x.seq order by seq desc limit 1) v on true
    left join person j on j.id = v.given_by
    order by x.seq`.execute(reader.db);
  const held = heldTo(reader.actor);
  return rows.map(reportFactOf).filter(({ fact }) => isShownOn(fact, held));
}
