import type { Result } from "../../domain/refusal/refusal.ts";
import { annotateFile } from "./annotate-job.ts";
import type { Annotated, Note } from "./annotate-job.ts";
import { runApart } from "./apart.ts";
import type { ApartTask } from "./apart.ts";
import type { SheetFile } from "./sheet-job.ts";

const task: ApartTask<SheetFile & { readonly notes: readonly Note[] }, Annotated> = {
  thread: "annotate-thread",
  inProcess: annotateFile,
};

/**
 * The handed-in file as .xlsx with a comment and a light fill on every cell a note names (row from 1,
 * column from 0); several notes of a cell, and a comment it already has, stand one under another. All
 * else in an .xlsx is kept; a csv or .xls becomes an .xlsx with its values, merges and hidden rows.
 * Errors: those of readWorkbook.
 */
export function annotateWorkbook(
  original: SheetFile,
  notes: readonly Note[],
): Promise<Result<Annotated>> {
  return runApart(task, { ...original, notes });
}
