import fc from "fast-check";
import { formatValue } from "hucre";
import { expect, test } from "vitest";
import { exactDecimal } from "./exact-decimal.ts";
import { readStyleFormats, shower } from "./number-format.ts";

test.each([
  ["0%", "0.35", "35%"],
  ["#,##0.00", "1234.5", "1,234.50"],
  ['0.00"亿元"', "1.5", "1.50亿元"],
  ["0.00_);[Red]\\(0.00\\)", "-5", "(5.00)"],
  ["General", "0.1", "0.1"],
  ["@", "320612199001011234", "320612199001011234"],
  [";;;", "7", "7"],
])("a number in the format %s: %s is seen as %s", (format, decimal, text) => {
  expect(shower(format, false).text(decimal)).toBe(text);
  expect(shower(format, false).day(Number(decimal))).toBeUndefined();
});

test.each([
  ['yyyy"年"m"月"d"日"', "2023年11月5日"],
  ['yyyy"年"m"月";@', "2023年11月"],
  ['[DBNum1][$-804]m"月"d"日"', "11月5日"],
  ["yyyy/m/d", "2023/11/5"],
  ["yyyy-mm-dd h:mm:ss", "2023-11-05 0:00:00"],
])("a date in the format %s is seen as %s and is a day", (format, text) => {
  expect(shower(format, false).text("45235")).toBe(text);
  expect(shower(format, false).day(45_235)).toBe("2023-11-05");
});

test("times are not days, nor are serials outside the calendar", () => {
  expect(shower("h:mm", false).day(0.5)).toBeUndefined();
  expect(shower("[h]:mm", false).day(26.5)).toBeUndefined();
  expect(shower('h"时"mm"分"', false).day(45_235)).toBeUndefined();
  expect(shower("yyyy-mm-dd", false).day(0)).toBeUndefined();
  expect(shower("yyyy-mm-dd", false).day(3_000_000)).toBeUndefined();
  expect(shower("yyyy-mm-dd", false).text("1e15")).not.toBe("");
});

test("serials count from 1904 where the workbook says so", () => {
  expect(shower("yyyy-mm-dd", true).day(43_773)).toBe("2023-11-05");
});

test("cell styles are read with Excel's Chinese formats that have no code in the file", () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0&quot;亩&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="57"><alignment/></xf><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="999"/></cellXfs></styleSheet>';
  expect(readStyleFormats(styles)).toEqual([
    "General",
    'yyyy"年"m"月"',
    '0.0"亩"',
    "yyyy/m/d",
    "General",
  ]);
});

test("the short way of the commonest formats shows what the general printer shows", () => {
  const formats = fc.constantFrom("0", "0.0", "0.00", "#,##0", "#,##0.00", "#,##0.0000");
  fc.assert(
    fc.property(formats, fc.integer(), fc.nat(6), (format, digits, places) => {
      const number = digits / 10 ** places;
      const decimal = exactDecimal(String(number)) ?? "";
      expect(shower(format, false).text(decimal)).toBe(formatValue(number, format));
    }),
  );
});
