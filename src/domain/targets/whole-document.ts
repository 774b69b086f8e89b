import type { Block, OfficialDocument, Table } from "../bulletin/document.ts";
import { isNegative, isZero, negateDecimal } from "../value/decimal.ts";
import { printPeriod } from "../value/period.ts";
import type { TargetSum } from "./check-letter.ts";
import {
  type Letter,
  type Part,
  cell,
  changeOf,
  headOf,
  heading,
  imprintOf,
  meaningsOf,
  paragraph,
  shownIn,
  signedBy,
} from "./letter-document.ts";
import { type LetterTemplate, wordLetter } from "./letter-template.ts";

function wholeTable(
  letter: Letter,
  parts: readonly Part[],
  given: { template: LetterTemplate; sums: readonly TargetSum[] },
): Table {
  const { template, sums } = given;
  const top = parts.find((part) => part.unit.isWhole);
  const row = (name: string, of: (id: string) => string) =>
    [name, ...letter.targets.map(({ rule }) => of(rule.id))].map(cell);
  const sumOf = (id: string) => sums.find((each) => each.target === id)?.parts;
  return {
    kind: "table",
    caption: null,
    columns: [
      { head: template.columns.responsible, unit: null, align: "left", width: 8 },
      ...letter.targets.map(({ rule }) => ({
        head: rule.title.zh,
        unit: rule.unit,
        align: "right" as const,
        width: 6,
      })),
    ],
    rows: [
      row(wordLetter(template, "whole"), (id) => shownIn(top?.amounts ?? null, id, template)),
      ...parts
        .filter((part) => !part.unit.isWhole)
        .map((part) => row(part.unit.name, (id) => shownIn(part.amounts, id, template))),
      row(wordLetter(template, "sum"), (id) => sumOf(id) ?? wordLetter(template, "none")),
    ],
  };
}

/** Where the district's target and its parts differ, and by how much. */
function differencesOf(
  letter: Letter,
  sums: readonly TargetSum[],
  template: LetterTemplate,
): Block[] {
  return sums.flatMap(({ target, whole, parts, difference }) => {
    const found = letter.targets.find(({ rule }) => rule.id === target);
    if (!found || difference === null || isZero(difference)) return [];
    const isAbove = isNegative(difference);
    const places = {
      target: found.rule.title.zh,
      unit: found.rule.unit,
      whole: whole ?? "",
      parts: parts ?? "",
      gap: isAbove ? negateDecimal(difference) : difference,
    };
    return [paragraph(wordLetter(template, isAbove ? "partsAbove" : "partsBelow", places))];
  });
}

/** 任务分解表: every unit's targets side by side, and how they add up to the district's. Errors: none (total). */
export function composeWhole(
  letter: Letter,
  given: { readonly parts: readonly Part[]; readonly sums: readonly TargetSum[] },
  template: LetterTemplate,
): OfficialDocument {
  const { district, office, issued, known, period } = letter;
  const places = { district: district.name, period: printPeriod(period, "zh") };
  const title = wordLetter(
    template,
    letter.number === 1 ? "wholeTitle" : "wholeChangeTitle",
    places,
  );
  const annex = wordLetter(template, "wholeAnnex", places);
  return {
    title,
    office,
    issued,
    known,
    blocks: [
      ...headOf(letter, template, { title, to: wordLetter(template, "wholeSalutation", places) }),
      paragraph(wordLetter(template, "wholeOpening", places)),
      ...changeOf(letter, template),
      heading(wordLetter(template, "targetsHeading")),
      paragraph(wordLetter(template, "wholeTargets", places)),
      ...differencesOf(letter, given.sums, template),
      heading(wordLetter(template, "meaningHeading")),
      ...meaningsOf(letter.targets, template),
      heading(wordLetter(template, "demandHeading")),
      ...template.demands.map((text, at) => paragraph(`${at + 1}．${text}`)),
      { kind: "attachments", names: [annex] },
      ...signedBy(letter, template),
      { kind: "annex", label: "附件", title: annex },
      wholeTable(letter, given.parts, { template, sums: given.sums }),
      { kind: "note", under: "table", text: wordLetter(template, "wholeNote") },
      imprintOf(letter, template),
    ],
  };
}
