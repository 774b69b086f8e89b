const digits = "零一二三四五六七八九";

/** A whole number from 1 to 99 as articles are numbered: 1 → 一, 12 → 十二, 20 → 二十. Throws outside (a bug). */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99)
    throw new RangeError(`no article number: ${number}`);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? "" : `${tens === 1 ? "" : digits.charAt(tens)}十`;
  return head + (ones === 0 ? "" : digits.charAt(ones));
}
