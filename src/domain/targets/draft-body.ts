/** What the office wants of a target in a letter. */
export type DraftTarget = {
  readonly id: string;
  /** Who leads it, as it is to be printed: 发展改革委. */
  readonly lead: string;
  /** The day it is due, ISO; empty for the period's end. */
  readonly due: string;
};

/** The next letter of a period as typed: no target of it is issued yet. Amounts as typed, empty for none. */
export type LetterDraft = {
  readonly title: string;
  readonly basis: string;
  /** Whether every unit addressed may read what is asked of the others. */
  readonly open: boolean;
  readonly targets: readonly DraftTarget[];
  /** By unit, then by target; the district's own under its topmost unit. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Why a unit's part changed, by unit. */
  readonly reasons: Readonly<Record<string, string>>;
};

/** A letter in which nobody has written. */
export const emptyLetter: LetterDraft = {
  title: "",
  basis: "",
  open: true,
  targets: [],
  cells: {},
  reasons: {},
};

/** What is asked of a unit, by target, as decimals in the target's unit. */
export type Amounts = Readonly<Record<string, string>>;
