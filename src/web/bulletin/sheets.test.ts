import { expect, test } from "vitest";
import type { Block, Table } from "../../domain/bulletin/document.ts";
import { type Measure, type Part, paginate, partsOf } from "./sheets.ts";

const text = (words: string): Block => ({ kind: "paragraph", runs: [{ text: words }] });
const heading: Block = { kind: "heading", level: 1, text: "一、总体情况" };
const table = (rows: number, width = 6): Table => ({
  kind: "table",
  caption: null,
  columns: [{ head: "名", unit: null, align: "left", width }],
  rows: Array.from({ length: rows }, () => [[{ text: "甲" }]]),
});
const flat = (height: number): Measure => ({ fixed: height, lines: [] });
const documentOf = (blocks: readonly Block[]) => ({
  title: "通报",
  office: "办公室",
  issued: "2024-03-05",
  known: { day: "2024-03-01", seq: 1 },
  blocks,
});
const annex: Block = { kind: "annex", label: "附件1", title: "清单" };
const imprint: Block = { kind: "imprint", copies: null, office: "", issued: "", basis: "" };

test("an annex begins a part, turned when its table is wide, and the imprint then stands alone", () => {
  const parts = partsOf(documentOf([text("a"), annex, table(1, 60), imprint]));
  expect(parts.map(({ turned }) => turned)).toEqual([false, true, false]);
  expect(parts[2]?.blocks).toEqual([imprint]);
});

test("the imprint stays on the last upright page", () => {
  expect(partsOf(documentOf([text("a"), annex, table(1), imprint]))).toHaveLength(2);
});

test("a block that does not fit goes to the next page, and no page is empty", () => {
  const part: Part = { turned: false, blocks: [text("a"), text("b"), text("c")] };
  const pages = paginate(part, [flat(60), flat(60), flat(30)], 100);
  expect(pages.map(({ pieces }) => pieces.length)).toEqual([1, 2]);
});

test("a heading goes with what it heads", () => {
  const part: Part = { turned: false, blocks: [text("a"), heading, text("b")] };
  const pages = paginate(part, [flat(60), flat(20), flat(40)], 100);
  expect(pages[1]?.pieces.map(({ block }) => block.kind)).toEqual(["heading", "paragraph"]);
});

test("a table is cut between rows, every row stands on exactly one page", () => {
  const part: Part = { turned: false, blocks: [text("a"), table(7)] };
  const rows = Array.from({ length: 7 }, () => 20);
  const pages = paginate(part, [flat(40), { fixed: 20, lines: rows }], 100);
  const cuts = pages.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.cut ? [piece.cut] : [])),
  );
  expect(cuts).toEqual([
    [0, 2],
    [2, 6],
    [6, 7],
  ]);
});

test("a long paragraph runs on over the page, a short one stays whole", () => {
  const part: Part = { turned: false, blocks: [text("a"), text("b")] };
  const pages = paginate(
    part,
    [
      { fixed: 0, lines: [30, 30] },
      { fixed: 0, lines: [30, 30] },
    ],
    100,
  );
  expect(pages.map(({ pieces }) => pieces.map((piece) => piece.cut))).toEqual([
    [undefined, [0, 1]],
    [[1, 2]],
  ]);
});

test("a row higher than a page still gets a page", () => {
  const part: Part = { turned: false, blocks: [table(2)] };
  const pages = paginate(part, [{ fixed: 20, lines: [300, 20] }], 100);
  expect(pages).toHaveLength(2);
});
