import type { Derived } from "../seal/figure-rule.ts";

/** The four colours of the warning light; none 未评 where no light was given. */
export type LightColour = "green" | "yellow" | "red" | "none";

/** A stretch of text in one style. With `light`, the text (●红) is drawn in that colour too: never colour alone. */
export type Run = {
  readonly text: string;
  readonly light?: LightColour;
  readonly strong?: true;
  /** What a figure follows from, so that it can be computed again. */
  readonly from?: Derived;
  /** The facts a figure rests on that is no sum of them: a count, a share; in parts, one a project. */
  readonly rests?: Derived["parts"];
};

/** What stands in one place of a table. */
export type Cell = readonly Run[];

/** One column: `unit` stands under the head, `width` is counted in full-width characters of the table's text. */
export type Column = {
  readonly head: string;
  readonly unit: string | null;
  readonly align: "left" | "center" | "right";
  readonly width: number;
};

/** A table with its caption (null for none) and its head row, which is repeated on every page. */
export type Table = {
  readonly kind: "table";
  readonly caption: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows with room to sign and seal in. */
  readonly tall?: true;
};

/** The red head of the first page; `label` (合成示例数据) is printed above it and on every page. */
export type RedHead = {
  readonly kind: "redHead";
  readonly agency: string;
  readonly label: string | null;
};

/** A note in small type under a table, or an 附注 under the date in the size of the text. */
export type Note = {
  readonly kind: "note";
  readonly under: "table" | "signature";
  readonly text: string;
};

/** 版记: the lines at the foot of the last page; `basis` names the point of the ledger the document was made from. */
export type Imprint = {
  readonly kind: "imprint";
  readonly copies: string | null;
  readonly office: string;
  readonly issued: string;
  readonly basis: string;
};

/** One element of an official document, after GB/T 9704-2012. */
export type Block =
  | RedHead
  | { readonly kind: "documentNumber"; readonly text: string }
  | { readonly kind: "title"; readonly lines: readonly string[] }
  | { readonly kind: "salutation"; readonly text: string }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: "paragraph"; readonly runs: readonly Run[] }
  | Table
  | { readonly kind: "attachments"; readonly names: readonly string[] }
  | { readonly kind: "signature"; readonly text: string; readonly date: string }
  | Note
  | { readonly kind: "annex"; readonly label: string; readonly title: string }
  | Imprint;

/** How the log stood: its length, the beginning of its root, and the beginning of the fingerprint of the key. */
export type PrintedSeal = {
  readonly size: number;
  readonly root: string;
  readonly fingerprint: string;
};

/**
 * An official document as data, JSON-able: the Word writer and the preview draw the same blocks.
 * `known` is the point of the ledger it was made from, by which it can be made again to the byte.
 */
export type OfficialDocument = {
  readonly title: string;
  readonly office: string;
  /** ISO day of issue. */
  readonly issued: string;
  readonly known: { readonly day: string; readonly seq: number };
  /** How the log stood that covers it, as printed at its foot; absent where nothing was sealed yet. */
  readonly seal?: PrintedSeal;
  readonly blocks: readonly Block[];
};
