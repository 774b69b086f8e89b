import fc from "fast-check";
import { expect, test } from "vitest";
import { settleCells } from "./overtaken.ts";

const cell = (text: string, base = "") => ({
  project: 1,
  attribute: "monthDone",
  scope: "",
  text,
  base,
});
const stood = (text: string, name = "甲") => ({ ...cell(text), name });

test("a cell that stands as it was seen is kept", () => {
  expect(settleCells([cell("12", "10")], [stood("10")]).kept.map(({ text }) => text)).toEqual([
    "12",
  ]);
  expect(settleCells([cell("12")], []).overtaken).toEqual([]);
});

test("a cell changed since it was seen is not kept, and what stands there is told with whose it is", () => {
  const { kept, overtaken } = settleCells([cell("12", "10")], [stood("15", "乙")]);
  expect(kept).toEqual([]);
  expect(overtaken.map(({ text, by }) => [text, by?.name])).toEqual([["15", "乙"]]);
});

test("a cell emptied since it was seen is overtaken too, whether or not it is known by whom", () => {
  expect(settleCells([cell("12", "10")], [stood("")]).overtaken.map(({ text }) => text)).toEqual([
    "",
  ]);
  expect(settleCells([cell("12", "10")], []).overtaken.map(({ by }) => by)).toEqual([undefined]);
});

test("the text that stands already is neither kept anew nor overtaken", () => {
  expect(settleCells([cell("12", "10")], [stood("12")])).toEqual({ kept: [], overtaken: [] });
});

test("a cell named twice is its last text over the base of its first", () => {
  const twice = [cell("1", "0"), cell("2", "1")];
  expect(settleCells(twice, [stood("0")]).kept.map(({ text }) => text)).toEqual(["2"]);
  expect(settleCells(twice, [stood("1")]).overtaken).toHaveLength(1);
});

test("whatever two people type in whatever order, every text that stands was seen by who wrote over it", () => {
  const texts = fc.constantFrom("", "1", "2", "3");
  fc.assert(
    fc.property(fc.array(fc.record({ text: texts, base: texts }), { maxLength: 12 }), (writes) => {
      let now = "";
      for (const { text, base } of writes) {
        const { kept, overtaken } = settleCells([cell(text, base)], [stood(now)]);
        expect(kept.length + overtaken.length).toBe(text === now ? 0 : 1);
        if (kept.length > 0) {
          expect(base).toBe(now);
          now = text;
        }
      }
    }),
  );
});
