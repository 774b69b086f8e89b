/** What a monthly report's checks have to say: why a figure cannot be right or looks odd, with the figures. */
const findingSentences = {
  reportLacks: {
    nature: "invalid",
    zh: "“{label}”还没有填写。{why}",
    en: "“{label}” is not answered yet. {why}",
  },
  reportTotalOff: {
    nature: "invalid",
    zh: "自开工累计填的是{total}，但截至上年底{before}加本年累计{year}是{sum}，相差{gap}。请核对这三项。",
    en: "The total since the start is given as {total}, but {before} to last year's end plus {year} this year makes {sum}: {gap} apart. Check the three.",
  },
  reportYearOff: {
    nature: "invalid",
    zh: "本年累计填的是{year}，但本月{month}加以前各月{earlier}是{sum}，相差{gap}。请核对本月和累计。",
    en: "This year's figure is given as {year}, but {month} this month plus {earlier} before makes {sum}: {gap} apart. Check both.",
  },
  reportYearBelow: {
    nature: "invalid",
    zh: "本年累计填的是{year}，少于已报各月之和{sum}。请核对。",
    en: "This year's figure is given as {year}, less than the months reported so far ({sum}). Check it.",
  },
  reportPartsOff: {
    nature: "invalid",
    zh: "“{label}”填的是{whole}，各分项之和是{sum}，相差{gap}。请核对。",
    en: "“{label}” is given as {whole}, its parts add up to {sum}: {gap} apart. Check them.",
  },
  reportPartsOver: {
    nature: "invalid",
    zh: "“{label}”填的是{whole}，小于其中各项之和{sum}。请核对。",
    en: "“{label}” is given as {whole}, less than the sum {sum} of what it contains. Check them.",
  },
  reportMonthAboveTotal: {
    nature: "invalid",
    zh: "本月完成{month}比计划总投资{total}还多，多半是单位写错。请核对是万元还是亿元。",
    en: "{month} this month is more than the total investment of {total}: the unit is probably wrong. Check whether it is 万元 or 亿元.",
  },
  reportMonthAboveLeft: {
    nature: "invalid",
    zh: "本月完成{month}，但计划总投资{total}减去此前已完成的{done}只剩{left}。请核对；总投资有调整的，请说明。",
    en: "{month} this month, but of the total {total} with {done} done before only {left} is left. Check it; if the total has changed, say so.",
  },
  reportMonthRepeated: {
    nature: "invalid",
    zh: "本月完成{month}与前 {count} 个月完全相同。请核对是否照抄；确实相同的，请说明。",
    en: "{month} is exactly the figure of the {count} months before. Check that it is not copied; if it is so, say why.",
  },
  reportMonthTimesPlan: {
    nature: "invalid",
    zh: "本月完成{month}，是年度计划月均{pace}（{plan}÷12）的 {times} 倍，超过 {limit} 倍。请核对或说明。",
    en: "{month} this month is {times} times the monthly pace {pace} of the year's plan ({plan} ÷ 12), above {limit} times. Check it or explain.",
  },
  reportMonthTimesLast: {
    nature: "invalid",
    zh: "本月完成{month}，是上月{last}的 {times} 倍，超过 {limit} 倍。请核对或说明。",
    en: "{month} this month is {times} times last month's {last}, above {limit} times. Check it or explain.",
  },
  reportMonthShare: {
    nature: "invalid",
    zh: "本月完成{month}，占计划总投资{total}的 {percent}%，超过 {limit}%。请核对或说明。",
    en: "{month} this month is {percent}% of the total investment {total}, above {limit}%. Check it or explain.",
  },
  reportMonthNegative: {
    nature: "invalid",
    zh: "本月完成是负数（{month}），没有说明。核减以前月份的，请写明核减哪个月、为什么。",
    en: "This month's figure is negative ({month}) without a word. If an earlier month is taken back, say which and why.",
  },
  reportNodeFuture: {
    nature: "invalid",
    zh: "“{label}”填为已于{day}完成，但今天才{today}。还没有完成的，请填预计日期。",
    en: "“{label}” is said to have happened on {day}, but today is {today}. If it has not happened, give a forecast.",
  },
  reportNodeOutside: {
    nature: "invalid",
    zh: "“{label}”填为{day}完成，不在本期（{period}）内。请核对；补报的请说明。",
    en: "“{label}” is said to have happened on {day}, outside {period}. Check it; if it is reported late, say so.",
  },
  reportForecastPast: {
    nature: "invalid",
    zh: "“{label}”的预计日期{day}已经过去（今天{today}）。已完成的请填完成日期，没有的请填今后的日期。",
    en: "The forecast {day} for “{label}” has passed (today is {today}). State the day it happened, or a day to come.",
  },
  reportNodeOrder: {
    nature: "invalid",
    zh: "“{later}”（{laterDay}）早于“{earlier}”（{earlierDay}），先后颠倒。请核对两个日期。",
    en: "“{later}” ({laterDay}) lies before “{earlier}” ({earlierDay}), which must come first. Check both days.",
  },
  reportNodeNoEvidence: {
    nature: "invalid",
    zh: "“{label}”填为已完成，还没有佐证：{evidence}。请上传，或说明何时补。",
    en: "“{label}” is said to have happened without evidence: {evidence}. Add it, or say when it follows.",
  },
} as const;

