import { crc32, deflateRawSync } from "node:zlib";

/** A file of a test zip; `declared` lets the directory lie about the unpacked size. */
export type ZipFile = {
  readonly name: string;
  readonly text?: string;
  readonly bytes?: Uint8Array;
  readonly declared?: number;
  readonly stored?: boolean;
  readonly flags?: number;
};

/** Packs files into a zip, as honest or dishonest as asked. */
export function makeZip(files: readonly ZipFile[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = file.bytes ?? new TextEncoder().encode(file.text ?? "");
    const packed = file.stored === true ? content : deflateRawSync(content);
    const name = Buffer.from(file.name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(file.flags ?? 0, 2);
    shared.writeUInt16LE(file.stored === true ? 0 : 8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(file.declared ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 0]);
    local.push(Buffer.from("PK\x03\x04"), shared, name, Buffer.from(packed));
    directory.push(Buffer.from("PK\x01\x02"), made, shared, entry, name);
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, listed, end]));
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** An .xlsx from the XML of one sheet (or its bytes), with further parts beside it or in its place. */
export function makeXlsx(sheetXml: string, more: readonly ZipFile[] = []): Uint8Array {
  const parts: ZipFile[] = [
    { name: "[Content_Types].xml", text: `${declaration}<Types/>` },
    {
      name: "_rels/.rels",
      text: `<Relationships><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      text: `<workbook xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", text: declaration + sheetXml },
  ];
  const replaced = parts.filter(({ name }) => !more.some((part) => part.name === name));
  return makeZip([...replaced, ...more]);
}

/** The XML of a sheet around its rows. */
export function sheetXml(rows: string, after = ""): string {
  return `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`;
}
