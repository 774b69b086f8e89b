import type { Block, OfficialDocument } from "../bulletin/document.ts";
import { longDay } from "../bulletin/figures.ts";
import { printSums } from "./check-draft.ts";
import type { ChangeKind } from "./diff.ts";
import { lineOfChange } from "./diff.ts";
import type { Reasoned } from "./draft.ts";
import { type PlanAnnex, changeAnnexes, planAnnex } from "./plan-annexes.ts";
import { type Placed, byTier, sumsOf } from "./plan-line.ts";
import type { PlanNotice } from "./plan-notice.ts";
import { type PlanTemplate, wordPlan } from "./plan-template.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", runs: [{ text }] });

function scaleOf(lines: readonly Placed[], year: string): Record<string, string> {
  const { count, total, yearPlan } = sumsOf(lines);
  return {
    year,
    count: String(count),
    total: printSums(total, "zh"),
    yearPlan: printSums(yearPlan, "zh"),
  };
}

function tierScales({ lines, tiers, year }: PlanNotice, template: PlanTemplate): string {
  const own = byTier(
    lines,
    tiers.map((tier) => tier.id),
  );
  const parts = tiers.map(({ id, name }) =>
    wordPlan(template, "tierScale", { ...scaleOf(own.get(id) ?? [], year), tier: name }),
  );
  return `${parts.join("；")}。`;
}

/** The projects a sentence names: the first few, the rest are in the annex. */
function namesOf(changes: readonly Reasoned[], template: PlanTemplate): string {
  const names = changes.map((change) => lineOfChange(change).name);
  const shown = names.slice(0, template.namesInText).join("、");
  return names.length > template.namesInText && shown !== ""
    ? `${shown}${wordPlan(template, "andOthers")}`
    : shown;
}

const sentenceOf = { out: "out", in: "in", tier: "tier", value: "value" } as const;

function changeSentence(notice: PlanNotice, template: PlanTemplate, kind: ChangeKind): Block[] {
  const own = notice.changes.filter((change) => change.kind === kind);
  if (own.length === 0) return [];
  const was = scaleOf(
    own.flatMap((change) => change.before ?? []),
    notice.year,
  );
  const now = scaleOf(own.map(lineOfChange), notice.year);
  const places = {
    ...now,
    names: namesOf(own, template),
    totalWas: was["total"] ?? "",
    yearPlanWas: was["yearPlan"] ?? "",
  };
  return [paragraph(wordPlan(template, sentenceOf[kind], places))];
}

function bodyOf(notice: PlanNotice, template: PlanTemplate): Block[] {
  const { year, number, district, basis, isInWindow } = notice;
  const places = { year, district: district.name };
  const scale = scaleOf(notice.lines, year);
  const tiers = tierScales(notice, template);
  if (number === 1)
    return [
      paragraph(wordPlan(template, "firstOpening", places)),
      paragraph(wordPlan(template, "firstScale", scale) + tiers),
    ];
  const kinds = ["out", "in", "tier", "value"] as const;
  return [
    paragraph(wordPlan(template, "changeOpening", places)),
    ...kinds.flatMap((kind) => changeSentence(notice, template, kind)),
    paragraph(wordPlan(template, "after", scale) + tiers),
    ...(basis === "" ? [] : [paragraph(wordPlan(template, "basis", { basis }))]),
    ...(isInWindow ? [] : [paragraph(wordPlan(template, "outside"))]),
  ];
}

function annexBlocks(annexes: readonly PlanAnnex[], template: PlanTemplate): Block[] {
  return annexes.flatMap((annex, index): Block[] => [
    {
      kind: "annex",
      label: annexes.length === 1 ? "附件" : `附件${index + 1}`,
      title: annex.title,
    },
    annex.table,
    { kind: "note", under: "table", text: wordPlan(template, "tableNote") },
  ]);
}

function headOf(notice: PlanNotice, template: PlanTemplate): Block[] {
  const { district, office, year, number, title } = notice;
  return [
    {
      kind: "redHead",
      agency: wordPlan(template, "agency", { district: district.name, office }),
      label: district.sample,
    },
    {
      kind: "documentNumber",
      text: wordPlan(template, "number", { year, number: String(number) }),
    },
    { kind: "title", lines: [title] },
    { kind: "salutation", text: wordPlan(template, "salutation", { district: district.name }) },
  ];
}

/**
 * The notice that issues or changes a yearly plan: every figure from the versions, every sentence from the template.
 * The whole list is an annex of the first version, the changes of a later one. Errors: none (total).
 * Source: GB/T 9704-2012; wording after published notices, docs/sources.md#plan.
 */
export function composePlanNotice(notice: PlanNotice, template: PlanTemplate): OfficialDocument {
  const { office, issued, known, title, district } = notice;
  const annexes =
    notice.number === 1 ? [planAnnex(notice, template)] : changeAnnexes(notice, template);
  const pinned = wordPlan(template, "pinned", { day: longDay(known.day), seq: String(known.seq) });
  const { sample } = district;
  const note: Block[] =
    sample === null
      ? []
      : [{ kind: "note", under: "signature", text: wordPlan(template, "sampleNote", { sample }) }];
  return {
    title,
    office,
    issued,
    known,
    blocks: [
      ...headOf(notice, template),
      ...bodyOf(notice, template),
      { kind: "attachments", names: annexes.map((annex) => annex.title) },
      { kind: "signature", text: office, date: longDay(issued) },
      ...note,
      ...annexBlocks(annexes, template),
      {
        kind: "imprint",
        copies: template.copies,
        office,
        issued: `${longDay(issued)}印发`,
        basis: pinned,
      },
    ],
  };
}
