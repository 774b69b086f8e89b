import { sql } from "kysely";
import type { Statement } from "../domain/ledger/fact.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { linkEvidence } from "./queries/evidence-use.ts";
import type { Actor, Writer } from "./store.ts";

/** A statement with the key under which it is recorded once, however often it is sent. */
export type Keyed = Statement & {
  readonly key: string;
  readonly importId: number | null;
  /** The report it was submitted with. */
  readonly reportId?: number;
};

/** Who states facts, and for which unit. */
export type Stater = Pick<Actor, "person" | "unit">;

/** Rows sent to the database in one statement. */
const batchRows = 5000;

function batchOf(facts: readonly Keyed[], { person, unit }: Stater): string {
  return JSON.stringify(
    facts.map((fact) => ({
      subject_id: fact.subject,
      attribute: fact.attribute,
      kind: fact.kind,
      scope: fact.scope,
      period: fact.period,
      value: fact.value,
      valid_from: fact.validFrom,
      known_on: fact.knownOn,
      source: fact.source,
      evidence: fact.evidence,
      stated_by: person,
      stated_by_unit: unit,
      corrects: fact.corrects,
      reason: fact.reason,
      import_id: fact.importId,
      report_id: fact.reportId ?? null,
      key: fact.key,
    })),
  );
}

async function appendBatch(
  writer: Writer,
  facts: readonly Keyed[],
  by: Stater,
): Promise<{ key: string; seq: number }[]> {
  const { rows } = await sql<{ key: string; seq: number }>`
    insert into fact (tenant, subject_id, attribute, kind, scope, period, value, valid_from, known_on, source,
      evidence, stated_by, stated_by_unit, corrects, reason, import_id, report_id, key)
    select ${writer.actor.tenant}, r.* from jsonb_to_recordset(${batchOf(facts, by)}::jsonb) as r(
      subject_id bigint, attribute text, kind text, scope text, period text, value jsonb, valid_from date,
      known_on date, source text, evidence jsonb, stated_by int, stated_by_unit int, corrects bigint,
      reason text, import_id bigint, report_id bigint, key text)
    on conflict (tenant, key) do nothing
    returning key, seq`.execute(writer.db);
  return rows;
}

/**
 * Takes the appenders' shared lock, so that a named point of the ledger has nothing under way below it. What is
 * read afterwards (whether a period is closed) holds until the transaction ends.
 */
