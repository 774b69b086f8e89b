import { expect, test } from "vitest";
import { type Block, type Blocks, type Glance, suspectBlocks } from "./glance.ts";

const block = (rows: number, digest = "1"): Block => ({ rows, digest });
const blocks = (...each: readonly Block[]): Blocks =>
  new Map(each.map((one, place) => [place, one]));
const look = (all: Blocks, closed: Blocks, again = closed): Glance => ({
  mark: 0,
  all,
  closed,
  again,
});
const before = look(blocks(block(9), block(8), block(3)), blocks(block(9), block(8)));

test("a ledger nobody touched, and one that only grew above the mark, raise no suspicion", () => {
  expect(suspectBlocks(before, before)).toEqual([]);
  const grown = blocks(block(9), block(8), block(7, "5"), block(2));
  expect(suspectBlocks(before, look(grown, grown, before.closed))).toEqual([]);
});

test("a row altered or gone is suspect wherever it stands", () => {
  const bent = blocks(block(9), block(8), block(3, "2"));
  expect(suspectBlocks(before, look(bent, before.closed))).toEqual([2]);
  const gone = blocks(block(9), block(7, "2"));
  expect(suspectBlocks(before, look(gone, gone))).toEqual([1, 2]);
});

test("up to the mark nothing hides behind what is added: altered, gone or slipped in, it is suspect", () => {
  const all = blocks(block(9), block(8), block(40, "7"));
  const slipped = blocks(block(10, "2"), block(8));
  expect(suspectBlocks(before, look(all, slipped))).toEqual([0]);
  const newBlock = new Map([...before.closed, [5, block(1)] as const]);
  expect(suspectBlocks(before, look(all, newBlock))).toEqual([5]);
});
