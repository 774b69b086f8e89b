import { type Paper, provenBy } from "../domain/evidence/claims.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import { type ProjectState, foldProject } from "../domain/lifecycle/project-state.ts";
import type { Proven } from "../domain/lifecycle/stage.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { type Ask, type Cell, type Sheet, asksOf } from "../domain/reporting/ask.ts";
import { checkReport } from "../domain/reporting/check.ts";
import type { Entry, Finding } from "../domain/reporting/check-input.ts";
import { takesPart } from "../domain/reporting/form.ts";
import { printPeriod } from "../domain/value/period.ts";
import { type DraftRow, listDrafts } from "../store/queries/drafts.ts";
import {
  type ProjectRow,
  bySubject,
  listFacts,
  listProjectsOf,
} from "../store/queries/project-facts.ts";
import type { ReportFact } from "../store/queries/report-facts.ts";
import { isKeepable, listKeptFacts } from "../store/kept-facts.ts";
import type { Reader } from "../store/store.ts";
import { type Ctx, boardOf } from "./context.ts";
import { type Slot, type Typed, readDrafts } from "./month-entry.ts";
import type { Held } from "./report-load.ts";
import { isAtDesk, isCounting, lastSubmission } from "./report-state.ts";
import { reportingDay } from "./reporting-day.ts";
import type { Rules } from "./rules.ts";

/** A project in a unit's month: folded on the day of asking, with what is asked and typed. */
export type MonthProject = {
  readonly subject: ProjectRow;
  readonly facts: readonly Fact[];
  readonly state: ProjectState;
  /** Without what this report states: its own answers do not change what it is asked. */
  readonly base: ProjectState;
  /** What is asked and not answered yet. */
  readonly asks: readonly Ask[];
  readonly drafts: readonly DraftRow[];
  /** Cells somebody emptied: no answers, but known as whose doing it is. */
  readonly emptied: readonly DraftRow[];
  /** The figures submitted with this report. */
  readonly submitted: readonly ReportFact[];
};

/** A unit's month with all that is needed to show, check and submit it. */
export type Month = Held & {
  readonly sheet: Sheet & Pick<Rules, "lifecycle" | "attributeOf" | "evidence">;
  readonly day: string;
  readonly projects: readonly MonthProject[];
  /** Whether the facts of the projects are all there are, as of the end of time: what is folded for everybody may use them. */
  readonly isKept: boolean;
};

/** The sheets of some rules: the same rules and period give the same sheet. */
const sheets = new WeakMap<Rules, Map<string, Month["sheet"]>>();

/** The month's form with the declarations it speaks of. */
export function sheetOf({ rules }: Pick<Ctx, "rules">, period: string): Month["sheet"] {
  const own = sheets.get(rules) ?? new Map<string, Month["sheet"]>();
  sheets.set(rules, own);
  const { lifecycle, reporting, attributes, attributeOf, evidence } = rules;
  const { form } = reporting;
  const sheet = own.get(period) ?? { form, attributes, attributeOf, lifecycle, evidence, period };
  own.set(period, sheet);
  return sheet;
}

/** What the papers in hand prove of a project's nodes and figures, by the rule in force. */
export function provenOf({ evidence }: Pick<Rules, "evidence">, papers: readonly Paper[]): Proven {
  return (attribute) => provenBy(evidence, attribute, papers);
}

type Folds = { readonly rules: Rules; readonly byDay: Map<string, ProjectState> };

/** The folds of facts that are kept at hand: the same array of facts, rules and day give the same state. */
const folds = new WeakMap<readonly Fact[], Folds>();

/** A project as known, folded on a day. Errors: none (total). */
export function foldOn(ctx: Ctx, facts: readonly Fact[], asOf: string): ProjectState {
  const { rules } = ctx;
  const last = folds.get(facts);
  const { byDay } = last?.rules === rules ? last : { byDay: new Map<string, ProjectState>() };
  const state = byDay.get(asOf) ?? foldProject(facts, { ...boardOf(ctx), asOf });
  folds.set(facts, { rules, byDay: byDay.set(asOf, state) });
  return state;
}

/** A project as known, folded on the day the month's work is judged by. */
export function foldForMonth(ctx: Ctx, facts: readonly Fact[]): ProjectState {
  return foldOn(ctx, facts, reportingDay(ctx));
}

/** A month that has begun. Refuses `periodNotBegun`. */
export function checkBegun(ctx: Ctx, period: string): Result<true> {
  if (period <= reportingDay(ctx).slice(0, 7)) return accept(true);
  return refuse("periodNotBegun", {
    "period.zh": printPeriod(period, "zh"),
    "period.en": printPeriod(period, "en"),
  });
}

/** Whether two answers are for one cell; a node's day and its forecast are. */
export function isSameCell(a: Omit<Cell, "kind">, b: Omit<Cell, "kind">): boolean {
  return a.attribute === b.attribute && a.scope === b.scope && a.period === b.period;
}

