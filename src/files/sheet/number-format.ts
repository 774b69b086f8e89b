import { formatValue, isDateFormat, serialToDate } from "hucre";
import { attribute, scanXml } from "./xml-scan.ts";

/** The format of a cell nobody formatted. */
export const generalFormat = "General";

/** Excel's formats without a code in the file, as a Chinese Excel and WPS show them (ECMA-376 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Excel's own limit; a longer code is not one of Excel's. */
const longestCode = 255;

/** The number format of every cell style of a workbook, by style index. */
export function readStyleFormats(stylesXml: string | undefined): string[] {
  const codes = new Map<number, string>();
  const formats: string[] = [];
  let inCellStyles = false;
  scanXml(stylesXml ?? "", {
    open(tag, attributes) {
      if (tag === "cellXfs") inCellStyles = true;
      if (tag === "numFmt") {
        const code = attribute(attributes, "formatCode") ?? generalFormat;
        if (code.length <= longestCode) codes.set(Number(attribute(attributes, "numFmtId")), code);
      }
      if (tag !== "xf" || !inCellStyles) return;
      const id = Number(attribute(attributes, "numFmtId") ?? 0);
      formats.push(codes.get(id) ?? builtIn[id] ?? generalFormat);
    },
    close(tag) {
      if (tag === "cellXfs") inCellStyles = false;
    },
  });
  return formats;
}

/** What a format makes of a number: whether it shows a day, and the text a person sees. */
export type Shower = {
  readonly day: (serial: number) => string | undefined;
  readonly text: (decimal: string) => string;
};

/** The reading of one format code. Date serials count from 1900 or, on old Macs, 1904. */
export function shower(format: string, is1904: boolean): Shower {
  if (format === generalFormat || format === "@")
    return { day: () => undefined, text: (text) => text };
  const dated = isDateFormat(format);
  const showsDay = dated && /[yd]/iu.test(bare(format));
  const plain = plainText(format);
  const day = remembered((serial: number) => isoDay(serial, is1904));
  const print = remembered((decimal: string) => {
    const number = Number(decimal);
    const value = dated ? serialToDate(number, is1904) : number;
    // A format that shows nothing (`;;;`) hides the number from print, not from the importer.
    return formatValue(value, format, { is1904 }).trim() || decimal;
  });
  return {
    day: (serial) => (showsDay ? day(serial) : undefined),
    text: (decimal) => plain(decimal) ?? print(decimal),
  };
}

/** Answers kept of one format: the days and shares of a ledger repeat. */
const mostKept = 20_000;

function remembered<K, T>(make: (from: K) => T): (from: K) => T {
  const kept = new Map<K, T>();
  return (from) => {
    const before = kept.get(from);
    if (before !== undefined) return before;
    const made = make(from);
    if (kept.size < mostKept) kept.set(from, made);
    return made;
  };
}

/**
 * The commonest formats (`0`, `#,##0.00`) without the general printer, which took a sixth of an import:
 * undefined for any other format and where digits would be rounded away.
 */
function plainText(format: string): (decimal: string) => string | undefined {
  const found = /^(#,##)?0(?:\.(0+))?$/u.exec(format);
  if (found === null) return () => undefined;
  const [, grouped, { length: decimals } = ""] = found;
  return (decimal) => {
    if (decimal.length > digitsShown) return undefined;
    const [whole = "", fraction = ""] = decimal.split(".");
    if (fraction.length > decimals) return undefined;
    const left = grouped === undefined ? whole : group(whole);
    return decimals === 0 ? left : `${left}.${fraction.padEnd(decimals, "0")}`;
  };
}

/** Longer numbers are left to the general printer, which rounds as Excel does. */
const digitsShown = 15;

function group(whole: string): string {
  const first = whole.startsWith("-") ? 1 : 0;
  let text = whole;
  for (let at = whole.length - 3; at > first; at -= 3)
    text = `${text.slice(0, at)},${text.slice(at)}`;
  return text;
}

/** A format code without quoted text and [conditions], which may hold the letters of dates. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, "");
}

const lastSerial = 2_958_465; // 9999-12-31

function isoDay(serial: number, is1904: boolean): string | undefined {
  if (serial < 1 || serial > lastSerial) return undefined;
  return serialToDate(serial, is1904).toISOString().slice(0, 10);
}
