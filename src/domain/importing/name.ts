import { quickFold, quickTidy } from "./words.ts";

const digits = "一二三四五六七八九十";
const list =
  /([一二三四五六七八九十](?:[、,及和至到\-—~]?[一二三四五六七八九十])*|\d{1,2}(?:[、,及和至到\-—~]\d{1,2})*)期(?!间|货|权|刊|末|初)/gu;
const english = /\b(?:phase|tranche|stage|lot)\s*([0-9]+|i{1,3}|iv|v)\b/giu;
const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 };

function numberOf(text: string): number {
  const at = digits.indexOf(text);
  return at >= 0 ? at + 1 : Number(text);
}

function expand(words: string): number[] {
  if (/^十[一二三四五六七八九]$/u.test(words)) return [10 + numberOf(words.slice(1))];
  const range = /^(.+)[至到\-—~](.+)$/u.exec(words);
  const numbers = (
    range ? [range[1], range[2]] : (words.match(/\d+|[一二三四五六七八九十]/gu) ?? [])
  ).map((word) => numberOf(word ?? ""));
  const [from, to] = numbers;
  if (!range || from === undefined || to === undefined || to - from > 20) return numbers;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

/** The phases a name speaks of, by number: 三期 → [3], （一、二、三期） → [1,2,3]; empty when none. Errors: none (total). */
export function phaseNumbers(name: string): number[] {
  const tidy = quickTidy(name);
  if (!tidy.includes("期") && !/[a-z]\s*\d|[ivx]/iu.test(tidy)) return [];
  const found = [...tidy.matchAll(list)].flatMap((match) => expand(match[1] ?? ""));
  const latin = [...tidy.matchAll(english)].map(
    (match) => roman[(match[1] ?? "").toLowerCase()] ?? Number(match[1]),
  );
  return [...new Set([...found, ...latin])].toSorted((a, b) => a - b);
}

/** The parts a name announces, when it announces several: （一、二、三期） → 一期 二期 三期. Errors: none (total). */
export function phasesOf(name: string): string[] {
  const numbers = phaseNumbers(name);
  if (numbers.length < 2) return [];
  return numbers.map((number) => `${digits[number - 1] ?? String(number)}期`);
}

const tail = /(?:建设项目|工程项目|投资项目|项目建设|项目|工程|建设)$/u;
const company = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|公司)/gu;
const chinese = /[\u2E80-\u9FFF\uF900-\uFAFF]/u;

const acronym = /^(?=(?:.*[A-Z0-9]){2})[A-Za-z0-9]+$/u;
const formerName = /^(?:formerly|formally|originally|previously|also known|aka|known as)/iu;

/** Brackets that only repeat the name (GDF, formerly UKCMRI) go; brackets that tell parts apart (London) stay. */
function withoutAsides(text: string): string {
  return text.replace(/\(([^()]*)\)/gu, (whole, inner: string) => {
    const aside = formerName.test(inner) || inner.split(/\s+/u).every((word) => acronym.test(word));
    return aside ? " " : whole;
  });
}

function latinKey(text: string): string {
  const words = withoutAsides(text)
    .toLowerCase()
    .replace(/&/gu, " and ")
    .replace(/['’]/gu, "")
    .replace(/[^a-z0-9]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "the");
  while (words.length > 1 && /^(?:programme|program|project|projects)$/u.test(words.at(-1) ?? ""))
    words.pop();
  return words.join(" ");
}

function chineseKey(text: string): string {
  let key = quickFold(text)
    .replace(company, "")
    .replace(list, "")
    .replace(/[()"“”'‘’《》<>、,，.。·\-—_:：/+]/gu, "");
  while (tail.test(key) && key.length > 2) key = key.replace(tail, "");
  return key;
}

/**
 * The key of a project's name: without 项目/工程/Programme at its end, company suffixes, phases, brackets' signs and spaces.
 * Equal keys with equal phases mean the same name. Errors: none (total).
 */
export function nameKey(name: string): string {
  const tidy = quickTidy(name);
  const key = chinese.test(tidy) ? chineseKey(tidy) : latinKey(tidy);
  return key === "" ? quickFold(name) : key;
}

/** The key of a company's or unit's name. Errors: none (total). */
export function partyKey(name: string): string {
  return quickFold(name)
    .replace(/(?:股份有限公司|有限责任公司|集团有限公司|有限公司|公司)$/gu, "")
    .replace(/[()]/gu, "");
}

/** The numbers within a name other than phases (三标段, Type 26): names that differ in them differ. Errors: none (total). */
export function numbersIn(name: string): string {
  const rest = quickFold(name).replace(list, "");
  return (rest.match(/\d+(?:\.\d+)?|[一二三四五六七八九十]+(?=号|标|批|段|线|条|区|路|厂)/gu) ?? [])
    .toSorted()
    .join(",");
}
