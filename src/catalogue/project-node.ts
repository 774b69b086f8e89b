import type { Attribute } from "../domain/ledger/attribute.ts";

const node = {
  group: "node",
  value: "day",
  timing: "event",
  kind: "planned",
  statedBy: ["office", "town"],
  hot: true,
} as const;

/** What a department decides or registers, it may state itself. */
const desk = { ...node, statedBy: ["office", "town", "bureau"] } as const;

/** The nodes of a project's schedule, each with promised, planned, forecast and actual day. Source: handbook 2.1, 2.2. */
export const nodeAttributes = [
  {
    ...node,
    id: "signing",
    label: { zh: "签约", en: "Signing" },
    synonyms: ["签约时间", "签约日期", "正式签约"],
  },
  {
    ...node,
    id: "registration",
    label: { zh: "注册", en: "Registration" },
    synonyms: ["注册时间", "注册落户", "公司注册", "工商注册"],
  },
  {
    ...desk,
    id: "filing",
    label: { zh: "备案", en: "Filing" },
    synonyms: ["备案时间", "立项", "立项时间", "项目备案", "备案核准", "核准", "立项备案"],
  },
  {
    ...desk,
    id: "landGrant",
    label: { zh: "供地", en: "Land grant" },
    synonyms: ["摘牌", "土地摘牌", "拿地", "供地时间", "土地出让", "摘牌时间", "供地摘牌"],
  },
  {
    ...desk,
    id: "approval",
    label: { zh: "报批", en: "Permits" },
    synonyms: ["完成报批", "施工许可", "施工许可证", "手续办理"],
  },
  {
    ...node,
    id: "start",
    label: { zh: "开工", en: "Start" },
    synonyms: [
      "开工时间",
      "开工日期",
      "计划开工时间",
      "开始打桩",
      "打桩",
      "主体开工",
      "开工建设",
      "start_date",
      "project start date",
      "start date",
    ],
  },
  {
    ...node,
    id: "foundation",
    label: { zh: "基础施工", en: "Foundation" },
    synonyms: ["基础开挖", "基础", "桩基"],
  },
  {
    ...node,
    id: "groundLevel",
    label: { zh: "正负零", en: "Ground level" },
    synonyms: ["±0", "出正负零"],
  },
  {
    ...node,
    id: "steelFrame",
    label: { zh: "钢构吊装", en: "Steel erection" },
    synonyms: ["钢构", "钢结构吊装", "钢构吊桩"],
  },
  {
    ...node,
    id: "topping",
    label: { zh: "封顶", en: "Topping out" },
    synonyms: ["主体封顶", "厂房封顶", "结构封顶", "封顶时间"],
  },
  {
    ...node,
    id: "completion",
    label: { zh: "竣工", en: "Completion" },
    synonyms: [
      "主体竣工",
      "竣工时间",
      "竣工日期",
      "竣工验收",
      "完工",
      "end_date",
      "project end date",
      "end date",
      "project - end date",
      "latest approved end date",
      "project end date (latest approved end date)",
    ],
  },
  {
    ...node,
    id: "equipment",
    label: { zh: "设备进场", en: "Equipment in" },
    synonyms: ["设备安装调试", "设备安装", "设备进场时间", "设备入场"],
  },
  {
    ...node,
    id: "trialProduction",
    label: { zh: "试生产", en: "Trial production" },
    synonyms: ["部分投产", "试产", "试运行", "试生产时间", "调试生产"],
  },
  {
    ...node,
    id: "production",
    label: { zh: "投产", en: "Production" },
    synonyms: ["全部投产", "投产时间", "投产日期", "建成投产", "正式投产"],
  },
  {
    ...node,
    id: "operation",
    label: { zh: "投运", en: "In service" },
    synonyms: ["投运时间", "投入运营", "投入使用", "交付使用"],
  },
  {
    ...node,
    id: "fullCapacity",
    label: { zh: "达产", en: "Full capacity" },
    synonyms: ["转化达产", "达产时间", "满产"],
  },
] as const satisfies readonly Attribute[];
