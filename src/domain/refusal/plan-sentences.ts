/** The yearly plan and the ceremonies: what has to be mended, and what looks odd. */
export const planSentences = {
  planNeedsTitle: {
    nature: "invalid",
    zh: "请填写文件标题。",
    en: "Give the document a title.",
  },
  planNeedsBasis: {
    nature: "invalid",
    zh: "请填写依据（文号或会议）。",
    en: "State what it rests on: the number of a document, or a meeting.",
  },
  planNothing: {
    nature: "invalid",
    zh: "和上一版没有差别，没有可印发的内容。",
    en: "Nothing differs from the last version; there is nothing to issue.",
  },
  planNeedsReason: {
    nature: "invalid",
    zh: "“{project}”有变动，请写明原因。",
    en: "“{project}” changes: say why.",
  },
  planMoved: {
    nature: "invalid",
    zh: "“{project}”在上一版以后已由别处改动，还没有说明原因。请写明原因后列入本次调整，或先更正台账。",
    en: "“{project}” was changed elsewhere since the last version, with no reason given. Take it into this change with a reason, or correct the ledger first.",
  },
  planReserveWithPlan: {
    nature: "invalid",
    zh: "储备项目“{project}”有年度计划投资{amount}。储备项目不排当年投资，请改为 0 或转为实施。",
    en: "The reserve project “{project}” has {amount} planned for the year. A reserve has none: make it 0 or carry the project out.",
  },
  planWithoutAmount: {
    nature: "invalid",
    zh: "实施项目“{project}”没有年度计划投资。",
    en: "“{project}” is to be carried out and has no plan of the year.",
  },
  planAboveTotal: {
    nature: "invalid",
    zh: "“{project}”的年度计划投资{plan}超过计划总投资{total}。请核对单位。",
    en: "“{project}” plans {plan} for the year, more than its total investment of {total}. Check the unit.",
  },
  planBelowLeast: {
    nature: "invalid",
    zh: "“{project}”的年度计划投资{plan}，低于{least}的门槛。",
    en: "“{project}” plans {plan} for the year, below the least of {least}.",
  },
  planFinished: {
    nature: "invalid",
    zh: "“{project}”已经建成投产，列入计划请再核对。",
    en: "“{project}” is in operation already. Check before taking it in.",
  },
  planStopped: {
    nature: "invalid",
    zh: "“{project}”已经终止，不能列入计划。",
    en: "“{project}” has been ended and cannot be in the plan.",
  },
  planOutStarted: {
    nature: "invalid",
    zh: "“{project}”已经开工，调出请再核对。",
    en: "“{project}” has started. Check before taking it out.",
  },
  planFewer: {
    nature: "invalid",
    zh: "调整后项目从{was}个减为{is}个。",
    en: "The change leaves {is} projects of {was}.",
  },
  planLess: {
    nature: "invalid",
    zh: "调整后年度计划投资从{was}减为{is}。",
    en: "The change lowers the plan of the year from {was} to {is}.",
  },
  planCountOff: {
    nature: "invalid",
    zh: "文件上“{tier}”是{stated}个，清单里是{members}个。请核对清单或文件。",
    en: "The document says {stated} projects in “{tier}”, the list has {members}. Check either.",
  },
  planTotalOff: {
    nature: "invalid",
    zh: "文件上总投资是{stated}，清单逐个相加是{sum}。请核对清单或文件。",
    en: "The document says a total investment of {stated}, the list adds up to {sum}. Check either.",
  },
  planYearOff: {
    nature: "invalid",
    zh: "文件上年度计划投资是{stated}，清单逐个相加是{sum}。请核对清单或文件。",
    en: "The document says {stated} planned for the year, the list adds up to {sum}. Check either.",
  },
  planFaulty: {
    nature: "invalid",
    zh: "还有{count}处要改：{first}",
    en: "{count} things have to be mended first: {first}",
  },
  planDraftMoved: {
    nature: "conflict",
    zh: "这份草稿刚被{by}改过。请重新载入，再改您的部分。",
    en: "{by} has just changed this draft. Load it again, then make your changes.",
  },
  planChanged: {
    nature: "conflict",
    zh: "在您核对以后，台账又有变化，调整的内容和您看到的不一样了。请重新核对再印发。",
    en: "The ledger has moved since you looked, and the change is no longer what you saw. Look again before issuing.",
  },
  planByAnother: {
    nature: "denied",
    zh: "这份调整由您起草，须由项目办另一个人印发。",
    en: "You drafted this change; somebody else of the office has to issue it.",
  },
  planTwice: {
    nature: "invalid",
    zh: "“{project}”在草稿里出现了两次。请留一处。",
    en: "“{project}” is in the draft twice. Keep one.",
  },
  noSuchPlanVersion: {
    nature: "missing",
    zh: "{year}年度计划没有第 {number} 版。",
    en: "The plan of {year} has no version {number}.",
  },
  noPlanRows: {
    nature: "invalid",
    zh: "没有读到项目。第一行要有表头，至少有“项目名称”一列。",
    en: "No projects were read. The first row has to be heads, one of them 项目名称.",
  },
  noSuchBatch: {
    nature: "missing",
    zh: "没有名为“{batch}”的集中活动。",
    en: "There is no ceremony named “{batch}”.",
  },
  batchNamed: {
    nature: "conflict",
    zh: "已经有一场“{name}”。请换一个名称，例如加上年份和季度。",
    en: "There is a ceremony “{name}” already. Choose another name, for example with year and quarter.",
  },
  batchCountOff: {
    nature: "invalid",
    zh: "{where}公布{stated}个，名单里是{members}个。",
    en: "{where}: {stated} projects announced, {members} on the list.",
  },
  batchTotalOff: {
    nature: "invalid",
    zh: "{where}公布总投资{stated}，名单逐个相加是{sum}，相差{gap}。",
    en: "{where}: {stated} in total announced, the list adds up to {sum}, {gap} apart.",
  },
  batchYearOff: {
    nature: "invalid",
    zh: "{where}公布年度计划投资{stated}，名单逐个相加是{sum}，相差{gap}。",
    en: "{where}: {stated} planned for the year announced, the list adds up to {sum}, {gap} apart.",
  },
  batchNoFigure: {
    nature: "invalid",
    zh: "“{project}”没有计划总投资，加不进去。",
    en: "“{project}” has no total investment to add.",
  },
  batchBefore: {
    nature: "invalid",
    zh: "“{project}”在活动之前已经{node}（{day}）。",
    en: "“{project}”: {node} on {day}, before the ceremony.",
  },
  batchEarlier: {
    nature: "invalid",
    zh: "“{project}”已经算在“{other}”（{day}）里。",
    en: "“{project}” was counted in “{other}” ({day}) already.",
  },
  batchNotYet: {
    nature: "invalid",
    zh: "“{project}”活动后 {days} 天仍没有{node}的记录。",
    en: "“{project}”: no {node} on record {days} days after the ceremony.",
  },
} as const;
