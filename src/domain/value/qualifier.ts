import type { Order } from "./decimal.ts";

/**
 * How exactly a number was stated. It is part of the value, never a lost note:
 * exact; nearly 近 (a little less); over 超 (more than); odd 余 (a little more); about 约 (either side).
 */
export type Qualifier = "exact" | "nearly" | "over" | "odd" | "about";

/** How a number is said: `prefix` and `suffix` words of each qualifier, as closed-up text (no spaces, lower case). */
const words = {
  nearly: { prefix: "将近|接近|近|nearly|almost|justunder", suffix: "" },
  over: { prefix: "超过|超出|超|逾|突破|多于|高于|大于|over|morethan|above|>", suffix: "\\+" },
  odd: { prefix: "alittleover|justover", suffix: "余|多|几" },
  about: {
    prefix: "大约|约为|约|大概|about|approximately|approx\\.?|around|circa|ca?\\.|~|≈",
    suffix: "左右|上下",
  },
} as const;

const kinds = ["odd", "nearly", "over", "about"] as const;
const ranks = { nearly: -1, exact: 0, about: 0, odd: 1, over: 2 } as const;

type Shape = { readonly qualifier: Qualifier; readonly pattern: RegExp };

function shapesOf(end: "prefix" | "suffix"): Shape[] {
  return kinds.flatMap((qualifier) => {
    const said = words[qualifier][end];
    if (said === "") return [];
    const shape = end === "prefix" ? `^(?:${said})(?<rest>.*)$` : `^(?<rest>.*?)(?:${said})$`;
    return [{ qualifier, pattern: new RegExp(shape, "u") }];
  });
}

const shapes = { prefix: shapesOf("prefix"), suffix: shapesOf("suffix") } as const;

function cut(text: string, end: "prefix" | "suffix"): { qualifier: Qualifier; rest: string } {
  for (const { qualifier, pattern } of shapes[end]) {
    const rest = pattern.exec(text)?.groups?.["rest"];
    if (rest !== undefined) return { qualifier, rest };
  }
  return { qualifier: "exact", rest: text };
}

/**
 * Two statements about one number: 约20余 is about, 超2000余 is over; null when they contradict (近2000余).
 * Errors: none (total).
 */
export function agreeQualifiers(a: Qualifier, b: Qualifier): Qualifier | null {
  const sides = ranks[a] * ranks[b];
  return sides < 0 ? null : joinQualifiers(a, b);
}

/**
 * Takes the qualifier off a closed-up text: 近125亿 → nearly, 125亿. Null when two contradict. Errors: none (total).
 */
export function splitQualifier(text: string): { qualifier: Qualifier; rest: string } | null {
  const front = cut(text, "prefix");
  const back = cut(front.rest, "suffix");
  const qualifier = agreeQualifiers(front.qualifier, back.qualifier);
  return qualifier === null ? null : { qualifier, rest: back.rest };
}

/**
 * The qualifier of a sum: exact changes nothing, over and odd make over, opposite sides or about make about.
 * Commutative and associative. Errors: none (total).
 */
export function joinQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (a === b || b === "exact") return a;
  if (a === "exact") return b;
  const pair = [a, b];
  return pair.includes("over") && pair.includes("odd") ? "over" : "about";
}

/** Orders two qualifiers of one number: nearly < exact = about < odd < over. Errors: none (total). */
export function compareQualifier(a: Qualifier, b: Qualifier): Order {
  if (ranks[a] === ranks[b]) return 0;
  return ranks[a] < ranks[b] ? -1 : 1;
}
