import type { Fact } from "../ledger/fact.ts";
import type { Bilingual } from "../language.ts";
import { addDays, daysBetween } from "../value/civil.ts";
import { dayRange } from "../value/day-range.ts";
import { compareDecimal, divideDecimal, roundDecimal, subtractDecimal } from "../value/decimal.ts";
import type { Light, LightRule } from "./light-rule.ts";
import { type Delay, type NodeState, dayOf } from "./schedule.ts";
import { type YearFigures, yearProgress } from "./year-figures.ts";

/** Why a light is on: the rule that spoke, in a sentence, with the facts it rests on. */
export type LightReason = {
  readonly rule: "node" | "progress";
  readonly colour: Light;
  readonly sentence: Bilingual;
  readonly facts: readonly number[];
};

/** What the board knows of one project on its day. */
export type LightInput = {
  readonly nodes: readonly NodeState[];
  readonly year: YearFigures;
  readonly status: string;
  readonly stage: string;
  /** The day the board speaks for, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly labelOf: (node: string) => Bilingual;
};

/** A planned node that has not happened though its day has passed. */
export type Overdue = { readonly state: NodeState; readonly plan: Fact; readonly delay: Delay };

/** Nodes whose plan has run out by the board's day, in schedule order. `max` days is counted from the first day meant. */
export function overdueNodes(
  rule: LightRule,
  nodes: readonly NodeState[],
  asOf: string,
): Overdue[] {
  return nodes.flatMap((state) => {
    const plan =
      rule.nodes.against === "first"
        ? (state.planned ?? state.promised)
        : (state.latest ?? state.planned);
    if (!plan || state.actual || !rule.nodes.watched.includes(state.node)) return [];
    const { from, to } = dayRange(dayOf(plan));
    if (to >= asOf) return [];
    return [
      { state, plan, delay: { min: daysBetween(to, asOf), max: daysBetween(from ?? to, asOf) } },
    ];
  });
}

/** The last day of the month `months` after the day's own. */
function monthsLater(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months + 1;
  const year = Math.floor(index / 12);
  const first = `${year}-${String((index % 12) + 1).padStart(2, "0")}-01`;
  const last = addDays(first, -1);
  const sameDay = `${last.slice(0, 8)}${day.slice(8)}`;
  return sameDay < last ? sameDay : last;
}

function nodeReason(rule: LightRule, overdue: Overdue, input: LightInput): LightReason {
  const { to } = dayRange(dayOf(overdue.plan));
  const isRed = input.asOf >= monthsLater(to, rule.nodes.redAfterMonths);
  const isYellow = (overdue.delay.min ?? 0) >= rule.nodes.yellowAfterDays;
  const label = input.labelOf(overdue.state.node);
  const days = overdue.delay.min ?? 0;
  return {
    rule: "node",
    colour: isRed ? "red" : isYellow ? "yellow" : "green",
    sentence: {
      zh: `${label.zh}${overdue.state.scope && `（${overdue.state.scope}）`}计划不晚于${to}，至${input.asOf}未见完成，已超${days}天。`,
      en: `${label.en}${overdue.state.scope && ` (${overdue.state.scope})`} was planned by ${to}; on ${input.asOf} it had not happened: ${days} days over.`,
    },
    facts: [overdue.plan.seq],
  };
}

function progressColour(rule: LightRule, gap: string): Light {
  if (compareDecimal(gap, "0") <= 0) return "green";
  if (compareDecimal(gap, rule.progress.redAbove) > 0) return "red";
  return compareDecimal(gap, rule.progress.yellowFrom) >= 0 ? "yellow" : rule.progress.between;
}

function progressReason(rule: LightRule, year: YearFigures): LightReason | undefined {
  const done = yearProgress(year);
  if (done === undefined || !year.plan || !year.done) return undefined;
  const due = divideDecimal(String(year.month * 100), "12", 1);
  const gap = roundDecimal(subtractDecimal(due, done), 1);
  return {
    rule: "progress",
    colour: progressColour(rule, gap),
    sentence: {
      zh: `年度投资完成${done}%，序时进度${due}%，差距${gap}个百分点（负数为超前）。`,
      en: `${done}% of the year's plan is done where the time schedule asks ${due}%: ${gap} points behind (negative is ahead).`,
    },
    facts: [...year.plan.facts, ...year.done.facts],
  };
}

const severity: readonly Light[] = ["none", "green", "yellow", "red"];

/** The light of a project and every reason for it; the worst reason decides. Errors: none (total). */
export function lightOf(
  rule: LightRule,
  input: LightInput,
): { light: Light; reasons: LightReason[] } {
  if (rule.unlit.includes(input.status)) return { light: "none", reasons: [] };
  const isJudged = rule.progress.stages.includes(input.stage);
  const progress = isJudged ? progressReason(rule, input.year) : undefined;
  const nodes = overdueNodes(rule, input.nodes, input.asOf).map((each) =>
    nodeReason(rule, each, input),
  );
  const reasons = [...nodes, ...(progress ? [progress] : [])];
  const worst = Math.max(0, ...reasons.map((reason) => severity.indexOf(reason.colour)));
  const onTime = reasons.length === 0 && input.nodes.some((state) => state.actual ?? state.planned);
  return { light: onTime ? "green" : (severity[worst] ?? "none"), reasons };
}
