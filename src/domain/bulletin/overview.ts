import { columnsOf, lightColumns } from "./columns.ts";
import type { Block, Cell } from "./document.ts";
import {
  figure,
  longDay,
  moneyCell,
  monthPlaces,
  percent,
  percentCell,
  points,
  side,
  textCell,
} from "./figures.ts";
import type { BulletinInput, BulletinUnit } from "./input.ts";
import { periodRange } from "../value/period.ts";
import { word, type BulletinTemplate } from "./template.ts";

/** 一、总体情况: scale, investment, lights, and the table of 板块. Errors: none (total). */
export function composeOverview(input: BulletinInput, template: BulletinTemplate): Block[] {
  const sentences = [
    scale(input, template) + starts(input, template),
    plan(input, template) + done(input, template) + progress(input, template),
    lights(input, template),
    units(input, template),
  ];
  return [
    { kind: "heading", level: 1, text: word(template, "overviewHeading", {}) },
    ...sentences.map((text): Block => ({ kind: "paragraph", runs: [{ text }] })),
    ...unitTable(input, template),
  ];
}

function scale({ period, totals }: BulletinInput, template: BulletinTemplate): string {
  const day = longDay(periodRange(period).to);
  if (totals.projects === 0) return word(template, "scaleEmpty", { day });
  const total =
    totals.total === null
      ? word(template, "totalMissing", {})
      : word(template, "totalStated", { total: figure(totals.total, "亿") });
  const { projects, started } = totals;
  return word(template, "scale", {
    day,
    projects: String(projects),
    total,
    started: String(started),
  });
}

function starts({ period, totals }: BulletinInput, template: BulletinTemplate): string {
  const { month } = monthPlaces(period);
  if (totals.newStarts === 0) return word(template, "newStartsNone", { month });
  return word(template, "newStarts", { month, newStarts: String(totals.newStarts) });
}

function plan({ period, totals }: BulletinInput, template: BulletinTemplate): string {
  const { year } = monthPlaces(period);
  if (totals.yearPlan === null) return word(template, "yearPlanMissing", { year });
  return word(template, "yearPlan", { year, yearPlan: figure(totals.yearPlan, "亿") });
}

function done({ period, totals }: BulletinInput, template: BulletinTemplate): string {
  const { month, months } = monthPlaces(period);
  const { monthDone, yearDone } = totals;
  const inMonth =
    monthDone === null
      ? word(template, "monthDoneMissing", { month })
      : word(template, "monthDone", { month, monthDone: figure(monthDone, "万") });
  const inYear =
    yearDone === null
      ? word(template, "yearDoneMissing", { months })
      : word(template, "yearDone", { months, yearDone: figure(yearDone, "亿") });
  return inMonth + inYear;
}

function progress({ totals }: BulletinInput, template: BulletinTemplate): string {
  if (totals.progress === null) return word(template, "progressMissing", {});
  const share = percent(totals.progress);
  if (totals.gap === null) return word(template, "progressOnly", { progress: share });
  const standing = word(template, side(totals.gap), { points: points(totals.gap) });
  return word(template, "progress", { progress: share, standing });
}

function lights({ lights: count }: BulletinInput, template: BulletinTemplate): string {
  if (count.green + count.yellow + count.red + count.none === 0) {
    return word(template, "lightsMissing", {});
  }
  return word(template, "lights", {
    green: String(count.green),
    yellow: String(count.yellow),
    red: String(count.red),
    none: String(count.none),
  });
}

function units({ units: list }: BulletinInput, template: BulletinTemplate): string {
  if (list.length === 0) return word(template, "unitsMissing", {});
  const on = (wanted: string): BulletinUnit[] =>
    list.filter(({ gap }) => gap !== null && side(gap) === wanted);
  const names = (some: readonly BulletinUnit[]): string => some.map(({ name }) => name).join("、");
  const behind = on("behind").map(({ name, gap }) =>
    word(template, "unitBehind", { unit: name, points: points(gap ?? "0") }),
  );
  return [
    on("ahead").length > 0 ? word(template, "unitsAhead", { units: names(on("ahead")) }) : "",
    on("level").length > 0 ? word(template, "unitsLevel", { units: names(on("level")) }) : "",
    behind.length > 0 ? word(template, "unitsBehind", { units: behind.join("、") }) : "",
  ].join("");
}

function unitTable({ units: list, period }: BulletinInput, template: BulletinTemplate): Block[] {
  if (list.length === 0) return [];
  const { months } = monthPlaces(period);
  return [
    {
      kind: "table",
      caption: word(template, "unitsCaption", { months }),
      columns: [...columnsOf("units", template), ...lightColumns(template)],
      rows: list.map((unit) => unitRow(unit, template)),
    },
    { kind: "note", under: "table", text: word(template, "tableNote", {}) },
  ];
}

function unitRow(unit: BulletinUnit, template: BulletinTemplate): Cell[] {
  const count = (number: number): Cell => textCell(String(number), template);
  return [
    textCell(unit.name, template),
    count(unit.projects),
    moneyCell({ money: unit.yearPlan, parts: unit.facts?.yearPlan ?? [] }, "亿", template),
    moneyCell({ money: unit.yearDone, parts: unit.facts?.yearDone ?? [] }, "亿", template),
    percentCell(unit.ratio, template),
    percentCell(unit.gap, template),
    count(unit.green),
    count(unit.yellow),
    count(unit.red),
  ];
}
