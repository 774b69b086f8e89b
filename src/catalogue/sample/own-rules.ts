import type { Attribute } from "../../domain/ledger/attribute.ts";
import type { SampleRule } from "./draft.ts";

/** What the sample's office keeps beyond the catalogue: the tax an industrial project promises for each 亩 of its land. */
export const taxPerMu: Omit<Attribute, "own"> = {
  id: "own_tax_per_mu",
  label: { zh: "亩均税收承诺", en: "Tax promised per mu" },
  synonyms: ["亩均税收", "承诺亩均税收"],
  group: "benefit",
  value: "quantity",
  unit: "万元/亩",
  timing: "state",
  kind: "promised",
  statedBy: ["office", "town"],
};

type Reasons = { readonly reasons: readonly object[] };

function withReason(shipped: unknown, zh: string, en: string): unknown {
  const rule = shipped as Reasons;
  const own = { id: "noSite", about: ["progress"], text: { zh, en } };
  return { ...rule, reasons: [...rule.reasons, own] };
}

const by = "s-office";

/** What was promised per 亩 is the contract's: who negotiates, decides and checks sees it, who merely lends a hand does not. */
const guarded = { [taxPerMu.id]: ["office", "town", "leader", "audit"] };

/** Rules the sample set: an attribute of its office's own, who alone sees it, and a reason for a return, worded anew a year later. */
export const sampleRules: readonly SampleRule[] = [
  {
    name: "attributes",
    from: () => [taxPerMu],
    reason: "区政府要求签约项目逐一登记亩均税收承诺（合成）",
    by,
    knownOn: "2024-01-02",
  },
  {
    name: "fields",
    from: () => guarded,
    reason: "亩均税收承诺出自投资协议，只给经办、决策和督查的人看（合成）",
    by: "secadmin",
    knownOn: "2024-01-08",
  },
  {
    name: "reasons/return",
    from: (shipped) =>
      withReason(
        shipped,
        "没有写明施工部位，请补充。",
        "It does not say which part is being built. Add it.",
      ),
    reason: "审核中常见，增设一条退回理由（合成）",
    by,
    knownOn: "2024-06-03",
  },
  {
    name: "reasons/return",
    from: (shipped) =>
      withReason(
        shipped,
        "没有写明施工部位和形象进度，请对照总平面图补充。",
        "It does not say which part is being built and how far it is. Add both, by the site plan.",
      ),
    reason: "原措辞过短，镇街反映看不懂要补什么（合成）",
    by: "s-office-2",
    knownOn: "2025-02-17",
  },
];
