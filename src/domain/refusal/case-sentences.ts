/** Leads and cases. */
export const caseSentences = {
  noSuchLead: {
    nature: "missing",
    zh: "没有这条线索，或者数字已经改过、线索不在了。请回到线索列表。",
    en: "There is no such lead, or the figures changed and it is gone. Go back to the list.",
  },
  noSuchCase: {
    nature: "missing",
    zh: "没有 {id} 号事项，或者不在您的范围内。",
    en: "There is no case {id}, or it is not within your part of the district.",
  },
  noSuchCircular: {
    nature: "missing",
    zh: "没有第 {number} 号通报。",
    en: "There is no circular {number}.",
  },
  caseThere: {
    nature: "conflict",
    zh: "这条线索已经立了事项（{id} 号），请在那里继续。",
    en: "A case was opened on this lead already ({id}); go on there.",
  },
  caseNotYours: {
    nature: "denied",
    zh: "这件事项要由填报单位自己说明。",
    en: "The unit whose figures these are explains them itself.",
  },
  caseDecided: {
    nature: "conflict",
    zh: "这件事项已经认定，不能再改。",
    en: "This case has been decided and is not decided again.",
  },
  caseUndecided: {
    nature: "conflict",
    zh: "这件事项还没有认定，不能办结。",
    en: "This case is not decided yet and cannot be closed.",
  },
  caseNotHeard: {
    nature: "conflict",
    zh: "填报单位还没有说明，说明期限（{due}）也没有过，不能认定属实。请等说明，或到期以后再认定。",
    en: "The unit has not explained itself and its time ({due}) is not over, so nothing is found against it. Wait for the explanation or until then.",
  },
  caseOwn: {
    nature: "denied",
    zh: "填报或说明过这件事的人不能认定。请换一个人。",
    en: "Who stated or explained the figures does not judge the case. Another person must.",
  },
  caseByFinder: {
    nature: "denied",
    zh: "认定的人不能自己通报或办结。请换一个人。",
    en: "Who decided a case neither publishes nor closes it. Another person must.",
  },
  caseNotReal: {
    nature: "conflict",
    zh: "只有认定属实、还没有通报的事项才能通报。",
    en: "Only a case found real and not yet published goes into a circular.",
  },
  caseNeedsText: {
    nature: "invalid",
    zh: "请写明理由。",
    en: "Say why.",
  },
} as const;
