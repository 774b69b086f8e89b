import type { Need } from "../../lifecycle/lifecycle.ts";
import { type Check, type CheckInput, labelParams, placeOf } from "../check-input.ts";
import { nodeEntries } from "../node-entry.ts";

function needsOf(input: CheckInput, node: string): Need[] {
  return input.sheet.lifecycle.stages
    .flatMap((stage) => stage.needs)
    .filter((need) => need.evidenceOf === node && need.label);
}

/**
 * A node said to have happened is proven by the papers in hand, or, where there are none, carries what the lifecycle
 * asks for it; a cell of a sheet proves nothing. Errors: none (total).
 */
export const checkNodeEvidence: Check = (input) => {
  const rule = input.sheet.form.checks.evidence;
  if (!rule) return [];
  return nodeEntries(input, "actual").flatMap(({ entry }) => {
    const needs = needsOf(input, entry.attribute);
    const papers = input.proven?.(entry.attribute) ?? "unknown";
    const isProven =
      papers === "unknown" ? entry.evidence.some((each) => each.kind !== "cell") : papers === "met";
    if (needs.length === 0 || isProven) return [];
    const params = {
      ...labelParams(input, "label", entry.attribute),
      "evidence.zh": needs.map((need) => need.label?.zh).join("、"),
      "evidence.en": needs.map((need) => need.label?.en).join(", "),
    };
    const refusal = { code: "reportNodeNoEvidence", params } as const;
    return [{ level: rule.level, refusal, cells: [placeOf(entry)] }];
  });
};
