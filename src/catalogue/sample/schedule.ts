import { dayIn, monthIn, monthOfYear, reportDay } from "./calendar.ts";
import type { Aim, Frame, NodeDraft, ProjectDraft } from "./project-draft.ts";
import type { Random } from "./random.ts";

/** What a schedule is drawn from. */
export type Course = Pick<ProjectDraft, "host" | "entered" | "halt"> & {
  readonly industrial: boolean;
  readonly large: boolean;
};

/**
 * A node with the months the baseline allows for it, and the months it really takes, after the one before.
 */
type Step = {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly industrialOnly?: true;
};

type Run = { readonly id: string; readonly baseline: number; readonly real: number };

const steps: readonly Step[] = [
  { id: "signing", low: 1, high: 3 },
  { id: "registration", low: 0, high: 2 },
  { id: "filing", low: 1, high: 2 },
  { id: "landGrant", low: 2, high: 5 },
  { id: "approval", low: 1, high: 3 },
  { id: "start", low: 0, high: 2 },
  { id: "foundation", low: 1, high: 2 },
  { id: "groundLevel", low: 1, high: 2 },
  { id: "steelFrame", low: 2, high: 4, industrialOnly: true },
  { id: "topping", low: 2, high: 5 },
  { id: "completion", low: 2, high: 5 },
  { id: "equipment", low: 0, high: 2, industrialOnly: true },
  { id: "trialProduction", low: 1, high: 3, industrialOnly: true },
  { id: "production", low: 1, high: 3 },
  { id: "fullCapacity", low: 4, high: 10, industrialOnly: true },
];

/** Plans are optimistic: a node is seldom early, often in time, and the late ones have a long tail. */
function slip(random: Random, haste: number): number {
  if (random.chance((1000 + haste) / 2)) return random.chance(60) ? -1 : 0;
  const size = random.below(10);
  if (size < 5) return 1;
  return size < 8 ? random.between(2, 3) : random.between(4, 8);
}

/**
 * Baseline and real months of every node, whether or not the sample lives to see them. Errors: none
 * (total).
 */
export function runOf(random: Random, course: Course): readonly Run[] {
  let baseline = monthIn(course.entered);
  let real = baseline;
  return steps
    .filter((step) => course.industrial || step.industrialOnly === undefined)
    .map((step) => {
      const gap = random.between(step.low, step.high) + (course.large && step.high === 5 ? 1 : 0);
      baseline += gap;
      real = Math.max(
        real + (step.id === "signing" ? 1 : 0),
        real + gap + slip(random, course.host.haste),
      );
      return { id: step.id, baseline, real };
    });
}

/** How many months the project is known to lag behind its baseline at the beginning of a month. */
function lagAt(runs: readonly Run[], month: number): number {
  return Math.max(...runs.map(({ baseline, real }) => Math.min(real, month) - baseline));
}

/** The months in which plans are made anew: most Januaries, some Julys. */
function replanMonths(random: Random, course: Course, frame: Frame): number[] {
  const last = course.halt ? monthIn(course.halt.day) : frame.months;
  const all = Array.from({ length: frame.months }, (_, month) => month);
  return all.filter((month) => {
    const wanted = monthOfYear(month) === 1 ? 700 : monthOfYear(month) === 7 ? 300 : 0;
    return random.chance(wanted) && month > monthIn(course.entered) && month < last;
  });
}

function plansOf(
  runs: readonly Run[],
  run: Run,
  context: { entered: string; moments: readonly number[] },
): Aim[] {
  const plans: Aim[] = [{ month: run.baseline, known: context.entered }];
  for (const moment of context.moments.filter((month) => month <= run.real)) {
    const month = Math.max(run.baseline + Math.max(lagAt(runs, moment), 0), moment);
    if (month !== plans.at(-1)?.month) plans.push({ month, known: dayIn(moment, 12) });
  }
  return plans;
}

/** Nodes of one month follow each other: none is reached on an earlier day than the one before it. */
function realDays(random: Random, runs: readonly Run[]): string[] {
  let last = "";
  return runs.map(({ real }) => {
    const day = dayIn(real, random.between(2, 28));
    last = day < last ? last : day;
    return last;
  });
}

/** The nodes of a project as the ledger knows them at the end of the sample. Errors: none (total). */
export function nodesOf(
  random: Random,
  runs: readonly Run[],
  at: { course: Course; frame: Frame },
): NodeDraft[] {
  const { course, frame } = at;
  const context = { entered: course.entered, moments: replanMonths(random, course, frame) };
  const last = course.halt?.day ?? frame.asOf;
  const days = realDays(random, runs);
  const signing = days[0] ?? "";
  return runs.map((run, index) => {
    const day = days[index] ?? "";
    const known = reportDay(run.real, random.between(3, 6), frame.asOf);
    const pledged = (run.id === "start" || run.id === "production") && signing <= last;
    const signed = reportDay(monthIn(signing), 5, frame.asOf);
    return {
      id: run.id,
      promised: pledged ? { month: run.baseline - random.between(0, 2), known: signed } : null,
      plans: plansOf(runs, run, context),
      actual: day <= last ? { day, known } : null,
      photo: run.id === "start" ? "打桩现场照片" : null,
    };
  });
}
