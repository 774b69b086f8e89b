import { foldText } from "../value/normalise.ts";

/**
 * The key under which two namings of one part meet: 首条生产线, 首条线 and 隔膜首条线 are all `首条线`.
 * The whole is "". Only an ordinal part (第一条, 首条, 一号 … 线, 厂房, 车间) is reduced to its core;
 * any other wording is its own key. Errors: none (total).
 */
export function scopeKey(scope: string): string {
  const folded = foldText(scope).replaceAll("生产线", "线").replaceAll("产线", "线");
  const core =
    /(?:首|第?[一二三四五六七八九十\d]+)(?:条|座|栋|台|号)(?:线|厂房|车间|机组|楼)/u.exec(folded);
  return core?.[0] ?? folded;
}
