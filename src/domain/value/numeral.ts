/** Chinese numerals below ten thousand, in figures (二〇二三) or in words (一百二十五, 三点五). */

const figures: ReadonlyMap<string, number> = new Map([
  ...[..."零一二三四五六七八九"].map((sign, value) => [sign, value] as const),
  ...[..."〇壹贰叁肆伍陆柒捌玖"].map((sign, value) => [sign, value] as const),
  ["两", 2],
]);

/** The characters a numeral is made of, for use inside a character class. */
export const numeralSigns = "零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟";

const wordShape =
  /^(?:(?<thousands>[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])千)?(?<gap1>零)?(?:(?<hundreds>[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])百)?(?<gap2>零)?(?:(?<tens>[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])?(?<ten>十))?(?<gap3>零)?(?<ones>[一二两三四五六七八九壹贰叁肆伍陆柒捌玖])?$/u;

function inFigures(text: string): string | null {
  const digits = [...text].map((sign) => figures.get(sign));
  return digits.length > 0 && digits.every((digit) => digit !== undefined) ? digits.join("") : null;
}

/** 一百二 is said for 120 and written for 102: a unit that skips a rank needs its 零. */
function skipsRank(groups: Readonly<Record<string, string | undefined>>): boolean {
  const { thousands, hundreds, ten, ones, gap1, gap2, gap3 } = groups;
  if (ones !== undefined && ten === undefined) {
    return (thousands ?? hundreds) !== undefined && (gap1 ?? gap2 ?? gap3) === undefined;
  }
  return (
    ten !== undefined &&
    thousands !== undefined &&
    hundreds === undefined &&
    (gap1 ?? gap2) === undefined
  );
}

function inWords(text: string): string | null {
  const groups = wordShape.exec(text)?.groups;
  if (!groups || skipsRank(groups)) return null;
  const value = (sign: string | undefined) => (sign === undefined ? 0 : (figures.get(sign) ?? 0));
  const tens = groups["ten"] === undefined ? 0 : value(groups["tens"] ?? "一");
  return String(
    value(groups["thousands"]) * 1000 +
      value(groups["hundreds"]) * 100 +
      tens * 10 +
      value(groups["ones"]),
  );
}

/**
 * The plain decimal of a Chinese numeral below ten thousand: 一百二十五 → "125", 三点五 → "3.5", 二〇二三 → "2023".
 * Null when it is none or can be read in two ways (一百二). Errors: none (total).
 */
export function readNumeral(text: string): string | null {
  const plain = text
    .replaceAll("拾", "十")
    .replaceAll("佰", "百")
    .replaceAll("仟", "千")
    .replaceAll("〇", "零");
  const [whole = "", fraction, ...more] = plain.split("点");
  if (more.length > 0 || whole === "") return null;
  const number = inFigures(whole) ?? inWords(whole);
  const places = fraction === undefined ? "" : inFigures(fraction);
  if (number === null || places === null) return null;
  return places === "" ? String(Number(number)) : `${Number(number)}.${places}`;
}
