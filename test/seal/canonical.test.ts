import fc from "fast-check";
import { expect, test } from "vitest";
import { utf8Of } from "../../src/domain/seal/bytes.ts";
import { type Plain, canonical } from "../../src/domain/seal/canonical.ts";

const plain = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: "grapheme" }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value")),
    fc.dictionary(fc.string(), tie("value"), { noNullPrototype: true }),
  ),
})).value;

function shuffled(value: Plain): Plain {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return (value as readonly Plain[]).map(shuffled);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, own]) => [key, shuffled(own as Plain)]),
  );
}

test("a value has one spelling, whatever order its keys came in, and it reads back", () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(canonical(shuffled(value))).toBe(canonical(value));
      expect(canonical(JSON.parse(canonical(value)) as Plain)).toBe(canonical(value));
    }),
  );
});

test("keys stand in the order of their code units, as RFC 8785 shows", () => {
  const keys = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6"];
  const value = Object.fromEntries(keys.map((key) => [key, 0]));
  const read = [...canonical(value).matchAll(/"((?:[^"\\]|\\.)*)":/gu)].map(
    ([, key]) => JSON.parse(`"${key}"`) as string,
  );
  expect(read).toEqual(["\r", "1", "\u0080", "\u00f6", "\u20ac", "\u{1f600}", "\ufb33"]);
});

test.each([0.1, Number.NaN, 2 ** 53, Infinity])(
  "%s has no exact spelling and is a bug",
  (value) => {
    expect(() => canonical(value)).toThrow("no exact spelling");
  },
);

test("text becomes the UTF-8 every other program writes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect([...utf8Of(text)]).toEqual([...Buffer.from(text, "utf8")]);
    }),
  );
});
