import type { Language } from "../domain/language.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import { foldProject } from "../domain/lifecycle/project-state.ts";
import type { FigureRule } from "../domain/seal/figure-rule.ts";
import type { ProvenFigure } from "../domain/seal/manifest.ts";
import { cellPlace } from "../domain/seal/sheet-place.ts";
import type { Value } from "../domain/value/value.ts";
import type { TableValue } from "../files/sheet/write-workbook.ts";
import type { ProjectNow } from "../store/queries/list-projects.ts";
import { bySubject, listFacts } from "../store/queries/project-facts.ts";
import { shownFacts } from "../store/shown-values.ts";
import type { Reader } from "../store/store.ts";
import { type Ctx, boardOf, knownAtOf } from "./context.ts";

/** Past this many projects a list goes out without the facts of its figures: to fold them all would hold it up. */
const projectsMax = 3000;

function ruleOf(attribute: Attribute, value: Value, language: Language): FigureRule {
  const choice = attribute.choices?.find((each) => each.id === value);
  return choice
    ? { kind: "choice", id: choice.id, label: choice.label[language] }
    : { kind: "value", unit: attribute.unit ?? null, language };
}

/** A table of projects as it goes out. */
export type ListedTable = {
  readonly rows: readonly ProjectNow[];
  readonly cells: readonly (readonly TableValue[])[];
  readonly attributes: readonly Attribute[];
  /** How many columns stand before the attributes. */
  readonly before: number;
  readonly language: Language;
};

/** The facts a list shows, by project and attribute. */
async function shownIn(
  ctx: Ctx,
  reader: Reader,
  { rows, knownAt }: { readonly rows: readonly ProjectNow[]; readonly knownAt: string | undefined },
) {
  const known = knownAtOf(ctx, knownAt);
  const board = boardOf(ctx, knownAt === undefined ? undefined : known);
  const subjects = rows.map((row) => row.subject_id);
  const facts = bySubject(await listFacts(reader, known, { subjects }));
  return new Map(
    [...facts].map(([subject, own]) => [subject, shownFacts(foldProject(own, board), board)]),
  );
}

/** The fact behind each figure of a list, by its place. Errors: throws what the database throws. */
export async function figuresOfList(
  ctx: Ctx,
  reader: Reader,
  { table, knownAt }: { readonly table: ListedTable; readonly knownAt: string | undefined },
): Promise<ProvenFigure[]> {
  const { rows, cells, attributes, before, language } = table;
  if (rows.length > projectsMax) return [];
  const shown = await shownIn(ctx, reader, { rows, knownAt });
  return rows.flatMap((row, r) =>
    attributes.flatMap((attribute, a): ProvenFigure[] => {
      const fact = shown.get(row.subject_id)?.get(attribute.id);
      const text = cells[r]?.[before + a];
      if (!fact || text === null || text === undefined) return [];
      const rule = ruleOf(attribute, fact.value, language);
      const place = cellPlace(String(row.subject_id), before + a);
      return [{ place, text: String(text), rule, parts: [[fact.seq]] }];
    }),
  );
}