/** A project without what a report states of it. */
export function baseOf(
  ctx: Ctx,
  facts: readonly Fact[],
  submitted: readonly ReportFact[],
): ProjectState {
  const own = new Set(submitted.map(({ fact }) => fact.seq));
  return foldForMonth(
    ctx,
    facts.filter((fact) => !own.has(fact.seq)),
  );
}

async function readKnown(
  ctx: Ctx,
  reader: Reader,
  subjects: readonly ProjectRow[],
): Promise<Map<number, Fact[]>> {
  const ids = subjects.map((subject) => subject.id);
  return bySubject(await listFacts(reader, { day: ctx.today }, { subjects: ids }));
}

/** The projects of the unit that take part, or that this report speaks of already. Three queries. */
export async function loadMonth(ctx: Ctx, reader: Reader, held: Held): Promise<Month> {
  const { desk, report } = held;
  const sheet = sheetOf(ctx, report.period);
  const subjects = await listProjectsOf(reader, desk.id, ctx.today);
  const isKept = isKeepable(reader, subjects, ctx.today);
  const known = isKept
    ? await listKeptFacts(reader, subjects)
    : await readKnown(ctx, reader, subjects);
  const drafts = isAtDesk(desk) ? await listDrafts(reader, desk.id, report.period) : [];
  const projects = subjects.flatMap((subject): MonthProject[] => {
    const facts = known.get(subject.id) ?? [];
    const own = drafts.filter((draft) => draft.subject_id === subject.id);
    const typed = own.filter((draft) => draft.text !== "");
    const emptied = own.filter((draft) => draft.text === "");
    const submitted = report.facts.filter(({ fact }) => fact.subject === subject.id);
    const state = foldForMonth(ctx, facts);
    const base = submitted.length === 0 ? state : baseOf(ctx, facts, submitted);
    const isIn = takesPart(sheet.form, base) || typed.length > 0 || submitted.length > 0;
    if (!isIn || state.name === "") return [];
    const answers = submitted.filter(isCounting);
    const asks = asksOf(base, sheet).filter(
      (ask) => !answers.some(({ fact }) => isSameCell(fact, ask)),
    );
    return [{ subject, facts, state, base, asks, drafts: typed, emptied, submitted }];
  });
  return { desk, report, sheet, day: reportingDay(ctx), projects, isKept };
}

/** What may be typed for a project: what is asked, and in a returned report what was stated with it. */
export function slotsOf(
  { report, sheet }: Pick<Month, "report" | "sheet">,
  project: MonthProject,
): Slot[] {
  if (report.state.phase !== "returned") return [...project.asks];
  const again = project.submitted.filter(isCounting).map(({ fact }): Slot => {
    const { attribute, kind, scope, period } = fact;
    const isNode = sheet.attributeOf(attribute)?.timing === "event";
    return { attribute, kind: isNode ? "actual" : kind, scope, period, orForecast: isNode };
  });
  return [...project.asks, ...again];
}

/** A figure of the report as an answer, to be checked again. */
function entryOf({ fact }: ReportFact): Entry {
  const { attribute, kind, scope, period, value, evidence, reason } = fact;
  return { attribute, kind, scope, period, value, evidence, note: reason };
}

/**
 * Everything wrong or odd in a project's answers, by the ledger without them: what was submitted and still counts,
 * and what is typed in its place or besides.
 */
export function checkAnswers(
  sheet: Month["sheet"],
  given: Pick<MonthProject, "base" | "submitted"> & {
    typed: Typed;
    today: string;
    proven: Proven;
  },
): Finding[] {
  const { base, submitted, typed, today, proven } = given;
  const kept = submitted
    .filter(isCounting)
    .map(entryOf)
    .filter((entry) => !typed.entries.some((each) => isSameCell(each, entry)));
  const entries = [...kept, ...typed.entries];
  const unread = typed.findings.flatMap(({ cells }) => cells);
  const isUnread = ({ refusal, cells }: Finding): boolean =>
    refusal.code === "reportLacks" &&
    cells.some((cell) => unread.some((each) => isSameCell(each, cell)));
  const checked = checkReport({ sheet, project: base, entries, today, proven });
  return [...typed.findings, ...checked.filter((each) => !isUnread(each))];
}

/** What was typed for a project, read. */
export function typedOf(month: Month, project: MonthProject): Typed {
  const { attributeOf } = month.sheet;
  return readDrafts(project.drafts, slotsOf(month, project), { attributeOf, day: month.day });
}

/** What there is to say about a project's month, as typed while it is with the unit, else as submitted. */
export function findingsOf(month: Month, project: MonthProject): Finding[] {
  const { phase } = month.report.state;
  const isOpen = phase === "draft" || phase === "returned";
  const typed = isOpen ? typedOf(month, project) : { entries: [], findings: [] };
  const today = isOpen ? month.day : (lastSubmission(month.report)?.on_day ?? month.day);
  const proven = provenOf(month.sheet, project.subject.papers);
  return checkAnswers(month.sheet, { ...project, typed, today, proven });
}
