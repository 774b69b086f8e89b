import { createHash } from "node:crypto";
import type * as z from "zod/mini";
import type { findingSchema } from "../contract/report.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import type { Statement } from "../domain/ledger/fact.ts";
import { eventRange } from "../domain/ledger/fold.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { Ask, Cell } from "../domain/reporting/ask.ts";
import { type Settlement, keyOf } from "../domain/reporting/check.ts";
import type { Entry, Finding } from "../domain/reporting/check-input.ts";
import { parseValue } from "../domain/value/parse-value.ts";
import { periodRange } from "../domain/value/period.ts";
import type { DraftRow } from "../store/queries/drafts.ts";
import type { Rules } from "./rules.ts";

/** A place in the grid where something may be typed. */
export type Slot = Cell & Pick<Ask, "orForecast">;

/** What was typed for one project: answers, and findings for what is none. */
export type Typed = { readonly entries: readonly Entry[]; readonly findings: readonly Finding[] };

/** 预计2026年5月: not happened, but expected. */
const expected = /^\s*(?:预计|预期|forecast|expected)(?:于|为|[:：])?\s*/iu;

function fault(refusal: Finding["refusal"], cell: Cell): Finding {
  const { attribute, kind, scope, period } = cell;
  return { level: "error", refusal, cells: [{ attribute, kind, scope, period }] };
}

function readText(
  attribute: Attribute,
  slot: Slot,
  given: { text: string; day: string },
): Result<Entry> {
  const isForecast = slot.orForecast && expected.test(given.text);
  const text = isForecast ? given.text.replace(expected, "") : given.text;
  const value = parseValue(attribute, text, given.day);
  if (!value.ok) return value;
  const { scope, period } = slot;
  const kind = isForecast ? "forecast" : slot.kind;
  const cell = { attribute: attribute.id, kind, scope, period };
  return accept({ ...cell, value: value.value, evidence: [], note: null });
}

function readDraft(draft: DraftRow, slots: readonly Slot[], by: Reading): Result<Entry> {
  const attribute = by.attributeOf(draft.attribute);
  const { day } = by;
  if (!attribute) return refuse("noSuchAttribute", { attribute: draft.attribute });
  const slot = slots.find(
    (each) => each.attribute === draft.attribute && each.scope === draft.scope,
  );
  const { zh, en } = attribute.label;
  return slot
    ? readText(attribute, slot, { text: draft.text, day })
    : refuse("reportNotAsked", { "label.zh": zh, "label.en": en });
}

/** How drafts are read: the declarations in force, and the day of reading. */
export type Reading = Pick<Rules, "attributeOf"> & { readonly day: string };

/** Reads what was typed for one project; a cell that cannot be read is a finding with its sentence. */
export function readDrafts(
  drafts: readonly DraftRow[],
  slots: readonly Slot[],
  by: Reading,
): Typed {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  for (const draft of drafts) {
    const entry = readDraft(draft, slots, by);
    const { attribute, scope } = draft;
    const slot = slots.find((each) => each.attribute === attribute && each.scope === scope);
    const cell: Cell = slot ?? { attribute, kind: "actual", scope, period: null };
    if (entry.ok) entries.push(entry.value);
    else findings.push(fault(entry.refusal, cell));
  }
  return { entries, findings };
}

/** Who left a cell of a draft as it stands, and when. */
export function draftedOf({ by_name: by, saved_at: at }: DraftRow): { by: string; at: string } {
  return { by, at };
}

/** A finding's key within the report: short, and of one project. */
export function findingKey(project: number, finding: Finding): string {
  const digest = createHash("sha256").update(keyOf(finding)).digest("hex");
  return `${project}-${digest.slice(0, 16)}`;
}

/** A finding as the pages show it, with the word given for it. */
export function findingPage(
  project: number,
  finding: Finding,
  notes: Readonly<Record<string, string>>,
): z.output<typeof findingSchema> {
  const key = findingKey(project, finding);
  const { code, params } = finding.refusal;
  return {
    key,
    level: finding.level,
    refusal: { code, params: { ...params } },
    note: notes[key] ?? null,
    cells: finding.cells.map((cell) => ({ ...cell })),
  };
}

/** The words given, as the checks know them. */
export function settlementsOf(
  project: number,
  findings: readonly Finding[],
  notes: Readonly<Record<string, string>>,
): Settlement[] {
  return findings.flatMap((finding) => {
    const note = notes[findingKey(project, finding)];
    return note === undefined ? [] : [{ key: keyOf(finding), note }];
  });
}

/** An answer as a statement of the unit: a flow holds from its first day, an event on it. */
export function statementOf(entry: Entry, project: number, knownOn: string): Statement {
  const { attribute, kind, scope, period, value, evidence, note } = entry;
  const range = eventRange(value);
  const day = range ? (range.from ?? range.to) : knownOn;
  return {
    subject: project,
    attribute,
    kind,
    value,
    scope,
    period,
    validFrom: period === null ? day : periodRange(period).from,
    knownOn,
    source: "report",
    evidence,
    corrects: null,
    reason: note,
  };
}
