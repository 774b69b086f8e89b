import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import type * as Corrected from "./corrected-workbook.ts";
import type * as Reading from "./read-workbook.ts";
import { makeXlsx, sheetXml } from "./testing/make-zip.ts";
import { refusalOf, rowAt, sheetsOf } from "./testing/plain.ts";

// Threads load compiled code only (on Node 20), so these tests compile what they start.
const folder = mkdtempSync(join(tmpdir(), "guatu-threads-"));
const entries = ["read-workbook", "corrected-workbook", "read-thread", "annotate-thread"];
const source = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
let reading: typeof Reading;
let corrected: typeof Corrected;

beforeAll(async () => {
  const input = Object.fromEntries(entries.map((name) => [name, source(name)]));
  const output = { entryFileNames: "[name].js", chunkFileNames: "[name].js" };
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  await build({
    configFile: false,
    logLevel: "silent",
    ssr: { noExternal: true },
    build: { ssr: true, outDir: folder, emptyOutDir: false, rolldownOptions: { input, output } },
  });
  const load = (name: string) => import(pathToFileURL(join(folder, name)).href);
  reading = (await load("read-workbook.js")) as typeof Reading;
  corrected = (await load("corrected-workbook.js")) as typeof Corrected;
});
afterAll(() => rmSync(folder, { recursive: true }));

const ledger = makeXlsx(sheetXml('<row r="1"><c r="A1"><v>125.6</v></c></row>'));

test("a file read in a thread is the same as one read in place, and the caller keeps its bytes", async () => {
  const [sheet] = sheetsOf(await reading.readWorkbook({ name: "a.xlsx", bytes: ledger }));
  expect(sheet?.rows[0]?.cells).toEqual([{ text: "125.6", number: "125.6" }]);
  expect(ledger.length).toBeGreaterThan(0);
});

test("a refusal inside the thread comes out of it", async () => {
  const file = { name: "a.xlsx", bytes: makeXlsx(sheetXml("")) };
  expect(refusalOf(await reading.readWorkbook(file)).code).toBe("sheetEmpty");
});

test("a file that passes every look but takes too much memory is refused, and reading goes on", async () => {
  const merges = Buffer.alloc(300 * 1_048_576, '<mergeCell ref="A1:B2"/>');
  const sheet = { name: "xl/worksheets/sheet1.xml", bytes: merges };
  const padding = { name: "pad", bytes: randomBytes(3_300_000), stored: true };
  const bomb = makeXlsx("", [sheet, padding]);
  const [heavy, fine] = await Promise.all([
    reading.readWorkbook({ name: "bomb.xlsx", bytes: bomb }),
    reading.readWorkbook({ name: "a.xlsx", bytes: ledger }),
  ]);
  expect(refusalOf(heavy)).toEqual({
    code: "sheetTooHeavy",
    params: { file: "bomb.xlsx", limit: 512 },
  });
  expect(fine.ok).toBe(true);
});

test("annotating works in its thread", async () => {
  const note = { sheet: "台账", row: 1, column: 0, text: "缺单位" };
  const result = await corrected.annotateWorkbook({ name: "a.xlsx", bytes: ledger }, [note]);
  const bytes = result.ok ? result.value : new Uint8Array();
  const [sheet] = sheetsOf(await reading.readWorkbook({ name: "b.xlsx", bytes }));
  expect(rowAt(sheet, 1)?.cells[0]).toEqual({ text: "125.6", number: "125.6", comment: "缺单位" });
});