export async function enterLedger(writer: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('guatu.ledger'), hashtext(${writer.actor.tenant}))`.execute(
    writer.db,
  );
}

async function findByKeys(
  writer: Writer,
  keys: readonly string[],
): Promise<Map<string, { seq: number; same: string }>> {
  const { rows } = await sql<{ key: string; seq: number; same: string }>`
    select key, seq, jsonb_build_array(subject_id, attribute, kind, scope, period, value, source, evidence,
      corrects, reason)::text as same
    from fact where tenant = ${writer.actor.tenant} and key = any (${keys}::text[])`.execute(
    writer.db,
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** What a person said; the days are the recording's own, so a retry after midnight is still a retry. */
async function sameBody(writer: Writer, fact: Keyed): Promise<string> {
  const { subject, attribute, kind, scope, period, value, source, evidence, corrects, reason } =
    fact;
  const body = [subject, attribute, kind, scope, period, value, source, evidence, corrects, reason];
  const { rows } = await sql<{
    same: string;
  }>`select ${JSON.stringify(body)}::jsonb::text as same`.execute(writer.db);
  return rows[0]?.same ?? "";
}

/** Facts whose key was there before: recorded already when the body agrees, refused when it does not. */
async function settleRepeats(writer: Writer, repeats: readonly Keyed[]): Promise<Result<number>> {
  const known = await findByKeys(
    writer,
    repeats.map((fact) => fact.key),
  );
  let last = 0;
  for (const fact of repeats) {
    const earlier = known.get(fact.key);
    if (!earlier || earlier.same !== (await sameBody(writer, fact)))
      return refuse("keyReused", { key: fact.key });
    last = Math.max(last, earlier.seq);
  }
  return accept(last);
}

/**
 * The number under which this very statement was recorded before; undefined where its key is new. Whoever sends again
 * hears the same, also when what was open then is closed now. Refuses `keyReused` when another body came with the key.
 */
export async function findRepeat(writer: Writer, fact: Keyed): Promise<Result<number | undefined>> {
  await enterLedger(writer);
  const known = await findByKeys(writer, [fact.key]);
  return known.size === 0 ? accept(undefined) : settleRepeats(writer, [fact]);
}

/** Facts that name files by their digest rely on them from now on. */
async function linkFiles(
  writer: Writer,
  facts: readonly Keyed[],
  seqs: ReadonlyMap<string, number>,
): Promise<void> {
  const naming = facts.filter((fact) =>
    fact.evidence.some((each) => each.sha256 !== undefined && each.kind !== "cell"),
  );
  const added = naming.flatMap((fact) => seqs.get(fact.key) ?? []);
  if (added.length > 0) await linkEvidence(writer, added);
}

/** What an append recorded: its last sequence number, and the number of every key that was new. */
export type Appended = { readonly last: number; readonly seqs: ReadonlyMap<string, number> };

/**
 * Appends facts in order. A key that was recorded before with the same body is not recorded again.
 * `by` is who stated them where that is not the actor: whoever asked for a correction that the actor agrees to.
 * Refuses `keyReused` when the body differs; the caller's transaction must then end.
 */
export async function appendFacts(
  writer: Writer,
  facts: readonly Keyed[],
  by: Stater = writer.actor,
): Promise<Result<Appended>> {
  await enterLedger(writer);
  const seqs = new Map<string, number>();
  let last = 0;
  for (let start = 0; start < facts.length; start += batchRows) {
    const batch = facts.slice(start, start + batchRows);
    const added = await appendBatch(writer, batch, by);
    for (const row of added) {
      last = Math.max(last, row.seq);
      seqs.set(row.key, row.seq);
    }
    await linkFiles(writer, batch, seqs);
    if (added.length === batch.length) continue;
    const fresh = new Set(added.map((row) => row.key));
    const repeats = await settleRepeats(
      writer,
      batch.filter((fact) => !fresh.has(fact.key)),
    );
    if (!repeats.ok) return repeats;
    last = Math.max(last, repeats.value);
  }
  return accept({ last, seqs });
}

/** One step of a fact's standing, by the actor. */
export type Verdict = {
  readonly fact: number;
  readonly standing: "returned" | "accepted" | "verified" | "withdrawn";
  readonly knownOn: string;
  readonly reason: string | null;
};

/** Appends verdicts and answers the last sequence number, 0 for none. Errors: throws what the database throws. */
export async function appendVerdicts(
  writer: Writer,
  verdicts: readonly Verdict[],
): Promise<number> {
  await enterLedger(writer);
  const { tenant, person, unit } = writer.actor;
  let last = 0;
  for (let start = 0; start < verdicts.length; start += batchRows) {
    const { rows } = await sql<{ seq: number }>`
      insert into verdict (tenant, fact_seq, standing, reason, known_on, given_by, given_by_unit)
      select ${tenant}, r.fact, r.standing, r.reason, r."knownOn", ${person}, ${unit}
      from jsonb_to_recordset(${JSON.stringify(verdicts.slice(start, start + batchRows))}::jsonb)
        as r(fact bigint, standing text, reason text, "knownOn" date)
      returning seq`.execute(writer.db);
    last = rows.reduce((max, row) => Math.max(max, row.seq), last);
  }
  return last;
}

/** Withdraws everything an import stated, from the day each statement was made known. Answers the last sequence number. */
export async function withdrawImport(
  writer: Writer,
  importId: number,
  reason: string,
): Promise<number> {
  await enterLedger(writer);
  const { tenant, person, unit } = writer.actor;
  const { rows } = await sql<{ seq: number | null }>`
    with added as (
      insert into verdict (tenant, fact_seq, standing, reason, known_on, given_by, given_by_unit)
      select f.tenant, f.seq, 'withdrawn', ${reason}, f.known_on, ${person}::int, ${unit}::int
      from fact f where f.tenant = ${tenant} and f.import_id = ${importId} order by f.seq
      returning seq)
    select max(seq) as seq from added`.execute(writer.db);
  return rows[0]?.seq ?? 0;
}
