import type { Attribute } from "../ledger/attribute.ts";
import type { FactKind } from "../ledger/fact.ts";
import type { Refusal } from "../refusal/refusal.ts";
import type { Day } from "../value/day.ts";
import type { Money } from "../value/money.ts";
import type { Value } from "../value/value.ts";

/** How sure a guess is: certain and likely ones are used, unsure ones are asked about. */
export type Confidence = "certain" | "likely" | "unsure";

/** What a column is read as; a null attribute keeps it out. */
export type ColumnUse =
  | {
      readonly attribute: string;
      readonly unit?: string;
      readonly kind?: FactKind;
      readonly period?: string;
    }
  | { readonly attribute: null };

/** What a person decided about a row. */
export type RowDecision =
  | { readonly project: number }
  | { readonly create: true }
  | { readonly skip: true };

/** What a person decided about a file. Keys: column `重大项目!C`, row `重大项目!8`, cell `重大项目!C8`. */
export type Decisions = {
  readonly asOf?: string;
  readonly columns?: Readonly<Record<string, ColumnUse>>;
  readonly rows?: Readonly<Record<string, RowDecision>>;
  readonly kinds?: Readonly<Record<string, FactKind>>;
  readonly values?: Readonly<Record<string, string>>;
  /** Cells in conflict with the ledger that the file is right about. */
  readonly conflicts?: readonly string[];
};

/** A project of the ledger, with what tells it from others. */
export type KnownProject = {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: string;
  readonly code?: string;
  readonly investor?: string;
  readonly total?: Money;
  readonly start?: Day;
};

/** What the ledger holds now for one attribute, kind, scope and period of a project. */
export type CurrentValue = {
  readonly value: Value;
  readonly kind: FactKind;
  readonly validFrom: string;
  readonly knownOn: string;
  readonly seq: number;
};

/** The current values of one project by `currentKey` (compare.ts). */
export type Current = ReadonlyMap<string, CurrentValue>;

/** The ledger as an import sees it. `today` is `YYYY-MM-DD`; `partialNodes` maps a node to the one of its parts. */
export type World = {
  readonly attributes: readonly Attribute[];
  readonly known: readonly KnownProject[];
  readonly currentOf: (id: number) => Current | undefined;
  readonly units: readonly string[];
  readonly today: string;
  readonly partialNodes: Readonly<Record<string, string>>;
  /** Months whose figures change by correction only. */
  readonly closed?: ReadonlySet<string>;
};

/** What a column was taken for, how surely and why. `suggestion` is asked about and not used. */
export type ColumnGuess = {
  readonly key: string;
  readonly sheet: string;
  readonly letter: string;
  readonly index: number;
  readonly label: string;
  readonly use: ColumnUse;
  readonly suggestion?: ColumnUse;
  readonly confidence: Confidence;
  readonly reason: Refusal;
  readonly decided: boolean;
};

/** A sheet of the file: read or passed over, and why. Row numbers as in the sheet. */
export type PlannedSheet = {
  readonly name: string;
  readonly used: boolean;
  readonly reason: Refusal;
  readonly titles: readonly string[];
  readonly headerRows: { readonly top: number; readonly bottom: number } | null;
  readonly columns: readonly ColumnGuess[];
};

/** The day the file's data are as of. `last` is its last day, never after today. */
export type AsOf = {
  readonly text: string;
  readonly day: Day;
  readonly last: string;
  readonly confidence: Confidence;
  readonly reason: Refusal;
};

export type CellState = "new" | "changed" | "same" | "conflict" | "refused";
export type RowState = CellState | "unsure" | "skipped";

/** One statement a cell would make. `before` is what the ledger holds for it. */
export type PlannedCell = {
  readonly address: string;
  readonly label: string;
  readonly attribute: string;
  readonly kind: FactKind;
  readonly scope: string;
  readonly period: string | null;
  readonly text: string;
  readonly value?: Value;
  readonly before?: CurrentValue;
  readonly state: CellState;
  readonly notes: readonly Refusal[];
  readonly problem?: Refusal;
};

/** A known project a row may be, and why. */
export type Candidate = {
  readonly project: number;
  readonly name: string;
  /** Its unit, which tells two projects of one name apart. */
  readonly unit: string;
  readonly reason: Refusal;
};

/** Which known project a row is. */
export type Match =
  | { readonly state: "certain"; readonly project: number; readonly reason: Refusal }
  | { readonly state: "unsure"; readonly candidates: readonly Candidate[] }
  | { readonly state: "none" };

/** One row in full. `sameAs` is an earlier row of another sheet with the same new project. */
export type PlannedRow = {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly hidden: boolean;
  readonly name: string;
  readonly unit: string;
  readonly state: RowState;
  readonly match: Match;
  readonly candidates: readonly Candidate[];
  readonly cells: readonly PlannedCell[];
  readonly notes: readonly Refusal[];
  readonly phases?: readonly string[];
  readonly alias?: string;
  readonly sameAs?: string;
};

/** One row in short: what a list of 100 000 rows keeps. */
export type RowSummary = {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly hidden: boolean;
  readonly state: RowState;
  readonly project: number | null;
  readonly name: string;
  readonly unit: string;
};

/** A row that is no project, and why. */
export type SkippedRow = {
  readonly key: string;
  readonly sheet: string;
  readonly row: number;
  readonly kind:
    | "group"
    | "total"
    | "notes"
    | "repeatedHeader"
    | "columnNumbers"
    | "nameless"
    | "decided";
  readonly reason: Refusal;
};

/** What an import would do, before it does anything. `row(index)` computes a row of `rows` in full. */
export type Plan = {
  readonly fileName: string;
  readonly sha256: string;
  readonly layoutKey: string;
  readonly asOf: AsOf;
  readonly sheets: readonly PlannedSheet[];
  readonly rows: readonly RowSummary[];
  readonly row: (index: number) => PlannedRow | undefined;
  readonly skipped: readonly SkippedRow[];
  readonly checks: readonly Refusal[];
  readonly problems: readonly Refusal[];
  readonly counts: {
    readonly rows: Readonly<Record<RowState, number>>;
    readonly cells: Readonly<Record<CellState, number>>;
  };
};
