import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type CellValue, type WriteSheet, openXlsx, writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportProjects } from "../../../src/app/export-projects.ts";
import { printKey } from "../../../src/app/seal/vkey.ts";
import { readDocument } from "../../../src/app/verify/read-document.ts";
import { sayPlace } from "../../../src/app/verify/say-place.ts";
import { run } from "../../../src/cli/run.ts";
import type { ProvenFigure } from "../../../src/domain/seal/manifest.ts";
import { valueOf } from "../../harness/ledger.ts";
import { hasOffice, savedBy } from "../../../bench/office.ts";
import { type Proven, openProven } from "../../harness/proven.ts";
import { isLong, runs, tell } from "../../harness/runs.ts";

const district = "tongzhou";
let proven: Proven;
let xlsx: Uint8Array;
/** The first row under the head, from 0. */
const first = 2;

beforeAll(async () => {
  proven = await openProven("published", district);
  const columns = "totalInvestment,yearPlan,monthDone,industry,start,progress";
  xlsx = valueOf(await exportProjects(proven.ctx, { district, columns, language: "zh" }));
});
afterAll(() => proven.close());

type Rows = CellValue[][];

const hidden = ({ name, rows }: { name: string; rows: Rows }) => ({ name, rows, hidden: true });

/** The workbook opened, changed and saved as another program would. */
async function changed(
  change: (rows: Rows) => Rows,
  others: WriteSheet[] = [],
): Promise<Uint8Array> {
  const { sheets } = await openXlsx(xlsx, { readStyles: true });
  const [table, ...rest] = sheets;
  if (!table) throw new Error("no sheet");
  const { name, columns } = table;
  const rows = change(table.rows.map((row) => [...row]));
  const saved = { name, rows, ...(columns ? { columns } : {}) };
  return writeXlsx({ sheets: [saved, ...others, ...rest.map(hidden)] });
}

async function altered(change: (rows: Rows) => Rows, others: WriteSheet[] = []) {
  const found = await proven.check(await changed(change, others));
  return found.altered.map((each) => ({ ...each, said: sayPlace(found.manifest, each).zh }));
}

const cell = (rows: Rows, row: number, column: number): CellValue => rows[row]?.[column] ?? null;
function put(rows: Rows, at: readonly [row: number, column: number], value: CellValue): Rows {
  return rows.map((row, r) => (r === at[0] ? row.with(at[1], value) : row));
}

test("a list as it was issued holds, its amounts are numbers, and every figure is computed again from its fact", async () => {
  const found = await proven.check(xlsx);
  expect(found.altered).toEqual([]);
  expect(found.recomputed).toBeGreaterThan(5);
  expect(found.unfounded).toBe(0);
  const [sheet] = (await openXlsx(xlsx)).sheets;
  expect(typeof sheet?.rows[first]?.[5]).toBe("number");
  expect(sheet?.columns?.at(-1)?.hidden).toBe(true);
});

test("sorted, filtered, its columns moved, blank rows between: the same figures, and it holds", async () => {
  const sorted = (rows: Rows): Rows => [...rows.slice(0, first), ...rows.slice(first).toReversed()];
  const moved = (rows: Rows): Rows =>
    rows.map((row, r) =>
      r === 0 ? row : [...row.slice(5, 7), ...row.slice(0, 5), ...row.slice(7)],
    );
  const spaced = (rows: Rows): Rows => rows.flatMap((row) => [row, []]);
  for (const change of [sorted, moved, spaced, (rows: Rows) => spaced(moved(sorted(rows)))]) {
    expect(await altered(change)).toEqual([]);
    const { recomputed, unfounded } = await proven.check(await changed(change));
    expect([recomputed > 5, unfounded]).toEqual([true, 0]);
  }
});

const digits = (text: string): string =>
  text.replace(/\d/u, (digit) => String((Number(digit) + 1) % 10));

test("a digit changed is named by sheet, row and column, with what it was and is, wherever its row went", async () => {
  const { manifest } = await proven.check(xlsx);
  const { rows: issued = [] } = (await openXlsx(xlsx)).sheets[0] ?? {};
  const plain = ({ text }: ProvenFigure): boolean => /^\d+(?:\.\d+)?$/u.test(text);
  const figures = manifest.figures.filter(plain).slice(0, runs(6, 400));
  let named = 0;
  for (const { place, text } of figures) {
    const [, id, c] = /^#(\d+) c(\d+)$/u.exec(place) ?? [];
    const at = issued.findIndex((row) => row.at(-1) === id);
    const bent = digits(text);
    const shuffle = (rows: Rows): Rows => [
      ...rows.slice(0, first),
      ...rows.slice(first).toReversed(),
    ];
    const bend = (rows: Rows): Rows => shuffle(put(rows, [at, Number(c)], Number(bent)));
    const row = issued.length - at + first;
    const column = String.fromCodePoint(65 + Number(c));
    const [only, ...more] = await altered(bend);
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      should: text,
      by: "facts",
      cell: { sheet: "项目库", row, column },
    });
    expect(Number(only?.now)).toBe(Number(bent));
    expect(only?.said).toContain(`第${row}行 ${column}列（${String(issued[at]?.[0])}）`);
    named += 1;
  }
  tell("bar 4, altered cells of a sheet", { changed: figures.length, named });
});

