import { expect, test } from "vitest";
import { base32, codeOf, otpauthUri, stepAt, stepOfCode } from "./totp.ts";

const secret = Buffer.from("12345678901234567890");

test.each([
  [59, "94287082"],
  [1_111_111_109, "07081804"],
  [1_111_111_111, "14050471"],
  [1_234_567_890, "89005924"],
  [2_000_000_000, "69279037"],
  [20_000_000_000, "65353130"],
])("at second %i the code is the one of RFC 6238, appendix B: %s", (second, code) => {
  expect(codeOf(secret, stepAt(second * 1000))).toBe(code.slice(-6));
});

test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foob", "MZXW6YQ"],
  ["fooba", "MZXW6YTB"],
  ["foobar", "MZXW6YTBOI"],
])("“%s” is “%s” in base 32, as in RFC 4648", (text, coded) => {
  expect(base32(Buffer.from(text))).toBe(coded);
});

test("a code is taken in its half minute and the two beside it, and in no other", () => {
  const found = [-2, -1, 0, 1, 2].map((off) =>
    stepOfCode(secret, codeOf(secret, 1000 + off), 1000),
  );
  expect(found).toEqual([undefined, 999, 1000, 1001, undefined]);
  for (const code of ["", "12345", "1234567", "abcdef", "１２３４５６"])
    expect(stepOfCode(secret, code, 1000)).toBeUndefined();
});

test("an authenticator reads login, secret and kind from the address", () => {
  expect(otpauthUri("office", secret)).toBe(
    "otpauth://totp/Guatu%3Aoffice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Guatu&algorithm=SHA1&digits=6&period=30",
  );
});
