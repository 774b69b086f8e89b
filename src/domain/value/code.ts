import { refuse } from "../refusal/refusal.ts";
import type { Refusal } from "../refusal/refusal.ts";
import { foldText } from "./normalise.ts";

/** The 31 signs of a credit code and the weights of its first 17 places, 3^(i−1) mod 31 (GB 32100-2015; handbook 4.4). */
const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const creditShape = new RegExp(`^[${signs}]{2}\\d{6}[${signs}]{10}$`, "u");

/** A check that warns and never blocks: genuine codes are known to fail it. */
export type CodeCheck = { readonly ok: true } | { readonly ok: false; readonly warning: Refusal };

function warn(code: "creditCodeShape" | "creditCodeCheck", params: Refusal["params"]): CodeCheck {
  const result = refuse(code, params);
  return result.ok ? { ok: true } : { ok: false, warning: result.refusal };
}

function checkSign(code: string): string {
  const sum = weights.reduce(
    (total, weight, place) => total + weight * signs.indexOf(code.charAt(place)),
    0,
  );
  return signs.charAt((31 - (sum % 31)) % 31);
}

/**
 * Whether a 统一社会信用代码 has the shape and check sign of GB 32100-2015; spaces, width and case do not matter.
 * Errors: none (total); a warning is creditCodeShape or creditCodeCheck.
 */
export function checkCreditCode(text: string): CodeCheck {
  const code = foldText(text).toUpperCase();
  if (!creditShape.test(code)) return warn("creditCodeShape", { text: text.trim() });
  const expected = checkSign(code);
  return code.endsWith(expected) ? { ok: true } : warn("creditCodeCheck", { text: code, expected });
}

/** Whether a text has the shape of a 投资项目统一代码 (GB/T 40058-2021): 2306-320612-89-01-123456. Errors: none (total). */
export function isProjectCode(text: string): boolean {
  return /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}$/u.test(text);
}

/** Whether a text has the shape of a 行政区划代码: 6 digits, 9 to the town, 12 to the village. Errors: none (total). */
export function isRegionCode(text: string): boolean {
  return /^[1-9]\d{5}(?:\d{3}(?:\d{3})?)?$/u.test(text);
}
