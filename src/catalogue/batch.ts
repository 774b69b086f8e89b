import type { Attribute } from "../domain/ledger/attribute.ts";

const stated = {
  timing: "state",
  kind: "actual",
  statedBy: ["office"],
  synonyms: [],
  group: "identity",
} as const;

/**
 * What a ceremony (集中开工, 集中签约, 观摩) is announced with. A figure's part is a unit's name where it speaks of that
 * unit's share, empty for the whole. Source: handbook 1.1, 2.5.
 */
export const batchAttributes = [
  { ...stated, id: "name", label: { zh: "名称", en: "Name" }, value: "text" },
  {
    ...stated,
    id: "batchKind",
    label: { zh: "活动类型", en: "Kind" },
    value: "choice",
    choices: [
      { id: "start", label: { zh: "集中开工", en: "Collective start" }, synonyms: [] },
      { id: "sign", label: { zh: "集中签约", en: "Collective signing" }, synonyms: [] },
      { id: "visit", label: { zh: "观摩", en: "Observation tour" }, synonyms: [] },
    ],
  },
  { ...stated, id: "batchDay", label: { zh: "活动日期", en: "Day" }, value: "day" },
  {
    ...stated,
    id: "batchCount",
    label: { zh: "公布项目数", en: "Projects announced" },
    value: "quantity",
    unit: "个",
  },
  {
    ...stated,
    id: "batchTotal",
    label: { zh: "公布总投资", en: "Total investment announced" },
    value: "money",
    unit: "亿元",
  },
  {
    ...stated,
    id: "batchYearPlan",
    label: { zh: "公布年度计划投资", en: "Plan of the year announced" },
    value: "money",
    unit: "亿元",
  },
] as const satisfies readonly Attribute[];

/** One of a ceremony's attributes. */
export type BatchAttribute = (typeof batchAttributes)[number]["id"];

/** The declaration of a ceremony's attribute. Errors: none (total). */
export function batchAttribute(id: BatchAttribute): Attribute {
  return batchAttributes.find((each) => each.id === id) ?? batchAttributes[0];
}
