import { readFile } from "node:fs/promises";
import { projectAttributes } from "../../src/catalogue/project.ts";
import { planImport } from "../../src/domain/importing/plan.ts";
import type { Decisions, Plan, PlannedCell, World } from "../../src/domain/importing/plan-types.ts";
import type { Cell, Merge, Workbook } from "../../src/domain/importing/sheet.ts";
import { say } from "../../src/domain/refusal/say.ts";
import type { Refusal } from "../../src/domain/refusal/refusal.ts";
import { readWorkbook } from "../../src/files/sheet/read-workbook.ts";

/** A cell written as text, as a number (a typed number), or in full. */
export type Written = string | number | Cell;

function cellOf(written: Written): Cell | undefined {
  if (typeof written === "number") return { text: String(written), number: String(written) };
  if (typeof written !== "string") return written;
  return written === "" ? undefined : { text: written };
}

export type SheetOptions = {
  readonly merges?: readonly Merge[];
  readonly hiddenRows?: readonly number[];
  readonly name?: string;
  readonly fileName?: string;
};

/** A workbook of one sheet from its rows. */
export function bookOf(
  rows: readonly (readonly Written[])[],
  options: SheetOptions = {},
): Workbook {
  const sheet = {
    name: options.name ?? "表",
    hidden: false,
    merges: options.merges ?? [],
    rows: rows.map((cells, at) => ({
      index: at + 1,
      hidden: options.hiddenRows?.includes(at + 1) ?? false,
      cells: cells.map(cellOf),
    })),
  };
  return { fileName: options.fileName ?? "2024-02.xlsx", sha256: "ab".repeat(32), sheets: [sheet] };
}

export const emptyWorld: World = {
  attributes: projectAttributes,
  known: [],
  currentOf: () => undefined,
  units: [],
  today: "2026-06-30",
  partialNodes: { production: "trialProduction" },
};

/** Plans a workbook; a refusal fails the test. */
export function planOf(
  book: Workbook,
  decisions: Decisions = {},
  world: Partial<World> = {},
): Plan {
  const plan = planImport(book, decisions, { ...emptyWorld, ...world });
  if (!plan.ok) throw new Error(say(plan.refusal, "en"));
  return plan.value;
}

/** Reads a file as the product does. */
export async function readFileBook(folder: URL, name: string): Promise<Workbook> {
  const book = await readWorkbook({ name, bytes: await readFile(new URL(name, folder)) });
  if (!book.ok) throw new Error(say(book.refusal, "en"));
  return book.value;
}

/** All planned cells of a plan. */
export function cellsOf(plan: Plan): PlannedCell[] {
  return plan.rows.flatMap((_, index) => plan.row(index)?.cells ?? []);
}

function short(cell: PlannedCell): string {
  const { value } = cell;
  if (value === undefined) return `refused ${cell.problem?.code ?? ""}`;
  if (typeof value === "string") return value;
  if ("precision" in value) return `${value.day} ${value.precision}`;
  const mark = value.qualifier === "exact" ? "" : `${value.qualifier} `;
  return "amount" in value
    ? `${mark}${value.amount} ${value.currency}`
    : `${mark}${value.number} ${value.unit}`;
}

/** A cell in one line: address attribute kind [scope] {period} = value. */
export function line(cell: PlannedCell): string {
  const scope = cell.scope === "" ? "" : ` [${cell.scope}]`;
  const period = cell.period === null ? "" : ` {${cell.period}}`;
  return `${cell.address} ${cell.attribute} ${cell.kind}${scope}${period} = ${short(cell)}`;
}

export function codes(refusals: readonly Refusal[]): string[] {
  return refusals.map((refusal) => refusal.code);
}
