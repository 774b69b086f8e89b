/** A place of a document that does not say what it should. */
export type Altered = {
  readonly place: string;
  /** What stands there now; null where it was taken away. */
  readonly now: string | null;
  /** What was issued, or what the facts give. */
  readonly should: string | null;
  /** Held against what: the text as issued, or the facts of a bundle. */
  readonly by: "issue" | "facts";
  /** Of a workbook: the cell as a reader finds it now, where it can be found. */
  readonly cell?: { readonly sheet: string; readonly row: number; readonly column: string };
};
