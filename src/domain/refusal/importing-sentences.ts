/**
 * What the reading of a ledger has to say: refused cells (sheet, row, column, content, what to do),
 * reasons of guesses, questions about rows, and notes a person can act on.
 */
export const importingSentences = {
  importNoTable: {
    nature: "invalid",
    zh: "“{file}”里找不到项目表：没有一张工作表同时有“项目名称”列和其他认得的列。请核对文件，或把表头改成常用的列名。",
    en: "No project table was found in “{file}”: no sheet has a project name column and other known columns. Check the file, or use common column heads.",
  },
  importBadAsOf: {
    nature: "invalid",
    zh: "“{text}”不是数据截至日期。请写成 2024-02 或 2024-02-29。",
    en: "“{text}” is not a date the data can be as of. Write 2024-02 or 2024-02-29.",
  },
  importAsOfStated: {
    nature: "invalid",
    zh: "表中写明“{text}”（{place}）。",
    en: "The sheet says “{text}” ({place}).",
  },
  importAsOfFileName: {
    nature: "invalid",
    zh: "表中没有写明，按文件名“{text}”推定。请核对。",
    en: "The sheet does not say; taken from the file name “{text}”. Check it.",
  },
  importAsOfDecided: {
    nature: "invalid",
    zh: "由您指定为“{text}”。",
    en: "You set it to “{text}”.",
  },
  importAsOfUnknown: {
    nature: "invalid",
    zh: "表中和文件名里都没有数据截至日期，暂按今天（{today}）处理。请先填写再导入。",
    en: "Neither the sheet nor the file name says what day the data are as of; today ({today}) is assumed. Set it before importing.",
  },
  importAsOfDiffers: {
    nature: "invalid",
    zh: "表中写的是“{text}”，文件名却是“{other}”，按表中的处理。请核对。",
    en: "The sheet says “{text}” but the file name says “{other}”; the sheet is followed. Check it.",
  },
  importSheetUsed: {
    nature: "invalid",
    zh: "第 {top} 至 {bottom} 行是表头，认出 {known} 列，{unknown} 列未用。",
    en: "Rows {top} to {bottom} are the header; {known} columns understood, {unknown} not used.",
  },
  importSheetNoHeader: {
    nature: "invalid",
    zh: "工作表“{sheet}”里没有表头，未读取。",
    en: "The sheet “{sheet}” has no header row and was not read.",
  },
  importSheetNoName: {
    nature: "invalid",
    zh: "工作表“{sheet}”没有“项目名称”列，未读取。如果它是项目表，请指定哪一列是项目名称。",
    en: "The sheet “{sheet}” has no project name column and was not read. If it is a project table, say which column is the name.",
  },
  importSheetHidden: {
    nature: "invalid",
    zh: "工作表“{sheet}”是隐藏的，未读取。如需导入，请先取消隐藏。",
    en: "The sheet “{sheet}” is hidden and was not read. Unhide it to import it.",
  },
  importRowsMended: {
    nature: "invalid",
    zh: "工作表“{sheet}”有 {count} 行被多余的换行拆散，已拼回。请抽查这些行。",
    en: "In “{sheet}”, {count} rows were broken apart by stray line breaks and have been put together again. Look a few over.",
  },
  importColumnSame: {
    nature: "invalid",
    zh: "列名“{label}”就是“{name}”。",
    en: "The head “{label}” is “{nameEn}”.",
  },
  importColumnLike: {
    nature: "invalid",
    zh: "列名“{label}”含有“{word}”，按“{name}”读取。请核对。",
    en: "The head “{label}” contains “{word}” and is read as “{nameEn}”. Check it.",
  },
  importColumnMaybe: {
    nature: "invalid",
    zh: "列名“{label}”可能是“{name}”，没有把握，暂不导入。请指定这一列是什么。",
    en: "The head “{label}” may be “{nameEn}”, but that is not certain: kept out. Choose what it is.",
  },
  importColumnUnknown: {
    nature: "invalid",
    zh: "看不懂列名“{label}”，暂不导入。请指定这一列是什么。",
    en: "The head “{label}” is not understood: kept out. Choose what it is.",
  },
  importColumnSerial: {
    nature: "invalid",
    zh: "“{label}”是序号列，不导入。",
    en: "“{label}” holds row numbers and is not imported.",
  },
  importColumnTwice: {
    nature: "invalid",
    zh: "“{label}”和“{other}”都像是“{name}”，只读前一列。请指定这一列是什么。",
    en: "“{label}” and “{other}” both look like “{nameEn}”; only the first is read. Choose what this one is.",
  },
  importColumnTenDays: {
    nature: "invalid",
    zh: "“{label}”是旬报数，台账按月记，暂不导入。如需当作当月数，请指定。",
    en: "“{label}” is a ten-day figure, and the ledger keeps months: kept out. Choose the month if it stands for one.",
  },
  importColumnOtherPeriod: {
    nature: "invalid",
    zh: "“{label}”的时间与数据截至日期（{asOf}）对不上，暂不导入。请指定这一列是什么时间的数。",
    en: "The time in “{label}” does not fit the data's date ({asOf}): kept out. Choose the period it stands for.",
  },
  importColumnFiscal: {
    nature: "invalid",
    zh: "列名“{label}”是跨年度的财政年度，按起始年份 {period} 记为“{name}”。请核对。",
    en: "The head “{label}” is a financial year; it is kept as “{nameEn}” of its first year, {period}. Check it.",
  },
  importColumnDecided: {
    nature: "invalid",
    zh: "由您指定。",
    en: "Chosen by you.",
  },
  importRowGroup: {
    nature: "invalid",
    zh: "“{name}”是分组标题，不是项目。",
    en: "“{name}” is a group heading, not a project.",
  },
  importRowTotal: {
    nature: "invalid",
    zh: "“{name}”是合计行，不作为事实导入。",
    en: "“{name}” is a total, which is never imported as a fact.",
  },
  importRowNotes: {
    nature: "invalid",
    zh: "“{name}”是说明文字，不是项目。",
    en: "“{name}” is a note, not a project.",
  },
  importRowHeader: {
    nature: "invalid",
    zh: "这一行是重复的表头。",
    en: "This row repeats the header.",
  },
  importRowNumbers: {
    nature: "invalid",
    zh: "这一行是栏号。",
    en: "This row numbers the columns.",
  },
  importRowNameless: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行有内容（“{content}”）但没有项目名称（{column} 列）。请补上名称，或删去这一行。",
    en: "Sheet “{sheet}”, row {row} has content (“{content}”) but no project name in column {column}. Add the name or remove the row.",
  },
  importRowDecided: {
    nature: "invalid",
    zh: "由您跳过。",
    en: "Skipped by you.",
  },
  importGroupCount: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{name}”写明 {declared} 个，表中只有 {found} 个。请核对是否漏列或未全部列出。",
    en: "Sheet “{sheet}”, row {row}, “{name}” declares {declared} projects, but {found} are listed. Check whether some are missing.",
  },
  importGroupUnstated: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{name}”的“{label}”写明 {declared}，所列 {count} 个项目都没有填这一项，无法核对。",
    en: "Sheet “{sheet}”, row {row}: “{name}” declares {declaredEn} for “{label}”, and none of the {count} projects listed states it: there is nothing to check it against.",
  },
  importGroupSum: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{name}”的“{label}”写明 {declared}，所列 {count} 个项目合计 {found}。请核对。",
    en: "Sheet “{sheet}”, row {row}, “{name}” declares {declaredEn} for “{label}”, but the {count} projects listed add up to {foundEn}. Check it.",
  },
  importUnitUnknown: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行的责任单位“{content}”不在单位名单里，是不是“{like}”？请改成名单里的写法；确是新单位的，请用更完整的名称。",
    en: "Sheet “{sheet}”, row {row}: the responsible unit “{content}” is not in the list of units; is it “{like}”? Write it as in the list; if it is a new unit, give its fuller name.",
  },
  importUnitNew: {
    nature: "invalid",
    zh: "“{unit}”是新的责任单位，确认导入时加入单位名单。",
    en: "“{unit}” is a new responsible unit; it joins the list of units when the import is accepted.",
  },
  importUnitMissing: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行没有写责任单位。请补上。",
    en: "Sheet “{sheet}”, row {row} names no responsible unit. Add it.",
  },
  importTwinRows: {
    nature: "conflict",
    zh: "工作表“{sheet}”第 {row} 行与第 {other} 行的项目名称和单位相同（“{name}”）。请说明是同一个项目还是两个。",
    en: "Sheet “{sheet}”, rows {row} and {other} have the same project name and unit (“{name}”). Say whether they are one project or two.",
  },
  importTwinMatch: {
    nature: "conflict",
    zh: "工作表“{sheet}”第 {row} 行与第 {other} 行都像是台账里的“{name}”。请分别说明是哪个项目。",
    en: "Sheet “{sheet}”, rows {row} and {other} both look like the ledger's “{name}”. Say which project each of them is.",
  },
  importMatchCode: {
    nature: "invalid",
    zh: "项目代码相同（{code}）。",
    en: "Same project code ({code}).",
  },
  importMatchName: {
    nature: "invalid",
    zh: "名称相同。",
    en: "Same name.",
  },
  importMatchNameKey: {
    nature: "invalid",
    zh: "去掉“项目”“工程”等字和标点后名称相同。",
    en: "Same name once words such as “project”, and punctuation, are set aside.",
  },
  importMatchNameBut: {
    nature: "invalid",
    zh: "名称相同，但单位不同（“{unit}”与“{other}”）。",
    en: "Same name, but another unit (“{unit}”, “{other}”).",
  },
  importMatchNameEvidence: {
    nature: "invalid",
    zh: "名称相同，单位写法不同，但{evidence}一致。",
    en: "Same name under another unit name, and the same {evidenceEn}.",
  },
  importMatchWithin: {
    nature: "invalid",
    zh: "一个名称包含另一个，且{evidence}一致。",
    en: "One name lies within the other, and the same {evidenceEn}.",
  },
  importMatchWithinOnly: {
    nature: "invalid",
    zh: "一个名称包含另一个，但没有别的依据。",
    en: "One name lies within the other, with nothing else to go by.",
  },
  importMatchAlike: {
    nature: "invalid",
    zh: "名称相近（{percent}%），且{evidence}一致。",
    en: "Names are alike ({percent} %), and the same {evidenceEn}.",
  },
  importMatchAlikeOnly: {
    nature: "invalid",
    zh: "名称相近（{percent}%），但没有足够的依据。",
    en: "Names are alike ({percent} %), with too little else to go by.",
  },
  importMatchPhase: {
    nature: "invalid",
    zh: "名称相近，但一个写了期数，一个没有写。",
    en: "Names are alike, but only one names a phase.",
  },
  importMatchDecided: {
    nature: "invalid",
    zh: "由您指定。",
    en: "Chosen by you.",
  },
} as const;
