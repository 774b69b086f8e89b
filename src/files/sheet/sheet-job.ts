import { createHash } from "node:crypto";
import { accept, refuse } from "../../domain/refusal/refusal.ts";
import type { Result } from "../../domain/refusal/refusal.ts";
import type { PackedBook } from "./packed-book.ts";
import { readTextBook } from "./read-text.ts";
import { readXlsBook } from "./read-xls.ts";
import { readXlsxBook } from "./read-xlsx.ts";
import { Refused } from "./refused.ts";
import { sniffKind } from "./sniff.ts";
import { DamagedFile } from "./zip-part.ts";

/** A file to read as a table. */
export type SheetFile = { readonly name: string; readonly bytes: Uint8Array };

/** A file read, in the form that crosses threads. */
export type SheetRead = { readonly sha256: string; readonly book: PackedBook };

/** Reads one file; runs in the reading thread. Errors: those of sniffKind, sheetEmpty and the limits. */
export async function readSheetFile({ name, bytes }: SheetFile): Promise<Result<SheetRead>> {
  try {
    const book = await readBook({ name, bytes });
    if (!book.ok) return book;
    if (book.value.sheets.every((sheet) => sheet.rowIndex.length === 0)) {
      return refuse("sheetEmpty", { file: name });
    }
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return accept({ sha256, book: book.value });
  } catch (error) {
    if (error instanceof Refused) {
      return refuse(error.refusal.code, { file: name, ...error.refusal.params });
    }
    if (error instanceof DamagedFile) return refuse("fileDamaged", { file: name });
    throw error;
  }
}

async function readBook({ name, bytes }: SheetFile): Promise<Result<PackedBook>> {
  const table = sniffKind(bytes, name);
  if (!table.ok) return table;
  switch (table.value.kind) {
    case "xlsx":
      return accept(await readXlsxBook({ bytes, directory: table.value.directory }));
    case "xls":
      return accept(await readXlsBook(bytes, name));
    case "text":
      return accept(readTextBook(bytes, name.replace(/\.[^.]*$/u, "")));
  }
}
