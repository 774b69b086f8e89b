import type { SignedManifest } from "../../domain/seal/manifest.ts";
import { scanXml } from "../sheet/xml-scan.ts";
import { type Zip, partText } from "../sheet/zip-part.ts";
import { withParts } from "../zip-edit.ts";

const namespace = "urn:guatu:document:1";
const item = "customXml/item1.xml";
const properties = "customXml/itemProps1.xml";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006/relationships";
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** A name of our own for the part, the same in every document. */
const itemId = "{6B1B0F5E-2C55-4F6B-9E0D-6775617475}";

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function into(text: string | undefined, before: string, added: string): string {
  const at = text?.lastIndexOf(before) ?? -1;
  if (text === undefined || at < 0) throw new Error(`no ${before} in a document we wrote`);
  return text.slice(0, at) + added + text.slice(at);
}

/**
 * Puts a manifest into a Word document we wrote, as a custom XML part, which Word keeps when the document is changed
 * and saved. The same document and manifest give the same bytes. Throws when the document is none of ours (a bug).
 */
export function embedInDocument(docx: Uint8Array, zip: Zip, signed: SignedManifest): Uint8Array {
  const { text, note } = signed;
  const types = into(
    partText(zip, "[Content_Types].xml"),
    "</Types>",
    `<Override PartName="/${properties}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
  );
  const links = into(
    partText(zip, "word/_rels/document.xml.rels"),
    "</Relationships>",
    `<Relationship Id="rIdGuatu" Type="${relations}/customXml" Target="../${item}"/>`,
  );
  return withParts(
    docx,
    new Map([
      ["[Content_Types].xml", types],
      ["word/_rels/document.xml.rels", links],
      [
        item,
        `${xml}<guatu xmlns="${namespace}"><note>${escape(note)}</note><manifest>${escape(text)}</manifest></guatu>`,
      ],
      [
        properties,
        `${xml}<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
      ],
      [
        "customXml/_rels/item1.xml.rels",
        `${xml}<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
      ],
    ]),
  );
}

/** The manifest in a Word document, under whatever number Word put it; undefined where there is none. Throws DamagedFile. */
export function readFromDocument(zip: Zip): SignedManifest | undefined {
  const names = [...zip.directory.keys()].filter((name) => /^customXml\/item\d+\.xml$/u.test(name));
  for (const name of names) {
    const part = partText(zip, name);
    if (!part?.includes(namespace)) continue;
    const said: Record<string, string> = {};
    let within = "";
    scanXml(part, {
      open: (own) => (within = own),
      close: () => (within = ""),
      text: (piece) => (said[within] = (said[within] ?? "") + piece),
    });
    const { note, manifest } = said;
    if (note !== undefined && manifest !== undefined) return { note, text: manifest };
  }
  return undefined;
}
