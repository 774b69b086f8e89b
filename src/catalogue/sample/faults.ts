import { drawProject } from "./draw-project.ts";
import {
  equalToTarget,
  heapedTotal,
  identicalSteps,
  quarterEndJumps,
  roundNumbers,
  yearAboveMonths,
} from "./fault-figures.ts";
import { backdatedNode, copiedText, progressAboveMoney, startOnLevelling } from "./fault-words.ts";
import type { Fault } from "./fault.ts";
import type { Frame, ProjectDraft } from "./project-draft.ts";
import { createRandom } from "./random.ts";

/** The neighbour's project again, under another name and, where there is one, in another unit. */
const duplicate: Fault = ({ draft, frame, neighbour }) => {
  if (!neighbour) return null;
  const host = frame.hosts.find(({ key }) => key !== neighbour.host.key) ?? neighbour.host;
  const { code, site, responsible } = draft.identity;
  const name = neighbour.identity.name.replace(/(生产基地)?项目$/u, "扩能项目");
  const identity = { ...neighbour.identity, name, code, site, responsible };
  const copied = { ...neighbour, index: draft.index, key: draft.key, host, identity, phases: 0 };
  return { draft: copied, attribute: "name", period: null, other: neighbour.key };
};

const faults = {
  heapedTotal,
  identicalSteps,
  quarterEndJumps,
  roundNumbers,
  equalToTarget,
  yearAboveMonths,
  progressAboveMoney,
  copiedText,
  startOnLevelling,
  backdatedNode,
  duplicate,
} as const satisfies Record<string, Fault>;

/** A kind of fault that can be planted. */
export type FaultKind = keyof typeof faults;

/** Every kind of fault, in the order they are tried. */
export const faultKinds: readonly FaultKind[] = [
  "heapedTotal",
  "identicalSteps",
  "quarterEndJumps",
  "roundNumbers",
  "equalToTarget",
  "yearAboveMonths",
  "progressAboveMoney",
  "copiedText",
  "startOnLevelling",
  "backdatedNode",
  "duplicate",
];

/**
 * For each kind, in how many projects of a thousand it is tried; at most one fault a project, 1000 in all.
 */
export type FaultPlan = Partial<Record<FaultKind, number>>;

/**
 * Where a fault was planted: what a detector should find. `other` is the project a duplicate was made from.
 */
export type Planted = {
  readonly kind: FaultKind;
  readonly subject: string;
  readonly attribute: string;
  readonly period: string | null;
  readonly other?: string;
};

/** A project and what was planted in it, null in an honest one. */
export type Grown = { readonly draft: ProjectDraft; readonly planted: Planted | null };

const purpose = 9;

function chosen(plan: FaultPlan, draw: number): FaultKind | null {
  let left = draw;
  for (const kind of faultKinds) {
    left -= plan[kind] ?? 0;
    if (left < 0) return kind;
  }
  return null;
}

/** The kind of fault an index is drawn for, and the stream its place is drawn from. */
function drawKind(frame: Frame, plan: FaultPlan, index: number) {
  const random = createRandom(frame.seed, index, purpose);
  return { random, kind: chosen(plan, random.below(1000)) };
}

/** The nearest project before this one that is left honest; null at the beginning of the list. */
function honestBefore(frame: Frame, plan: FaultPlan, index: number): ProjectDraft | null {
  for (let before = index - 1; before >= 0; before -= 1)
    if (drawKind(frame, plan, before).kind === null) return drawProject(frame, before);
  return null;
}

/**
 * The project of an index with the fault the plan gives it, where it offers a place for one. Errors: none
 * (total).
 */
export function growProject(frame: Frame, plan: FaultPlan, index: number): Grown {
  const draft = drawProject(frame, index);
  const { random, kind } = drawKind(frame, plan, index);
  if (kind === null) return { draft, planted: null };
  const neighbour = kind === "duplicate" ? honestBefore(frame, plan, index) : null;
  const sown = faults[kind]({ draft, random, frame, neighbour });
  if (!sown) return { draft, planted: null };
  const { attribute, period, other } = sown;
  const place = { kind, subject: draft.key, attribute, period };
  return { draft: sown.draft, planted: other === undefined ? place : { ...place, other } };
}
