import type { Attribute } from "../domain/ledger/attribute.ts";

const criticism = {
  of: "unit",
  group: "duty",
  value: "quantity",
  unit: "分",
  timing: "flow",
  period: "month",
  kind: "actual",
  statedBy: ["office"],
} as const;

/**
 * What a district keeps of a unit itself, so that its own events are facts too: ceremonies held, and
 * criticisms with the points decided (a positive number; the rulebook takes them off). Source: handbook 1.4.
 */
export const unitAttributes: readonly Attribute[] = [
  {
    id: "collectiveStart",
    of: "unit",
    label: { zh: "集中开工", en: "Collective start" },
    synonyms: ["集中开工仪式", "集中开工活动"],
    group: "node",
    value: "day",
    timing: "event",
    kind: "actual",
    statedBy: ["office", "town"],
  },
  {
    ...criticism,
    id: "cityCriticism",
    label: { zh: "市级通报批评", en: "Criticised by the city" },
    synonyms: ["通报批评", "市通报批评"],
  },
  {
    ...criticism,
    id: "provincialCriticism",
    label: { zh: "省级通报批评", en: "Criticised by the province" },
    synonyms: ["省通报批评"],
  },
];
