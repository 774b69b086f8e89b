import { readFileSync } from "node:fs";
import { openXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import type { Sheet } from "../../domain/importing/sheet.ts";
import { annotateWorkbook } from "./corrected-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";
import { makeXlsx, sheetXml } from "./testing/make-zip.ts";
import { refusalOf, rowAt, sheetsOf } from "./testing/plain.ts";

const fixture = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../../test/fixtures/${path}`, import.meta.url)));

async function annotated(...given: Parameters<typeof annotateWorkbook>): Promise<Uint8Array> {
  const result = await annotateWorkbook(...given);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}
const read = async (bytes: Uint8Array) => sheetsOf(await readWorkbook({ name: "a.xlsx", bytes }));

/** All a sheet says, but for the comments. */
function content({ name, hidden, merges, rows }: Sheet): unknown {
  const cells = rows.map((row) =>
    row.cells.map((cell) => (cell === undefined ? undefined : { ...cell, comment: undefined })),
  );
  return { name, hidden, merges, cells, rows: rows.map(({ index, hidden: out }) => [index, out]) };
}

const notes = [
  { sheet: "重大项目", row: 8, column: 8, text: "金额没有单位" },
  { sheet: "重大项目", row: 9, column: 8, text: "全角数字" },
  { sheet: "重大项目", row: 9, column: 8, text: "没有单位" },
];

test("the ledger comes back with comments under its own, and nothing else changed", async () => {
  const original = fixture("tongzhou/2023-03.xlsx");
  const after = await read(await annotated({ name: "a.xlsx", bytes: original }, notes));
  expect(rowAt(after[0], 8)?.cells[8]?.comment).toBe(
    "两家报道口径不一：近125亿元／125亿元\n金额没有单位",
  );
  expect(rowAt(after[0], 9)?.cells[8]?.comment).toBe("全角数字\n没有单位");
  expect(after.map(content)).toEqual((await read(original)).map(content));
});

test("a faulty cell is filled lightly and keeps its border; the frozen panes stay", async () => {
  const bytes = await annotated({ name: "a.xlsx", bytes: fixture("tongzhou/2023-03.xlsx") }, notes);
  const [sheet] = (await openXlsx(bytes, { readStyles: true })).sheets;
  expect(sheet?.cells?.get("8,8")?.style).toMatchObject({
    fill: { fgColor: { rgb: "FFF2CC" } },
    border: { top: { style: "thin" } },
  });
  expect(sheet?.cells?.get("9,8")?.style).not.toHaveProperty("fill");
  expect(sheet?.freezePane).toEqual({ rows: 4, columns: 2 });
});

test("an empty cell may be faulty too", async () => {
  const original = fixture("tongzhou/2023-03.xlsx");
  const note = { sheet: "重大项目", row: 11, column: 30, text: "缺总投资" };
  const [sheet] = await read(await annotated({ name: "a.xlsx", bytes: original }, [note]));
  expect(rowAt(sheet, 11)?.cells[30]).toEqual({ text: "", comment: "缺总投资" });
});

test("Chinese built-in date formats survive", async () => {
  const styles =
    '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="57"/></cellXfs></styleSheet>';
  const rows = '<row r="1"><c r="A1" s="1"><v>45235</v></c></row>';
  const original = makeXlsx(sheetXml(rows), [{ name: "xl/styles.xml", text: styles }]);
  const note = { sheet: "台账", row: 1, column: 0, text: "早于批复" };
  const [sheet] = await read(await annotated({ name: "a.xlsx", bytes: original }, [note]));
  expect(rowAt(sheet, 1)?.cells[0]).toEqual({
    text: "2023年11月",
    day: "2023-11-05",
    comment: "早于批复",
  });
});

test("formulas keep their results and stay formulas", async () => {
  const original = fixture("sheets/hidden-and-formulas.xlsx");
  const note = { sheet: "重大项目", row: 6, column: 1, text: "合计不符" };
  const after = await read(await annotated({ name: "a.xlsx", bytes: original }, [note]));
  expect(after.map(content)).toEqual((await read(original)).map(content));
});

test("a csv becomes a workbook of its rows, text for text, with the comments", async () => {
  const bytes = Buffer.from("编号,投资\n007,=1+1\n");
  const note = { sheet: "台账", row: 2, column: 1, text: "不是金额" };
  const [sheet] = await read(await annotated({ name: "台账.csv", bytes }, [note]));
  expect(sheet?.name).toBe("台账");
  expect(rowAt(sheet, 2)?.cells).toEqual([{ text: "007" }, { text: "=1+1", comment: "不是金额" }]);
});

test("an .xls becomes an .xlsx with its values, merges and hidden sheets", async () => {
  const original = fixture("sheets/legacy.xls");
  const after = await read(await annotated({ name: "a.xls", bytes: original }, notes));
  expect(after.map(content)).toEqual((await read(original)).map(content));
});

test("what cannot be read cannot be annotated", async () => {
  const refused = await annotateWorkbook({ name: "a.xlsx", bytes: new Uint8Array() }, notes);
  expect(refusalOf(refused).code).toBe("fileEmpty");
});
