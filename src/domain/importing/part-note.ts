const part =
  /线|期|车间|厂房|标段|地块|机组|装置|部分|分区|片区|批|栋|楼|号|段|首[台套座]|phase|line|unit|stage|lot|tranche/iu;
const wholePhrase = /试生产|试运行|期间|工期|前期|后期|周期|分期|线上|线下|批准|报批|批复/u;
const figure = /\d[\d.]*(?:亿元?|万元?|元|亩|人|%)$|[\u4E00-\u9FFF]\d[\d.]*$/u;

/** Whether a bracketed note names a part of the project rather than remarking on it. Errors: none (total). */
export function namesPart(note: string): boolean {
  return part.test(note) && !wholePhrase.test(note) && !figure.test(note);
}
