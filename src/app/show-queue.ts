import type { Output, Parsed } from "../contract/endpoint.ts";
import type { showQueue as endpoint } from "../contract/review.ts";
import type { Paper } from "../domain/evidence/claims.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import type { ProjectState } from "../domain/lifecycle/project-state.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { asksOf } from "../domain/reporting/ask.ts";
import { lentOf } from "../domain/reporting/actor.ts";
import { decide } from "../domain/reporting/report-move.ts";
import { listClosings } from "../store/queries/closings.ts";
import type { Desk } from "../store/queries/desk.ts";
import { listPapers } from "../store/queries/evidence-use.ts";
import { type GrantRow, listGrants, listUnits, namesOf } from "../store/queries/people.ts";
import { bySubject, listFacts } from "../store/queries/project-facts.ts";
import type { ReportFact } from "../store/queries/report-facts.ts";
import { listWaiting } from "../store/queries/reports.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { findingPage } from "./month-entry.ts";
import { type Month, baseOf, checkAnswers, isSameCell, provenOf, sheetOf } from "./month.ts";
import { loadReports } from "./report-load.ts";
import { dueOf, figureOf, reportPage } from "./report-page.ts";
import { type Report, actorAt, lastSubmission, restingFacts } from "./report-state.ts";
import { reportingDay } from "./reporting-day.ts";

type Page = Output<typeof endpoint>;
type Item = Page["items"][number];
type Names = ReadonlyMap<number, string>;

/** The figures of one project that a report rests on. */
type Part = {
  readonly report: Report;
  readonly desk: Desk;
  readonly project: number;
  readonly facts: readonly Fact[];
  readonly submitted: readonly ReportFact[];
  /** The papers in hand of the project. */
  readonly papers: readonly Paper[];
};

function partsOf(
  reports: readonly Report[],
  desks: ReadonlyMap<number, Desk>,
): Omit<Part, "facts" | "papers">[] {
  return reports.flatMap((report) => {
    const desk = desks.get(report.unit);
    const resting = restingFacts(report.facts, lastSubmission(report)?.seq ?? 0);
    const projects = [...new Set(resting.map(({ fact }) => fact.subject))];
    if (!desk) return [];
    return projects.map((project) => {
      const submitted = report.facts.filter(({ fact }) => fact.subject === project);
      return { report, desk, project, submitted };
    });
  });
}

function evidenceOf(fact: Fact): Item["facts"][number]["evidence"] {
  return fact.evidence.map(({ label, address, sha256 }) => ({
    label,
    ...(address === undefined ? {} : { address }),
    ...(sha256 === undefined ? {} : { sha256 }),
  }));
}

/** The project's figures beside last month and the plan, as they were asked. */
function factsOf(
  part: Part,
  sheet: Month["sheet"],
  shown: { base: ProjectState; names: Names },
): Item["facts"] {
  const asks = asksOf(shown.base, sheet);
  return restingFacts(part.submitted, lastSubmission(part.report)?.seq ?? 0).map(({ fact }) => {
    const { attribute, kind, scope } = fact;
    const ask = asks.find((each) => isSameCell(each, fact));
    return {
      attribute,
      kind,
      scope,
      figure: figureOf(fact, shown.names),
      last: ask?.last ? figureOf(ask.last, shown.names) : null,
      plan: ask?.plan ? figureOf(ask.plan, shown.names) : null,
      evidence: evidenceOf(fact),
    };
  });
}

/** Why the asker may not judge a report, null when they may. */
function barOf(ctx: Ctx, { report, desk }: Part): Item["barred"] {
  const move = { kind: "accept", day: reportingDay(ctx) } as const;
  const tried = decide(report.state, move, actorAt(ctx, desk));
  if (tried.ok) return null;
  return { code: tried.refusal.code, params: { ...tried.refusal.params } };
}

function itemOf(ctx: Ctx, part: Part, names: Names): Item {
  const { report, desk, project, submitted } = part;
  const submission = lastSubmission(report);
  const sheet = sheetOf(ctx, report.period);
  const base = baseOf(ctx, part.facts, submitted);
  const typed = { entries: [], findings: [] };
  const today = submission?.on_day ?? reportingDay(ctx);
  const findings = checkAnswers(sheet, {
    base,
    submitted,
    typed,
    today,
    proven: provenOf(sheet, part.papers),
  });
  return {
    report: report.id ?? 0,
    unit: { id: desk.id, name: desk.name },
    period: report.period,
    submittedOn: report.state.submittedOn ?? "",
    isLate: dueOf(ctx, report).isLate,
    project: { id: project, name: base.name },
    facts: factsOf(part, sheet, { base, names }),
    findings: findings.map((each) => findingPage(project, each, submission?.notes ?? {})),
    barred: barOf(ctx, part),
  };
}

/** Every unit as the asker stands to it: the roles held for it or above it. */
async function listDesks(reader: Reader): Promise<Map<number, Desk>> {
  const [units, grants] = [await listUnits(reader), await listGrants(reader)];
  const desks = new Map<number, Desk>();
  const held = new Map<number, GrantRow[]>();
  for (const { id, name, kind, parent } of units) {
    const own = grants.filter((grant) => grant.unit_id === id);
    const above = parent === null ? [] : (held.get(parent) ?? []);
    const all = [...above, ...own];
    held.set(id, all);
    const roles = [...new Set(all.map((grant) => grant.role))];
    const own_roles = own.map((grant) => grant.role);
    desks.set(id, { id, name, kind, own_roles, roles, lent: lentOf(all) });
  }
  return desks;
}

/** 审核队列: the submitted reports, project by project, with what is needed to judge them. Ten queries. */
export function showQueue(ctx: Ctx, asked: Parsed<typeof endpoint>): Promise<Result<Page>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const closings = await listClosings(reader);
    const rows = await listWaiting(reader, asked.period);
    const loaded = await loadReports(reader, rows, closings);
    const reports = loaded.filter(({ state }) => state.phase === "submitted");
    const desks = await listDesks(reader);
    const parts = partsOf(reports, desks);
    const subjects = [...new Set(parts.map((part) => part.project))];
    const facts = bySubject(await listFacts(reader, { day: ctx.today }, { subjects }));
    const speakers = [...facts.values()].flat().map((fact) => fact.statedBy);
    const names = await namesOf(reader, [...new Set(speakers)]);
    const papers = await listPapers(reader, { day: ctx.today }, subjects);
    return accept({
      reports: reports.flatMap((report) => {
        const desk = desks.get(report.unit);
        return desk ? [reportPage(ctx, desk, report)] : [];
      }),
      items: parts.map((part) =>
        itemOf(
          ctx,
          {
            ...part,
            facts: facts.get(part.project) ?? [],
            papers: papers.get(part.project) ?? [],
          },
          names,
        ),
      ),
      reasons: ctx.rules.reporting.reasons.reasons.map(({ id, text, about }) => ({
        id,
        text,
        about: [...about],
      })),
    });
  });
}
