import fc from "fast-check";
import { expect, test } from "vitest";
import { addDecimal, scaleDecimal } from "./decimal.ts";
import { readStatedNumber, scalePower } from "./stated-number.ts";

test("a figure, its scale and its unit are told apart", () => {
  expect(readStatedNumber("23.6万㎡")).toMatchObject({
    figure: "23.6",
    scale: "万",
    number: "236000",
    odd: false,
    rest: "㎡",
  });
  expect(readStatedNumber("2千余万元")).toMatchObject({
    number: "20000000",
    odd: true,
    rest: "元",
  });
  expect(readStatedNumber("621")).toMatchObject({ number: "621", scaled: false, rest: "" });
  expect(readStatedNumber("十亿")).toMatchObject({ number: "1000000000" });
});

test("parts add up only when each has its own, smaller scale", () => {
  expect(readStatedNumber("12亿3500万元")).toMatchObject({
    number: "1235000000",
    scaled: true,
    rest: "元",
  });
  for (const text of ["12亿3500", "3万5亿", "5亿余3万", "5万-3千", "1亿2千万3百万"]) {
    const read = readStatedNumber(text);
    expect(read === null || read.rest !== "", text).toBe(true);
  }
});

test("what starts with no number is null", () => {
  for (const text of ["", "亿", "元5", "1,23", "余5", "5余多", "."])
    expect(readStatedNumber(text), text).toBeNull();
});

test("scales are powers of ten", () => {
  expect(["", "万", "千万", "亿", "百亿", "万亿", "亿万"].map(scalePower)).toEqual([
    0,
    4,
    7,
    8,
    10,
    12,
    null,
  ]);
});

test("two parts are the sum of both", () => {
  const part = fc.integer({ min: 1, max: 9999 });
  fc.assert(
    fc.property(part, part, (high, low) => {
      const sum = addDecimal(scaleDecimal(String(high), 8), scaleDecimal(String(low), 4));
      expect(readStatedNumber(`${high}亿${low}万`)?.number).toBe(sum);
    }),
  );
});
