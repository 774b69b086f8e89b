/** One figure of a benchmark: ours beside its peer, and what it may at most or must at least be. */
export type Line = {
  readonly bench: string;
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly figure: number;
  readonly unit: "×" | "MB" | "KB" | "ms" | "rows" | "queries";
  readonly most?: number;
  readonly least?: number;
};

/** Whether a figure is within its budget; one without a budget always is. */
export function isKept({ figure, most = Infinity, least = -Infinity }: Line): boolean {
  return figure <= most && figure >= least;
}

/** Sizes of a run: the full ones keep the budgets, tiny ones only show that the benches work. */
export type Sizes = {
  readonly importRows: number;
  readonly listProjects: number;
  readonly gridProjects: number;
  readonly batchRows: number;
  readonly batches: number;
  readonly foldProjects: number;
  readonly wallProjects: number;
  readonly totalsProjects: number;
  readonly monthProjects: number;
  readonly reportingUnits: number;
  readonly runs: number;
};

export const fullSizes: Sizes = {
  importRows: 100_000,
  listProjects: 100_000,
  gridProjects: 50_000,
  batchRows: 2_000,
  batches: 10,
  foldProjects: 1_000,
  wallProjects: 240,
  totalsProjects: 20_000,
  monthProjects: 200,
  reportingUnits: 100,
  runs: 5,
};

export const tinySizes: Sizes = {
  importRows: 60,
  listProjects: 60,
  gridProjects: 60,
  batchRows: 20,
  batches: 2,
  foldProjects: 5,
  wallProjects: 5,
  totalsProjects: 20,
  monthProjects: 5,
  reportingUnits: 4,
  runs: 1,
};
