import { pinyin } from "pinyin-pro";
import { foldText } from "../domain/value/normalise.ts";

/**
 * What a name is found by: the folded name, its pinyin without tones and its initials, separated by spaces,
 * so that 康辉, kanghui and kh all find 康辉南通新材料. Errors: none (total).
 */
export function searchKey(name: string): string {
  const folded = foldText(name);
  const syllables = pinyin(folded, { toneType: "none", type: "array", nonZh: "consecutive" });
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join("");
  return `${folded} ${syllables.join("")} ${initials}`.toLowerCase();
}
