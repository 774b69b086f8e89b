import type { Block, OfficialDocument } from "../bulletin/document.ts";
import { longDay } from "../bulletin/figures.ts";
import { type CircularTemplate, wordCircular } from "./circular-template.ts";

/** A real finding as a circular tells it: what was seen, what the unit said, what was found. */
export type CircularCase = {
  readonly id: number;
  /** The numbers of the facts it rests on. */
  readonly facts: readonly number[];
  readonly unit: string;
  readonly projects: readonly string[];
  readonly title: string;
  readonly sentence: string;
  /** What the unit said last; null where it said nothing until the day it had to. */
  readonly explanation: string | null;
  readonly due: string | null;
  readonly reason: string;
};

/** What a circular is drawn up from. */
export type Circular = {
  readonly district: { readonly name: string; readonly sample: string | null };
  readonly office: string;
  readonly number: number;
  readonly issued: string;
  readonly point: number;
  readonly cases: readonly CircularCase[];
  /** What is asked of everybody, as a sentence of its own; empty for none. */
  readonly demand: string;
};

const ordinals = [..."一二三四五六七八九十"];
const paragraph = (text: string): Block => ({ kind: "paragraph", runs: [{ text }] });

function caseBlocks(each: CircularCase, at: number, template: CircularTemplate): Block[] {
  const { unit, title, sentence, explanation, due, reason } = each;
  const head = wordCircular(template, "caseHead", {
    unit,
    title,
    project: each.projects.join("、"),
  });
  const heard =
    explanation === null
      ? wordCircular(template, "unexplained", { due: due === null ? "—" : longDay(due) })
      : wordCircular(template, "explained", { explanation });
  return [
    { kind: "heading", level: 1, text: `${ordinals[at] ?? String(at + 1)}、${head}` },
    paragraph(wordCircular(template, "seen", { sentence })),
    paragraph(heard),
    paragraph(wordCircular(template, "found", { reason })),
  ];
}

/** As many numbers as a cell takes; the case has them all. */
const numbered = 6;

function idsOf({ id, facts }: CircularCase) {
  const more = facts.length > numbered ? "……" : "";
  return { case: String(id), facts: facts.slice(0, numbered).join("、") + more };
}

function annexOf({ cases }: Circular, template: CircularTemplate): Block[] {
  const { columns } = template;
  const column = (id: keyof typeof columns, width: number, align: "left" | "center") => ({
    head: columns[id],
    unit: null,
    align,
    width,
  });
  return [
    { kind: "annex", label: "附件", title: wordCircular(template, "annex") },
    {
      kind: "table",
      caption: null,
      columns: [
        column("order", 3, "center"),
        column("unit", 6, "left"),
        column("project", 11, "left"),
        column("title", 6, "left"),
        column("finding", 12, "left"),
        column("ids", 8, "left"),
      ],
      rows: cases.map((each, at) =>
        [
          String(at + 1),
          each.unit,
          each.projects.join("、"),
          each.title,
          each.reason,
          wordCircular(template, "ids", idsOf(each)),
        ].map((text) => [{ text }]),
      ),
    },
  ];
}

function headOf(circular: Circular, template: CircularTemplate): Block[] {
  const { district, office, number, issued } = circular;
  const places = { district: district.name, office };
  return [
    { kind: "redHead", agency: wordCircular(template, "agency", places), label: district.sample },
    {
      kind: "documentNumber",
      text: wordCircular(template, "number", {
        year: issued.slice(0, 4),
        number: String(number),
      }),
    },
    { kind: "title", lines: [circularTitle(circular, template)] },
    { kind: "salutation", text: wordCircular(template, "salutation", places) },
  ];
}

/** What a circular is called. Errors: none (total). */
export function circularTitle({ district }: Circular, template: CircularTemplate): string {
  return wordCircular(template, "title", { district: district.name });
}

function endOf(circular: Circular, template: CircularTemplate): Block[] {
  const { district, office, issued, cases } = circular;
  const sample = district.sample ?? "";
  const numbers = cases.map(({ id }) => String(id)).join("、");
  return [
    { kind: "attachments", names: [wordCircular(template, "annex")] },
    { kind: "signature", text: office, date: longDay(issued) },
    ...(sample === ""
      ? []
      : [
          {
            kind: "note",
            under: "signature",
            text: wordCircular(template, "sampleNote", { sample }),
          } as const,
        ]),
    ...annexOf(circular, template),
    {
      kind: "imprint",
      copies: template.copies,
      office,
      issued: `${longDay(issued)}印发`,
      basis: wordCircular(template, "pinned", { day: longDay(issued), cases: numbers }),
    },
  ];
}

/**
 * A circular on real findings: each with what was seen, what the unit said to it and why it was found real. Only what
 * was heard and decided by two people is in it. Errors: none (total). Source: GB/T 9704-2012.
 */
export function composeCircular(circular: Circular, template: CircularTemplate): OfficialDocument {
  const { cases, demand, issued, office, point } = circular;
  const units = new Set(cases.map(({ unit }) => unit)).size;
  const opening = wordCircular(template, "opening", {
    count: String(cases.length),
    units: String(units),
  });
  return {
    title: circularTitle(circular, template),
    office,
    issued,
    known: { day: issued, seq: point },
    blocks: [
      ...headOf(circular, template),
      paragraph(opening),
      ...cases.flatMap((each, at) => caseBlocks(each, at, template)),
      ...(demand.trim() === "" ? [] : [paragraph(demand.trim())]),
      paragraph(wordCircular(template, "closing")),
      ...endOf(circular, template),
    ],
  };
}
