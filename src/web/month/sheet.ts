import type { Attributes } from "../state/attributes.ts";
import {
  type Ask,
  type Figure,
  type Known,
  type Month,
  type MonthRow,
  keyOfCell,
} from "./month-types.ts";

/** A column: an attribute of the form, or one of the places for due nodes, which differ from project to project. */
export type SheetColumn =
  | { readonly id: string; readonly look: "figure" | "text"; readonly attribute: string }
  | { readonly id: string; readonly look: "node"; readonly place: number };

/** A cell: asked, known already, or neither. */
export type SheetCell =
  | {
      readonly state: "ask";
      readonly key: string;
      readonly ask: Ask;
      /** Stated with this report and open to be stated anew after a return; null for what is really asked. */
      readonly stated: Figure | null;
    }
  | { readonly state: "known"; readonly known: Known }
  | { readonly state: "none" };

export type SheetRow = {
  readonly project: MonthRow["project"];
  readonly cells: readonly SheetCell[];
};

export type Sheet = {
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
};

const none: SheetCell = { state: "none" };

type IsNode = (attribute: string) => boolean;

/** A figure stated with a report that came back: shown as it stands, and open to be typed anew. */
function again(project: number, known: Known, isNode: IsNode): SheetCell {
  const { attribute, kind, scope, figure, draft, drafted } = known;
  const ask: Ask = {
    attribute,
    kind,
    scope,
    period: figure.period,
    required: false,
    last: null,
    plan: null,
    reason: { zh: "", en: "" },
    orForecast: isNode(attribute),
    returned: null,
    draft,
    drafted,
  };
  return { state: "ask", key: keyOfCell(project, known), ask, stated: figure };
}

function cellsOf(
  row: MonthRow,
  isNode: IsNode,
): { readonly attribute: string; readonly cell: SheetCell }[] {
  const asked = row.asks.map((ask) => ({
    attribute: ask.attribute,
    cell: { state: "ask", key: keyOfCell(row.project.id, ask), ask, stated: null } as const,
  }));
  const known = row.known.map((each) => ({
    attribute: each.attribute,
    cell: each.mayChange
      ? again(row.project.id, each, isNode)
      : ({ state: "known", known: each } as const),
  }));
  return [...asked, ...known];
}

/**
 * The month as a sheet: the form's figures and texts in its order, then as many places for due nodes as the
 * project with most of them needs. A column nobody is asked and nothing is known of is left out.
 */
export function sheetOf(month: Pick<Month, "columns" | "rows">, { find }: Attributes): Sheet {
  const isNode: IsNode = (id) => find(id)?.timing === "event";
  const all = month.rows.map((row) => ({ row, cells: cellsOf(row, isNode) }));
  const used = new Set(all.flatMap(({ cells }) => cells.map((each) => each.attribute)));
  const listed = [...new Set([...month.columns, ...used])];
  const attributes = listed.filter((id) => used.has(id) && !isNode(id));
  const nodes = all.map(({ cells }) => cells.filter((each) => isNode(each.attribute)));
  const places = Math.max(0, ...nodes.map((each) => each.length));
  const rows = all.map(({ row, cells }, index) => ({
    project: row.project,
    cells: [
      ...attributes.map((id) => cells.find((each) => each.attribute === id)?.cell ?? none),
      ...Array.from({ length: places }, (_, place) => nodes[index]?.[place]?.cell ?? none),
    ],
  }));
  return {
    columns: [
      ...attributes.map((id) => {
        const look = find(id)?.value === "text" ? ("text" as const) : ("figure" as const);
        return { id, look, attribute: id };
      }),
      ...Array.from({ length: places }, (_, place) => {
        return { id: `node-${place}`, look: "node", place } as const;
      }),
    ],
    rows,
  };
}

export type AskCell = Extract<SheetCell, { readonly state: "ask" }>;

/** The cells of a row that can be typed, in the order of the sheet. */
export function openIn(row: SheetRow): readonly AskCell[] {
  return row.cells.flatMap((cell) => (cell.state === "ask" ? [cell] : []));
}

/** The cells of a row that ask for something. */
export function asksIn(row: SheetRow): readonly AskCell[] {
  return openIn(row).filter(({ stated }) => stated === null);
}

/** Where a cell stands in the sheet, null when it is not asked there. */
export function findPlace(sheet: Sheet, key: string): { row: number; column: number } | null {
  for (const [row, { cells }] of sheet.rows.entries()) {
    const column = cells.findIndex((cell) => cell.state === "ask" && cell.key === key);
    if (column >= 0) return { row, column };
  }
  return null;
}

/** The cells a person is led through: after a return those that came back, else all that ask for something. */
export function wantedIn(sheet: Sheet): readonly AskCell[] {
  const asks = sheet.rows.flatMap(asksIn);
  const back = asks.filter(({ ask }) => ask.returned !== null);
  return back.length > 0 ? back : asks;
}
