import type { Bilingual } from "../language.ts";
import type { BusinessRole } from "../unit/role.ts";
import type { Missing, MissingReason } from "./explain.ts";
import { sayMissing } from "./missing-words.ts";
import type { Context } from "./operator.ts";

const roleLabels = {
  office: { zh: "项目办", en: "the project office" },
  bureau: { zh: "主管部门", en: "the bureau in charge" },
  taskforce: { zh: "专班", en: "the task force" },
  leader: { zh: "区领导", en: "the district leader" },
  audit: { zh: "审计", en: "audit" },
} as const satisfies Record<Exclude<BusinessRole, "town">, Bilingual>;

/** What is missing of an indicator here, and who owes it: the responsible unit under its own name, or an office. */
export function missingOf(
  context: Context,
  id: string,
  why: { readonly reason: MissingReason; readonly detail?: string },
): Missing {
  const { attribute, label, owedBy } = context.indicator(id);
  const { unit, project } = context;
  const owner = owedBy === "town" ? { zh: unit.name, en: unit.name } : roleLabels[owedBy];
  return {
    indicator: id,
    attribute,
    label,
    reason: why.reason,
    detail: why.detail ?? "",
    owedBy,
    owner,
    unit: unit.id,
    project: project?.id ?? null,
  };
}

/** What is missing for an indicator: itself, or what a figure would be worked out from. */
export function gapsOf(context: Context, id: string): readonly Missing[] {
  const value = context.value(id);
  if ("notApplicable" in value) return [];
  if (context.indicator(id).reads === "figured") return context.figure(id).missing();
  return "missing" in value ? [missingOf(context, id, { reason: "unstated" })] : [];
}

/** The sentence of a line left out: what is missing and that it is not counted as zero. */
export function sayLeftOut(missing: readonly Missing[]): Bilingual {
  const said = missing.map(sayMissing);
  return {
    zh: `${said.map(({ zh }) => zh).join("；")}。本项暂不计分，不按零分处理。`,
    en: `${said.map(({ en }) => en).join("; ")}. Left out for now, not counted as zero.`,
  };
}
