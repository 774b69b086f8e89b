import type { Attribute } from "../domain/ledger/attribute.ts";

const words = {
  group: "narrative",
  value: "text",
  timing: "flow",
  period: "month",
  kind: "actual",
  statedBy: ["office", "town"],
} as const;

/** What the month's report says in words. Source: handbook 2.2, 2.3. */
export const narrativeAttributes = [
  {
    ...words,
    id: "progress",
    open: true,
    label: { zh: "形象进度", en: "Progress" },
    synonyms: [
      "进展情况",
      "详细进展",
      "工程进度",
      "完成形象进度",
      "目前进展",
      "项目进展",
      "当前进度",
      "进展",
      "推进情况",
    ],
  },
  {
    ...words,
    id: "problem",
    open: true,
    label: { zh: "存在问题", en: "Problems" },
    synonyms: ["需协调问题", "需协调解决的问题", "问题", "困难问题", "存在的问题", "需协调事项"],
  },
  {
    ...words,
    id: "remark",
    label: { zh: "备注", en: "Remarks" },
    synonyms: ["说明", "rating_comment", "rating comment", "schedule_comment", "schedule comment"],
  },
  {
    ...words,
    id: "rating",
    label: { zh: "外部评级", en: "External rating" },
    synonyms: [
      "评级",
      "colour_rating",
      "rating",
      "rag rating",
      "delivery confidence",
      "dca rating",
    ],
  },
  {
    ...words,
    timing: "state",
    id: "status",
    open: true,
    label: { zh: "状态", en: "Status" },
    synonyms: ["项目状态", "推进状态"],
    value: "choice",
    choices: [
      { id: "active", label: { zh: "进行", en: "Active" }, synonyms: ["正常", "推进中", "进行中"] },
      { id: "delayed", label: { zh: "滞后", en: "Delayed" }, synonyms: ["推进滞后", "缓慢"] },
      { id: "paused", label: { zh: "暂停", en: "Paused" }, synonyms: ["停工", "缓建", "停建"] },
      { id: "ended", label: { zh: "终止", en: "Ended" }, synonyms: ["取消", "中止", "停止谈判"] },
    ],
    statedBy: ["office"],
  },
] as const satisfies readonly Attribute[];
