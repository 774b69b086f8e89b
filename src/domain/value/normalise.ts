/**
 * Folding of written text, shared by import and search. NFKC makes full-width text half-width, but it
 * would also turn ㎡ into m2, ² into 2, ① into 1 and 2½ into 21⁄2: those signs are left as they are.
 */
const foldable =
  /[^\u00B2\u00B3\u00B9\u00BC-\u00BE\u2070-\u209F\u2150-\u218F\u2460-\u24FF\u3200-\u33FF]+/gu;
const variation = /[\u{FE00}-\u{FE0F}]/u.source;
const zeroWidth = new RegExp(
  `[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF]|${variation}`,
  "gu",
);
const opening = /[[〔【〖]/gu;
const closing = /[\]〕】〗]/gu;

function halve(text: string): string {
  return text.replace(foldable, (part) => part.normalize("NFKC"));
}

/** Han, ASCII without blanks and square brackets: most of what tables hold, and already as it should be. */
const tidyAlready = /^[\u4E00-\u9FFF!-Z^-~]*$/u;

/**
 * Text as a person would retype it: half-width, every bracket round, nothing invisible, single spaces, trimmed.
 * Case and ㎡ ² ① ½ stay. Idempotent. Errors: none (total).
 */
export function tidyText(text: string): string {
  if (tidyAlready.test(text)) return text;
  const plain = halve(text.replace(zeroWidth, "")).replace(zeroWidth, "");
  return plain.replace(opening, "(").replace(closing, ")").replace(/\s+/gu, " ").trim();
}

/**
 * The key by which two texts are compared: tidied, without any space, lower case.
 * Idempotent; equal keys mean “the same words”. Errors: none (total).
 */
export function foldText(text: string): string {
  const tidy = tidyText(text);
  if (tidyAlready.test(tidy)) return tidy.toLowerCase();
  return halve(tidy.replace(/\s/gu, "").toLowerCase());
}

/**
 * Tidied, lower case, without spaces except between two digits (`2023 1 1` must not become 202311).
 * What the readers of money, quantities and days start from. Errors: none (total).
 */
export function closeUp(text: string): string {
  return tidyText(text)
    .toLowerCase()
    .replace(/(?<!\d) | (?!\d)/gu, "");
}
