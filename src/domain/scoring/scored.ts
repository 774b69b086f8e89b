import type { Explained, Missing } from "./explain.ts";
import type { Found } from "./found.ts";

/** A rule applied: what it gives, and the explanation for whoever asks. Points alone cost no sentences. */
export type Scored = {
  readonly found: Found;
  /** By how many the grade is lowered. */
  readonly lower: number;
  readonly missing: () => readonly Missing[];
  readonly explain: () => Explained;
};
