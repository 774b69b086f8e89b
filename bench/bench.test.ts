import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { benchAppend } from "./append.ts";
import { benchDetect } from "./detect.ts";
import { benchBundle } from "./bundle.ts";
import { benchFold } from "./fold.ts";
import { benchImport, type RunSide } from "./import.ts";
import { bareSide, plannedSide, runSide } from "./import-sides.ts";
import { type Bench, openBench } from "./ledger.ts";
import { benchLeads } from "./leads.ts";
import { benchList } from "./list.ts";
import { inTurns, median, quantile, ratioOf } from "./measure.ts";
import { benchMonth } from "./month.ts";
import { printTable } from "./report.ts";
import { benchReporting } from "./reporting.ts";
import { type Line, isKept, tinySizes } from "./result.ts";
import { benchRights } from "./rights.ts";
import { hasOffice } from "./office.ts";
import { benchScore } from "./score.ts";
import { benchScript } from "./script.ts";
import { benchSeal } from "./seal.ts";
import { benchTotals } from "./totals.ts";

let bench: Bench;

beforeAll(async () => {
  bench = await openBench(() => undefined);
});

afterAll(() => bench.close());

/** What a bench came to with tiny sizes; such figures say nothing of budgets. */
function expectFigures(lines: readonly Line[], count: number): void {
  expect(lines).toHaveLength(count);
  for (const line of lines) expect(line.figure, line.what).toBeGreaterThan(0);
}

test("the list bench asks ours and plain SQL the same questions and gives a ratio for each", async () => {
  const lines = await benchList(bench, tinySizes);
  expectFigures(lines, 8);
  expect(lines.filter((line) => line.most === 3)).toHaveLength(6);
});

test("the leads bench sees what looking at every fact sees, after a new fact and again", async () => {
  expectFigures(await benchLeads(bench, tinySizes), 2);
}, 60_000);

test("the append bench gives a share of the plain rate for office and town", async () => {
  const lines = await benchAppend(bench, tinySizes);
  expectFigures(lines, 2);
  expect(lines.every((line) => line.least === 0.5)).toBe(true);
});

test("the seal bench gives the cost and time of a reading, how soon an altered entry is told, the share kept while sealing, how soon and how fast all is sealed", async () => {
  const lines = await benchSeal(bench, tinySizes);
  expectFigures(lines, 7);
  expect(lines.slice(3).map((line) => line.least ?? line.most)).toEqual([60, 0.7, 2000, 1500]);
});

test("the bundle bench gives the seconds a stranger needs for a whole log", async () => {
  const lines = await benchBundle(bench, tinySizes);
  expectFigures(lines, 4);
  expect(lines[0]?.most).toBe(60);
});

test("the fold bench gives a ratio for a rebuild and for a wall of the past", async () => {
  expectFigures(await benchFold(bench, tinySizes), 2);
});

test("the totals bench gives a ratio to plain SQL, and the time of a leader's list", async () => {
  const lines = await benchTotals(bench, tinySizes);
  expectFigures(lines, 2);
  expect(lines.map((line) => line.most)).toEqual([3, 8]);
});

test("the score bench gives the time of one indicator, a ratio to plain SQL and to a spreadsheet, and the time of one new fact", async () => {
  const lines = await benchScore(bench, tinySizes);
  expectFigures(lines, hasOffice ? 4 : 3);
  expect(lines.slice(0, 3).map((line) => line.most)).toEqual([2, 2, 50]);
});

test("the rights bench asks one question with and without row-level security", async () => {
  const lines = await benchRights(bench, tinySizes);
  expectFigures(lines, 2);
  expect(lines.every((line) => line.most === 1.5)).toBe(true);
});

test("the detect bench gives a recall for every kind planted, the false alarms and two times", async () => {
  const lines = await benchDetect(tinySizes);
  expect(lines.slice(-3).map((line) => line.most)).toEqual([5, 60, 50]);
  for (const line of lines.slice(0, -3)) expect(line.figure, line.what).toBeGreaterThanOrEqual(0);
  expect(lines.length).toBeGreaterThan(12);
});

