import type { Block, OfficialDocument, Table } from "../bulletin/document.ts";
import { longDay } from "../bulletin/figures.ts";
import { printPeriod } from "../value/period.ts";
import type { Addressee } from "./check-letter.ts";
import type { Amounts } from "./draft-body.ts";
import { type LetterTemplate, wordLetter } from "./letter-template.ts";
import { sayPace } from "./say-pace.ts";
import type { TargetRule } from "./target-rule.ts";

/** A target of a letter as issued: by which definition, until when, and who leads it. */
export type LetterTarget = {
  readonly rule: TargetRule;
  readonly lead: string;
  readonly due: string;
};

/** What the papers of a letter are drawn up from. */
export type Letter = {
  readonly district: { readonly name: string; readonly sample: string | null };
  readonly office: string;
  readonly period: string;
  readonly number: number;
  readonly title: string;
  readonly basis: string;
  readonly issued: string;
  readonly known: { readonly day: string; readonly seq: number };
  readonly targets: readonly LetterTarget[];
};

/** One unit's part of a letter. */
export type Part = {
  readonly unit: Addressee;
  readonly amounts: Amounts;
  /** Of the letter before; null for a first one. */
  readonly was: Amounts | null;
  readonly reason: string;
};

/** A paragraph of plain text. Errors: none (total). */
export const paragraph = (text: string): Block => ({ kind: "paragraph", runs: [{ text }] });
/** A heading of the first order. Errors: none (total). */
export const heading = (text: string): Block => ({ kind: "heading", level: 1, text });
/** A cell of plain text. Errors: none (total). */
export const cell = (text: string) => [{ text }];

/** The red head, the number, the title and whom it is addressed to. Errors: none (total). */
export function headOf(
  letter: Letter,
  template: LetterTemplate,
  say: { title: string; to: string },
): Block[] {
  const { district, office, period, number } = letter;
  return [
    {
      kind: "redHead",
      agency: wordLetter(template, "agency", { district: district.name, office }),
      label: district.sample,
    },
    {
      kind: "documentNumber",
      text: wordLetter(template, "number", { year: period.slice(0, 4), number: String(number) }),
    },
    { kind: "title", lines: [say.title] },
    { kind: "salutation", text: say.to },
  ];
}

/** That a later version takes the place of the one before, and what it rests on. Errors: none (total). */
export function changeOf(letter: Letter, template: LetterTemplate): Block[] {
  const { number, basis } = letter;
  if (number === 1) return [];
  const versions = { version: String(number), before: String(number - 1) };
  return [
    paragraph(wordLetter(template, "change", versions)),
    ...(basis === "" ? [] : [paragraph(wordLetter(template, "basis", { basis }))]),
  ];
}

/** An amount as it is printed, 无 for none. Errors: none (total). */
export function shownIn(amounts: Amounts | null, id: string, template: LetterTemplate): string {
  return amounts?.[id] ?? wordLetter(template, "none");
}

/** The day something is due, without the year: that of the letter. */
function dueText(due: string): string {
  return longDay(due).replace(/^\d+年/u, "");
}

/** The targets of one unit: what was asked before stands beside what is asked now. */
function partTable(letter: Letter, part: Part, template: LetterTemplate): Table {
  const { columns } = template;
  const column = (id: keyof typeof columns, width: number, align: "left" | "center" | "right") => ({
    head: columns[id],
    unit: null,
    align,
    width,
  });
  const changed = part.was !== null;
  const asked = letter.targets.filter(
    ({ rule }) => part.amounts[rule.id] !== undefined || part.was?.[rule.id] !== undefined,
  );
  return {
    kind: "table",
    caption: null,
    columns: [
      column("order", 2, "center"),
      column("target", 8, "left"),
      column("unit", 3, "center"),
      ...(changed ? [column("was", 4, "right")] : []),
      column("amount", 4, "right"),
      column("due", 5, "center"),
      column("lead", 5, "left"),
      column("responsible", 5, "left"),
    ],
    rows: asked.map(({ rule, due, lead }, at) =>
      [
        String(at + 1),
        rule.title.zh,
        rule.unit,
        ...(changed ? [shownIn(part.was, rule.id, template)] : []),
        shownIn(part.amounts, rule.id, template),
        dueText(due),
        lead === "" ? wordLetter(template, "none") : lead,
        part.unit.name,
      ].map(cell),
    ),
  };
}

