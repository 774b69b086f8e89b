import type { Manifest, SignedManifest } from "../../domain/seal/manifest.ts";
import { readDocumentTexts } from "../../files/docx/document-texts.ts";
import { readFromDocument } from "../../files/docx/proof-part.ts";
import { readWorkbook } from "../../files/sheet/read-workbook.ts";
import { readZipDirectory } from "../../files/sheet/zip-guard.ts";
import { partText } from "../../files/sheet/zip-part.ts";
import { type ReadBook, readBook } from "./read-sheet.ts";
import { Wrong } from "./wrong.ts";

/** A document as it lies before us: what it says now, and what it carries to prove itself. */
export type ReadDocument = {
  readonly signed: SignedManifest;
  /** Texts that stand at a place of their own: cells. */
  readonly cells: ReadonlyMap<string, string>;
  /** Texts whose place may shift: paragraphs, in order. */
  readonly paragraphs: readonly string[];
  /** A workbook, whose cells may have moved. */
  readonly book?: ReadBook;
};

function noProof(): Wrong {
  return new Wrong(
    "文件里没有账本的证明：不是本系统出的，或被另存时去掉了",
    "the file carries no proof: it was not issued here, or it was lost when saved elsewhere",
  );
}

function readWord(bytes: Uint8Array, name: string): ReadDocument {
  const directory = readZipDirectory(bytes, name);
  if (!directory.ok) throw new Wrong("文件读不出来", "the file cannot be read");
  const zip = { bytes, directory: directory.value };
  const signed = readFromDocument(zip);
  if (!signed) throw noProof();
  const { paragraphs, tables } = readDocumentTexts(partText(zip, "word/document.xml") ?? "");
  const cells = tables.flatMap((table, t) =>
    table.flatMap((row, r) => row.map((text, c) => [`t${t} r${r} c${c}`, text] as const)),
  );
  return { signed, cells: new Map(cells), paragraphs };
}

async function readSheet(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const book = await readWorkbook({ name, bytes });
  if (!book.ok) throw new Wrong("表格读不出来", "the workbook cannot be read");
  const read = readBook(book.value);
  if (!read) throw noProof();
  return { signed: read.signed, cells: new Map(), paragraphs: [], book: read };
}

/** Reads a .docx or .xlsx that was issued here. Throws Wrong where it is neither, or carries no proof. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const directory = readZipDirectory(bytes, name);
  if (!directory.ok) throw new Wrong("文件读不出来", "the file cannot be read");
  if (directory.value.has("word/document.xml")) return readWord(bytes, name);
  if (directory.value.has("xl/workbook.xml")) return readSheet(bytes, name);
  throw new Wrong("既不是 Word 也不是 Excel 文件", "neither a Word nor an Excel file");
}

/** The manifest as data. Throws Wrong where it is none of ours. */
export function readManifest({ text }: SignedManifest): Manifest {
  const read = JSON.parse(text) as Partial<Manifest>;
  const isOurs = read.guatu === "document" && read.v === 1 && Array.isArray(read.texts);
  if (!isOurs || !Array.isArray(read.figures) || typeof read.tenant !== "string")
    throw new Wrong("文件里的证明不是第 1 版", "the proof in the file is not of version 1");
  // Its signature was checked before: what is signed was written by us in this shape.
  return read as Manifest;
}
