import type { Workbook } from "../../domain/importing/sheet.ts";
import { accept } from "../../domain/refusal/refusal.ts";
import type { Result } from "../../domain/refusal/refusal.ts";
import { runApart } from "./apart.ts";
import type { ApartTask } from "./apart.ts";
import { openBook } from "./open-book.ts";
import { readSheetFile } from "./sheet-job.ts";
import type { SheetFile, SheetRead } from "./sheet-job.ts";
import { sniffKind } from "./sniff.ts";

const task: ApartTask<SheetFile, SheetRead> = { thread: "read-thread", inProcess: readSheetFile };

/**
 * Reads an .xlsx, .xls, .csv, .tsv or pasted table, told apart by their bytes. What is no table or
 * unpacks abnormally is refused at once; the rest is read in a thread within `sheetLimits`.
 * Errors: fileEmpty, fileTooBig, fileHasPassword, fileDamaged, fileUnpacksTooBig, fileIs… (what it is
 * instead), sheetEmpty, sheetTooManyRows, sheetTooManyColumns, sheetTooSlow, sheetTooHeavy.
 */
export async function readWorkbook(file: SheetFile): Promise<Result<Workbook>> {
  const table = sniffKind(file.bytes, file.name);
  if (!table.ok) return table;
  const read = await runApart(task, file);
  if (!read.ok) return read;
  const { sha256, book } = read.value;
  return accept({ fileName: file.name, sha256, sheets: openBook(book) });
}
