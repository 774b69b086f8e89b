import fc from "fast-check";
import { expect, test } from "vitest";
import { plainName, savedName } from "./media.ts";

test.each([
  ["现场.jpg", "现场.jpg"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\a\\照片.jpg", "照片.jpg"],
  ["合同\u202egpj.exe", "合同gpj.exe"],
  ["a\u200b\u0000b\r\n.pdf", "ab.pdf"],
  ['<img src=x>"|?*.png', "_img src=x_____.png"],
  ["..", ""],
  ["\u202e\u200f", ""],
])("the name %j is kept as “%s”", (name, kept) => expect(plainName(name)).toBe(kept));

test.each([
  ["a.JPEG", "a.JPEG"],
  ["a.exe", "a.exe.jpg"],
  ["照片", "照片.jpg"],
])("a JPEG called %s is saved as %s", (name, saved) =>
  expect(savedName(name, "image/jpeg")).toBe(saved),
);

test("no name is longer than 120 characters, and its ending stays", () => {
  const kept = plainName(`${"长".repeat(5000)}.jpg`);
  expect([...kept]).toHaveLength(120);
  expect(kept.endsWith(".jpg")).toBe(true);
});

test("a kept name stays as it is when it is kept again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
      const once = plainName(name);
      expect(plainName(once)).toBe(once);
      expect(once).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069/\\]/u);
    }),
  );
});
