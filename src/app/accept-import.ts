import type { Output, Parsed } from "../contract/endpoint.ts";
import type { acceptImport as accepting, undoImport as undoing } from "../contract/import.ts";
import { projectAttributes } from "../catalogue/project.ts";
import type { ColumnUse, Plan, PlannedRow } from "../domain/importing/plan-types.ts";
import { statementsOf } from "../domain/importing/statements.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { foldText } from "../domain/value/normalise.ts";
import { type Keyed, appendFacts, withdrawImport } from "../store/append.ts";
import { foldIntoNow } from "../store/project-now.ts";
import * as query from "../store/queries/imports.ts";
import { type UnitRow, listUnits } from "../store/queries/people.ts";
import { listImportSubjects } from "../store/queries/import-subjects.ts";
import { addSubjects, addUnit } from "../store/queries/subjects.ts";
import type { Writer } from "../store/store.ts";
import { type Ctx, boardOf } from "./context.ts";
import { planOf } from "./import-plan.ts";
import { getImport, importOf } from "./import-preview.ts";
import { type Stop, refused } from "./refused.ts";

/** Rows turned into facts at a time: bounds memory whatever the file's size. */
const chunkRows = 500;

const isTaken = (state: PlannedRow["state"]): boolean =>
  state === "new" || state === "changed" || state === "conflict" || state === "same";

/** What kind of unit a name in a ledger is; only its shape is known, so a person may change it later. */
function kindOfUnit(name: string): string {
  if (/(?:园区|园|高新区|开发区|集聚区|示范区|基地)$/u.test(name)) return "park";
  return /(?:镇|乡|街道|街办)$/u.test(name) ? "town" : "bureau";
}

/** The unit each name in the file stands for; names nobody has seen become units below the asker's own. */
async function unitsFor(
  ctx: Ctx,
  writer: Writer,
  names: ReadonlySet<string>,
): Promise<(name: string) => number> {
  const known = new Map(
    (await listUnits(writer)).map((unit: UnitRow) => [foldText(unit.name), unit.id]),
  );
  for (const name of names) {
    const key = foldText(name);
    if (key === "" || known.has(key)) continue;
    known.set(key, await addUnit(writer, { parent: ctx.actor.unit, kind: kindOfUnit(name), name }));
  }
  return (name) => known.get(foldText(name)) ?? ctx.actor.unit;
}

type Target = {
  readonly row: PlannedRow;
  readonly subject: number;
  readonly phases: readonly number[];
};

/** Gives each row of a chunk its project, making those that are new with their phases. */
async function targetsOf(
  writer: Writer,
  rows: readonly PlannedRow[],
  place: { unitOf: (name: string) => number; made: Map<string, number> },
): Promise<Target[]> {
  const isNew = (row: PlannedRow): boolean =>
    row.match.state !== "certain" && row.sameAs === undefined;
  const fresh = rows.filter(isNew);
  const ids = await addSubjects(
    writer,
    fresh.map((row) => ({ type: "project", parent: null, unit: place.unitOf(row.unit) })),
  );
  fresh.forEach((row, index) => place.made.set(row.key, ids[index] ?? 0));
  const subjectOf = (row: PlannedRow): number =>
    row.match.state === "certain"
      ? row.match.project
      : (place.made.get(row.sameAs ?? row.key) ?? 0);
  const phased = fresh.flatMap((row) => (row.phases ?? []).map((phase) => ({ row, phase })));
  const children = await addSubjects(
    writer,
    phased.map(({ row }) => ({
      type: "phase",
      parent: subjectOf(row),
      unit: place.unitOf(row.unit),
    })),
  );
  return rows.map((row) => ({
    row,
    subject: subjectOf(row),
    phases: phased.flatMap((each, index) => (each.row === row ? [children[index] ?? 0] : [])),
  }));
}

/** The name by which a file called a project the ledger knows otherwise; each alias is a line of its own. */
function aliasOf(row: PlannedRow, model: Keyed | undefined, key: string): Keyed[] {
  if (row.alias === undefined || !model) return [];
  const { alias } = row;
  return [
    { ...model, attribute: "alias", kind: "actual", value: alias, scope: alias, period: null, key },
  ];
}

