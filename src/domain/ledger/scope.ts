import { foldText } from "../value/normalise.ts";

/**
 * The key of the part a statement speaks of: 首条生产线 and 首条线 are one; empty for the whole.
 * Errors: none (total).
 */
export function scopeKey(scope: string): string {
  if (scope === "") return "";
  return foldText(scope)
    .replace(/[()、,，:：;；\-—_/]/gu, "")
    .replace(/生产线|产线/gu, "线")
    .replace(/第一(?=条|期|批|台|座|栋|号)/gu, "首")
    .replace(/部分|项目|工程|其中/gu, "");
}

/** Whether two scopes speak of the same part: equal keys, or one key within the other (首条线, 隔膜首条线). Errors: none (total). */
export function sameScope(a: string, b: string): boolean {
  const [first, second] = [scopeKey(a), scopeKey(b)];
  if (first === "" || second === "") return first === second;
  return first.includes(second) || second.includes(first);
}

/**
 * Which of some parts of one thing are the same: a part named in fewer words (首条线) is the one fuller naming
 * that holds it (隔膜首条线), unless several do. Answers the key every key goes by. Errors: none (total).
 */
export function joinScopes(keys: readonly string[]): Map<string, string> {
  const distinct = [...new Set(keys)];
  const joined = distinct.map((key): [string, string] => {
    const fuller =
      key === "" ? [] : distinct.filter((other) => other !== key && other.includes(key));
    const longest = fuller.filter(
      (other) => !fuller.some((more) => more !== other && more.includes(other)),
    );
    return [key, longest.length === 1 ? (longest[0] ?? key) : key];
  });
  return new Map(joined);
}
