import type { Attribute } from "../domain/ledger/attribute.ts";

/** Where a project stands in the plan of a year, and the ceremonies it was part of. Source: handbook 2.5. */
export const planAttributes = [
  {
    id: "planTier",
    open: true,
    label: { zh: "年度计划类别", en: "Tier of the yearly plan" },
    synonyms: ["计划类别", "计划层次", "实施储备类别", "实施或储备", "年度计划分类"],
    group: "identity",
    value: "choice",
    choices: [
      {
        id: "implement",
        label: { zh: "实施", en: "To carry out" },
        synonyms: ["实施项目", "实施类", "列入实施"],
      },
      {
        id: "reserve",
        label: { zh: "储备", en: "Reserve" },
        synonyms: ["储备项目", "储备类", "列入储备"],
      },
      {
        id: "none",
        label: { zh: "不在计划", en: "Not in the plan" },
        synonyms: ["调出", "退出", "不列入"],
      },
    ],
    timing: "flow",
    period: "year",
    kind: "planned",
    statedBy: ["office"],
  },
  {
    // The part it speaks of is the ceremony's name: a project may be in several.
    id: "batch",
    open: true,
    label: { zh: "集中活动", en: "Ceremony" },
    synonyms: [],
    group: "identity",
    value: "choice",
    choices: [
      { id: "in", label: { zh: "列入", en: "Part of it" }, synonyms: [] },
      { id: "out", label: { zh: "撤下", en: "Taken off" }, synonyms: [] },
    ],
    timing: "state",
    kind: "actual",
    statedBy: ["office"],
  },
] as const satisfies readonly Attribute[];
