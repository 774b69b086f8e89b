import { sql } from "kysely";
import type { CaseStep, Finding } from "../../domain/casework/case.ts";
import type { Evidence } from "../../domain/ledger/fact.ts";
import type { Bilingual } from "../../domain/language.ts";
import type { Reader, Writer } from "../store.ts";

/** A case as the database gives it. */
export type CaseRow = {
  seq: number;
  detector: string;
  rule_version: string;
  lead_key: string;
  subjects: number[];
  facts: number[];
  sentence: Bilingual;
  strength: 1 | 2 | 3;
  unit_id: number;
  due: string | null;
  note: string;
  opened_by: number;
  on_day: string;
};

/** A step of a case. */
export type CaseStepRow = {
  case_seq: number;
  step: CaseStep["step"];
  finding: Finding | null;
  text: string;
  evidence: Evidence[];
  circular: number | null;
  by_person: number;
  by_unit: number;
  on_day: string;
  recorded_at: string;
};

/** Which cases are asked for: one, the one on a lead, those on a project; all of them when nothing is said. */
export type CasesAsked = {
  readonly seq?: number;
  readonly leadKey?: string;
  readonly project?: number;
};

/** Cases the reader may see, newest first; some of them when asked for. */
export async function listCases(reader: Reader, only: CasesAsked = {}): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    select seq, detector, rule_version, lead_key, to_json(subjects) as subjects, to_json(facts) as facts, sentence, strength, unit_id, due, note,
      opened_by, on_day
    from case_file
    where tenant = ${reader.actor.tenant}
      and (${only.seq ?? null}::bigint is null or seq = ${only.seq ?? null})
      and (${only.leadKey ?? null}::text is null or lead_key = ${only.leadKey ?? null})
      and (${only.project ?? null}::bigint is null or ${only.project ?? null} = any (subjects))
    order by seq desc`.execute(reader.db);
  return rows;
}

/** Everything that happened to some cases, in order. */
export async function listCaseSteps(
  reader: Reader,
  cases: readonly number[],
): Promise<CaseStepRow[]> {
  const { rows } = await sql<CaseStepRow>`
    select s.case_seq, s.step, s.finding, s.text, s.evidence, c.number as circular, s.by_person, s.by_unit, s.on_day,
      s.recorded_at
    from case_step s left join circular c on c.tenant = s.tenant and c.seq = s.circular_seq
    where s.tenant = ${reader.actor.tenant} and s.case_seq = any (${cases}::bigint[])
    order by s.seq`.execute(reader.db);
  return rows;
}

/** What a case is opened with. */
export type NewCase = Omit<CaseRow, "seq" | "opened_by" | "on_day"> & { readonly day: string };

/** Opens a case in the actor's name; answers its number, undefined when there is one on the lead already. */
export async function addCase(writer: Writer, fresh: NewCase): Promise<number | undefined> {
  const { tenant, person, unit } = writer.actor;
  const { rows } = await sql<{ seq: number }>`
    insert into case_file (tenant, kind, detector, rule_version, lead_key, subjects, facts, sentence, strength,
      unit_id, due, note, opened_by, opened_by_unit, on_day)
    values (${tenant}, 'lead', ${fresh.detector}, ${fresh.rule_version}, ${fresh.lead_key}, ${fresh.subjects}::bigint[],
      ${fresh.facts}::bigint[], ${JSON.stringify(fresh.sentence)}::json, ${fresh.strength}, ${fresh.unit_id}, ${fresh.due},
      ${fresh.note}, ${person}, ${unit}, ${fresh.day})
    on conflict (tenant, lead_key) do nothing
    returning seq`.execute(writer.db);
  return rows[0]?.seq;
}

/** Adds a step in the actor's name; `circular` is the ledger's number of the circular it went into. */
export async function addCaseStep(
  writer: Writer,
  seq: number,
  step: CaseStep & { readonly circular?: number },
): Promise<void> {
  const { tenant, person } = writer.actor;
  await sql`
    insert into case_step (tenant, case_seq, step, finding, text, evidence, circular_seq, by_person, by_unit, on_day)
    values (${tenant}, ${seq}, ${step.step}, ${step.finding}, ${step.text}, ${JSON.stringify(step.evidence)}::jsonb,
      ${step.circular ?? null}, ${person}, ${step.byUnit}, ${step.on})`.execute(writer.db);
}

/** Holds the cases of the actor's district until the transaction ends, so that two decisions follow one another. */
export async function holdCases(writer: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('guatu.cases'), hashtext(${writer.actor.tenant}))`.execute(
    writer.db,
  );
}
