/** What the reading of one cell has to say: why it is refused (sheet, row, column, content, what to do), and notes. */
export const importingCellSentences = {
  importClosed: {
    nature: "conflict",
    zh: "工作表“{sheet}”第 {row} 行“{column}”列的“{content}”要改 {period} 已封账的数，不会导入。确有错误的，请在项目页对原来的数申请更正。",
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” would change a figure of {period}, which is closed, and is left out. If the figure is wrong, ask for a correction on the project's page.",
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
    en: "Sheet “{sheet}”, row {row}, column “{column}”: “{content}” is not one of the choices: {choicesEn}.",
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
    zh: "只说到“{scope}”，不是整个项目；看节点进度时按“{node}”算。",
    en: "It speaks of “{scope}” only, not of the whole project; the schedule counts it as “{nodeEn}”.",
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
} as const;