test("a changed unit, title, name or id is named, and so is a formula or a format that shows another figure", async () => {
  const unit = await altered((rows) => put(rows, [1, 5], "计划总投资（万元）"));
  expect(unit).toEqual([
    expect.objectContaining({ now: "计划总投资（万元）", said: "项目库 第2行 F列 表头" }),
  ]);
  expect(unit[0]?.should).toMatch(/亿元/u);
  expect((await altered((rows) => put(rows, [0, 0], "别的区 项目库")))[0]?.said).toMatch(/标题$/u);
  const [named] = await altered((rows) => put(rows, [first, 0], "别的项目"));
  expect(named).toMatchObject({ now: "别的项目", by: "issue", cell: { row: first + 1 } });
  const swapped = (rows: Rows): Rows =>
    put(put(rows, [first, 11], cell(rows, first + 1, 11)), [first + 1, 11], cell(rows, first, 11));
  expect((await altered(swapped)).length).toBeGreaterThan(2);
  const { sheets } = await openXlsx(xlsx, { readStyles: true });
  const [table, ...rest] = sheets;
  const { rows = [], columns = [] } = table ?? {};
  const value = Number(cell(rows, first, 5));
  const lying = [
    { value, style: { numFmt: '"9"General' } },
    { value, type: "formula" as const, formula: "1+1", formulaResult: value },
  ];
  for (const own of lying) {
    const cells = new Map([[`${first},5`, own as never]]);
    const saved = await writeXlsx({
      sheets: [{ name: "项目库", rows, columns, cells }, ...rest.map(hidden)],
    });
    const found = await proven.check(saved);
    expect(found.altered).toEqual([
      expect.objectContaining({ place: expect.stringMatching(/^#\d+ c5$/u) as string }),
    ]);
  }
});

test("a row or column taken away or slipped in is told once, and so is a sheet put before it", async () => {
  const gone = await altered((rows) => rows.filter((_, at) => at !== first));
  expect(gone).toEqual([
    expect.objectContaining({ should: expect.anything() as string, now: null, said: "整行" }),
  ]);
  const without = await altered((rows) =>
    rows.map((row, r) => (r === 0 ? row : row.toSpliced(3, 1))),
  );
  expect(without).toEqual([expect.objectContaining({ should: "亮灯", now: null, said: "整列" })]);
  const twice = await altered((rows) => rows.toSpliced(first + 1, 0, rows[first] ?? []));
  expect(twice.length).toBeGreaterThan(0);
  expect(twice.every(({ place, cell: at }) => place === "+" && at?.row === first + 2)).toBe(true);
  const more = await altered((rows) => [...rows, ["虚构项目", "甲镇", "在建"]]);
  expect(more.map(({ now }) => now)).toEqual(["虚构项目", "甲镇", "在建"]);
  const sheet = await altered((rows) => rows, [{ name: "Sheet2", rows: [["9"]] }]);
  expect(sheet).toEqual([expect.objectContaining({ now: "Sheet2", said: "新增的工作表" })]);
});

test("without the ids rows are found by what they say; without the hidden sheet nothing is claimed", async () => {
  const bare = (rows: Rows): Rows =>
    rows
      .map((row) => row.slice(0, 11))
      .toSpliced(first, 1, ...rows.slice(first, first + 1).map((row) => row.slice(0, 11)));
  expect(await altered(bare)).toEqual([]);
  const reversed = (rows: Rows): Rows => [
    ...rows.slice(0, first),
    ...put(bare(rows), [first, 5], 999).slice(first).toReversed(),
  ];
  expect(await altered(reversed)).toEqual([expect.objectContaining({ now: "999", by: "facts" })]);
  const [table] = (await openXlsx(xlsx)).sheets;
  const plain = await writeXlsx({ sheets: [{ name: "项目库", rows: table?.rows ?? [] }] });
  await expect(readDocument(plain, "x.xlsx")).rejects.toThrow("carries no proof");
});

test("guatu verify answers 0 for the file as issued, 1 with each place for an altered one, with a bundle alone", async () => {
  const place = (name: string) => join(proven.folder, name);
  await writeFile(place("bundle.jsonl"), proven.bundle);
  await writeFile(place("good.xlsx"), xlsx);
  await writeFile(place("bad.xlsx"), await changed((rows) => put(rows, [first, 5], 123.45)));
  const said: string[] = [];
  const told = (text: string) => said.push(text);
  const info = console.info;
  console.info = told;
  try {
    const options = ["--bundle", place("bundle.jsonl"), "--key", printKey(proven.key)];
    expect(await run(["verify", place("good.xlsx"), ...options], { LANG: "zh_CN.UTF-8" })).toBe(0);
    expect(await run(["verify", place("bad.xlsx"), ...options], { LANG: "zh_CN.UTF-8" })).toBe(1);
  } finally {
    console.info = info;
  }
  expect(said.join("\n")).toMatch(
    /不符：.*改动 1 处[^]*项目库 第3行 F列（.+）计划?总投资（亿元）：印着 123\.45，按账本的事实应为 [\d.]+/u,
  );
});

test("opened and saved by LibreOffice it still holds, as a workbook and by way of its own form", async () => {
  if (!isLong || !hasOffice) return tell("sheets saved by LibreOffice", { run: 0 });
  const saved = await savedBy(xlsx, "xlsx", "xlsx:Calc MS Excel 2007 XML");
  const ods = await savedBy(xlsx, "xlsx", "ods");
  for (const bytes of [saved, await savedBy(ods, "ods", "xlsx:Calc MS Excel 2007 XML")]) {
    const found = await proven.check(bytes);
    expect(found.altered).toEqual([]);
    expect(found.recomputed).toBeGreaterThan(5);
  }
  tell("sheets saved by LibreOffice", { run: 2, altered: 0 });
}, 300_000);
