import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import type { CellValue } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readWorkbook } from "./read-workbook.ts";
import { makeXlsx, sheetXml } from "./testing/make-zip.ts";
import { bof, eof, makeXls, short } from "./testing/make-xls.ts";
import { refusalOf, rowAt, sheetsOf, textsOf } from "./testing/plain.ts";

const fixtures = new URL("../../../test/fixtures/", import.meta.url);
const fixture = (path: string) => new Uint8Array(readFileSync(new URL(path, fixtures)));
const read = async (name: string, bytes: Uint8Array) =>
  sheetsOf(await readWorkbook({ name, bytes }));
const readFixture = (path: string) => read(path, fixture(path));

test("the ledger of 2023-03 is read as a person sees it", async () => {
  const [ledger, notes] = await readFixture("tongzhou/2023-03.xlsx");
  expect(ledger?.name).toBe("重大项目");
  expect(ledger?.rows.map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(textsOf(rowAt(ledger, 1))).toEqual(["通州区2023年重大项目建设推进情况表"]);
  expect(rowAt(ledger, 3)?.cells[6]?.text).toBe("用地面积\n（亩）");
  expect(rowAt(ledger, 6)?.cells[7]).toEqual({ text: "23.6", number: "23.6" });
  expect(rowAt(ledger, 6)?.cells[12]).toEqual({ text: "2023-02-11 0:00:00", day: "2023-02-11" });
  expect(rowAt(ledger, 9)?.cells[8]).toEqual({ text: "１００" });
  expect(textsOf(rowAt(notes, 1))[0]).toContain("2.金额保留两位小数");
});

test("its hidden row, merges and comment are kept", async () => {
  const [ledger] = await readFixture("tongzhou/2023-03.xlsx");
  expect(ledger?.rows.filter(({ hidden }) => hidden).map(({ index }) => index)).toEqual([10]);
  expect(ledger?.merges).toHaveLength(16);
  expect(ledger?.merges[10]).toEqual({ top: 3, left: 8, bottom: 3, right: 10 });
  expect(rowAt(ledger, 8)?.cells[8]).toEqual({
    text: "近125",
    comment: "两家报道口径不一：近125亿元／125亿元",
  });
});

test("a sum of the ledger of 2024-02 that was never calculated is a formula without text", async () => {
  const [ledger] = await readFixture("tongzhou/2024-02.xlsx");
  expect(rowAt(ledger, 8)?.cells[5]).toEqual({ text: "", formula: "SUM(F5:F7)" });
});

test.each(["tongzhou/2023-03.xlsx", "tongzhou/2024-02.xlsx", "sheets/hidden-and-formulas.xlsx"])(
  "every value of %s is the one the library's own reader finds",
  async (path) => {
    const ours = await readFixture(path);
    const theirs = await readXlsx(fixture(path));
    expect(ours.map(({ name }) => name)).toEqual(theirs.sheets.map(({ name }) => name));
    theirs.sheets.forEach(({ rows }, at) => {
      rows.forEach((row, index) => {
        const cells = rowAt(ours[at], index + 1)?.cells ?? [];
        expect(row.map((value) => libraryText(value))).toEqual(
          row.map((_, column) => {
            const cell = cells[column];
            return cell?.day ?? cell?.number ?? cell?.text ?? "";
          }),
        );
      });
    });
  },
);

function libraryText(value: CellValue | undefined): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}

test("hidden sheets and rows, stored results of formulas and Chinese dates are read", async () => {
  const [sheet, hidden] = await readFixture("sheets/hidden-and-formulas.xlsx");
  expect(hidden).toMatchObject({ name: "字典", hidden: true });
  expect(rowAt(sheet, 4)?.hidden).toBe(true);
  expect(rowAt(sheet, 6)?.cells[1]).toEqual({
    text: "128.7",
    number: "128.7",
    formula: "SUM(B3:B5)",
  });
  expect(rowAt(sheet, 3)?.cells[2]).toEqual({ text: "2023年11月5日", day: "2023-11-05" });
  expect(rowAt(sheet, 5)?.cells[3]).toEqual({ text: "=1+1" });
});

test("an .xls of Excel 97 is read: values, days, merges, hidden sheet", async () => {
  const [sheet, hidden] = await readFixture("sheets/legacy.xls");
  expect(rowAt(sheet, 3)?.cells).toEqual([
    { text: "样例甲项目" },
    { text: "125.6", number: "125.6" },
    { text: "2023-11-05", day: "2023-11-05" },
    { text: "已开工" },
  ]);
  expect(rowAt(sheet, 6)?.cells[1]).toEqual({ text: "128.7", number: "128.7" });
  expect(sheet?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 3 }]);
  expect(hidden).toMatchObject({ name: "字典", hidden: true });
});

const xlsSheet = [
  bof,
  {
    id: 0x0208,
    data: [...short(1), ...short(0), ...short(2), ...short(0), 0, 0, 0, 0, 0x20, 0, 0, 0],
  },
  { id: 0x0204, data: [...short(0), ...short(0), ...short(0), ...short(2), 0, 0x41, 0x42] },
  { id: 0x0204, data: [...short(1), ...short(0), ...short(0), ...short(1), 0, 0x43] },
  eof,
];

