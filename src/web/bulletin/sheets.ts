import type { Block, LightColour, OfficialDocument } from "../../domain/bulletin/document.ts";

/** A run of blocks that begins on a new page; turned where its table is wide. */
export type Part = { readonly turned: boolean; readonly blocks: readonly Block[] };

/** One page of paper. */
export type Sheet = { readonly turned: boolean; readonly pieces: readonly Piece[] };

/** A block as it stands on one page: of a table some of its rows, of a paragraph some of its lines. */
export type Piece = { readonly block: Block; readonly cut?: readonly [number, number] };

/** In twips, as the Word file measures: the upright type area, one character of a table's type, a cell's padding. */
const typeArea = 8844;
const character = 210;
const padding = 120;

function isWide(block: Block): boolean {
  if (block.kind !== "table") return false;
  const needed = block.columns.reduce((sum, { width }) => sum + width * character + padding, 0);
  return needed > typeArea;
}

/** The document cut where a new page must begin: at every annex, and before an imprint that follows a turned one. */
export function partsOf(document: OfficialDocument): readonly Part[] {
  const groups: Block[][] = [];
  for (const block of document.blocks) {
    const last = groups[groups.length - 1];
    const alone = block.kind === "imprint" && last?.some(isWide) === true;
    if (!last || block.kind === "annex" || alone) groups.push([block]);
    else last.push(block);
  }
  return groups.map((blocks) => ({ turned: blocks.some(isWide), blocks }));
}

/** How high a block stands: what cannot be cut (all of it, or a table's head), and the rows or lines it may be cut between. */
export type Measure = { readonly fixed: number; readonly lines: readonly number[] };

const nothing: Measure = { fixed: 0, lines: [] };

/** The pages under way. */
type Laying = { readonly pages: Piece[][]; readonly room: number; left: number };

function turn(laying: Laying, heightOf: (block: Block) => number): void {
  const page = laying.pages[laying.pages.length - 1] ?? [];
  const last = page[page.length - 1];
  const moved = last?.block.kind === "heading" && page.length > 1 ? page.splice(-1) : [];
  laying.pages.push(moved);
  laying.left = laying.room - moved.reduce((sum, { block }) => sum + heightOf(block), 0);
}

function put(laying: Laying, piece: Piece, height: number): void {
  laying.pages[laying.pages.length - 1]?.push(piece);
  laying.left -= height;
}

/**
 * Lays the blocks of a part out on pages of a height. Tables are cut between rows with their head repeated, and
 * paragraphs between lines; anything else that does not fit goes to the next page. A heading never ends a page.
 */
export function paginate(part: Part, measures: readonly Measure[], room: number): readonly Sheet[] {
  const laying: Laying = { pages: [[]], room, left: room };
  const measureOf = (block: Block) => measures[part.blocks.indexOf(block)] ?? nothing;
  const next = () => turn(laying, (block) => measureOf(block).fixed);
  for (const block of part.blocks) {
    const measure = measureOf(block);
    if (measure.lines.length > 0) cut(laying, { block, measure, next });
    else {
      if (measure.fixed > laying.left && laying.left < room) next();
      put(laying, { block }, measure.fixed);
    }
  }
  return laying.pages
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => ({ turned: part.turned, pieces }));
}

function cut(
  laying: Laying,
  given: { readonly block: Block; readonly measure: Measure; readonly next: () => void },
): void {
  const { fixed, lines } = given.measure;
  let from = 0;
  while (from < lines.length) {
    if (fixed + (lines[from] ?? 0) > laying.left && laying.left < laying.room) given.next();
    let height = fixed;
    let to = from;
    while (to < lines.length && (to === from || height + (lines[to] ?? 0) <= laying.left)) {
      height += lines[to] ?? 0;
      to += 1;
    }
    const whole = from === 0 && to === lines.length;
    put(laying, whole ? { block: given.block } : { block: given.block, cut: [from, to] }, height);
    from = to;
  }
}

/** The colours of lights as class names of the paper. */
export const lightClass: Readonly<Record<LightColour, string>> = {
  green: "paper-green",
  yellow: "paper-yellow",
  red: "paper-red",
  none: "paper-none",
};
