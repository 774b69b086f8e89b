/** One figure of a benchmark: ours beside its peer, and what it may at most or must at least be. */
export type Line = {
  readonly bench: string;
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly figure: number;
  readonly unit: "×" | "MB" | "KB" | "ms" | "rows" | "queries" | "%" | "s";
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
  readonly detectProjects: number;
  readonly detectDistricts: number;
  readonly leadsProjects: number;
  /** Writers at once, and how many batches they write between them. */
  readonly sealWriters: readonly number[];
  readonly sealBatches: number;
  /** Entries of the ledger that is watched, and how often it is glanced over. */
  readonly watchEntries: number;
  readonly glanceMs: number;
  readonly bundleEntries: number;
  readonly scoreProjects: number;
  readonly scoreEvaluations: number;
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
  totalsProjects: 100_000,
  monthProjects: 200,
  reportingUnits: 100,
  detectProjects: 100_000,
  detectDistricts: 12,
  leadsProjects: 500,
  sealWriters: [1, 16, 64],
  sealBatches: 400,
  watchEntries: 60_000,
  glanceMs: 10_000,
  bundleEntries: 1_000_000,
  scoreProjects: 100_000,
  scoreEvaluations: 1_000_000,
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
  detectProjects: 30,
  detectDistricts: 1,
  leadsProjects: 8,
  sealWriters: [2],
  sealBatches: 4,
  watchEntries: 60,
  glanceMs: 100,
  bundleEntries: 300,
  scoreProjects: 200,
  scoreEvaluations: 100,
  runs: 1,
};
