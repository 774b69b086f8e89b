import fc from "fast-check";
import { expect, test } from "vitest";
import { checkCreditCode, isProjectCode, isRegionCode } from "./code.ts";

const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const sign = fc.constantFrom(...signs);
const body = fc
  .tuple(
    fc.array(sign, { minLength: 2, maxLength: 2 }),
    fc.integer({ min: 100_000, max: 999_999 }),
    fc.array(sign, { minLength: 9, maxLength: 9 }),
  )
  .map(([head, region, rest]) => head.join("") + region + rest.join(""));

test("a published credit code passes, however it is typed", () => {
  expect(checkCreditCode("91512081MA62K0260E")).toEqual({ ok: true });
  expect(checkCreditCode(" 91512081ｍａ62k0260e ")).toEqual({ ok: true });
});

test("a credit code with another check sign is warned of, with the sign expected", () => {
  expect(checkCreditCode("91350100M000100Y4Z")).toMatchObject({
    warning: { code: "creditCodeShape" },
  });
  expect(checkCreditCode("91350100M000100Y44")).toEqual({
    ok: false,
    warning: { code: "creditCodeCheck", params: { text: "91350100M000100Y44", expected: "3" } },
  });
});

test("wrong length, or letters outside the alphabet, are warned of as a shape", () => {
  for (const code of [
    "",
    "91512081MA62K0260",
    "91512081MA62K0260EE",
    "91512081IA62K0260E",
    "9151208XMA62K0260E",
  ]) {
    expect(checkCreditCode(code), code).toMatchObject({
      ok: false,
      warning: { code: "creditCodeShape" },
    });
  }
});

test("every body has exactly one check sign, and changing one place breaks it", () => {
  fc.assert(
    fc.property(body, fc.integer({ min: 8, max: 16 }), sign, (code, place, other) => {
      const right = [...signs].filter((check) => checkCreditCode(code + check).ok);
      expect(right).toHaveLength(1);
      fc.pre(code.charAt(place) !== other);
      const changed = code.slice(0, place) + other + code.slice(place + 1) + right.join("");
      expect(checkCreditCode(changed)).toMatchObject({
        ok: false,
        warning: { code: "creditCodeCheck" },
      });
    }),
  );
});

test("project codes have 4-6-2-2-6 digits", () => {
  expect(isProjectCode("2306-320612-89-01-123456")).toBe(true);
  for (const code of [
    "2306-320612-89-01-12345",
    "2306320612890112345600",
    "2306-320612-89-01-12345a",
    "",
  ]) {
    expect(isProjectCode(code), code).toBe(false);
  }
});

test("region codes have 6, 9 or 12 digits", () => {
  expect(["320612", "320612105", "320612105201"].every(isRegionCode)).toBe(true);
  expect(["32061", "3206121", "020612", "3206121052010", ""].some(isRegionCode)).toBe(false);
});

test("a shape is told from any other text", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (isProjectCode(text)) expect(text).toHaveLength(24);
      if (isRegionCode(text)) expect([6, 9, 12]).toContain(text.length);
    }),
  );
});
