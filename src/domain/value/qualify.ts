import type { Qualifier } from "./qualifier.ts";

const zhPrefixes = { exact: "", nearly: "近", over: "超", about: "约", odd: "" } as const;
const enPrefixes = {
  exact: "",
  nearly: "nearly ",
  over: "over ",
  about: "about ",
  odd: "a little over ",
} as const;

/** 余 stands behind a round number (2000余人) and otherwise behind the 万 or 亿 of the unit (5.2亿余元). */
function withOdd(number: string, unit: string): string {
  return /^[\d,]*0$/u.test(number) && number !== "0"
    ? `${number}余${unit}`
    : number + unit.replace(/^[万亿]*/u, "$&余");
}

/** A number and its Chinese unit with the qualifier said: 近125亿元, 2000余人. Errors: none (total). */
export function qualifyZh(parts: { number: string; unit: string }, qualifier: Qualifier): string {
  if (qualifier === "odd") return withOdd(parts.number, parts.unit);
  return zhPrefixes[qualifier] + parts.number + parts.unit;
}

/** An English amount with the qualifier said: nearly CNY 12.5 bn. Errors: none (total). */
export function qualifyEn(text: string, qualifier: Qualifier): string {
  return enPrefixes[qualifier] + text;
}
