import { Document, Packer } from "docx";
import type { OfficialDocument } from "../../domain/bulletin/document.ts";
import { sections } from "./sections.ts";
import { steadyDates } from "./steady.ts";
import { stylesXml } from "./styles.ts";

/**
 * An official document as a Word file laid out after GB/T 9704-2012: 22 lines of 28 characters.
 * The same document gives the same bytes: no clock and no chance goes in.
 */
export async function renderDocument(document: OfficialDocument): Promise<Uint8Array> {
  const word = new Document({
    evenAndOddHeaderAndFooters: true,
    externalStyles: stylesXml,
    sections: sections(document),
  });
  const core = { path: "docProps/core.xml", data: coreProperties(document) };
  return steadyDates(await Packer.toBuffer(word, undefined, [core]));
}

/** Title, office, ledger point and day of issue, where the library would write the hour of rendering. */
function coreProperties({ title, office, issued, known }: OfficialDocument): string {
  const at = `xsi:type="dcterms:W3CDTF">${issued}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ',
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escape(title)}</dc:title><dc:creator>${escape(office)}</dc:creator>`,
    `<dc:description>known ${known.day} seq ${known.seq}</dc:description>`,
    `<dcterms:created ${at}</dcterms:created><dcterms:modified ${at}</dcterms:modified>`,
    "</cp:coreProperties>",
  ].join("");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
