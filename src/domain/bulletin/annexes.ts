import { columnsOf } from "./columns.ts";
import type { Block, Cell, Table } from "./document.ts";
import {
  type Grounded,
  lightCell,
  moneyCell,
  monthPlaces,
  percentCell,
  restingCell,
  textCell,
} from "./figures.ts";
import type { BulletinInput, BulletinProject, LateNode, Parts } from "./input.ts";
import { word, type BulletinTemplate } from "./template.ts";

/** An annex: its title and its table. */
export type Annex = { readonly title: string; readonly table: Table };

/** The annexes the month has matter for: late nodes, then all projects. Errors: none (total). */
export function composeAnnexes(input: BulletinInput, template: BulletinTemplate): Annex[] {
  const { year, month } = monthPlaces(input.period);
  const late: Annex = {
    title: word(template, "lateAnnex", {}),
    table: table(
      "late",
      input.late.map((node, index) => lateRow(node, index, template)),
      template,
    ),
  };
  const projects: Annex = {
    title: word(template, "projectsAnnex", { year, month }),
    table: table(
      "projects",
      input.projects.map((project) => projectRow(project, template)),
      template,
    ),
  };
  return [late, projects].filter((annex) => annex.table.rows.length > 0);
}

/** The annexes as blocks, each on a new page: 附件, or 附件1 and 附件2. Errors: none (total). */
export function annexBlocks(annexes: readonly Annex[], template: BulletinTemplate): Block[] {
  return annexes.flatMap((annex, index): Block[] => [
    {
      kind: "annex",
      label: annexes.length === 1 ? "附件" : `附件${index + 1}`,
      title: annex.title,
    },
    annex.table,
    { kind: "note", under: "table", text: word(template, "tableNote", {}) },
  ]);
}

function table(name: "late" | "projects", rows: Cell[][], template: BulletinTemplate): Table {
  return { kind: "table", caption: null, columns: columnsOf(name, template), rows };
}

function lateRow(node: LateNode, index: number, template: BulletinTemplate): Cell[] {
  return [
    String(index + 1),
    node.project,
    node.unit,
    node.node,
    node.planned,
    node.delay,
    node.problem,
  ].map((text, column) => {
    const cell = textCell(text, template);
    return column === 4 || column === 5 ? restingCell(cell, part(node.facts)) : cell;
  });
}

type MoneyField = "total" | "yearPlan" | "monthDone" | "yearDone";

function grounded(project: BulletinProject, field: MoneyField): Grounded {
  const own = project.facts?.[field];
  return { money: project[field], ...(own ? { parts: [own] } : {}) };
}

/** One project's facts as the only part of what rests on them; none where there are none. */
function part(facts: readonly number[] | undefined): Parts {
  return facts && facts.length > 0 ? [facts] : [];
}

function projectRow(project: BulletinProject, template: BulletinTemplate): Cell[] {
  const { facts } = project;
  const share =
    project.ratio === null ? [] : part([...(facts?.yearDone ?? []), ...(facts?.yearPlan ?? [])]);
  return [
    textCell(project.no, template),
    textCell(project.name, template),
    textCell(project.unit, template),
    moneyCell(grounded(project, "total"), "亿", template),
    moneyCell(grounded(project, "yearPlan"), "亿", template),
    moneyCell(grounded(project, "monthDone"), "万", template),
    moneyCell(grounded(project, "yearDone"), "亿", template),
    restingCell(percentCell(project.ratio, template), share),
    restingCell(lightCell(project.light, template), part(facts?.light)),
    restingCell(textCell(project.progress, template), part(facts?.progress)),
  ];
}