test("the month bench counts the grid's questions and weighs the grid and its submission", async () => {
  const lines = await benchMonth(bench, tinySizes);
  expectFigures(lines, 4);
  expect(lines.map((line) => line.most)).toEqual([10, undefined, 3, undefined]);
  expect(lines[0]?.figure).toBeLessThanOrEqual(10);
});

test("the reporting bench gives a ratio for the wall of units and months", async () => {
  expectFigures(await benchReporting(bench, tinySizes), 1);
});

test("the import bench gives a ratio, a peak of memory, and the cost of accepting", async () => {
  const run: RunSide = ({ side, ...asked }) =>
    runSide(side === "bare" ? bareSide(asked.path) : plannedSide(bench, asked));
  const lines = await benchImport(bench, tinySizes, run);
  expectFigures(lines, 4);
  expect(lines.map((line) => line.most)).toEqual([3, 1024, undefined, undefined]);
});

test("the script bench counts what a page loads first, in one language, and nothing twice", async () => {
  const folder = await mkdtemp(join(tmpdir(), "guatu-script-"));
  await mkdir(join(folder, ".vite"));
  const manifest = {
    "index.html": {
      file: "main.js",
      isEntry: true,
      imports: ["shared"],
      dynamicImports: ["src/web/pages/a.tsx", "src/web/messages/zh.ts", "src/web/messages/en.ts"],
    },
    shared: { file: "shared.js" },
    "src/web/pages/a.tsx": {
      file: "a.js",
      imports: ["index.html", "shared"],
      dynamicImports: ["src/web/pages/within-a.tsx"],
    },
    "src/web/pages/within-a.tsx": { file: "within.js", imports: ["index.html", "shared"] },
    "src/web/messages/zh.ts": { file: "zh.js" },
    "src/web/messages/en.ts": { file: "en.js" },
  };
  await writeFile(join(folder, ".vite", "manifest.json"), JSON.stringify(manifest));
  const noise = (from: number, count: number): string =>
    Array.from({ length: count }, (_, at) => Math.sin(from + at)).join();
  const sizes = { main: 2000, shared: 4000, a: 1000, within: 3000, zh: 300, en: 600 };
  for (const [name, count] of Object.entries(sizes))
    await writeFile(join(folder, `${name}.js`), noise(count, count));
  const [line, within, ...others] = await benchScript(folder);
  await rm(folder, { recursive: true });
  expect(others).toEqual([]);
  const perNumber = (line?.figure ?? 0) / (2000 + 4000 + 1000 + 600);
  expect(perNumber).toBeGreaterThan(0.005);
  expect(perNumber).toBeLessThan(0.012);
  // A page that opens within another counts with the one around it.
  expect((within?.figure ?? 0) / (2000 + 4000 + 1000 + 3000 + 600)).toBeCloseTo(perNumber, 3);
});

test("medians, quantiles and ratios are of the middle, and the first round does not count", async () => {
  expect(median([5, 1, 9])).toBe(5);
  expect(median([4, 1, 9, 6])).toBe(5);
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
  const asked: string[] = [];
  const side = (name: string, ms: number) => (round: number) => {
    asked.push(`${name}${round}`);
    return Promise.resolve(round === 0 ? 1000 : ms);
  };
  const sides = await inTurns(2, { ours: side("o", 30), peer: side("p", 10) });
  expect(asked).toEqual(["o0", "p0", "p1", "o1", "o2", "p2"]);
  expect(ratioOf(sides)).toBe(3);
});

test("a figure past its budget is broken and the table says so", () => {
  const line = { bench: "b", what: "w", ours: "", peer: "", unit: "×" } as const;
  expect(isKept({ ...line, figure: 3, most: 3 })).toBe(true);
  expect(isKept({ ...line, figure: 0.4, least: 0.5 })).toBe(false);
  expect(printTable([{ ...line, figure: 3.1, most: 3 }])).toMatch(/3\.10 ×\s+≤ 3 ×\s+BROKEN/u);
});
