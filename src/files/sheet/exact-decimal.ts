/** The digits Excel keeps and shows of a number. */
const digitsKept = 15;

/**
 * The decimal a person typed, from the number as stored: `125.59999999999999` → `125.6`,
 * `1.2E-3` → `0.0012`. Whole numbers stay as written (an 18-digit identity number is not rounded).
 * Undefined if the text is no number.
 */
export function exactDecimal(stored: string): string | undefined {
  const text = stored.trim();
  if (/^-?(?:0|[1-9]\d*)$/u.test(text)) return text === "-0" ? "0" : text;
  if (/^-?(?:0|[1-9]\d{0,6})\.\d{0,6}[1-9]$/u.test(text)) return text;
  const value = Number(text);
  if (text === "" || !Number.isFinite(value)) return undefined;
  return plain(value.toPrecision(digitsKept));
}

/** A number in any of JavaScript's notations as a plain decimal without spare zeros. */
function plain(written: string): string {
  const [mantissa = "", exponent = "0"] = written.split("e");
  const negative = mantissa.startsWith("-");
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  const padded = digits.padEnd(point, "0");
  const left = point <= 0 ? "0" : padded.slice(0, point).replace(/^0+(?=\d)/u, "");
  const right = (
    point <= 0 ? digits.padStart(digits.length - point, "0") : padded.slice(point)
  ).replace(/0+$/u, "");
  const number = right === "" ? left : `${left}.${right}`;
  return negative && /[1-9]/u.test(number) ? `-${number}` : number;
}
