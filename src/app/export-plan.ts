import type { Parsed } from "../contract/endpoint.ts";
import type { downloadPlanChanges as endpoint } from "../contract/plan.ts";
import type { Language } from "../domain/language.ts";
import { lineOfChange } from "../domain/plan/diff.ts";
import type { Reasoned } from "../domain/plan/draft.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { scaleDecimal } from "../domain/value/decimal.ts";
import { type Money, printMoney } from "../domain/value/money.ts";
import { type TableColumn, type TableValue, writeTable } from "../files/sheet/write-workbook.ts";
import type { Ctx } from "./context.ts";
import { changesBetween } from "./plan-lines.ts";
import { tierName } from "./plan-view.ts";
import { compareVersions } from "./show-plan.ts";

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
    type: "text",
    width: 15,
  }));
  return [...plain, ...money, { label: text.reason, type: "text", width: 34 }];
}

function moneyCell(money: Money | null | undefined, language: Language): TableValue {
  if (!money) return null;
  const isPlain = money.qualifier === "exact" && money.currency === "CNY";
  return isPlain
    ? Number(scaleDecimal(money.amount, -8))
    : printMoney(money, { scale: "auto", language });
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

/** What changed between two versions as a workbook, with the amounts on both sides. Refuses `noSuchPlanVersion`. */
export function downloadPlanChanges(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Uint8Array>> {
  const { language, year, from, to } = asked;
  const text = words[language];
  return ctx.store.read(ctx.actor, async (reader) => {
    const compared = await compareVersions(ctx, reader, asked);
    if (!compared.ok) return compared;
    const changes = changesBetween(compared.value.before, compared.value.after);
    const sample = ctx.district.sample ? `（${ctx.district.sample[language]}）` : "";
    return accept(
      await writeTable({
        sheetName: text.sheet,
        title: `${ctx.district.signedBy}${sample} ${text.title(year, from, to)}`,
        columns: columnsOf(language),
        rows: changes.map((change) => rowOf(change, language)),
      }),
    );
  });
}
