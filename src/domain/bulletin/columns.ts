import type { Column } from "./document.ts";
import type { BulletinTemplate } from "./template.ts";
import type { ColumnName } from "./wording.ts";

type Shape = readonly [ColumnName, number, Column["align"], string?];

const shapes = {
  units: [
    ["unit", 7.4, "left"],
    ["projects", 3.2, "right"],
    ["yearPlan", 4.6, "right", "亿元"],
    ["yearDone", 4.6, "right", "亿元"],
    ["ratio", 3.6, "right", "%"],
    ["gap", 6, "right", "百分点"],
  ],
  ranking: [
    ["rank", 6, "center"],
    ["unit", 20, "center"],
    ["points", 12, "center"],
  ],
  late: [
    ["order", 3, "center"],
    ["project", 13, "left"],
    ["unit", 7, "left"],
    ["node", 9, "left"],
    ["planned", 8, "center"],
    ["delay", 7, "center"],
    ["problem", 15, "left"],
  ],
  projects: [
    ["order", 3.5, "center"],
    ["project", 12, "left"],
    ["unit", 6, "left"],
    ["total", 5, "right", "亿元"],
    ["yearPlan", 5, "right", "亿元"],
    ["monthDone", 5.5, "right", "万元"],
    ["yearDone", 5, "right", "亿元"],
    ["ratio", 4, "right", "%"],
    ["light", 4, "center"],
    ["progress", 14, "left"],
  ],
} as const satisfies Record<string, readonly Shape[]>;

/** The columns of one of the circular's tables, headed in the template's words. Errors: none (total). */
export function columnsOf(table: keyof typeof shapes, template: BulletinTemplate): Column[] {
  const list: readonly Shape[] = shapes[table];
  return list.map(([name, width, align, unit]) => ({
    head: template.columns[name],
    unit: unit ?? null,
    align,
    width,
  }));
}

/** The columns that count lights, headed by symbol and word. Errors: none (total). */
export function lightColumns(template: BulletinTemplate): Column[] {
  return (["green", "yellow", "red"] as const).map((light) => ({
    head: template.lights[light],
    unit: null,
    align: "right",
    width: 2.4,
  }));
}
