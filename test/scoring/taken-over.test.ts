import { describe, expect, test } from "vitest";
import { projectAttributes } from "../../src/catalogue/project.ts";
import { unitAttributes } from "../../src/catalogue/unit.ts";
import { attributeFaults } from "../../src/domain/scoring/attributes.ts";
import { freshRulebook, takenOver, unkeptIn } from "../../src/domain/scoring/begin.ts";
import { parseRulebook } from "../../src/domain/scoring/parse.ts";
import { printRulebook } from "../../src/domain/scoring/print.ts";
import type { Rulebook } from "../../src/domain/scoring/rulebook.ts";
import { readRegulation } from "../../src/domain/scoring/text/read-regulation.ts";
import { regulationText } from "../../src/domain/scoring/text/regulation-text.ts";
import { caseFaults } from "../../src/domain/scoring/worked-cases.ts";
import { getRulebook, publishedFiles, rulebookData, rulebookFiles } from "./rulebook-files.ts";

const declared = { project: projectAttributes, unit: unitAttributes };
const beginning = {
  id: "ours-2026",
  title: { zh: "本区办法", en: "Ours" },
  from: "2026-01-01",
  kinds: {},
};

function bookOf(data: unknown): Rulebook {
  const parsed = parseRulebook(data);
  if (parsed.ok) return parsed.value;
  throw new Error(JSON.stringify(parsed.refusal));
}

describe.each([...rulebookFiles, ...publishedFiles])("%s taken over", (file) => {
  const data = rulebookData(file);
  const was = getRulebook(file);
  const kinds = Object.fromEntries(was.groups.map(({ id }) => [id, ["town"]]));
  const own = bookOf(takenOver(data, { ...beginning, kinds }, declared));

  test("stands under its own name from its own day on, reads what is kept, and its worked cases come out", () => {
    expect([own.id, own.title, own.effective]).toEqual([
      "ours-2026",
      beginning.title,
      { from: "2026-01-01", to: null },
    ]);
    expect(own.groups.map((group) => group.kinds)).toEqual(was.groups.map(() => ["town"]));
    expect(attributeFaults(own, declared)).toEqual([]);
    expect(caseFaults(own)).toEqual([]);
  });

  test("says the same law, of the same source, but for the day it begins", () => {
    const law = (book: Rulebook) => printRulebook(book, "zh").articles.slice(0, -1);
    expect(law(own)).toEqual(law(was));
    expect([own.source, own.sample]).toEqual([was.source, was.sample]);
  });

  test("marks exactly what is not kept, and keeps the mark when printed and read back", () => {
    const unkept = unkeptIn(data, declared);
    expect(own.indicators.flatMap((each, at) => (each.unkept ? [at] : []))).toEqual(unkept);
    const read = readRegulation(regulationText(own));
    expect(read.ok && read.value.indicators).toEqual(own.indicators);
  });
});

test("an empty rulebook is one article whose worked case comes out, of what every district keeps", () => {
  const own = bookOf(freshRulebook(beginning, ["town"]));
  expect([own.articles.length, own.groups[0]?.kinds]).toEqual([1, ["town"]]);
  expect(attributeFaults(own, declared)).toEqual([]);
  expect(caseFaults(own)).toEqual([]);
});
