import type { Output } from "../contract/endpoint.ts";
import type { showClosing as endpoint } from "../contract/closing.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import { findCurrent, foldFacts } from "../domain/ledger/fold.ts";
import { type Change, changesSince } from "../domain/reporting/changes.ts";
import type { ClosingRow } from "../store/queries/closings.ts";
import { type VerdictRow, listVerdicts } from "../store/queries/figures.ts";
import { type UnitRow, namesOf } from "../store/queries/people.ts";
import { bySubject, listFacts, listSubjects } from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";

type Page = Output<typeof endpoint>;

/** A closing as the pages show it. */
export function shownClosing(row: ClosingRow, units: readonly UnitRow[]): Page["issues"][number] {
  const without = units.filter((unit) => row.without.includes(unit.id));
  return {
    period: row.period,
    point: row.point,
    knownOn: row.known_on,
    sha256: row.bulletin_sha256,
    basis: row.basis,
    without: without.map(({ id, name }) => ({ id, name })),
    reason: row.reason,
    by: row.by_name,
    at: row.recorded_at,
  };
}

/** What moved since a closing, with the judgements it may rest on and the projects' names. */
export type Since = {
  readonly changes: readonly Change[];
  readonly verdicts: readonly VerdictRow[];
  readonly names: ReadonlyMap<number, string>;
};

/** Everything about a closed period that moved since an issue of it, among the projects the reader sees. */
export async function since(ctx: Ctx, reader: Reader, issue: ClosingRow): Promise<Since> {
  const subjects = (await listSubjects(reader, ["project", "phase"])).map((each) => each.id);
  const facts = await listFacts(reader, { day: ctx.today }, { subjects });
  const verdicts = await listVerdicts(reader);
  const closing = { period: issue.period, seq: issue.point };
  const { attributes } = ctx.rules;
  const changes = changesSince({ closing, facts, verdicts, attributes });
  const own = bySubject(facts.filter((fact) => fact.attribute === "name"));
  const names = [...own].map(([subject, named]): [number, string] => [subject, nameOf(named)]);
  return { changes, verdicts, names: new Map(names) };
}

function nameOf(facts: readonly Fact[]): string {
  const current = foldFacts(facts, () => false);
  const value = findCurrent(current, { attribute: "name", kind: "actual" })?.value;
  return typeof value === "string" ? value : "";
}

/** Who brought a change about, when and why: the stater, or the judge of a figure judged since. */
function moverOf({ why, fact }: Change, verdicts: readonly VerdictRow[]) {
  const last = verdicts.findLast((verdict) => verdict.fact === fact.seq);
  return why === "judged" && last
    ? { person: last.given_by, day: last.known_on, reason: last.reason }
    : { person: fact.statedBy, day: fact.knownOn, reason: fact.reason };
}

/** Changes as the pages show them. */
export async function shownChanges(
  reader: Reader,
  { changes, verdicts, names }: Since,
): Promise<Page["changes"]> {
  const moved = changes.map((change) => ({ change, mover: moverOf(change, verdicts) }));
  const people = await namesOf(reader, [...new Set(moved.map(({ mover }) => mover.person))]);
  return moved.map(({ change: { why, fact, was }, mover }) => ({
    why,
    project: { id: fact.subject, name: names.get(fact.subject) ?? "" },
    attribute: fact.attribute,
    was: was?.value ?? null,
    now: fact.value,
    standing: fact.standing,
    reason: mover.reason,
    by: people.get(mover.person) ?? "",
    day: mover.day,
    seq: fact.seq,
  }));
}
