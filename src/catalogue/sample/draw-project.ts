import { dayIn, monthIn } from "./calendar.ts";
import { drawHost, drawIdentity, drawScale, drawTotal, largeFrom } from "./identity.ts";
import type { Frame, ProjectDraft } from "./project-draft.ts";
import { createRandom, pickWeighted, type Random } from "./random.ts";
import { drawReports } from "./reports.ts";
import { nodesOf, runOf } from "./schedule.ts";
import { doneBefore, drawCurve, drawYearPlans } from "./spending.ts";
import { trades } from "./words.ts";

/** Each part of a project has its own stream, so that a change to one leaves the others as they were. */
const purposes = { identity: 1, schedule: 2, spending: 3, reports: 4 } as const;

/** The month a project comes into the ledger: two of three before the sample begins. */
function drawEntry(random: Random, frame: Frame): string {
  const month = random.chance(640) ? random.between(-28, -1) : random.between(0, frame.months - 1);
  return dayIn(month, random.between(3, 26));
}

function drawHalt(random: Random, frame: Frame, entered: string): ProjectDraft["halt"] {
  if (!random.chance(70)) return null;
  const first = Math.max(monthIn(entered) + 2, 1);
  if (first >= frame.months - 1) return null;
  const day = dayIn(random.between(first, frame.months - 2), random.between(5, 25));
  return { status: random.chance(550) ? "paused" : "ended", day };
}

function drawCourse(random: Random, frame: Frame) {
  const total = drawTotal(random);
  const host = drawHost(random, frame.hosts, total);
  const trade = pickWeighted(random, trades);
  const entered = drawEntry(random, frame);
  const halt = drawHalt(random, frame, entered);
  const scale = drawScale(random, total);
  return {
    host,
    trade,
    entered,
    halt,
    scale,
    industrial: trade.type === "industrial",
    large: total >= largeFrom,
  };
}

function drawMoney(at: { frame: Frame; index: number }, course: ReturnType<typeof drawCourse>) {
  const { frame, index } = at;
  const { entered } = course;
  const { total } = course.scale;
  const schedule = createRandom(frame.seed, index, purposes.schedule);
  const runs = runOf(schedule, course);
  const nodes = nodesOf(schedule, runs, { course, frame });
  const monthOf = (id: string) => runs.find((run) => run.id === id)?.real ?? 0;
  const halt = course.halt ? monthIn(course.halt.day) : frame.months;
  const spending = createRandom(frame.seed, index, purposes.spending);
  const curve = drawCurve(spending, {
    total,
    first: monthOf("start"),
    last: monthOf("production"),
    halt,
  });
  const yearPlans = drawYearPlans(spending, { total, entered, nodes, curve, halt }, frame);
  const ended = course.halt?.status === "ended";
  const reports = createRandom(frame.seed, index, purposes.reports);
  const months = drawReports(
    reports,
    { total, entered, nodes, curve, yearPlans, halt, ended },
    frame,
  );
  return { nodes, doneBefore: doneBefore(curve, 0), months, yearPlans };
}

/** The project of an index as it honestly ran, drawn without any other. Errors: none (total). */
export function drawProject(frame: Frame, index: number): ProjectDraft {
  const random = createRandom(frame.seed, index, purposes.identity);
  const course = drawCourse(random, frame);
  const { host, entered, halt, scale } = course;
  return {
    index,
    key: `p${String(index + 1).padStart(4, "0")}`,
    host,
    entered,
    halt,
    scale,
    identity: drawIdentity(random, { index, host, trade: course.trade, entered, scale }),
    counted: random.chance(100) ? random.between(780, 960) : null,
    phases: scale.total >= largeFrom && random.chance(180) ? random.between(2, 3) : 0,
    ...drawMoney({ frame, index }, course),
  };
}
