/** Letters of targets: what has to be mended, and what looks odd. */
export const targetSentences = {
  targetUnreadable: {
    nature: "invalid",
    zh: "“{target}”的“{text}”不是准确的数：请按“{unit}”填写，留空表示不下达。",
    en: "“{target}” cannot be read from “{text}”: give an exact figure in {unit}, or leave it empty to ask for none.",
  },
  lettersNeedTitle: {
    nature: "invalid",
    zh: "请填写任务书标题。",
    en: "Give the letter a title.",
  },
  lettersNeedBasis: {
    nature: "invalid",
    zh: "请填写调整依据（文号或会议）。",
    en: "State what the change rests on: the number of a document, or a meeting.",
  },
  lettersEmpty: {
    nature: "invalid",
    zh: "还没有给任何单位下达任务，没有可印发的内容。",
    en: "Nothing is asked of any unit yet; there is nothing to issue.",
  },
  lettersUnchanged: {
    nature: "invalid",
    zh: "和上一版没有差别，没有可印发的内容。",
    en: "Nothing differs from the last version; there is nothing to issue.",
  },
  lettersNeedReason: {
    nature: "invalid",
    zh: "{unit}的任务有变动，请写明原因。",
    en: "What is asked of {unit} changes: say why.",
  },
  lettersBelow: {
    nature: "invalid",
    zh: "“{target}”全区目标{whole}{unit}，各单位相加{parts}{unit}，还差{gap}{unit}没有分解下去。",
    en: "“{target}”: the district's is {whole} {unit}, its units add up to {parts}; {gap} is asked of nobody.",
  },
  lettersAbove: {
    nature: "invalid",
    zh: "“{target}”全区目标{whole}{unit}，各单位相加{parts}{unit}，多下达{gap}{unit}。",
    en: "“{target}”: the district's is {whole} {unit}, its units add up to {parts}: {gap} more than needed.",
  },
  lettersIdle: {
    nature: "invalid",
    zh: "{unit}没有一项任务。",
    en: "Nothing is asked of {unit}.",
  },
  lettersDue: {
    nature: "invalid",
    zh: "“{target}”的完成时限“{day}”不在{from}至{to}之间。",
    en: "“{target}” is due on “{day}”, which is not between {from} and {to}.",
  },
  lettersFaulty: {
    nature: "invalid",
    zh: "还有{count}处要改：{first}",
    en: "{count} things have to be mended first: {first}",
  },
  lettersMoved: {
    nature: "conflict",
    zh: "这份草稿刚被{by}改过。请重新载入，再改您的部分。",
    en: "{by} has just changed this draft. Load it again, then make your change.",
  },
  lettersChanged: {
    nature: "conflict",
    zh: "核对以后又有变动（新印发了一版，或指标、单位有调整）。请重新载入核对后再印发。",
    en: "Something changed since it was checked: another version, a target or a unit. Load it again and check before issuing.",
  },
  lettersByAnother: {
    nature: "denied",
    zh: "起草人不能自己印发，请由另一人印发。",
    en: "Who drafted a letter does not issue it: somebody else has to.",
  },
  noSuchLetter: {
    nature: "missing",
    zh: "没有{period}的第{number}版任务书，或不在您的范围内。",
    en: "There is no version {number} of the letter for {period}, or it is not yours to see.",
  },
  noSuchTarget: {
    nature: "missing",
    zh: "任务书里没有这项指标或这个单位，或不在您的范围内。",
    en: "The letter has no such target or unit, or it is not yours to see.",
  },
  notALetterPeriod: {
    nature: "invalid",
    zh: "任务书不按“{period}”这样的期下达。可选：{choices}。",
    en: "No letter is issued for “{period}”. Choose from: {choices}.",
  },
  lettersNotYours: {
    nature: "denied",
    zh: "任务书由被下达单位的人签收，项目办不能代签。",
    en: "The letter is acknowledged by somebody of the unit it is addressed to; the office does not sign for it.",
  },
  lettersReceived: {
    nature: "conflict",
    zh: "{unit}已于{day}由{by}签收。",
    en: "{by} acknowledged it for {unit} on {day}.",
  },
  lettersOld: {
    nature: "conflict",
    zh: "这一版已被第{number}版代替，请签收新的一版。",
    en: "Version {number} has taken its place: acknowledge that one.",
  },
} as const;
