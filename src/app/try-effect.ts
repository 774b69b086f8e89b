import type { Fact } from "../domain/ledger/fact.ts";
import { type Board, type ProjectState, foldProject } from "../domain/lifecycle/project-state.ts";
import { asksOf } from "../domain/reporting/ask.ts";
import { type Effect, type Tried, effectOf } from "../domain/rule/rule-effect.ts";
import { listClosedMonths } from "../store/queries/closings.ts";
import { bySubject, listFacts, listSubjects } from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import { type Ctx, boardOf } from "./context.ts";
import { sheetOf } from "./month.ts";
import { openPeriod, reportingDay } from "./reporting-day.ts";
import type { Rules } from "./rules.ts";

/** Projects folded at a time: bounds memory whatever the district's size. */
const chunkProjects = 1000;

/** Whether the projection is folded by a rule of that name. */
export function judgesProjects(name: string): boolean {
  return name === "attributes" || /^(?:lifecycles|lights)\//u.test(name);
}

/** How a project is judged by some rules: folded, and what the month asks of it. */
type Judge = {
  readonly fold: (facts: readonly Fact[]) => ProjectState;
  readonly asks: (facts: readonly Fact[]) => string;
};

function judgeBy(ctx: Ctx, rules: Rules, period: string | undefined): Judge {
  const then = { ...ctx, rules };
  const board: Board = boardOf(then);
  const day = reportingDay(then);
  const asks = (facts: readonly Fact[]): string => {
    if (period === undefined) return "";
    const state = foldProject(facts, { ...board, asOf: day });
    const required = asksOf(state, sheetOf(then, period)).filter((ask) => ask.required);
    return required.map((ask) => ask.attribute).join("、");
  };
  return { fold: (facts) => foldProject(facts, board), asks };
}

/**
 * What other rules would do to the projects of the whole district, as they stand today. Null for rules by which no
 * project is judged and nothing is asked.
 */
export async function tryEffect(
  ctx: Ctx,
  reader: Reader,
  tried: { readonly name: string; readonly rules: Rules },
): Promise<Effect | null> {
  const isForm = tried.name.startsWith("forms/");
  if (!isForm && !judgesProjects(tried.name)) return null;
  const closed = [...(await listClosedMonths(reader))];
  const period = isForm ? openPeriod(ctx, closed) : undefined;
  const [before, after] = [judgeBy(ctx, ctx.rules, period), judgeBy(ctx, tried.rules, period)];
  const ids = (await listSubjects(reader, ["project"])).map((subject) => subject.id);
  const projects: Tried[] = [];
  for (let start = 0; start < ids.length; start += chunkProjects) {
    const subjects = ids.slice(start, start + chunkProjects);
    const facts = bySubject(await listFacts(reader, { day: ctx.today }, { subjects }));
    for (const [id, own] of facts)
      projects.push({
        id,
        was: before.fold(own),
        now: after.fold(own),
        wasAsked: before.asks(own),
        nowAsked: after.asks(own),
      });
  }
  return effectOf(projects);
}
