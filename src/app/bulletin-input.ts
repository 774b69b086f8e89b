import { composeBulletin } from "../domain/bulletin/compose.ts";
import type { OfficialDocument } from "../domain/bulletin/document.ts";
import type {
  BulletinInput,
  BulletinProject,
  BulletinRanking,
  BulletinTotals,
  BulletinUnit,
  LateNode,
} from "../domain/bulletin/input.ts";
import { basisNames } from "../domain/ledger/basis.ts";
import { type Ask, findCurrent } from "../domain/ledger/fold.ts";
import { type Overdue, overdueNodes } from "../domain/lifecycle/light.ts";
import type { ProjectState } from "../domain/lifecycle/project-state.ts";
import { dayOf } from "../domain/lifecycle/schedule.ts";
import {
  type Figure,
  figureOf,
  yearFiguresOf,
  yearProgress,
} from "../domain/lifecycle/year-figures.ts";
import { printDay } from "../domain/value/print-day.ts";
import { divideDecimal, multiplyDecimal, subtractDecimal } from "../domain/value/decimal.ts";
import { type Money, sumMoney } from "../domain/value/money.ts";
import { periodRange } from "../domain/value/period.ts";
import {
  type CountedLine,
  groundOfAll,
  groundOfProject,
  groundOfUnit,
  overdueFacts,
} from "./bulletin-ground.ts";
import { type Ctx, asKnown, basisOf, boardOf } from "./context.ts";
import { listUnits } from "../store/queries/people.ts";
import { printedSeal } from "./document-proof.ts";
import { renewed } from "./rule-shelf.ts";
import { type PlacedState, statesOf } from "./project-states.ts";
import { rankAt } from "./rank.ts";
import { labelOf } from "./show-project.ts";

/** What a bulletin is drawn up from: its month, the point of the ledger, the day it bears, and how the month was closed. */
export type Place = Pick<BulletinInput, "period" | "known" | "issued" | "closing">;

type Line = PlacedState & CountedLine;

function moneyOf(state: ProjectState, ask: Ask): Figure | undefined {
  return figureOf(findCurrent(state.current, ask));
}

function lineOf(ctx: Ctx, placed: PlacedState, period: string): Line {
  const { attributes } = boardOf(ctx);
  const { state } = placed;
  return {
    ...placed,
    year: yearFiguresOf(state.current, attributes, periodRange(period).to),
    monthDone: moneyOf(state, { attribute: "monthDone", kind: "actual", period }),
    total: moneyOf(state, { attribute: "totalInvestment", kind: "planned" }),
  };
}

/** The yuan part of a sum: other currencies have no rate here and are told on the project's own line. */
function yuan(list: readonly (Money | null | undefined)[]): Money | null {
  const known = list.filter((money) => money !== null && money !== undefined);
  return sumMoney(known).find((money) => money.currency === "CNY") ?? null;
}

function ratioOf(done: Money | null, plan: Money | null): string | null {
  if (!done || !plan || Number(plan.amount) === 0) return null;
  return divideDecimal(multiplyDecimal(done.amount, "100"), plan.amount, 2);
}

function gapOf(ratio: string | null, period: string): string | null {
  const due = divideDecimal(String(Number(period.slice(5)) * 100), "12", 2);
  return ratio === null ? null : subtractDecimal(ratio, due);
}

function sums(
  lines: readonly Line[],
  period: string,
): Pick<BulletinUnit, "projects" | "yearPlan" | "yearDone" | "ratio" | "gap"> {
  const yearPlan = yuan(lines.map((line) => line.year.plan?.money));
  const yearDone = yuan(lines.map((line) => line.year.done?.money));
  const ratio = ratioOf(yearDone, yearPlan);
  return { projects: lines.length, yearPlan, yearDone, ratio, gap: gapOf(ratio, period) };
}

function startedIn(line: Line, from: string): boolean {
  return line.state.nodes.some(
    (node) => node.node === "start" && node.actual && node.actual.validFrom >= from,
  );
}

function totalsOf(lines: readonly Line[], period: string): BulletinTotals {
  const { ratio, ...rest } = sums(lines, period);
  const { from } = periodRange(period);
  return {
    ...rest,
    progress: ratio,
    started: lines.filter((line) => startedIn(line, "0000")).length,
    newStarts: lines.filter((line) => startedIn(line, from)).length,
    total: yuan(lines.map((line) => line.total?.money)),
    monthDone: yuan(lines.map((line) => line.monthDone?.money)),
  };
}

function tally(lines: readonly Line[], light: string): number {
  return lines.filter((line) => line.state.light === light).length;
}

function unitsOf(lines: readonly Line[], period: string): BulletinUnit[] {
  const ids = [...new Set(lines.map((line) => line.subject.unit_id))];
  return ids.map((id) => {
    const own = lines.filter((line) => line.subject.unit_id === id);
    return {
      name: own[0]?.subject.unit_name ?? "",
      ...sums(own, period),
      green: tally(own, "green"),
      yellow: tally(own, "yellow"),
      red: tally(own, "red"),
      facts: groundOfUnit(own),
    };
  });
}

type Late = { readonly line: Line; readonly overdue: Overdue };

