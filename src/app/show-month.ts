import type { Output, Parsed } from "../contract/endpoint.ts";
import type { showMonth as endpoint } from "../contract/month.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import { type Ask, type Cell, knownOf } from "../domain/reporting/ask.ts";
import { namesOf } from "../store/queries/people.ts";
import type { Ctx } from "./context.ts";
import {
  type Month,
  type MonthProject,
  checkBegun,
  findingsOf,
  foldOn,
  loadMonth,
  slotsOf,
} from "./month.ts";
import { draftedOf, findingPage } from "./month-entry.ts";
import { refused } from "./refused.ts";
import { loadReport } from "./report-load.ts";
import { figureOf, reportPage } from "./report-page.ts";
import { isCounting, lastSubmission } from "./report-state.ts";

type Page = Output<typeof endpoint>;
type Row = Page["rows"][number];
type Names = ReadonlyMap<number, string>;

function isAt(a: Pick<Cell, "attribute" | "scope">, b: Pick<Cell, "attribute" | "scope">): boolean {
  return a.attribute === b.attribute && a.scope === b.scope;
}

/** What stands typed in a cell, and who left it so. */
function draftOf(
  { drafts, emptied }: MonthProject,
  cell: Pick<Cell, "attribute" | "scope">,
): Pick<Row["asks"][number], "draft" | "drafted"> {
  const draft = [...drafts, ...emptied].find((each) => isAt(each, cell));
  return { draft: draft?.text ?? "", drafted: draft ? draftedOf(draft) : null };
}

/** The figure last sent back from a cell. */
function returnedOf(project: MonthProject, ask: Ask): Row["asks"][number]["returned"] {
  const last = project.submitted.findLast(
    ({ fact }) => isAt(fact, ask) && fact.period === ask.period && fact.standing === "returned",
  );
  if (!last?.verdict) return null;
  const { reason, by, day } = last.verdict;
  return { value: last.fact.value, reason: reason ?? "", by, day };
}

function askOf(project: MonthProject, ask: Ask, names: Names): Row["asks"][number] {
  const { attribute, kind, scope, period, required, reason, orForecast, last, plan } = ask;
  return {
    attribute,
    kind,
    scope,
    period,
    required,
    last: last ? figureOf(last, names) : null,
    plan: plan ? figureOf(plan, names) : null,
    reason,
    orForecast,
    returned: returnedOf(project, ask),
    ...draftOf(project, ask),
  };
}

/** What the form would ask and somebody else has stated, and what was stated with the report. */
function knownFacts(month: Month, project: MonthProject): Fact[] {
  const known = knownOf(project.base, month.sheet).map(({ fact }) => fact);
  return [...known, ...project.submitted.filter(isCounting).map(({ fact }) => fact)];
}

function rowOf(ctx: Ctx, month: Month, given: { project: MonthProject; names: Names }): Row {
  const { project, names } = given;
  const { subject, state } = project;
  const slots = slotsOf(month, project);
  const again = month.report.state.phase === "returned" ? project.submitted.filter(isCounting) : [];
  const notes = lastSubmission(month.report)?.notes ?? {};
  return {
    project: {
      id: subject.id,
      name: state.name,
      stage: state.stage,
      light: foldOn(ctx, project.facts, ctx.district.asOf).light,
    },
    asks: project.asks.map((ask) => askOf(project, ask, names)),
    known: knownFacts(month, project).map((fact) => {
      const mayChange = again.some((each) => each.fact.seq === fact.seq);
      const { attribute, kind, scope } = fact;
      const draft = mayChange ? draftOf(project, fact) : { draft: "", drafted: null };
      return { attribute, kind, scope, figure: figureOf(fact, names), mayChange, ...draft };
    }),
    strays: project.drafts
      .filter((draft) => !slots.some((slot) => isAt(slot, draft)))
      .map((draft) => {
        const { attribute, scope, text } = draft;
        return { attribute, scope, text, drafted: draftedOf(draft) };
      }),
    findings: findingsOf(month, project).map((each) => findingPage(subject.id, each, notes)),
  };
}

function speakers(month: Month): number[] {
  const shown = month.projects.flatMap((project) => [
    ...project.asks.flatMap(({ last, plan }) => [last, plan]),
    ...knownFacts(month, project),
  ]);
  return [...new Set(shown.flatMap((fact) => fact?.statedBy ?? []))];
}

/**
 * 月报: a unit's month, one row a project taking part: what is asked, what is known, what was typed by whoever
 * states its facts. Refuses `noSuchUnit`, `periodNotBegun`. Ten queries whatever the number of projects.
 */
export function showMonth(ctx: Ctx, asked: Parsed<typeof endpoint>): Promise<Result<Page>> {
  return refused(async (stop) =>
    ctx.store.read(ctx.actor, async (reader) => {
      stop.unless(checkBegun(ctx, asked.period));
      const { unit, period } = asked;
      const held = stop.unless(await loadReport(reader, { unit, period }));
      const month = await loadMonth(ctx, reader, held);
      const names = await namesOf(reader, speakers(month));
      const { figures, yearly } = month.sheet.form;
      return {
        report: reportPage(ctx, held.desk, held.report),
        columns: [...figures, ...yearly].map((each) => each.attribute),
        rows: month.projects.map((project) => rowOf(ctx, month, { project, names })),
      };
    }),
  );
}
