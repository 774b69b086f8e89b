import { expect, test } from "vitest";
import { foldText } from "./normalise.ts";
import { findUnit, units } from "./unit-table.ts";

test("every way of writing square metres is one unit", () => {
  for (const word of ["㎡", "平方米", "平米", "m2", "m²", "M²", " ㎡ ", "ｍ２"])
    expect(findUnit(word)?.id, word).toBe("㎡");
  for (const word of ["万㎡", "万平方米", "万方", "万 m²", "万平米"])
    expect(findUnit(word)?.id, word).toBe("万㎡");
});

test("an unknown word is no unit", () => {
  expect([findUnit(""), findUnit("亿元"), findUnit("斤")]).toEqual([null, null, null]);
});

test("no word names two units", () => {
  const words = units.flatMap((unit) => [
    ...new Set([unit.id, unit.en, ...unit.synonyms].map(foldText)),
  ]);
  expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
});

test("every dimension has a base unit, and a 万-unit is ten thousand of the unit English says it in", () => {
  for (const unit of units) {
    const base = units.find(
      (other) =>
        other.dimension === unit.dimension && other.numerator === 1n && other.denominator === 1n,
    );
    expect(base, unit.id).toBeDefined();
    expect(unit.id.startsWith("万") === (unit.englishAs !== undefined), unit.id).toBe(true);
    const english = findUnit(unit.englishAs ?? unit.id);
    if (unit.englishAs !== undefined)
      expect(unit.numerator, unit.id).toBe((english?.numerator ?? 0n) * 10_000n);
  }
});
