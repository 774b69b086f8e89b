import {
  LineCounter,
  type ParsedNode,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  stringify,
} from "yaml";

/** Why a text cannot be read, as the name of a sentence. */
export type WhyUnread = "indent" | "quote" | "colon" | "twice" | "other";

/** A text read as data, with where things stand in it; or where it cannot be read. */
export type ReadText =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly lineOf: (path: readonly string[]) => number;
    }
  | { readonly ok: false; readonly line: number; readonly column: number; readonly why: WhyUnread };

const whyOf: Readonly<Record<string, WhyUnread>> = {
  BAD_INDENT: "indent",
  TAB_AS_INDENT: "indent",
  MISSING_CHAR: "quote",
  BAD_DQ_ESCAPE: "quote",
  MULTILINE_IMPLICIT_KEY: "colon",
  BLOCK_AS_IMPLICIT_KEY: "colon",
  UNEXPECTED_TOKEN: "colon",
  IMPOSSIBLE: "colon",
  DUPLICATE_KEY: "twice",
};

/** A rule as text, the way its file is written. */
export function writeText(value: unknown): string {
  return stringify(value ?? null, { lineWidth: 96 });
}

type Placed = { readonly range?: readonly [number, number, number] | null | undefined };

/** Where a step of a path begins: at its name where it has one. */
function startOf(node: ParsedNode | null, step: string): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
  return (pair?.key as Placed | undefined)?.range?.[0];
}

/**
 * Reads a rule's text. `lineOf` answers on which line (from 1) the place of a path stands, or the nearest place above it
 * that is there.
 */
export function readText(text: string): ReadText {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = parsed.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return { ok: false, line, column: col, why: whyOf[error.code] ?? "other" };
  }
  const lineOf = (path: readonly string[]): number => {
    let node: ParsedNode | null = parsed.contents;
    let at = 0;
    for (const step of path) {
      const next: unknown =
        node && "get" in node ? node.get(isMap(node) ? step : Number(step), true) : undefined;
      const start = startOf(node, step) ?? (isNode(next) ? next.range?.[0] : undefined);
      if (start === undefined) break;
      at = start;
      node = isNode(next) ? (next as ParsedNode) : null;
    }
    return lines.linePos(at).line;
  };
  return { ok: true, value: parsed.toJS() as unknown, lineOf };
}
