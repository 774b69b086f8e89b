import { randomBytes } from "node:crypto";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readWorkbook } from "./read-workbook.ts";
import { makeXlsx, makeZip, sheetXml } from "./testing/make-zip.ts";
import { refusalOf, sheetsOf, textsOf } from "./testing/plain.ts";

const read = (bytes: Uint8Array, name = "a.xlsx") => readWorkbook({ name, bytes });
const refusal = async (bytes: Uint8Array, name = "a.xlsx") => refusalOf(await read(bytes, name));
const cell = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (index: number, cells: string) => `<row r="${index}">${cells}</row>`;
const latin = (text: string) => Buffer.from(text, "latin1");
const good = makeXlsx(sheetXml(row(1, cell("A1", "甲"))));

test.each([
  ["pdf", latin("%PDF-1.7\n"), "fileIsPdf"],
  ["png named .xlsx", latin("\x89PNG\r\n\x1a\n0000"), "fileIsImage"],
  ["jpeg", latin("\xff\xd8\xff\xe0"), "fileIsImage"],
  ["web page named .xls", latin("\n<html><table><tr><td>1</td></tr></table>"), "fileIsHtml"],
  ["web page with an XML line", latin('<?xml version="1.0"?><!DOCTYPE html><html>'), "fileIsHtml"],
  ["XML", latin('<?xml version="1.0"?><Workbook/>'), "fileIsXml"],
  ["rtf", latin("{\\rtf1"), "fileIsWord"],
  ["docx", makeZip([{ name: "[Content_Types].xml" }, { name: "word/document.xml" }]), "fileIsWord"],
  [
    "docx with a workbook inside",
    makeZip([{ name: "word/document.xml" }, { name: "word/e/1.xlsx", bytes: good, stored: true }]),
    "fileIsWord",
  ],
  ["pptx", makeZip([{ name: "ppt/presentation.xml" }]), "fileIsSlides"],
  [
    "xlsb",
    makeZip([{ name: "[Content_Types].xml" }, { name: "xl/workbook.bin" }]),
    "fileIsOtherTable",
  ],
  ["other zip", makeZip([{ name: "a.txt", text: "a" }]), "fileIsUnknown"],
  ["random bytes", latin("\0\x01\x02\x03\x04\x05\x06".repeat(50)), "fileIsUnknown"],
  [
    "old container without a directory",
    latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}`),
    "fileIsUnknown",
  ],
  ["old container cut short", latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "fileDamaged"],
  ["nothing", new Uint8Array(), "fileEmpty"],
  ["blank csv", latin("\n , ,\n"), "sheetEmpty"],
  ["workbook of empty cells", makeXlsx(sheetXml(row(1, '<c r="A1" s="1"/>'))), "sheetEmpty"],
  ["zip cut short", good.subarray(0, good.length - 60), "fileDamaged"],
  ["part cut short", makeXlsx("<worksheet><sheetData><row><c"), "fileDamaged"],
  [
    "workbook without its sheet",
    makeXlsx("", [{ name: "xl/_rels/workbook.xml.rels", text: "<R/>" }]),
    "fileDamaged",
  ],
])("%s is refused", async (_, bytes, code) => {
  const refused = await refusal(new Uint8Array(bytes), "文件.xlsx");
  expect(refused.code).toBe(code);
  expect(refused.params["file"]).toBe("文件.xlsx");
});

test("a workbook with a password is told so", async () => {
  const encryption = { password: "secret", spinCount: 1 };
  const bytes = await writeXlsx({ sheets: [{ name: "a", rows: [["a"]] }], encryption });
  expect((await refusal(bytes)).code).toBe("fileHasPassword");
});

test("a file past the size limit is refused unread", async () => {
  const bytes = new Uint8Array(50 * 1_048_576 + 1);
  expect(await refusal(bytes)).toEqual({
    code: "fileTooBig",
    params: { file: "a.xlsx", size: 51, limit: 50 },
  });
});

test("a part larger than it declares is stopped at its declared size", async () => {
  const sheet = Buffer.from(sheetXml(row(1, cell("A1", "甲".repeat(9000)))));
  const bytes = makeXlsx("", [{ name: "xl/worksheets/sheet1.xml", bytes: sheet, declared: 500 }]);
  expect((await refusal(bytes)).code).toBe("fileDamaged");
  const small = makeXlsx("", [{ name: "xl/workbook.xml", bytes: sheet, declared: 500 }]);
  expect((await refusal(small)).code).toBe("fileDamaged");
});

test("a far corner cell is refused by its address, a far row costs nothing", async () => {
  const first = row(1, cell("A1", "甲"));
  const corner = makeXlsx(sheetXml(first + row(1_048_576, cell("XFD1048576", "z"))));
  expect(await refusal(corner)).toEqual({
    code: "sheetTooManyColumns",
    params: { file: "a.xlsx", sheet: "台账", cell: "XFD1048576", limit: 1024 },
  });
  const [sheet] = sheetsOf(
    await read(makeXlsx(sheetXml(first + row(1_048_576, cell("B1048576", "z"))))),
  );
  expect(sheet?.rows.map(({ index }) => index)).toEqual([1, 1_048_576]);
});

test("ten thousand rows of borders and blanks below the data are nothing", async () => {
  const junk = Array.from({ length: 10_000 }, (_, at) =>
    row(at + 2, `<c r="A${at + 2}" s="1"/>${cell(`B${at + 2}`, " 　")}<c r="XFD${at + 2}" s="1"/>`),
  );
  const [sheet] = sheetsOf(
    await read(makeXlsx(sheetXml(row(1, cell("A1", "甲")) + junk.join("")))),
  );
  expect(sheet?.rows.map(textsOf)).toEqual([["甲"]]);
});

test("rows past the limit stop the reading, with the limit named", async () => {
  const rows = Array.from({ length: 200_001 }, () => "<row><c><v>1</v></c></row>").join("");
  expect(await refusal(makeXlsx(sheetXml(rows)))).toEqual({
    code: "sheetTooManyRows",
    params: { file: "a.xlsx", sheet: "台账", limit: 200_000 },
  });
});

test("an entity bomb stays the text it is", async () => {
  const bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  const bytes = makeXlsx(bomb + sheetXml(row(1, cell("A1", "&b;&b;"))));
  const [sheet] = sheetsOf(await read(bytes));
  expect(sheet?.rows.map(textsOf)).toEqual([["&b;&b;"]]);
});

test("one long shared string used everywhere is held once", async () => {
  const text = "长".repeat(30_000);
  const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(20_000);
  const strings = `<sst><si><t>${text}</t></si></sst>`;
  const bytes = makeXlsx(sheetXml(rows), [{ name: "xl/sharedStrings.xml", text: strings }]);
  const before = process.memoryUsage().arrayBuffers;
  const [sheet] = sheetsOf(await read(bytes));
  expect(sheet?.rows.at(-1)?.cells[1]?.text).toBe(text);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1_048_576);
});

test("a cell longer than any table's is refused, in a workbook and in a text", async () => {
  const long = "a".repeat(100_001);
  const padding = { name: "pad", bytes: randomBytes(10_000), stored: true };
  const book = makeXlsx(sheetXml(row(1, cell("A1", long))), [padding]);
  expect((await refusal(book)).code).toBe("sheetCellTooLong");
  expect((await refusal(Buffer.from(`a,"b\n${long}`), "a.csv")).code).toBe("sheetCellTooLong");
});
