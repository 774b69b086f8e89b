import type { PlannedRow } from "../domain/importing/plan-types.ts";
import { findCurrent, foldFacts } from "../domain/ledger/fold.ts";
import { foldText } from "../domain/value/normalise.ts";
import type { Moved } from "../store/queries/imports.ts";
import { successorOf, treeOf } from "../domain/unit/tree.ts";
import { getTree, listUnitNames } from "../store/queries/units.ts";
import { bySubject, listFacts } from "../store/queries/project-facts.ts";
import { addUnit, moveSubject } from "../store/queries/subjects.ts";
import type { Reader, Writer } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import type { Target } from "./import-facts.ts";

/** What kind of unit a name in a ledger is; only its shape is known, so a person may change it later. */
function kindOfUnit(name: string): string {
  if (/(?:园区|园|高新区|开发区|集聚区|示范区|基地)$/u.test(name)) return "park";
  return /(?:镇|乡|街道|街办)$/u.test(name) ? "town" : "bureau";
}

/** The unit a row names, "" where it names none or one that was not understood. */
function unitName(row: PlannedRow): string {
  const isRefused = row.cells.some((cell) => cell.attribute === "unit" && cell.state === "refused");
  return isRefused ? "" : row.unit;
}

export type UnitOf = (row: PlannedRow) => number;

/**
 * The open units by every name that leads to one: what they are called; then what they were called, or what a unit was
 * called that went into them, since a ledger of earlier days still says so.
 */
async function unitsByName(reader: Reader): Promise<Map<string, number>> {
  const { units } = await getTree(reader);
  const tree = treeOf(units);
  const open = units.filter((unit) => unit.isOpen);
  const earlier = (await listUnitNames(reader)).toReversed();
  const named = new Map<string, number>();
  for (const { id, name } of [...open, ...earlier]) {
    const unit = successorOf(tree, id);
    const key = foldText(name);
    if (unit && !named.has(key)) named.set(key, unit.id);
  }
  return named;
}

/** The unit each row stands for; names nobody has seen become units below the asker's own. */
export async function unitsFor(
  ctx: Ctx,
  writer: Writer,
  rows: readonly PlannedRow[],
): Promise<UnitOf> {
  const known = await unitsByName(writer);
  for (const name of new Set(rows.map(unitName))) {
    const key = foldText(name);
    if (key === "" || known.has(key)) continue;
    const unit = { parent: ctx.actor.unit, kind: kindOfUnit(name), name };
    known.set(key, await addUnit(writer, unit));
  }
  return (row) => known.get(foldText(unitName(row))) ?? ctx.actor.unit;
}

/** The unit that the facts which count name as responsible, by project. */
async function unitsNamed(
  ctx: Ctx,
  writer: Writer,
  subjects: readonly number[],
): Promise<Map<number, string>> {
  if (subjects.length === 0) return new Map();
  const facts = await listFacts(writer, { day: ctx.today }, { subjects, attributes: ["unit"] });
  const named = [...bySubject(facts)].flatMap(([subject, own]): [number, string][] => {
    const { value } =
      findCurrent(
        foldFacts(own, () => false),
        unitAsked,
      ) ?? {};
    return typeof value === "string" ? [[subject, value]] : [];
  });
  return new Map(named);
}

const unitAsked = { attribute: "unit", kind: "actual" } as const;

/** Hands over the projects whose responsible unit the file changes; answers where they stood. */
export async function moveProjects(
  ctx: Ctx,
  writer: Writer,
  {
    targets,
    unitOf,
    conflicts,
  }: { targets: readonly Target[]; unitOf: UnitOf; conflicts: ReadonlySet<string> },
): Promise<Moved> {
  const changed = targets.filter(({ row }) => {
    const unit = row.cells.find((cell) => cell.attribute === "unit");
    const isRight = unit?.state === "conflict" && conflicts.has(unit.address);
    const isChanged = unit?.state === "new" || unit?.state === "changed" || isRight;
    return row.match.state === "certain" && isChanged;
  });
  const subjects = changed.map((target) => target.subject);
  const named = await unitsNamed(ctx, writer, subjects);
  const moved: Record<string, number> = {};
  for (const { row, subject } of changed) {
    // An older file says where a project stood then; where it stands now, a later statement has said.
    if (foldText(named.get(subject) ?? "") !== foldText(unitName(row))) continue;
    const stood = await moveSubject(writer, subject, { unit: unitOf(row), day: ctx.today });
    if (stood !== undefined) moved[subject] = stood;
  }
  return moved;
}

/** Gives projects back to the unit that the facts still standing name; where none does, to where they stood before. */
export async function returnProjects(
  ctx: Ctx,
  writer: Writer,
  undone: { subjects: readonly number[]; moved: Moved },
): Promise<void> {
  const { subjects, moved } = undone;
  const units = await unitsByName(writer);
  const tree = treeOf((await getTree(writer)).units);
  const named = await unitsNamed(ctx, writer, subjects);
  for (const subject of subjects) {
    const name = named.get(subject);
    const before = successorOf(tree, moved[subject] ?? 0)?.id;
    const unit = name === undefined ? before : units.get(foldText(name));
    if (unit !== undefined) await moveSubject(writer, subject, { unit, day: ctx.today });
  }
}
