import { addDays, daysBetween } from "../../domain/value/civil.ts";
import { dayIn, monthIn, monthText } from "../sample/calendar.ts";
import { type NodeDraft, type Reached, reached } from "../sample/project-draft.ts";
import { paper, type Plant, redraft } from "./plot.ts";

/** Reports come within 20 days of a month's end, so an honest node is known 37 days after it at the latest. */
const honestDelay = 37;

type Moved = NodeDraft & { readonly actual: Reached };

/** The node as reached in the month planned for it, still known when it was; null unless that month was missed. */
function backdated(node: NodeDraft, gap: number, earliest: string): Moved | null {
  const { actual } = node;
  const plan = actual && node.plans.findLast(({ known }) => known < actual.day);
  if (!actual || !plan || monthIn(actual.day) - plan.month < gap) return null;
  const day = dayIn(plan.month, gap === 1 ? 20 : 25);
  const isTold = daysBetween(day, actual.known) > honestDelay;
  return day >= earliest && isTold ? { ...node, actual: { day, known: actual.known } } : null;
}

/**
 * A node missed its month and is told afterwards to have been reached in it (event day against the day it was told:
 * handbook 12). Plain: by two months and more. Hard: by one, and in order with the node before it.
 */
export const backdatedNode: Plant = ({ plot, random, hard }) => {
  const { nodes } = plot.draft;
  const signing = reached(nodes, "signing") ?? "";
  const dayBefore = (index: number) => nodes[index - 1]?.actual?.day ?? signing;
  const late = nodes.flatMap((node, index) =>
    hard ? (backdated(node, 1, dayBefore(index)) ?? []) : (backdated(node, 2, signing) ?? []),
  );
  if (late.length === 0) return null;
  const moved = random.pick(late);
  const { id } = moved;
  const { day, known } = moved.actual;
  return {
    plots: [redraft(plot, { nodes: nodes.map((node) => (node.id === id ? moved : node)) })],
    months: [day.slice(0, 7)],
    note: {
      zh: `${id}倒签到${day}，${known}才报`,
      en: `${id} back-dated to ${day}, told only on ${known}`,
    },
  };
};

/** A permit the ledger learnt of late from the approvals platform: the document bears the day. */
export const registeredLater: Plant = ({ plot, random, frame }) => {
  const desk = plot.draft.nodes.filter(
    ({ id, actual }) => ["landGrant", "approval"].includes(id) && actual !== null,
  );
  if (desk.length === 0) return null;
  const { id, actual } = random.pick(desk);
  const knownOn = addDays(actual?.known ?? "", random.between(35, 60));
  if (!actual || knownOn > frame.asOf) return null;
  const from = {
    knownOn,
    by: "s-fagai",
    verifiedBy: "s-office",
    standing: "accepted",
    source: "platform",
    evidence: [paper(`在线审批平台证照，登载日期${actual.day}`, "approval")],
  } as const;
  return {
    plots: [
      {
        ...plot,
        revise: (all) =>
          all.map((one) =>
            one.attribute === id && one.kind === "actual" ? { ...one, ...from } : one,
          ),
      },
    ],
    months: [monthText(monthIn(actual.day))],
    note: {
      zh: `${id}由审批平台${knownOn}补录，证照载明${actual.day}`,
      en: `${id} came from the approvals platform on ${knownOn}; the document bears ${actual.day}`,
    },
  };
};
