import { columnsOf } from "./columns.ts";
import type { Block } from "./document.ts";
import { monthPlaces, restingCell, textCell } from "./figures.ts";
import type { BulletinInput } from "./input.ts";
import { word, type BulletinTemplate } from "./template.ts";

/** 三、板块排名: one table a group, or the sentence that there is none. Errors: none (total). */
export function composeRanking(input: BulletinInput, template: BulletinTemplate): Block[] {
  const { ranking, period } = input;
  const { month } = monthPlaces(period);
  const groups = ranking?.groups.filter(({ entries }) => entries.length > 0) ?? [];
  const text =
    ranking === null || groups.length === 0
      ? word(template, "rankingNone", { month })
      : word(template, "ranking", { rulebook: ranking.rulebook });
  return [
    { kind: "heading", level: 1, text: word(template, "rankingHeading", {}) },
    { kind: "paragraph", runs: [{ text }] },
    ...groups.map(({ name, entries }): Block => ({
      kind: "table",
      caption: word(template, "rankingCaption", { group: name }),
      columns: columnsOf("ranking", template),
      rows: entries.map((entry) => [
        restingCell(textCell(String(entry.rank), template), entry.facts),
        textCell(entry.unit, template),
        restingCell(textCell(entry.points, template), entry.facts),
      ]),
    })),
  ];
}
