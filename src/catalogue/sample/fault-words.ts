import { dayIn, monthIn } from "./calendar.ts";
import { drawRun, type Fault, withMonths, workingMonths } from "./fault.ts";
import { type NodeDraft, reached } from "./project-draft.ts";
import { periodOf } from "./reports.ts";

/** The works are said to be far ahead of the money, from some month on. */
export const progressAboveMoney: Fault = ({ draft, random }) => {
  const early = workingMonths(draft).filter(({ percent }) => percent !== null && percent < 55);
  const first = early[random.below(Math.max(early.length - 2, 1))];
  if (!first || early.length < 3) return null;
  const lead = random.between(30, 42);
  const raised = draft.months
    .filter(({ month, percent }) => month >= first.month && percent !== null)
    .map((report) => ({ ...report, percent: Math.min((report.percent ?? 0) + lead, 100) }));
  return { draft: withMonths(draft, raised), attribute: "progress", period: periodOf(first) };
};

/** The same sentence and the same share of the works, month after month, while money goes on. */
export const copiedText: Fault = (ground) => {
  const run = drawRun(ground, 5);
  const first = run?.[0];
  if (!run || !first) return null;
  const { sentence, percent } = first;
  const copied = run.map((report) => ({ ...report, sentence, percent }));
  return {
    draft: withMonths(ground.draft, copied),
    attribute: "progress",
    period: periodOf(first),
  };
};

/** The start is claimed when the site is being levelled, which does not count as a start (handbook 3.2). */
export const startOnLevelling: Fault = ({ draft, random }) => {
  const start = reached(draft.nodes, "start");
  const foundation = reached(draft.nodes, "foundation");
  const from = start === null ? -1 : monthIn(start);
  const to = Math.max(foundation === null ? from + 2 : monthIn(foundation), from + 1);
  const levelling = workingMonths(draft).filter(({ month }) => month >= from && month < to);
  if (from < 0 || levelling.length === 0) return null;
  const changed = levelling.map((report) => ({
    ...report,
    sentence: `场地平整，土方回填完成${random.between(20, 80)}%`,
  }));
  const nodes = draft.nodes.map((node) =>
    node.id === "start" ? { ...node, photo: "场地平整照片" } : node,
  );
  return { draft: { ...withMonths(draft, changed), nodes }, attribute: "start", period: null };
};

/**
 * The node as reached in the month planned for it, still known when it was; null unless two months were
 * missed.
 */
function backdate(node: NodeDraft, signing: string): NodeDraft | null {
  const { actual } = node;
  const plan = actual && node.plans.findLast(({ known }) => known < actual.day);
  if (!actual || !plan || monthIn(actual.day) - plan.month < 2) return null;
  const day = dayIn(plan.month, 25);
  return day < signing ? null : { ...node, actual: { day, known: actual.known } };
}

/** A node missed its month, and is told, long after, to have been reached in it. */
export const backdatedNode: Fault = ({ draft, random }) => {
  const signing = reached(draft.nodes, "signing") ?? "";
  const late = draft.nodes.flatMap((node) => backdate(node, signing) ?? []);
  if (late.length === 0) return null;
  const moved = random.pick(late);
  const nodes = draft.nodes.map((node) => (node.id === moved.id ? moved : node));
  return { draft: { ...draft, nodes }, attribute: moved.id, period: null };
};
