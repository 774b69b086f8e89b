import type { SampleStatement } from "./draft.ts";
import { measure, yuan } from "./statement.ts";
import { node, on, printed, type Printed } from "./tongzhou-page.ts";

/** 1 亿元 in 万元. */
const yi = 10_000;

function text(attribute: string, value: string): Printed {
  return { attribute, kind: "actual", value };
}

function total(value: Printed["value"]): Printed {
  return { attribute: "totalInvestment", kind: "planned", value };
}

function promised(attribute: string, value: Printed["value"]): Printed {
  return { attribute, kind: "promised", value };
}

/** What the month's page tells of progress, in our own words. */
function progress(month: string, value: string): Printed {
  return { ...text("progress", value), period: month, validFrom: `${month}-01` };
}

const kangyuan: readonly SampleStatement[] = [
  ...printed("001", "kangyuan", [
    text("name", "康源电路"),
    text("unit", "南通高新区"),
    text("investor", "东莞康源电子有限公司"),
    text("content", "集成电路封装基板，年产86万平方米"),
    total(yuan(50 * yi)),
    { attribute: "land", kind: "planned", value: measure("197", "亩") },
    { attribute: "floorArea", kind: "planned", value: measure("23.6", "万㎡") },
    promised("capacity", measure("86", "万㎡")),
    promised("sales", yuan(50 * yi)),
    promised("tax", yuan(5 * yi, "over")),
    node("start", "actual", on("2023-02-11", "day")),
  ]),
  ...printed("002", "kangyuan", [
    text("content", "集成电路封装载板，年产86万平方米"),
    total(yuan(50 * yi)),
    promised("capacity", measure("86", "万㎡")),
    promised("sales", yuan(50 * yi)),
    node("start", "actual", on("2023-02-11", "day")),
  ]),
];

/** The two pages give two totals and show the first line slipping by about three months: both stay. */
const kanghui: readonly SampleStatement[] = [
  ...printed("002", "kanghui", [
    text("name", "康辉新材料"),
    text("unit", "五接镇"),
    total(yuan(125 * yi, "nearly")),
    node("start", "actual", on("2022-10", "month")),
    node("equipment", "planned", on("2023-07", "month")),
    { ...node("production", "planned", on("2023-11", "month")), scope: "首条生产线" },
  ]),
  ...printed("000", "kanghui", [
    text("name", "康辉南通新材料"),
    text("content", "聚酯薄膜和锂电池隔膜"),
    total(yuan(125 * yi)),
    { ...node("trialProduction", "actual", on("2024-02", "month")), scope: "首条生产线" },
    progress(
      "2024-02",
      "锂电池隔膜首条生产线贯通并试生产；聚酯薄膜4条生产线正在安装；220千伏变电设施已投用；现场300余人施工",
    ),
  ]),
];

/**
 * 12 GW is the planned capacity, 20 GW what the page gives for full capacity: the page explains no further.
 */
const liansheng: readonly SampleStatement[] = [
  ...printed("000", "liansheng", [
    text("name", "链升科技"),
    text("unit", "南通高新区"),
    text("content", "异质结太阳能电池，分三期建设；规划产能12GW，满产后20GW"),
    total(yuan(70 * yi)),
    { attribute: "land", kind: "planned", value: measure("621", "亩") },
    { attribute: "capacity", kind: "planned", value: measure("12", "GW") },
    { ...promised("capacity", measure("20", "GW")), scope: "满产后" },
    promised("output", yuan(110 * yi)),
    promised("jobs", measure("2000", "人", "odd")),
    node("steelFrame", "planned", on("2024-02", "month")),
    node("topping", "planned", on("2024-04-21", "xun")),
    node("production", "planned", on("2024-08-21", "xun")),
  ]),
  ...["一期", "二期", "三期"].flatMap((phase, index) =>
    printed("000", `liansheng-${index + 1}`, [
      text("name", `链升科技${phase}`),
      text("unit", "南通高新区"),
    ]),
  ),
];

const hengli: readonly SampleStatement[] = [
  ...printed("001", "hengli", [text("name", "恒力产业园"), text("unit", "通州区")]),
  ...printed("001", "hengli-3", [
    text("name", "恒力产业园三期"),
    text("unit", "通州区"),
    node("completion", "actual", on("2022", "year")),
    node("production", "actual", on("2022", "year")),
  ]),
  ...printed("002", "hengli-3", [progress("2023-03", "三期车间各生产线运转")]),
  ...printed("002", "hengli-4", [
    text("name", "恒力产业园四期"),
    text("unit", "通州区"),
    node("start", "actual", on("2023-03-31", "by")),
    progress("2023-03", "四期在建"),
  ]),
];

const others: readonly SampleStatement[] = [
  ...printed("002", "gaode", [
    text("name", "高德新型电子元件"),
    text("unit", "通州区"),
    total(yuan(100 * yi)),
    node("signing", "actual", on("2023-03-31", "by")),
  ]),
  ...printed("000", "yimin", [
    text("name", "益民水处理二期"),
    text("unit", "通州区"),
    text("content", "日处理能力由4.8万吨扩至9.6万吨，出水一级A标准"),
    { attribute: "capacity", kind: "actual", value: measure("4.8", "万吨/日"), scope: "扩容前" },
    { attribute: "capacity", kind: "planned", value: measure("9.6", "万吨/日") },
    { ...node("completion", "actual", on("2024-02-29", "by")), scope: "主体" },
    node("trialProduction", "actual", on("2024-02-29", "by")),
    progress("2024-02", "主体完工，进入试运行"),
  ]),
];

/**
 * Every project of 通州 on the pages. Left out: the rows of 通州湾, 武进 and 常州, which are other districts, and
 * the totals over many projects (16 starts of 83.2亿 …), which name no project.
 */
export const tongzhouStatements: readonly SampleStatement[] = [
  ...kangyuan,
  ...kanghui,
  ...liansheng,
  ...hengli,
  ...others,
];
