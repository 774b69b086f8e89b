import { longestCell } from "../../contract/month.ts";
import type { Change } from "./month-types.ts";
import { type Place, type Range, placesIn } from "./moves.ts";
import type { Sheet } from "./sheet.ts";

export type Filled = {
  readonly changes: readonly Change[];
  /** Pasted values that met a cell which asks for nothing, or fell off the sheet. */
  readonly skipped: number;
  /** Pasted values longer than a cell takes: left out whole, never cut. */
  readonly tooLong: number;
};

function changeAt(sheet: Sheet, place: Place, after: string): Omit<Change, "before"> | null {
  const cell = sheet.rows[place.row]?.cells[place.column];
  return cell?.state === "ask" ? { key: cell.key, after } : null;
}

/** A pasted range laid over a selection: one value fills it all, several run down and right from its first cell. */
function targets(
  selection: Range,
  pasted: readonly (readonly string[])[],
): (Place & { text: string })[] {
  const places = placesIn(selection);
  const [first] = places[0] ?? [];
  const [only] = pasted[0] ?? [];
  if (first === undefined || only === undefined) return [];
  if (pasted.length === 1 && pasted[0]?.length === 1)
    return places.flat().map((place) => ({ ...place, text: only }));
  return pasted.flatMap((row, down) =>
    row.map((text, right) => ({ row: first.row + down, column: first.column + right, text })),
  );
}

/** What pasting into a selection changes. Cells that ask for nothing stay as they are; texts are trimmed. */
export function fill(
  sheet: Sheet,
  selection: Range,
  paste: {
    readonly pasted: readonly (readonly string[])[];
    readonly textOf: (key: string) => string;
  },
): Filled {
  const aims = targets(selection, paste.pasted).filter(({ text }) => text.trim() !== "");
  const found = aims.flatMap((aim) => changeAt(sheet, aim, aim.text.trim()) ?? []);
  const fitting = found.filter(({ after }) => after.length <= longestCell);
  const changes = fitting
    .map((each) => ({ ...each, before: paste.textOf(each.key) }))
    .filter(({ before, after }) => before !== after);
  return {
    changes,
    skipped: aims.length - found.length,
    tooLong: found.length - fitting.length,
  };
}

/** What clearing a selection changes. */
export function clear(
  sheet: Sheet,
  selection: Range,
  textOf: (key: string) => string,
): readonly Change[] {
  return placesIn(selection)
    .flat()
    .flatMap((place) => changeAt(sheet, place, "") ?? [])
    .map((each) => ({ ...each, before: textOf(each.key) }))
    .filter(({ before }) => before !== "");
}
