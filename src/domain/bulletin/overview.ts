import { columnsOf, lightColumns } from "./columns.ts";
import type { Block, Cell, Run } from "./document.ts";
import {
  figure,
  longDay,
  moneyCell,
  monthPlaces,
  percent,
  percentCell,
  points,
  restingCell,
  side,
  textCell,
} from "./figures.ts";
import type { BulletinInput, BulletinUnit, GroundOfUnit, Parts, Percent } from "./input.ts";
import { periodRange } from "../value/period.ts";
import { joinRuns, word, wordRuns, type BulletinTemplate } from "./template.ts";

/** 一、总体情况: scale, investment, lights, and the table of 板块. Errors: none (total). */
export function composeOverview(input: BulletinInput, template: BulletinTemplate): Block[] {
  const paragraphs = [
    joinRuns(scale(input, template), starts(input, template)),
    joinRuns(plan(input, template), done(input, template), progress(input, template)),
    lights(input, template),
    plain(units(input, template)),
  ];
  return [
    { kind: "heading", level: 1, text: word(template, "overviewHeading", {}) },
    ...paragraphs.map((runs): Block => ({ kind: "paragraph", runs })),
    ...unitTable(input, template),
  ];
}

/** A sentence without a figure. */
function plain(text: string): Run[] {
  return [{ text }];
}

function scale({ period, totals, facts }: BulletinInput, template: BulletinTemplate): Run[] {
  const day = longDay(periodRange(period).to);
  if (totals.projects === 0) return plain(word(template, "scaleEmpty", { day }));
  const total =
    totals.total === null
      ? word(template, "totalMissing", {})
      : word(template, "totalStated", { total: figure(totals.total, "亿") });
  return wordRuns(template, "scale", {
    day: { text: day },
    projects: { text: String(totals.projects), rests: facts?.projects },
    total: { text: total, rests: facts?.total },
    started: { text: String(totals.started), rests: facts?.started },
  });
}

function starts({ period, totals, facts }: BulletinInput, template: BulletinTemplate): Run[] {
  const { month } = monthPlaces(period);
  if (totals.newStarts === 0) return plain(word(template, "newStartsNone", { month }));
  return wordRuns(template, "newStarts", {
    month: { text: month },
    newStarts: { text: String(totals.newStarts), rests: facts?.newStarts },
  });
}

function plan({ period, totals, facts }: BulletinInput, template: BulletinTemplate): Run[] {
  const { year } = monthPlaces(period);
  if (totals.yearPlan === null) return plain(word(template, "yearPlanMissing", { year }));
  return wordRuns(template, "yearPlan", {
    year: { text: year },
    yearPlan: { text: figure(totals.yearPlan, "亿"), rests: facts?.yearPlan },
  });
}

function done({ period, totals, facts }: BulletinInput, template: BulletinTemplate): Run[] {
  const { month, months } = monthPlaces(period);
  const { monthDone, yearDone } = totals;
  const inMonth =
    monthDone === null
      ? plain(word(template, "monthDoneMissing", { month }))
      : wordRuns(template, "monthDone", {
          month: { text: month },
          monthDone: { text: figure(monthDone, "万"), rests: facts?.monthDone },
        });
  const inYear =
    yearDone === null
      ? plain(word(template, "yearDoneMissing", { months }))
      : wordRuns(template, "yearDone", {
          months: { text: months },
          yearDone: { text: figure(yearDone, "亿"), rests: facts?.yearDone },
        });
  return joinRuns(inMonth, inYear);
}

function progress({ totals, facts }: BulletinInput, template: BulletinTemplate): Run[] {
  if (totals.progress === null) return plain(word(template, "progressMissing", {}));
  const rests = shareOf(facts);
  const share = { text: percent(totals.progress), rests };
  if (totals.gap === null) return wordRuns(template, "progressOnly", { progress: share });
  const standing = word(template, side(totals.gap), { points: points(totals.gap) });
  return wordRuns(template, "progress", { progress: share, standing: { text: standing, rests } });
}

/** A share of the plan rests on what is done and on what is planned. */
function shareOf(facts: GroundOfUnit | undefined): Parts {
  return [...(facts?.yearDone ?? []), ...(facts?.yearPlan ?? [])];
}

function lights({ lights: count, facts }: BulletinInput, template: BulletinTemplate): Run[] {
  if (count.green + count.yellow + count.red + count.none === 0) {
    return plain(word(template, "lightsMissing", {}));
  }
  return wordRuns(template, "lights", {
    green: { text: String(count.green), rests: facts?.green },
    yellow: { text: String(count.yellow), rests: facts?.yellow },
    red: { text: String(count.red), rests: facts?.red },
    none: { text: String(count.none), rests: facts?.none },
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
  const { facts } = unit;
  const count = (number: number, rests: Parts | undefined): Cell =>
    restingCell(textCell(String(number), template), rests);
  const share = (value: Percent): Cell => {
    const cell = percentCell(value, template);
    return value === null ? cell : restingCell(cell, shareOf(facts));
  };
  return [
    textCell(unit.name, template),
    count(unit.projects, facts?.projects),
    moneyCell({ money: unit.yearPlan, parts: facts?.yearPlan ?? [] }, "亿", template),
    moneyCell({ money: unit.yearDone, parts: facts?.yearDone ?? [] }, "亿", template),
    share(unit.ratio),
    share(unit.gap),
    count(unit.green, facts?.green),
    count(unit.yellow, facts?.yellow),
    count(unit.red, facts?.red),
  ];
}
