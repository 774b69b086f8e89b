import { expect, test } from "vitest";
import { makeXlsx, makeZip, sheetXml } from "./testing/make-zip.ts";
import { refusalOf } from "./testing/plain.ts";
import { readZipDirectory } from "./zip-guard.ts";

const megabyte = 1_048_576;

test("an honest workbook passes, with every part listed at its true size", () => {
  const directory = readZipDirectory(makeXlsx(sheetXml("")), "a.xlsx");
  expect(directory.ok && [...directory.value.keys()]).toContain("xl/worksheets/sheet1.xml");
  expect(directory.ok && directory.value.get("[Content_Types].xml")?.unpacked).toBe(63);
});

test("a zip that declares more than may be unpacked is refused, whatever its ratio", () => {
  const zip = makeZip([{ name: "a", text: "a", declared: 401 * megabyte }]);
  expect(refusalOf(readZipDirectory(zip, "b.xlsx"))).toEqual({
    code: "fileUnpacksTooBig",
    params: { file: "b.xlsx", limit: 400 },
  });
});

test("a zip of more than a hundred times its size is refused, once that is much", () => {
  const bomb = makeZip([{ name: "a", bytes: new Uint8Array(21 * megabyte) }]);
  const template = makeZip([{ name: "a", bytes: new Uint8Array(19 * megabyte) }]);
  expect(refusalOf(readZipDirectory(bomb, "b")).code).toBe("fileUnpacksTooBig");
  expect(readZipDirectory(template, "t").ok).toBe(true);
});

test("parts that share their packed bytes declare more than the file has, and are refused", () => {
  const zip = makeZip([{ name: "a", text: "a".repeat(100), stored: true }]);
  const view = new DataView(zip.buffer);
  const end = zip.length - 22;
  view.setUint32(view.getUint32(end + 16, true) + 20, zip.length + 1, true);
  expect(refusalOf(readZipDirectory(zip, "b")).code).toBe("fileUnpacksTooBig");
});

test("a zip with a password is told so", () => {
  const zip = makeZip([{ name: "a", text: "a", flags: 1 }]);
  expect(refusalOf(readZipDirectory(zip, "b")).code).toBe("fileHasPassword");
});

test("a zip cut short anywhere is damaged", () => {
  const zip = makeXlsx(sheetXml(""));
  for (const length of [4, 21, 22, 100, zip.length - 23, zip.length - 1]) {
    expect(refusalOf(readZipDirectory(zip.subarray(0, length), "b")).code).toBe("fileDamaged");
  }
});
