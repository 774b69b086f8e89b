import type { Output, Parsed } from "../contract/endpoint.ts";
import type { downloadTargets as endpoint, showTargets as page } from "../contract/target.ts";
import type { Language } from "../domain/language.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { printPeriod } from "../domain/value/period.ts";
import { type TableColumn, type TableValue, writeTable } from "../files/sheet/write-workbook.ts";
import type { Ctx } from "./context.ts";
import { showTargets } from "./show-targets.ts";

type Page = Output<typeof page>;

const words = {
  zh: {
    sheet: "任务进度",
    title: (period: string, month: string) => `${period}任务进度（截至${month}）`,
    heads: ["单位", "指标", "计量单位"],
    figures: ["目标", "完成", "完成率（%）", "序时（%）", "序时差（个百分点）"],
    ahead: ["预测下限", "预测", "预测上限"],
    how: "预测依据",
    whole: "全区",
    seen: "您看不到计入的全部项目，不显示完成数",
  },
  en: {
    sheet: "Targets",
    title: (period: string, month: string) => `Targets of ${period}, to ${month}`,
    heads: ["Unit", "Target", "Measure"],
    figures: ["Target", "Done", "Done (%)", "Schedule (%)", "Gap (points)"],
    ahead: ["Forecast, low", "Forecast", "Forecast, high"],
    how: "How it was foretold",
    whole: "The district",
    seen: "Not all projects that count are yours to see: no figure is shown",
  },
} as const;

/** What the units of measure are called. */
export const measureNames = {
  个: { zh: "个", en: "projects" },
  亿元: { zh: "亿元", en: "100m yuan" },
  万元: { zh: "万元", en: "10k yuan" },
} as const;

function columnsOf(language: Language): TableColumn[] {
  const text = words[language];
  const column = (label: string, width: number): TableColumn => ({ label, type: "text", width });
  return [
    ...text.heads.map((label) => column(label, 16)),
    ...[...text.figures, ...text.ahead].map((label) => column(label, 12)),
    column(text.how, 60),
  ];
}

const figure = (text: string | null): TableValue => (text === null ? null : Number(text));

type Row = Page["rows"][number];

function figuresOf(
  { amount, progress, seen }: Row["cells"][number],
  language: Language,
): TableValue[] {
  const blank = Array.from({ length: 7 }, () => null);
  if (!progress) return [figure(amount), ...blank, seen && words[language].seen];
  const { actual, rate, pace, gap, forecast } = progress;
  const { low, mid, high, sentence } = forecast;
  return [...[amount, actual, rate, pace, gap, low, mid, high].map(figure), sentence[language]];
}

function rowsOf({ rows, targets }: Page, language: Language): TableValue[][] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const found = targets.find(({ id }) => id === cell.target);
      if (!found || (cell.amount === null && !row.whole)) return [];
      const name = row.whole ? words[language].whole : row.unit.name;
      const head = [name, found.title[language], measureNames[found.unit][language]];
      return [[...head, ...figuresOf(cell, language)]];
    }),
  );
}

/** 任务进度表: what is asked, what is done and what is foretold, as a workbook. Refuses `noSuchLetter`. */
export async function downloadTargets(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Uint8Array>> {
  const { language, ...rest } = asked;
  const shown = await showTargets(ctx, rest);
  if (!shown.ok) return shown;
  const { period, month } = shown.value;
  const sample = ctx.district.sample ? `（${ctx.district.sample[language]}）` : "";
  const title = words[language].title(printPeriod(period, language), printPeriod(month, language));
  return accept(
    await writeTable({
      sheetName: words[language].sheet,
      title: `${ctx.district.signedBy}${sample} ${title}`,
      columns: columnsOf(language),
      rows: rowsOf(shown.value, language),
    }),
  );
}
