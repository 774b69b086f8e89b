import { openXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readWorkbook } from "./read-workbook.ts";
import { rowAt, sheetsOf, textsOf } from "./testing/plain.ts";
import { streamTable, writeTable } from "./write-workbook.ts";
import type { Table } from "./write-workbook.ts";

const table: Table = {
  sheetName: "台账/2023",
  title: "重大项目一览表",
  columns: [
    { label: "项目名称", type: "text", width: 30 },
    { label: "总投资", unit: "亿元", type: "number" },
    { label: "开工", type: "date" },
  ],
  rows: [
    ["甲", "125.6", "2023-11-05"],
    ["乙", 0.1 + 0.2, "2023-11"],
    ["丙", "近125", ""],
    ["007", "1234567890.123456789012", "2023-02-30"],
    ["", null, undefined],
    ["丁", "1.50", "1899-01-01"],
    ["戊", "320612199001011234", ""],
  ],
};

const stream = async (of: Table) =>
  new Uint8Array(await new Response(streamTable(of)).arrayBuffer());
const readBack = async (bytes: Uint8Array) =>
  sheetsOf(await readWorkbook({ name: "a.xlsx", bytes }))[0];

test.each([
  ["whole", writeTable],
  ["as a stream", stream],
])("written %s, title, header and typed values read back exactly", async (_, write) => {
  const sheet = await readBack(await write(table));
  expect(sheet?.name).toBe("台账 2023");
  expect(textsOf(rowAt(sheet, 1))).toEqual(["重大项目一览表"]);
  expect(textsOf(rowAt(sheet, 2))).toEqual(["项目名称", "总投资（亿元）", "开工"]);
  expect(rowAt(sheet, 3)?.cells).toEqual([
    { text: "甲" },
    { text: "125.6", number: "125.6" },
    { text: "2023-11-05", day: "2023-11-05" },
  ]);
  expect(rowAt(sheet, 4)?.cells).toEqual([
    { text: "乙" },
    { text: "0.3", number: "0.3" },
    { text: "2023-11" },
  ]);
  expect(rowAt(sheet, 8)?.cells).toEqual([
    { text: "丁" },
    { text: "1.5", number: "1.5" },
    { text: "1899-01-01" },
  ]);
});

test.each([
  ["whole", writeTable],
  ["as a stream", stream],
])("written %s, what a number or date cell would distort stays text", async (_, write) => {
  const sheet = await readBack(await write(table));
  expect(rowAt(sheet, 5)?.cells).toEqual([{ text: "丙" }, { text: "近125" }]);
  expect(rowAt(sheet, 6)?.cells).toEqual([
    { text: "007" },
    { text: "1234567890.123456789012" },
    { text: "2023-02-30" },
  ]);
  expect(rowAt(sheet, 9)?.cells).toEqual([{ text: "戊" }, { text: "320612199001011234" }]);
});

test("the header is frozen and filtered, the title spans the columns", async () => {
  const [sheet] = (await openXlsx(await writeTable(table), { readStyles: true })).sheets;
  expect(sheet?.freezePane).toEqual({ rows: 2 });
  expect(sheet?.autoFilter?.range).toBe("A2:C9");
  expect(sheet?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }]);
  expect(sheet?.columns?.[0]?.width).toBe(30);
  expect(sheet?.cells?.get("2,1")?.style?.numFmt).toBe("#,##0.0");
});

test.each([
  "=1+1",
  "+cmd|'/c calc'!A1",
  "-2+3",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "＝1",
  "＋1",
  "－1",
  "＠a",
])("%j is written as text and nothing else", async (text) => {
  const made: Table = {
    sheetName: "a",
    columns: [
      { label: text, type: "text" },
      { label: "数", type: "number" },
    ],
    rows: [[text, text]],
  };
  for (const bytes of [await writeTable(made), await stream(made)]) {
    const [sheet] = (await openXlsx(bytes)).sheets;
    expect([...(sheet?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(
      false,
    );
    expect(sheet?.rows).toEqual([
      [text, "数"],
      [text, text],
    ]);
  }
});

test("characters and lengths Excel cannot open are taken out", async () => {
  const rows = [["a\u0000b\u0001c", "x".repeat(40_000)]];
  const columns = [
    { label: "甲", type: "text" as const },
    { label: "乙", type: "text" as const },
  ];
  const sheet = await readBack(await writeTable({ sheetName: "'[:]'", columns, rows }));
  expect(textsOf(rowAt(sheet, 2))).toEqual(["abc", `${"x".repeat(32_766)}…`]);
});

test("a large table is written as a stream and reads back whole", async () => {
  const rows = Array.from({ length: 20_001 }, (_, at) => [`项目${at}`, `${at}.5`, "2023-11-05"]);
  const sheet = await readBack(await writeTable({ ...table, rows }));
  expect(sheet?.rows).toHaveLength(20_003);
  expect(rowAt(sheet, 20_003)?.cells[1]).toEqual({ text: "20,000.5", number: "20000.5" });
});