/** How every target is counted and how its schedule runs. Errors: none (total). */
export function meaningsOf(targets: readonly LetterTarget[], template: LetterTemplate): Block[] {
  return targets.map(({ rule }, at) => {
    const meaning = wordLetter(template, "meaning", {
      target: rule.title.zh,
      meaning: rule.meaning.zh,
    });
    const pace = wordLetter(template, "pace", { pace: sayPace(rule.pace).zh });
    return paragraph(`${at + 1}．${meaning}${pace}`);
  });
}

function signTable(letter: Letter, unit: string, template: LetterTemplate): Table {
  const word = (sentence: "stamp" | "leader" | "date") => wordLetter(template, sentence);
  const column = (head: string) => ({ head, unit: null, align: "left" as const, width: 14 });
  return {
    kind: "table",
    caption: null,
    tall: true,
    columns: [column(wordLetter(template, "issuer")), column(wordLetter(template, "receiver"))],
    rows: [
      [`${letter.office}${word("stamp")}`, `${unit}${word("stamp")}`],
      [word("leader"), word("leader")],
      [word("date"), word("date")],
    ].map((row) => row.map(cell)),
  };
}

/** Who signs the document; what the sample's are is said under it. Errors: none (total). */
export function signedBy({ office, issued, district }: Letter, template: LetterTemplate): Block[] {
  return [
    { kind: "signature", text: office, date: longDay(issued) },
    ...(district.sample === null
      ? []
      : [
          {
            kind: "note",
            under: "signature",
            text: wordLetter(template, "sampleNote", { sample: district.sample }),
          } as const,
        ]),
  ];
}

/** 版记, with the point of the ledger it was issued at. Errors: none (total). */
export function imprintOf({ office, issued, known }: Letter, template: LetterTemplate): Block {
  const places = { day: longDay(known.day), seq: String(known.seq) };
  return {
    kind: "imprint",
    copies: template.copies,
    office,
    issued: `${longDay(issued)}印发`,
    basis: wordLetter(template, "pinned", places),
  };
}

/**
 * 任务书: one unit's letter, with its targets, how they are counted, what is asked besides, and lines to sign. Errors:
 * none (total). Source: GB/T 9704-2012; docs/sources.md#targets.
 */
export function composeLetter(
  letter: Letter,
  part: Part,
  template: LetterTemplate,
): OfficialDocument {
  const { district, office, issued, known, title, period } = letter;
  const places = {
    district: district.name,
    period: printPeriod(period, "zh"),
    unit: part.unit.name,
  };
  const own = letter.targets.filter(({ rule }) => part.amounts[rule.id] !== undefined);
  const { reason } = part;
  const signing = wordLetter(template, "signAnnex", { title });
  return {
    title,
    office,
    issued,
    known,
    blocks: [
      ...headOf(letter, template, { title, to: wordLetter(template, "salutation", places) }),
      paragraph(wordLetter(template, "opening", places)),
      ...changeOf(letter, template),
      ...(reason === "" ? [] : [paragraph(wordLetter(template, "reason", { reason }))]),
      heading(wordLetter(template, "targetsHeading")),
      partTable(letter, part, template),
      { kind: "note", under: "table", text: wordLetter(template, "tableNote") },
      heading(wordLetter(template, "meaningHeading")),
      ...meaningsOf(own, template),
      heading(wordLetter(template, "demandHeading")),
      ...template.demands.map((text, at) => paragraph(`${at + 1}．${text}`)),
      { kind: "attachments", names: [signing] },
      ...signedBy(letter, template),
      { kind: "annex", label: "附件", title: signing },
      signTable(letter, part.unit.name, template),
      { kind: "note", under: "table", text: wordLetter(template, "signNote") },
      imprintOf(letter, template),
    ],
  };
}
