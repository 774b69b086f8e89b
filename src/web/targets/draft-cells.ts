import type { Output } from "../../contract/endpoint.ts";
import type { showTargetDraft } from "../../contract/target-draft.ts";

export type LetterDraft = Output<typeof showTargetDraft>;
export type LetterBody = LetterDraft["body"];
type Cells = LetterBody["cells"];

/** The rows and columns of the matrix, in their order, by every name a sheet may have for them. */
export type MatrixPlaces = {
  readonly units: readonly { readonly id: number; readonly names: readonly string[] }[];
  readonly targets: readonly { readonly id: string; readonly names: readonly string[] }[];
};

/** Spaces, line breaks and what stands in brackets at the end (a unit of measure) make no other name. */
function plain(text: string): string {
  return text.replace(/\s/gu, "").replace(/[（(][^（(]*[）)]$/u, "");
}

/** Which of some places a text of a sheet names; undefined for none. */
export function placeOf<T>(
  list: readonly { readonly id: T; readonly names: readonly string[] }[],
  text: string | undefined,
): T | undefined {
  const wanted = plain(text ?? "");
  if (wanted === "") return undefined;
  return list.find(({ names }) => names.some((name) => plain(name) === wanted))?.id;
}

/** Cells with one of them changed. */
export function withCell(cells: Cells, at: readonly [number, string], text: string): Cells {
  const [unit, target] = at;
  return { ...cells, [unit]: { ...cells[unit], [target]: text } };
}

/** The targets of the pasted columns: by the names in the first row, else from the cell pasted at rightwards. */
function columnsOf(
  range: readonly (readonly string[])[],
  places: MatrixPlaces,
  at: { readonly target: string; readonly offset: number },
): (string | undefined)[] {
  const named = (range[0] ?? []).map((text) => placeOf(places.targets, text));
  if (named.some((id) => id !== undefined)) return named;
  const first = places.targets.findIndex(({ id }) => id === at.target) - at.offset;
  return (range[0] ?? []).map((_, column) =>
    column < at.offset ? undefined : places.targets[first + column]?.id,
  );
}

/**
 * Cells with a pasted range filled in. A range that names units in a column, or targets in its first row, finds its
 * place by the names; bare figures go from the cell pasted at rightwards and downwards. What lies outside is dropped.
 */
export function pasteRange(
  cells: Cells,
  range: readonly (readonly string[])[],
  given: { readonly places: MatrixPlaces; readonly unit: number; readonly target: string },
): Cells {
  const { places, unit, target } = given;
  const namedAt = (range[0] ?? []).findIndex((_, column) =>
    range.some((row) => placeOf(places.units, row[column]) !== undefined),
  );
  const columns = columnsOf(range, places, { target, offset: namedAt + 1 });
  const hasHead = (range[0] ?? []).some((text) => placeOf(places.targets, text) !== undefined);
  const first = places.units.findIndex(({ id }) => id === unit);
  return range.reduce<Cells>((filled, row, at) => {
    if (hasHead && at === 0) return filled;
    const own =
      namedAt < 0
        ? places.units[first + at - Number(hasHead)]?.id
        : placeOf(places.units, row[namedAt]);
    if (own === undefined) return filled;
    return row.reduce<Cells>((now, text, column) => {
      const id = columns[column];
      return id === undefined ? now : withCell(now, [own, id], text);
    }, filled);
  }, cells);
}
