/** Published rankings: what cannot be done now, and what has to come first. */
export const rankingSentences = {
  noSuchPublication: {
    nature: "missing",
    zh: "没有第 {id} 号公示的排名，或它不在您可见的范围内。",
    en: "There is no published ranking No. {id}, or you may not see it.",
  },
  noSuchRanked: {
    nature: "missing",
    zh: "这个单位不在这次排名内，或它的得分明细不在您可见的范围内。",
    en: "This unit is not in the ranking, or what its points are made of is not yours to see.",
  },
  noSuchObjection: {
    nature: "missing",
    zh: "没有第 {id} 号异议，或它不在您可见的范围内。",
    en: "There is no objection No. {id}, or you may not see it.",
  },
  rankingPublished: {
    nature: "conflict",
    zh: "这一期的排名已经公示。要改动，请在公示期内提出异议，复核后重新公示。",
    en: "The ranking of this period is published already. To change it, object within the window; it is then published again.",
  },
  rankingFinal: {
    nature: "conflict",
    zh: "这一期的排名已经定稿，不再改动。",
    en: "The ranking of this period is final and changes no more.",
  },
  rankingNotFinal: {
    nature: "conflict",
    zh: "流动红旗按定稿的排名授予，请先定稿。",
    en: "The flag goes by the final ranking: finish it first.",
  },
  rankingNotLatest: {
    nature: "conflict",
    zh: "这一期已经重新公示，请在最新的一次上办理。",
    en: "This period has been published again: act on the latest publication.",
  },
  rankingObjectionsOpen: {
    nature: "conflict",
    zh: "还有 {count} 件异议没有复核，请先复核。",
    en: "{count} objections have not been heard; decide them first.",
  },
  rankingNothingUpheld: {
    nature: "conflict",
    zh: "没有成立而尚未计入的异议，不需要重新公示。",
    en: "No upheld objection waits to be taken in; there is nothing to publish again.",
  },
  rankingNotRevised: {
    nature: "conflict",
    zh: "有成立的异议还没有计入，请先重新公示，再定稿。",
    en: "An upheld objection has not been taken in: publish again before it becomes final.",
  },
  rankingNeedsBasis: {
    nature: "invalid",
    zh: "请写明重新公示的依据。",
    en: "Say on what basis it is published again.",
  },
  rankingWindowOpen: {
    nature: "conflict",
    zh: "公示期到 {day} 止，满期后才能定稿。",
    en: "Objections are taken until {day}; it becomes final after that day.",
  },
  rankingWindowOver: {
    nature: "conflict",
    zh: "公示期已于 {day} 届满，不再受理异议。",
    en: "The window for objections closed on {day}; none is taken after that day.",
  },
  rankingNotYours: {
    nature: "denied",
    zh: "只能由该单位自己对本单位的得分提出异议。",
    en: "Only the unit itself objects to its own points.",
  },
  rankingObjectionOwn: {
    nature: "denied",
    zh: "提出异议的人和公示排名的人都不能复核这件异议，请由他人复核。",
    en: "Neither who objected nor who published rules on this objection: somebody else has to.",
  },
  rankingObjectionDecided: {
    nature: "conflict",
    zh: "这件异议已经复核。",
    en: "This objection has been decided already.",
  },
  rankingFigureNotCounted: {
    nature: "invalid",
    zh: "第 {seq} 号事实没有计入本单位这一条的得分。请从得分明细里选一个数。",
    en: "Fact {seq} is not among what this unit's article was computed from. Choose one from its explanation.",
  },
  rankingObjectionNeeds: {
    nature: "invalid",
    zh: "请写明这个数应是多少，或这一条应得多少分（最多四位小数）。",
    en: "Say what the figure should be, or how many points the article should give (at most four decimals).",
  },
  rankingObjectionSame: {
    nature: "invalid",
    zh: "所写的分数和公示的一样。",
    en: "The points you give are those that were published.",
  },
  rankingFlagDecided: {
    nature: "conflict",
    zh: "这个单位这一期的流动红旗已经决定。",
    en: "Whether this unit gets the flag of this period is decided already.",
  },
  rankingFile: {
    nature: "invalid",
    zh: "“{file}”不是导出的排名文件。请用 guatu rank 办法 --period 周期 --out 文件 导出。",
    en: "“{file}” is no exported ranking. Export one with: guatu rank RULEBOOK --period PERIOD --out FILE",
  },
} as const;
