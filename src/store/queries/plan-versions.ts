import { sql } from "kysely";
import type { OfficialDocument } from "../../domain/bulletin/document.ts";
import type { Reader, Writer } from "../store.ts";

/** A version of a yearly plan, with the name of who issued it. */
export type PlanVersionRow = {
  seq: number;
  year: string;
  number: number;
  title: string;
  basis: string;
  point: number;
  known_on: string;
  in_window: boolean;
  sha256: string;
  issued_by: number;
  by_name: string;
  recorded_at: string;
};

/** The versions of a year's plan, oldest first. */
export async function listPlanVersions(reader: Reader, year: string): Promise<PlanVersionRow[]> {
  const { rows } = await sql<PlanVersionRow>`
    select v.seq, v.year, v.number, v.title, v.basis, v.point, v.known_on, v.in_window, v.sha256,
      v.issued_by, p.name as by_name, v.recorded_at
    from plan_version v join person p on p.id = v.issued_by
    where v.tenant = ${reader.actor.tenant} and v.year = ${year} order by v.number`.execute(
    reader.db,
  );
  return rows;
}

/** The years that have a version, newest first. */
export async function listPlanYears(reader: Reader): Promise<string[]> {
  const { rows } = await sql<{ year: string }>`
    select distinct year from plan_version where tenant = ${reader.actor.tenant} order by year desc`.execute(
    reader.db,
  );
  return rows.map((row) => row.year);
}

/** Writes a version down and answers its number in the ledger. */
export async function addPlanVersion(
  writer: Writer,
  version: {
    readonly year: string;
    readonly number: number;
    readonly title: string;
    readonly basis: string;
    readonly point: number;
    readonly knownOn: string;
    readonly isInWindow: boolean;
    readonly sha256: string;
    readonly draftedBy: readonly number[];
  },
): Promise<number> {
  const { tenant, person, unit } = writer.actor;
  const { rows } = await sql<{ seq: number }>`
    insert into plan_version (tenant, year, number, title, basis, point, known_on, in_window, sha256, drafted_by,
      issued_by, issued_by_unit)
    values (${tenant}, ${version.year}, ${version.number}, ${version.title}, ${version.basis}, ${version.point},
      ${version.knownOn}::date, ${version.isInWindow}, ${version.sha256}, ${version.draftedBy}::int[], ${person}, ${unit})
    returning seq`.execute(writer.db);
  return rows[0]?.seq ?? 0;
}

/** Keeps the notice of a version as it was issued. */
export async function addPlanIssue(
  writer: Writer,
  version: number,
  issue: { readonly document: OfficialDocument; readonly docx: Uint8Array },
): Promise<void> {
  await sql`insert into plan_issue (tenant, version_seq, document, docx)
    values (${writer.actor.tenant}, ${version}, ${JSON.stringify(issue.document)}::json, ${Buffer.from(issue.docx)})`.execute(
    writer.db,
  );
}

/** The bytes a version was issued as; undefined for who sees only a part of the district. */
export async function findPlanIssue(
  reader: Reader,
  version: number,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ docx: Uint8Array }>`
    select docx from plan_issue where tenant = ${reader.actor.tenant} and version_seq = ${version}`.execute(
    reader.db,
  );
  return rows[0]?.docx;
}
