import type { Cell, Column, Table } from "../bulletin/document.ts";
import { bareFigure } from "../bulletin/figures.ts";
import type { Money } from "../value/money.ts";
import { type ChangeKind, lineOfChange } from "./diff.ts";
import type { Reasoned } from "./draft.ts";
import type { PlanNotice } from "./plan-notice.ts";
import type { Placed, PlanLine } from "./plan-line.ts";
import type { PlanColumn, PlanTemplate } from "./plan-template.ts";
import { wordPlan } from "./plan-template.ts";

/** An annex: its title and its table. */
export type PlanAnnex = { readonly title: string; readonly table: Table };

/** How each column is set; widths in full-width characters. */
const looks: Readonly<Record<PlanColumn, Pick<Column, "align" | "width" | "unit">>> = {
  order: { align: "center", width: 3, unit: null },
  project: { align: "left", width: 13, unit: null },
  unit: { align: "left", width: 6, unit: null },
  tier: { align: "center", width: 3, unit: null },
  tierWas: { align: "center", width: 4, unit: null },
  total: { align: "right", width: 5, unit: "亿元" },
  totalWas: { align: "right", width: 5, unit: "亿元" },
  yearPlan: { align: "right", width: 5, unit: "亿元" },
  yearPlanWas: { align: "right", width: 5, unit: "亿元" },
  reason: { align: "left", width: 10, unit: null },
};

/** A row of an annex: what it is of, how it stands and stood, and why. */
type Row = {
  readonly line: PlanLine;
  readonly now: Placed | null;
  readonly was: Placed | null;
  readonly reason: string;
};

type Writer = {
  readonly notice: PlanNotice;
  readonly template: PlanTemplate;
};

type Text = (row: Row, writer: Writer) => string;

const moneyText =
  (of: (row: Row) => Money | null | undefined): Text =>
  (row, { template }) => {
    const amount = of(row);
    return amount ? bareFigure(amount, "亿") : wordPlan(template, "none");
  };

const tierText =
  (of: (row: Row) => string | undefined): Text =>
  (row, { notice, template }) =>
    notice.tiers.find((each) => each.id === of(row))?.name ?? wordPlan(template, "none");

/** What stands in each column. */
const texts: Readonly<Record<PlanColumn, Text>> = {
  order: () => "",
  project: ({ line }) => line.name,
  unit: ({ line }) => line.unit.name,
  tier: tierText(({ now }) => now?.tier),
  tierWas: tierText(({ was }) => was?.tier),
  total: moneyText(({ now }) => now?.total),
  totalWas: moneyText(({ was }) => was?.total),
  yearPlan: moneyText(({ now }) => now?.yearPlan),
  yearPlanWas: moneyText(({ was }) => was?.yearPlan),
  reason: ({ reason }, { template }) => (reason === "" ? wordPlan(template, "none") : reason),
};

function tableOf(columns: readonly PlanColumn[], rows: readonly Row[], writer: Writer): Table {
  return {
    kind: "table",
    caption: null,
    columns: columns.map((id) => ({ head: writer.template.columns[id], ...looks[id] })),
    rows: rows.map((row, index) =>
      columns.map((column): Cell => [
        { text: column === "order" ? String(index + 1) : texts[column](row, writer) },
      ]),
    ),
  };
}

/** The whole list of a version, by tier. Errors: none (total). */
export function planAnnex(notice: PlanNotice, template: PlanTemplate): PlanAnnex {
  const order = notice.tiers.map((tier) => tier.id);
  const sorted = notice.lines.toSorted((a, b) => order.indexOf(a.tier) - order.indexOf(b.tier));
  const rows = sorted.map((line): Row => ({ line, now: line, was: null, reason: "" }));
  const columns = ["order", "project", "unit", "tier", "total", "yearPlan"] as const;
  const title = wordPlan(template, "planAnnex", { year: notice.year });
  return { title, table: tableOf(columns, rows, { notice, template }) };
}

const columnsOf: Readonly<Record<ChangeKind, readonly PlanColumn[]>> = {
  out: ["order", "project", "unit", "tierWas", "totalWas", "yearPlanWas", "reason"],
  in: ["order", "project", "unit", "tier", "total", "yearPlan", "reason"],
  tier: ["order", "project", "unit", "tierWas", "tier", "total", "yearPlan", "reason"],
  value: ["order", "project", "totalWas", "total", "yearPlanWas", "yearPlan", "reason"],
};
const annexTitle = {
  out: "outAnnex",
  in: "inAnnex",
  tier: "tierAnnex",
  value: "valueAnnex",
} as const;

function rowOf(change: Reasoned): Row {
  const { before, after, reasons } = change;
  return { line: lineOfChange(change), now: after, was: before, reason: reasons.join("；") };
}

/** One annex for each kind of change there is, as published notices have them. Errors: none (total). */
export function changeAnnexes(notice: PlanNotice, template: PlanTemplate): PlanAnnex[] {
  return (["out", "in", "tier", "value"] as const).flatMap((kind): PlanAnnex[] => {
    const rows = notice.changes.filter((change) => change.kind === kind).map(rowOf);
    if (rows.length === 0) return [];
    const title = wordPlan(template, annexTitle[kind], { year: notice.year });
    return [{ title, table: tableOf(columnsOf[kind], rows, { notice, template }) }];
  });
}
