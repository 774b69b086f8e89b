import type { Parsed } from "../contract/endpoint.ts";
import type { downloadPlanChanges as endpoint } from "../contract/plan.ts";
import type { Language } from "../domain/language.ts";
import { lineOfChange } from "../domain/plan/diff.ts";
import type { Reasoned } from "../domain/plan/draft.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { type ProvenFigure, sayValue } from "../domain/seal/manifest.ts";
import { cellPlace } from "../domain/seal/sheet-place.ts";
import type { Money } from "../domain/value/money.ts";
import type { TableColumn, TableValue } from "../files/sheet/write-workbook.ts";
import type { Ctx } from "./context.ts";
import { writeProven } from "./document-proof.ts";
import { type PlanRead, changesBetween, moneyFactsOf } from "./plan-lines.ts";
import { tierName } from "./plan-view.ts";
import { compareVersions } from "./show-plan.ts";

/** The amounts of the comparison, as rules of figures name their unit. */
const moneyUnit = "亿元";

const words = {
  zh: {
    sheet: "调整对照",
    title: (year: string, from: number, to: number) =>
      `${year}年度计划：第 ${from} 版与第 ${to} 版对照`,
    kind: { out: "调出", in: "调入", tier: "转类别", value: "调值" },
    heads: ["变动", "项目名称", "责任板块", "原类别", "类别"],
    money: ["原总投资", "总投资", "原年度计划投资", "年度计划投资"],
    unit: "亿元",
    reason: "原因",
  },
  en: {
    sheet: "Changes",
    title: (year: string, from: number, to: number) =>
      `Plan of ${year}: versions ${from} and ${to}`,
    kind: { out: "out", in: "in", tier: "tier changed", value: "amount changed" },
    heads: ["Change", "Project", "Unit", "Tier before", "Tier"],
    money: ["Total before", "Total", "Year's plan before", "Year's plan"],
    unit: "100m yuan",
    reason: "Reason",
  },
} as const;

function columnsOf(language: Language): TableColumn[] {
  const text = words[language];
  const plain = text.heads.map((label, at): TableColumn => ({
    label,
    type: "text",
    width: at === 1 ? 34 : 12,
  }));
  const money = text.money.map((label): TableColumn => ({
    label,
    unit: text.unit,
    type: "number",
    width: 15,
  }));
  return [...plain, ...money, { label: text.reason, type: "text", width: 34 }];
}

function moneyCell(money: Money | null | undefined, language: Language): TableValue {
  return money ? sayValue(money, moneyUnit, language) : null;
}

function rowOf(change: Reasoned, language: Language): TableValue[] {
  const { before, after, kind, reasons } = change;
  const { name, unit } = lineOfChange(change);
  const tier = (line: typeof before): TableValue => line && tierName(line.tier)[language];
  return [
    words[language].kind[kind],
    name,
    unit.name,
    tier(before),
    tier(after),
    moneyCell(before?.total, language),
    moneyCell(after?.total, language),
    moneyCell(before?.yearPlan, language),
    moneyCell(after?.yearPlan, language),
    reasons.join("；"),
  ];
}

type Compared = { readonly before: PlanRead; readonly after: PlanRead };

/** The facts behind the amounts of a change, in the order of their columns. */
function amountsOf({ before, after }: Compared, change: Reasoned) {
  const { project } = lineOfChange(change);
  const was = change.before ? moneyFactsOf(before, project) : undefined;
  const is = change.after ? moneyFactsOf(after, project) : undefined;
  return [was?.total, is?.total, was?.yearPlan, is?.yearPlan];
}

function figuresOf(compared: Compared, change: Reasoned, language: Language): ProvenFigure[] {
  const id = String(lineOfChange(change).project);
  return amountsOf(compared, change).flatMap((fact, at): ProvenFigure[] => {
    if (!fact) return [];
    const place = cellPlace(id, words[language].heads.length + at);
    const rule = { kind: "value", unit: moneyUnit, language } as const;
    return [{ place, text: sayValue(fact.value, moneyUnit, language), rule, parts: [[fact.seq]] }];
  });
}

/** What changed between two versions as a workbook, with the amounts on both sides. Refuses `noSuchPlanVersion`. */
export async function downloadPlanChanges(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Uint8Array>> {
  const { language, year, from, to } = asked;
  const text = words[language];
  const compared = await ctx.store.read(ctx.actor, (reader) => compareVersions(ctx, reader, asked));
  if (!compared.ok) return compared;
  const { before, after } = compared.value;
  const changes = changesBetween(before, after);
  const sample = ctx.district.sample ? `（${ctx.district.sample[language]}）` : "";
  const title = `${ctx.district.signedBy}${sample} ${text.title(year, from, to)}`;
  const rows = changes.map((change) => rowOf(change, language));
  return accept(
    await writeProven(ctx, {
      table: { sheetName: text.sheet, title, columns: columnsOf(language), rows },
      known: after.point.known,
      language,
      ids: changes.map((change) => String(lineOfChange(change).project)),
      figures: changes.flatMap((change) => figuresOf(compared.value, change, language)),
    }),
  );
}
