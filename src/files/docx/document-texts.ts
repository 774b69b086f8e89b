import { scanXml } from "../sheet/xml-scan.ts";

/** A table's texts by row and cell. */
export type TableTexts = readonly (readonly string[])[];

/** What a Word document says: its paragraphs outside tables, empty ones left out, and its tables, in order. */
export type DocumentTexts = {
  readonly paragraphs: readonly string[];
  readonly tables: readonly TableTexts[];
};

/** Text a reader does not see: the second drawing of a shape, deleted words, the code of a field. */
const unseen = new Set(["Fallback", "del", "instrText"]);

/**
 * Reads `word/document.xml` as text. A paragraph within a paragraph (a text box) belongs to the outer one; a table
 * within a cell to that cell. Throws DamagedFile where the XML breaks off.
 */
export function readDocumentTexts(xml: string): DocumentTexts {
  const paragraphs: string[] = [];
  const tables: string[][][] = [];
  const depth = { p: 0, tbl: 0, unseen: 0, t: 0 };
  let text = "";
  const opened: Readonly<Record<string, () => void>> = {
    tbl: () => {
      depth.tbl += 1;
      if (depth.tbl === 1) tables.push([]);
    },
    tr: () => {
      if (depth.tbl === 1) tables.at(-1)?.push([]);
    },
    tc: () => {
      if (depth.tbl === 1) text = "";
    },
    p: () => {
      depth.p += 1;
      if (depth.p === 1 && depth.tbl === 0) text = "";
    },
    t: () => {
      depth.t += 1;
    },
    tab: () => {
      if (depth.p > 0) text += " ";
    },
  };
  const closed: Readonly<Record<string, () => void>> = {
    tbl: () => {
      depth.tbl -= 1;
    },
    tc: () => {
      if (depth.tbl === 1) tables.at(-1)?.at(-1)?.push(text.trim());
    },
    p: () => {
      depth.p -= 1;
      if (depth.p === 0 && depth.tbl === 0 && text.trim() !== "") paragraphs.push(text.trim());
    },
    t: () => {
      depth.t -= 1;
    },
  };
  scanXml(xml, {
    open: (name) => {
      if (unseen.has(name)) depth.unseen += 1;
      opened[name]?.();
    },
    close: (name) => {
      if (unseen.has(name)) depth.unseen -= 1;
      closed[name]?.();
    },
    text: (piece) => {
      if (depth.t > 0 && depth.unseen === 0) text += piece;
    },
  });
  return { paragraphs, tables };
}
