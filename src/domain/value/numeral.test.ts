import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumeral } from "./numeral.ts";

const signs = [..."零一二三四五六七八九"];

/** Writes 1–9999 the way it is said: 105 → 一百零五, 12 → 十二. */
function spell(number: number): string {
  const words = [...String(number)]
    .map((digit, place, all) => {
      const unit = ["", "十", "百", "千"][all.length - 1 - place] ?? "";
      return digit === "0" ? "零" : (signs[Number(digit)] ?? "") + unit;
    })
    .join("");
  return words.replace(/零+/gu, "零").replace(/零$/u, "").replace(/^一十/u, "十");
}

test("numerals in words, in figures, with a point and in financial writing", () => {
  expect(readNumeral("一百二十五")).toBe("125");
  expect(readNumeral("三点五")).toBe("3.5");
  expect(readNumeral("二〇二三")).toBe("2023");
  expect(readNumeral("十一")).toBe("11");
  expect(readNumeral("两千")).toBe("2000");
  expect(readNumeral("伍佰")).toBe("500");
  expect(readNumeral("零")).toBe("0");
});

test("what is no numeral, or can be read in two ways, is null", () => {
  for (const text of [
    "",
    "点五",
    "三点",
    "一百二",
    "三千五",
    "十十",
    "百",
    "几",
    "一千二十",
    "3",
  ]) {
    expect(readNumeral(text), text).toBeNull();
  }
});

test("every number below ten thousand is read back as it is said", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (number) => {
      expect(readNumeral(spell(number))).toBe(String(number));
    }),
    { numRuns: 1000 },
  );
});
