/** A cell of a draft: the text that stands in it, or is to. */
export type DraftText = {
  readonly project: number;
  readonly attribute: string;
  readonly scope: string;
  readonly text: string;
};

/** A cell as somebody wants it, with the text they saw there before they typed. */
export type TypedCell = DraftText & { readonly base: string };

function keyOf({ project, attribute, scope }: DraftText): string {
  return JSON.stringify([project, attribute, scope]);
}

/**
 * What may be kept of some cells typed over a draft as it stands, and which cells of the draft were changed meanwhile
 * by another: those are told, not written over. One cell named twice is its last text over the base of its first; the
 * text that stands there already is nobody's loss. Errors: none (total).
 */
export function settleCells<T extends DraftText>(
  typed: readonly TypedCell[],
  standing: readonly T[],
): { kept: DraftText[]; overtaken: (DraftText & { readonly by: T | undefined })[] } {
  const now = new Map(standing.map((cell) => [keyOf(cell), cell]));
  const wanted = new Map<string, TypedCell>();
  for (const cell of typed) {
    const { base } = wanted.get(keyOf(cell)) ?? cell;
    wanted.set(keyOf(cell), { ...cell, base });
  }
  const kept: DraftText[] = [];
  const overtaken: (DraftText & { readonly by: T | undefined })[] = [];
  for (const [key, { base, ...cell }] of wanted) {
    const by = now.get(key);
    const text = by?.text ?? "";
    if (text === cell.text) continue;
    if (text === base) kept.push(cell);
    else overtaken.push({ ...cell, text, by });
  }
  return { kept, overtaken };
}
