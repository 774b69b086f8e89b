import type { Comments } from "./packed-book.ts";
import { joinText } from "./refused.ts";
import { columnOf } from "./scan-sheet.ts";
import { attribute, scanXml, unescapeCell, xmlScan } from "./xml-scan.ts";
import type { XmlHandlers } from "./xml-scan.ts";
import { partPieces, partText } from "./zip-part.ts";
import type { Zip } from "./zip-part.ts";
import { sheetLimits } from "./zip-guard.ts";

/**
 * Collects the text of the `<t>` inside every `<item>`: the runs of rich text joined, phonetic
 * guides (`rPh`) left out. Used for shared strings, inline strings and comments.
 */
export function textItems(
  item: string,
  done: (text: string, attributes: string) => void,
): XmlHandlers {
  let text = "";
  let attributes = "";
  let inText = false;
  let phonetic = false;
  return {
    open(tag, raw) {
      if (tag === item) [text, attributes] = ["", raw];
      else if (tag === "t" || tag === "text") inText = true;
      else if (tag === "rPh") phonetic = true;
    },
    close(tag) {
      if (tag === item) done(unescapeCell(text), attributes);
      else if (tag === "t" || tag === "text") inText = false;
      else if (tag === "rPh") phonetic = false;
    },
    text(piece) {
      if (inText && !phonetic) text = joinText(text, piece);
    },
  };
}

/** The shared strings of a workbook, reported in their order. Throws DamagedFile. */
export async function readStrings(
  zip: Zip,
  path: string,
  report: (text: string) => void,
): Promise<void> {
  const scanner = xmlScan(textItems("si", report));
  for await (const piece of partPieces(zip, path)) scanner.push(piece);
  scanner.end();
}

/**
 * The comments of a sheet. A thread is kept as its messages; the note Excel leaves in its place for
 * old versions ("[Threaded comment] …") is not. Throws DamagedFile.
 */
export function readComments(
  zip: Zip,
  paths: { readonly comments: string | undefined; readonly threads: string | undefined },
): Comments {
  const notes = commentTexts(zip, paths.comments, "comment");
  const threads = commentTexts(zip, paths.threads, "threadedComment");
  const comments = new Map<number, Map<number, string>>();
  for (const [cell, text] of [...notes, ...threads]) {
    const row = Number(/\d+$/u.exec(cell)?.[0] ?? 0);
    const inRow = comments.get(row) ?? new Map<number, string>();
    comments.set(row, inRow.set(Math.min(columnOf(cell), sheetLimits.columns), text));
  }
  return comments;
}

function commentTexts(zip: Zip, path: string | undefined, item: string): Map<string, string> {
  const texts = new Map<string, string>();
  const xml = path === undefined ? undefined : partText(zip, path);
  let cell = "";
  const add = (text: string, attributes: string) => {
    cell = attribute(attributes, "ref") ?? cell; // an answer may leave the cell to its question
    const before = texts.get(cell);
    texts.set(cell, before === undefined ? text : `${before}\n${text}`);
  };
  if (xml !== undefined) scanXml(xml, textItems(item, add));
  return texts;
}