/** Why a report, a period, a correction or a contest does not move. */
const moveSentences = {
  reportOpen: {
    nature: "invalid",
    zh: "还有 {errors} 处错误要改、{warnings} 处提示要说明或确认，改好后再报送。",
    en: "{errors} errors are to be mended and {warnings} warnings to be explained or confirmed before the report is submitted.",
  },
  reportNotNow: {
    nature: "conflict",
    zh: "报表现在是“{phase}”，不能{move}。请刷新后再看。",
    en: "The report is {phase} now: it is not possible to {move} it. Reload the page.",
  },
  reportNotYours: {
    nature: "denied",
    zh: "只有填报单位自己可以报送，不能代填代报。",
    en: "Only the unit itself may submit its report; nobody reports for it.",
  },
  ownStatement: {
    nature: "denied",
    zh: "这里有您本人填报的数，要由另一个人审核。",
    en: "Some of these figures are your own statement: another person must judge them.",
  },
  returnNeedsReason: {
    nature: "invalid",
    zh: "退回要写明理由，让填报人知道改什么。",
    en: "A return needs a reason, so that the respondent knows what to mend.",
  },
  reopenNeedsReason: {
    nature: "invalid",
    zh: "撤销审核要写明理由。",
    en: "Taking back an acceptance needs a reason.",
  },
  periodClosed: {
    nature: "conflict",
    zh: "{period}已封账，不能再改动；有错请提出更正。",
    en: "{period} is closed and does not change; ask for a correction where it is wrong.",
  },
  closedNeedsGrounds: {
    nature: "conflict",
    zh: "{period}已封账，当时没有这个数。补报请写明理由并附佐证；它会列为封账后的变动。",
    en: "{period} is closed and had no such figure. To add it late, give a reason and evidence; it is listed as a change since the closing.",
  },
  noSuchCorrection: {
    nature: "missing",
    zh: "找不到更正 {id}。",
    en: "There is no correction {id}.",
  },
  noSuchContest: {
    nature: "missing",
    zh: "找不到异议 {id}。",
    en: "There is no contest {id}.",
  },
  periodNotClosed: {
    nature: "conflict",
    zh: "{period}还没有封账，不能重新发布。",
    en: "{period} is not closed yet: there is nothing to issue again.",
  },
  periodNotOver: {
    nature: "conflict",
    zh: "{period}要到{day}才结束，还不能封账。",
    en: "{period} ends on {day} and cannot be closed before.",
  },
  reportsMissing: {
    nature: "conflict",
    zh: "还有 {count} 个单位的报表没有审核通过。请等齐，或列明缺报单位并写明理由后封账。",
    en: "The reports of {count} units are not accepted yet. Wait for them, or close knowingly: name the units and say why.",
  },
  missingChanged: {
    nature: "conflict",
    zh: "缺报的单位与您确认的名单不一致（现缺 {count} 个）。请重新核对后再封账。",
    en: "The units missing are no longer those you confirmed (now {count}). Look again before closing.",
  },
  closingNeedsReason: {
    nature: "invalid",
    zh: "缺报封账要写明理由。",
    en: "Closing without every report needs a reason.",
  },
  nothingToReissue: {
    nature: "conflict",
    zh: "封账以来没有变动，不需要重新发布。",
    en: "Nothing has changed since the closing: there is nothing to issue again.",
  },
  reissueNeedsBasis: {
    nature: "invalid",
    zh: "重新发布已公布的数要写明依据。",
    en: "Publishing revised figures again needs the basis stated.",
  },
  correctionNeedsEvidence: {
    nature: "invalid",
    zh: "更正要附佐证。",
    en: "A correction needs evidence.",
  },
  correctionSame: {
    nature: "invalid",
    zh: "更正后的值与原来相同，没有可更正的。",
    en: "The new value is the one already stated: there is nothing to correct.",
  },
  figureMovedOn: {
    nature: "conflict",
    zh: "这个数已经有了更新的记录（或已退回、撤回）。请刷新后对现在的数提出。",
    en: "This figure has been restated, returned or withdrawn since. Reload and speak of the one that counts now.",
  },
  figureNotProven: {
    nature: "conflict",
    zh: "佐证规则要求有：{needs}，现在还没有，不能核实。请填报单位在项目页补上，或退回。",
    en: "The rule of evidence asks for: {needs}, which is not there yet, so it cannot be verified. Let the unit add it on the project's page, or send the figure back.",
  },
  correctionDecided: {
    nature: "conflict",
    zh: "这条更正已经处理过了。",
    en: "This correction was settled already.",
  },
  correctionOwn: {
    nature: "denied",
    zh: "更正不能由提出的人自己同意，要由另一个人决定。",
    en: "Whoever asks for a correction does not decide it: another person must.",
  },
  correctionForRespondent: {
    nature: "denied",
    zh: "这条更正由审核一方提出，只有填报单位可以决定；统计人员不得自行修改填报单位的数。",
    en: "This correction was not asked by the respondent, so only the respondent's unit may decide it: nobody else may change its figure.",
  },
  correctionForOffice: {
    nature: "denied",
    zh: "这条更正由填报单位提出，要由项目办决定。",
    en: "This correction was asked by the respondent, so the project office decides it.",
  },
  declineNeedsReason: {
    nature: "invalid",
    zh: "不同意更正要写明理由。",
    en: "Declining a correction needs a reason.",
  },
  correctionNotAsker: {
    nature: "denied",
    zh: "只有提出更正的人可以撤回。",
    en: "Only whoever asked for a correction may withdraw it.",
  },
  correctionBound: {
    nature: "conflict",
    zh: "这条更正是随质疑或异议公开提出的，不能单独撤回；请另一方在那里办理。",
    en: "This correction was put forward in the open with a contest or an objection and cannot be taken back by itself; the other side settles it there.",
  },
  contestNeedsReason: {
    nature: "invalid",
    zh: "提出异议和答复异议都要写明理由。",
    en: "A contest needs a reason, and so does its answer.",
  },
  contestOwn: {
    nature: "denied",
    zh: "异议要由另一个人答复，不能由提出异议的人或填这个数的人答复。",
    en: "A contest is answered by another person: neither by whoever raised it nor by whoever stated the figure.",
  },
  contestDecided: {
    nature: "conflict",
    zh: "这条异议已经答复过了。",
    en: "This contest was answered already.",
  },
  contestNeedsValue: {
    nature: "invalid",
    zh: "异议成立时要写明应当更正为多少。",
    en: "Where a contest is upheld, state what the figure should be.",
  },
} as const;

/** What the month's pages refuse before a report is looked at. */
const pageSentences = {
  noSuchUnit: {
    nature: "missing",
    zh: "找不到单位 {unit}。请从单位名单里选。",
    en: "There is no unit {unit}. Choose one from the list.",
  },
  noSuchReport: {
    nature: "missing",
    zh: "找不到报表 {report}。请刷新后再看。",
    en: "There is no report {report}. Reload the page.",
  },
  periodNotBegun: {
    nature: "invalid",
    zh: "{period}还没有开始，不能填报。",
    en: "{period} has not begun and cannot be reported yet.",
  },
  reportNotAsked: {
    nature: "conflict",
    zh: "“{label}”不用再填：台账里已有，或本期不问。请清空这一格；已有的数不对，请申请更正。",
    en: "“{label}” is not asked: the ledger has it, or this period does not need it. Empty the cell; ask for a correction where what is there is wrong.",
  },
} as const;

/** Everything the month has to refuse or remark. */
export const reportingSentences = {
  ...findingSentences,
  ...moveSentences,
  ...pageSentences,
} as const;