test("a hidden row of an .xls is hidden", async () => {
  const bytes = makeXls([
    bof,
    { id: 0x0085, data: [29, 0, 0, 0, 0, 0, 1, 0, 0x53] },
    eof,
    ...xlsSheet,
  ]);
  const [sheet] = await read("a.xls", bytes);
  expect(sheet?.rows.map((row) => [row.index, row.hidden, ...textsOf(row)])).toEqual([
    [1, false, "AB"],
    [2, true, "C"],
  ]);
});

test("an .xls with a password is told so", async () => {
  const bytes = makeXls([bof, { id: 0x002f, data: [...short(1), ...short(1)] }, eof, ...xlsSheet]);
  expect(refusalOf(await readWorkbook({ name: "a.xls", bytes })).code).toBe("fileHasPassword");
});

test("shared formulas read as they stand in each cell", async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$C$1</f><v>2</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>';
  const [sheet] = await read("a.xlsx", makeXlsx(sheetXml(rows)));
  expect(rowAt(sheet, 1)?.cells[1]?.formula).toBe("A1*$C$1");
  expect(rowAt(sheet, 2)?.cells[1]).toEqual({ text: "4", number: "4", formula: "A2*$C$1" });
});

test("numbers are the decimals people typed, rich text is whole, phonetic guides are left out", async () => {
  const rows =
    '<row><c><v>125.59999999999999</v></c><c t="s"><v>0</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c>' +
    '<c t="str"><f>A1</f><v>a_x000D_b</v></c><c t="d"><v>2023-11-05T00:00:00</v></c></row>';
  const strings = "<sst><si><r><t>近</t></r><r><t>125</t></r><rPh><t>jin</t></rPh></si></sst>";
  const [sheet] = await read(
    "a.xlsx",
    makeXlsx(sheetXml(rows), [{ name: "xl/sharedStrings.xml", text: strings }]),
  );
  expect(rowAt(sheet, 1)?.cells).toEqual([
    { text: "125.6", number: "125.6" },
    { text: "近125" },
    { text: "TRUE" },
    { text: "#REF!" },
    { text: "a\rb", formula: "A1" },
    { text: "2023-11-05T00:00:00", day: "2023-11-05" },
  ]);
});

test("a thread of comments replaces the note kept for old versions", async () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const bytes = makeXlsx(sheetXml('<row r="2"><c r="B2"><v>1</v></c></row>'), [
    {
      name: "xl/worksheets/_rels/sheet1.xml.rels",
      text: `<Relationships><Relationship Id="a" Type="${office}/comments" Target="../comments1.xml"/><Relationship Id="b" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../t.xml"/></Relationships>`,
    },
    {
      name: "xl/comments1.xml",
      text: '<comments><commentList><comment ref="B2"><text><t>[Threaded comment] old</t></text></comment><comment ref="D2"><text><r><t>空格的</t></r><r><t>批注</t></r></text></comment></commentList></comments>',
    },
    {
      name: "xl/t.xml",
      text: '<ThreadedComments><threadedComment ref="B2"><text>口径？</text></threadedComment><threadedComment ref="B2"><text>备案口径</text></threadedComment></ThreadedComments>',
    },
  ]);
  const [sheet] = await read("a.xlsx", bytes);
  expect(rowAt(sheet, 2)?.cells).toEqual([
    undefined,
    { text: "1", number: "1", comment: "口径？\n备案口径" },
    undefined,
    { text: "", comment: "空格的批注" },
  ]);
});

test.each([
  ["commas", "项目,投资\n甲,125\n"],
  ["semicolons", "项目;投资\n甲;125\n"],
  ["tabs, as pasted from a spreadsheet", "项目\t投资\r\n甲\t125\r\n"],
])("a text with %s is a table of text", async (_, text) => {
  const [sheet] = await read("台账.txt", new TextEncoder().encode(text));
  expect(sheet?.name).toBe("台账");
  expect(sheet?.rows.map(textsOf)).toEqual([
    ["项目", "投资"],
    ["甲", "125"],
  ]);
  expect(rowAt(sheet, 2)?.cells[1]).toEqual({ text: "125" });
});

test("quoted fields hold separators, quotes and line breaks; empty lines keep their number", async () => {
  const [sheet] = await read("a.csv", Buffer.from('项目,说明\n\n甲,"一期,""二期""\n三期"\n'));
  expect(sheet?.rows.map((row) => [row.index, ...textsOf(row)])).toEqual([
    [1, "项目", "说明"],
    [3, "甲", '一期,"二期"\n三期'],
  ]);
});

test("the hash is of the bytes, and the name is kept", async () => {
  const result = await readWorkbook({ name: "a.csv", bytes: Buffer.from("abc") });
  expect(result.ok && result.value.fileName).toBe("a.csv");
  expect(result.ok && result.value.sha256).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});

test("cells taken twice, in any order of rows, are the same", async () => {
  const [sheet] = await readFixture("tongzhou/2023-03.xlsx");
  const first = rowAt(sheet, 8)?.cells;
  expect(rowAt(sheet, 9)?.cells[1]?.text).toBe("高德新型电子元件项目");
  expect(rowAt(sheet, 8)?.cells).toEqual(first);
});
