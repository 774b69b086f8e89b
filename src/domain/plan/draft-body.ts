/** What somebody wrote of a project into a draft; amounts as typed, empty leaves what the ledger says. */
export type DraftEntry = {
  readonly project: number;
  readonly tier: string;
  readonly yearPlan: string;
  readonly total: string;
  readonly reason: string;
};

/** The next version of a plan as typed: no figure of it is a fact yet. */
export type DraftBody = {
  readonly title: string;
  readonly basis: string;
  /** The totals the document names, as typed; empty where it names none. Counts by tier. */
  readonly stated: {
    readonly counts: Readonly<Record<string, string>>;
    readonly yearPlan: string;
    readonly total: string;
  };
  readonly entries: readonly DraftEntry[];
};

/** A draft in which nobody has written. */
export const emptyDraft: DraftBody = {
  title: "",
  basis: "",
  stated: { counts: {}, yearPlan: "", total: "" },
  entries: [],
};
