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
  importColumnSame: {
    nature: "invalid",
    zh: "列名“{label}”就是“{name}”。",
    en: "The head “{label}” is “{name}”.",
  },
  importColumnLike: {
    nature: "invalid",
    zh: "列名“{label}”含有“{word}”，按“{name}”读取。请核对。",
    en: "The head “{label}” contains “{word}” and is read as “{name}”. Check it.",
  },
  importColumnMaybe: {
    nature: "invalid",
    zh: "列名“{label}”可能是“{name}”，没有把握，暂不导入。请指定这一列是什么。",
    en: "The head “{label}” may be “{name}”, but that is not certain: kept out. Choose what it is.",
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
    en: "“{label}” and “{other}” both look like “{name}”; only the first is read. Choose what this one is.",
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
    en: "The head “{label}” is a financial year; it is kept as “{name}” of its first year, {period}. Check it.",
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
  importGroupSum: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{name}”的“{label}”写明 {declared}，所列 {count} 个项目合计 {found}。请核对。",
    en: "Sheet “{sheet}”, row {row}, “{name}” declares {declared} for “{label}”, but the {count} projects listed add up to {found}. Check it.",
  },
  importNotMoney: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”不是金额。请改成数字（可带单位和近、超、余、约），或清空。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” is not an amount. Write a number (with a unit, nearly, over or about if need be) or clear it.",
  },
  importMoneyUnit: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”看不出单位。请写全，例如 3亿元、5000万元、3亿美元。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: the unit of “{content}” is unclear. Write it in full: 3亿元, USD 300 m.",
  },
  importNegative: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”是负数。请写不小于零的数；核减请更正原来的数。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” is negative. Write zero or more; to take something back, correct the earlier figure.",
  },
  importAbsurd: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”大得不合常理，多半是单位（{unit}）写错。请核对。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” is too large to be true; the unit ({unit}) is probably wrong. Check it.",
  },
  importNotQuantity: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”不是数量。请改成数字（可带单位），或清空。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” is not a quantity. Write a number (with its unit) or clear it.",
  },
  importNotDay: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”不是日期。请写成 2024年2月 或 2024-02-11，或清空。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” is not a date. Write 2024-02-11 or 2024年2月, or clear it.",
  },
  importAmbiguousDay: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”有两种读法。请把年月日写全，例如 2024-02-11。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” can be read in two ways. Write the full date: 2024-02-11.",
  },
  importLostZero: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”是数字，可能是1月，也可能是10月丢了末尾的0。请改写成 2023年1月 或 2023年10月。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” was typed as a number: January, or October without its last zero? Write 2023-01 or 2023-10.",
  },
  importDayOutOfRange: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”不在1990年至2100年之间。请核对。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” is not between 1990 and 2100. Check it.",
  },
  importNumberInText: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列应是文字，却是数字“{content}”，可能错了列。请核对。",
    en: "Sheet “{sheet}”, row {row}, column “{column}” holds words, but here is the number “{content}”: it may be in the wrong column. Check it.",
  },
  importCodeAsNumber: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”被当成数字存，末尾几位已丢失。请把单元格设为文本后重填。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” was stored as a number and has lost its last digits. Format the cell as text and type it again.",
  },
  importNotChoice: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”不在可选项里。可选：{choices}。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” is not one of the choices: {choices}.",
  },
  importNoFigure: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列写的是“{content}”，没有数，不导入。有了数再补。",
    en: "Sheet “{sheet}”, row {row}, column “{column}” says “{content}”: no figure is given, so none is imported. Add it once known.",
  },
  importFormulaEmpty: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列是公式（={content}），没有保存计算结果。请用 Excel 或 WPS 打开、重新计算后保存，再上传。",
    en: "Sheet “{sheet}”, row {row}, column “{column}” is a formula (={content}) without a stored result. Open the file in Excel or WPS, recalculate, save and upload it again.",
  },
  importFormulaError: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的公式出错（“{content}”）。请改正公式，或直接填数。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: the formula failed (“{content}”). Mend it, or type the figure.",
  },
  importMergedFigure: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”与上面的项目合并在一个单元格里，只记在第一个项目上。请分开填写。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” shares one merged cell with the projects above and is kept for the first only. Fill them in apart.",
  },
  importKindInferred: {
    nature: "invalid",
    zh: "没有注明计划还是实际：{day} 不晚于数据截至日期 {asOf}，按“实际”读取。不对请改。",
    en: "Not marked as planned or actual: {day} is not after {asOf}, so it is read as actual. Change it if wrong.",
  },
  importKindInferredPlanned: {
    nature: "invalid",
    zh: "没有注明计划还是实际：{day} 晚于数据截至日期 {asOf}，按“计划”读取。不对请改。",
    en: "Not marked as planned or actual: {day} is after {asOf}, so it is read as planned. Change it if wrong.",
  },
  importKindUnsure: {
    nature: "invalid",
    zh: "没有注明计划还是实际：{day} 跨过数据截至日期 {asOf}，暂按“计划”读取。请核对。",
    en: "Not marked as planned or actual: {day} reaches past {asOf}, so it is read as planned. Check it.",
  },
  importActualInFuture: {
    nature: "invalid",
    zh: "注明是实际发生，但 {day} 晚于数据截至日期 {asOf}。请核对。",
    en: "Marked as actual, but {day} is after {asOf}. Check it.",
  },
  importDoneDayUnknown: {
    nature: "invalid",
    zh: "写的是“{text}”，没有日期：记为不晚于 {asOf} 已经发生。",
    en: "It says “{text}” without a day: kept as done by {asOf}.",
  },
  importPartialNode: {
    nature: "invalid",
    zh: "只说到“{scope}”，不是整个项目，记为“{node}”。",
    en: "It speaks of “{scope}” only, not of the whole project, and is kept as “{node}”.",
  },
  importRemark: {
    nature: "invalid",
    zh: "附注：{text}",
    en: "Remark: {text}",
  },
  importComment: {
    nature: "invalid",
    zh: "批注：{text}",
    en: "Comment: {text}",
  },
  importFormulaUsed: {
    nature: "invalid",
    zh: "是公式（={formula}），用的是保存的结果。",
    en: "It is a formula (={formula}); its stored result is used.",
  },
  importSerialDay: {
    nature: "invalid",
    zh: "单元格里是日期序号 {text}，读作 {day}。",
    en: "The cell holds the date as the serial number {text}, read as {day}.",
  },
  importMergedText: {
    nature: "invalid",
    zh: "取自合并单元格 {address}。",
    en: "Taken from the merged cell {address}.",
  },
  importUnitAssumed: {
    nature: "invalid",
    zh: "表头没有写单位，按“{unit}”读取。",
    en: "The header names no unit; “{unit}” is assumed.",
  },
  importCorrected: {
    nature: "invalid",
    zh: "原文“{text}”，您改为“{content}”。",
    en: "The file says “{text}”; you corrected it to “{content}”.",
  },
  importNameVariant: {
    nature: "invalid",
    zh: "台账里叫“{known}”，本表写作“{text}”，作为别名记住，不改名。",
    en: "The ledger calls it “{known}”, the file “{text}”: kept as an alias, not renamed.",
  },
  importUnitUnknown: {
    nature: "invalid",
    zh: "工作表“{sheet}”第 {row} 行的责任单位“{content}”不在单位名单里。请选择对应的单位，或先添加它。",
    en: "Sheet “{sheet}”, row {row}: the responsible unit “{content}” is not in the list of units. Choose the unit it is, or add it first.",
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
    en: "Same name under another unit name, and the same {evidence}.",
  },
  importMatchWithin: {
    nature: "invalid",
    zh: "一个名称包含另一个，且{evidence}一致。",
    en: "One name lies within the other, and the same {evidence}.",
  },
  importMatchWithinOnly: {
    nature: "invalid",
    zh: "一个名称包含另一个，但没有别的依据。",
    en: "One name lies within the other, with nothing else to go by.",
  },
  importMatchAlike: {
    nature: "invalid",
    zh: "名称相近（{percent}%），且{evidence}一致。",
    en: "Names are alike ({percent} %), and the same {evidence}.",
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
