/** Refusals of what was written into a cell or a field: money, quantities, days, periods, codes. */
export const valueSentences = {
  notMoney: {
    nature: "invalid",
    zh: "“{text}”不是金额。请写数字，可带单位和“近、超、余、约”，例如：125、近125亿元、2000余万元。",
    en: "“{text}” is not an amount. Write a number, with a unit and nearly, over or about if need be: 125, nearly CNY 12.5 bn.",
  },
  notText: {
    nature: "invalid",
    zh: "“{label}”只能填文字，不是“{text}”这样的值。",
    en: "“{label}” takes words, not a value like {text}.",
  },
  moneyUnitUnclear: {
    nature: "invalid",
    zh: "看不出“{text}”的金额单位（表头单位：“{unit}”）。请把单位写全，例如：3亿元、5000万元、3亿美元。",
    en: "The unit of “{text}” is unclear (unit of the column: “{unit}”). Write it in full: 3亿元, USD 300 m.",
  },
  negativeAmount: {
    nature: "invalid",
    zh: "金额“{text}”是负数。请写不小于零的金额；核减请更正原来的数。",
    en: "The amount “{text}” is negative. Write zero or more; to take something back, correct the earlier figure.",
  },
  absurdAmount: {
    nature: "invalid",
    zh: "金额“{text}”超过10万亿，多半是单位写错。请核对是“元”“万元”还是“亿元”。",
    en: "The amount “{text}” is over ten trillion: the unit is probably wrong. Check whether it is 元, 万元 or 亿元.",
  },
  mixedCurrencies: {
    nature: "invalid",
    zh: "币种不同（{first}、{second}），不能相加或比较。请分币种处理，或先写明折算后的金额。",
    en: "{first} and {second} can be neither added nor compared. Keep them apart, or state a converted amount first.",
  },
  notAQuantity: {
    nature: "invalid",
    zh: "“{text}”不是数量。请写数字和单位，例如：621亩、23.6万㎡、2000余人。",
    en: "“{text}” is not a quantity. Write a number and a unit: 621 mu, 23.6万㎡, over 2000 people.",
  },
  unknownUnit: {
    nature: "invalid",
    zh: "不认识单位“{unit}”。请用亩、㎡、吨、MW、人、台、% 等单位写明。",
    en: "The unit “{unit}” is unknown. Use one such as mu, m², t, MW, people, sets or %.",
  },
  negativeQuantity: {
    nature: "invalid",
    zh: "数量“{text}”是负数。请写不小于零的数；只有百分数可以为负。",
    en: "The quantity “{text}” is negative. Write zero or more; only percentages may be negative.",
  },
  mixedDimensions: {
    nature: "invalid",
    zh: "“{first}”与“{second}”不是同一类单位，不能换算或比较。请换成同类单位。",
    en: "“{first}” and “{second}” measure different things and can be neither converted nor compared. Use units of one kind.",
  },
  notADay: {
    nature: "invalid",
    zh: "“{text}”不是可以识别的日期。请写年、季、月、旬或日，例如：2023年、2023年四季度、2023年11月、2024年4月下旬、2023-02-11；期限写“不晚于2023年6月30日”。",
    en: "“{text}” is not a date that can be kept exactly. Write a year, quarter, month or day: 2023, Q4 2023, Nov 2023, 11 Feb 2023; for a limit, by 30 Jun 2023.",
  },
  dayWithoutYear: {
    nature: "invalid",
    zh: "日期“{text}”没有年份。请写全，例如：2024年3月。",
    en: "The date “{text}” has no year. Write it in full: Mar 2024.",
  },
  ambiguousDay: {
    nature: "invalid",
    zh: "“{text}”的年份只有两位，分不清年和日。请写四位年份，例如：2023-02-11。",
    en: "“{text}” has a two-digit year and can be read in two ways. Write the year with four digits: 2023-02-11.",
  },
  noSuchDay: {
    nature: "invalid",
    zh: "日历上没有“{text}”这一天。请核对月和日。",
    en: "There is no “{text}” in the calendar. Check the month and the day.",
  },
  dayOutOfRange: {
    nature: "invalid",
    zh: "“{text}”不在1990年至2100年之间，多半是年份写错。请核对年份。",
    en: "“{text}” lies outside 1990–2100: the year is probably wrong. Check it.",
  },
  notAPeriod: {
    nature: "invalid",
    zh: "“{text}”不是报告期。请写月、季、半年或年，例如：2024-02、2024-Q1、2024-H1、2024。",
    en: "“{text}” is not a reporting period. Write a month, quarter, half or year: 2024-02, 2024-Q1, 2024-H1, 2024.",
  },
} as const;