/** The facts a row states, of its project and of its phases. */
function factsOf(target: Target, plan: Plan, accepted: { id: number; knownOn: string }): Keyed[] {
  const { row, subject } = target;
  const drafts = statementsOf(row, { ...plan, attributes: projectAttributes });
  const stated = { knownOn: accepted.knownOn, importId: accepted.id };
  const own = drafts.map((draft, index) => ({
    ...draft,
    ...stated,
    subject,
    key: `import:${accepted.id}:${row.key}:${index}`,
  }));
  const alias = aliasOf(row, own[0], `import:${accepted.id}:${row.key}:alias`);
  const name = own.find((fact) => fact.attribute === "name");
  const phases = target.phases.flatMap((phase, index) => {
    const label = row.phases?.[index] ?? "";
    const key = `import:${accepted.id}:${row.key}:phase:${index}`;
    return name
      ? [
          {
            ...name,
            subject: phase,
            value: `${row.name.replace(/[（(][^（()）]*期[)）]$/u, "")}${label}`,
            key,
          },
        ]
      : [];
  });
  return [...own, ...alias, ...phases];
}

/** What the columns meant, by letter, so that the next file of this layout is read alike. */
function usesOf(plan: Plan): Record<string, ColumnUse> {
  const columns = plan.sheets.filter((sheet) => sheet.used).flatMap((sheet) => sheet.columns);
  return Object.fromEntries(
    columns.filter((column) => column.decided).map((column) => [column.letter, column.use]),
  );
}

async function appendAll(
  ctx: Ctx,
  writer: Writer,
  work: { plan: Plan; id: number; knownOn: string; stop: Stop },
): Promise<{ facts: number; projects: number; seq: number }> {
  const { plan, id, knownOn, stop } = work;
  const taken = plan.rows.flatMap((row, index) => (isTaken(row.state) ? [index] : []));
  const unitOf = await unitsFor(ctx, writer, new Set(plan.rows.map((row) => row.unit)));
  const place = { unitOf, made: new Map<string, number>() };
  const result = { facts: 0, projects: 0, seq: 0 };
  for (let start = 0; start < taken.length; start += chunkRows) {
    const rows = taken.slice(start, start + chunkRows).flatMap((index) => plan.row(index) ?? []);
    const targets = await targetsOf(writer, rows, place);
    const facts = targets.flatMap((target) => factsOf(target, plan, { id, knownOn }));
    result.seq = Math.max(result.seq, stop.unless(await appendFacts(writer, facts)).last);
    const subjects = [...new Set(facts.map((fact) => fact.subject))];
    await foldIntoNow(writer, subjects, boardOf(ctx));
    result.facts += facts.length;
    result.projects += new Set(targets.map((target) => target.subject)).size;
  }
  return result;
}

/**
 * Accepts an import: every row that is settled becomes facts, in one transaction. Rows that are unsure or at
 * fault stop it unless the person leaves them out. Refuses `noSuchImport`, `importNotOpen`, `importOpenRows`.
 */
export function acceptImport(
  ctx: Ctx,
  asked: Parsed<typeof accepting>,
): Promise<Result<Output<typeof accepting>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const row = stop.unless(await getImport(writer, asked.id));
      if (!(await query.moveImport(writer, row.id, { from: "preview", to: "accepted" })))
        return stop("importNotOpen");
      const plan = stop.unless(await planOf(ctx, writer, row));
      const { unsure, refused: faulty } = plan.counts.rows;
      if (!asked.skipOpen && unsure + faulty > 0)
        return stop("importOpenRows", { unsure, refused: faulty });
      const knownOn = row.known_on ?? ctx.today;
      const { seq, ...result } = await appendAll(ctx, writer, { plan, id: row.id, knownOn, stop });
      await query.noteResult(writer, row.id, result);
      await query.rememberLayout(writer, plan.layoutKey, usesOf(plan));
      return { import: importOf(stop.unless(await getImport(writer, row.id))), seq };
    }),
  );
}

/** Undoes a whole import: what it stated is withdrawn, and stays in the history. Refuses `noSuchImport`, `importNotAccepted`. */
export function undoImport(
  ctx: Ctx,
  asked: Parsed<typeof undoing>,
): Promise<Result<Output<typeof undoing>>> {
  return refused(async (stop) =>
    ctx.store.transact(ctx.actor, async (writer) => {
      const row = stop.unless(await getImport(writer, asked.id));
      if (!(await query.moveImport(writer, row.id, { from: "accepted", to: "undone" })))
        return stop("importNotAccepted");
      const seq = await withdrawImport(writer, row.id, asked.reason);
      await foldIntoNow(writer, await listImportSubjects(writer, row.id), boardOf(ctx));
      return { import: importOf(stop.unless(await getImport(writer, row.id))), seq };
    }),
  );
}