function lateOf(ctx: Ctx, { line, overdue }: Late, period: string): LateNode {
  const problem = findCurrent(line.state.current, {
    attribute: "problem",
    kind: "actual",
    period,
  })?.value;
  const { min, max } = overdue.delay;
  return {
    project: line.state.name,
    unit: line.subject.unit_name,
    node: `${labelOf(ctx.rules, overdue.state.node).zh}${overdue.state.scope && `（${overdue.state.scope}）`}`,
    planned: printDay(dayOf(overdue.plan), "zh"),
    delay: min === max ? `${max}天` : `${min}至${max}天`,
    problem: typeof problem === "string" ? problem : null,
    facts: overdueFacts(overdue),
  };
}

function allLate(ctx: Ctx, lines: readonly Line[], period: string): LateNode[] {
  const { to } = periodRange(period);
  const unlit = new Set(ctx.rules.lights.unlit);
  const late = lines
    .filter((line) => !unlit.has(line.state.status))
    .flatMap((line) =>
      overdueNodes(ctx.rules.lights, line.state.nodes, to)
        .slice(0, 1)
        .map((overdue) => ({ line, overdue })),
    );
  late.sort((a, b) => (b.overdue.delay.max ?? 0) - (a.overdue.delay.max ?? 0));
  return late.map((each) => lateOf(ctx, each, period));
}

function projectOf(line: Line, index: number, period: string): BulletinProject {
  const progress = findCurrent(line.state.current, {
    attribute: "progress",
    kind: "actual",
    period,
  })?.value;
  return {
    no: String(index + 1),
    name: line.state.name,
    unit: line.subject.unit_name,
    total: line.total?.money ?? null,
    yearPlan: line.year.plan?.money ?? null,
    monthDone: line.monthDone?.money ?? null,
    yearDone: line.year.done?.money ?? null,
    ratio: yearProgress(line.year) ?? null,
    light: line.state.light,
    progress: typeof progress === "string" ? progress : null,
    facts: groundOfProject(line, period),
  };
}

/** The rulebook the district prints in its bulletin, applied to the month; null where there is none or it ranks nobody. */
async function rankingOf(
  ctx: Ctx,
  period: string,
  known: { day: string; seq: number },
): Promise<BulletinRanking | null> {
  const { rulebooks, publication } = ctx.rules;
  const rulebook = rulebooks.find(({ id }) => id === publication.bulletin);
  if (!rulebook) return null;
  const result = await rankAt(ctx, rulebook, { period, known });
  if (!result.ok) return null;
  const groups = result.value.groups.filter((group) => group.entries.length > 0);
  return {
    rulebook: rulebook.title.zh,
    groups: groups.map((group) => ({
      name: group.label.zh,
      entries: group.entries.map((entry) => ({
        rank: entry.rank,
        unit: entry.name,
        points: entry.points.text,
        facts: [entry.tree.facts],
      })),
    })),
  };
}

async function inputOf(ctx: Ctx, place: Place): Promise<BulletinInput> {
  const { period, known } = place;
  const seal = await printedSeal(ctx, known);
  const basis = basisOf(ctx);
  const asOf = periodRange(period).to;
  const then = { ...ctx, district: { ...ctx.district, asOf } };
  const states = await ctx.store.read(ctx.actor, (reader) => statesOf(then, reader, known));
  const lines = states
    .map((placed) => lineOf(ctx, placed, period))
    .filter((line) => line.state.stage !== ctx.rules.lifecycle.stages[0]?.id);
  return {
    district: { name: ctx.district.signedBy, sample: ctx.district.sample?.zh ?? null },
    period,
    known,
    issued: place.issued,
    number: `重项办〔${period.slice(0, 4)}〕${Number(period.slice(5))}号`,
    office: `${ctx.district.signedBy}重大项目办公室`,
    totals: totalsOf(lines, period),
    facts: groundOfAll(
      lines,
      lines.filter((line) => startedIn(line, periodRange(period).from)),
    ),
    lights: {
      green: tally(lines, "green"),
      yellow: tally(lines, "yellow"),
      red: tally(lines, "red"),
      none: tally(lines, "none"),
    },
    units: unitsOf(lines, period),
    late: allLate(ctx, lines, period),
    projects: lines.map((line, index) => projectOf(line, index, period)),
    ranking: await rankingOf(ctx, period, known),
    closing: place.closing,
    ...(seal ? { seal } : {}),
    ...(basis === "claimed" ? {} : { narrowed: basisNames[basis].zh }),
  };
}

/** Who signs, as they were called at the point: the district, or the units whose part of it is told. */
async function signedAt(ctx: Ctx, known: Place["known"]): Promise<string> {
  const { signedBy, signers = [] } = ctx.district;
  const units = await ctx.store.read(ctx.actor, (reader) => listUnits(reader, known));
  const names = signers.flatMap((id) => units.find((unit) => unit.id === id)?.name ?? []);
  return names.length > 0 ? [...new Set(names)].join("、") : signedBy;
}

/** The month's bulletin as data, read at a named point of the ledger and by the rules in force there. */
export async function bulletinAt(ctx: Ctx, place: Place): Promise<OfficialDocument> {
  const now = asKnown(await renewed(ctx), place.known);
  const signedBy = await signedAt(ctx, place.known);
  const then = { ...now, district: { ...now.district, signedBy } };
  return composeBulletin(await inputOf(then, place), then.rules.bulletin);
}
