import type { Frame } from "../sample/project-draft.ts";
import { createRandom, type Random } from "../sample/random.ts";
import { faults, lookAlikes } from "./kinds.ts";
import { type FaultKind, faultKinds, type Label } from "./label.ts";
import { ordinaryPlot } from "./ordinary.ts";
import type { Plot, Sown } from "./plot.ts";

/** Projects planned together, so that faults of several projects lie near each other and nothing else is held. */
export const blockSize = 200;

/** Of 1000 projects, how many a fault touches. */
const touched = 120;

const purpose = 20;

/** What a block of projects became, in the order of their indices. */
export type Block = { readonly plots: readonly Plot[]; readonly labels: readonly Label[] };

/** The ground while it is planted: every project, and which are still as they were. */
type Field = {
  readonly frame: Frame;
  readonly random: Random;
  readonly plots: Plot[];
  readonly free: Set<number>;
};

type Wish = { readonly kind: FaultKind; readonly isFault: boolean; readonly hard: boolean };

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(random.below(left.length), 1));
}

function partners(field: Field, first: number, count: number): number[] {
  const rest = [...field.free].filter((index) => index !== first);
  return Array.from({ length: count }).flatMap(() =>
    rest.splice(field.random.below(Math.max(rest.length, 1)), 1),
  );
}

/** Tries a wish on projects still free, with ever other partners; the indices and what came up, or null. */
function sow(field: Field, wish: Wish): { indices: number[]; sown: Sown } | null {
  const { frame, random, plots } = field;
  const { plant, takes, takesHard } = (wish.isFault ? faults : lookAlikes)[wish.kind];
  const count = (wish.hard && wish.isFault ? takesHard : takes) - 1;
  const rounds = Array.from({ length: count === 0 ? 1 : 3 }).flatMap(() => [...field.free]);
  for (const first of rounds) {
    const indices = [first, ...partners(field, first, count)];
    const [plot, ...others] = indices.flatMap((index) => plots[index] ?? []);
    if (!plot || others.length < count) continue;
    const sown = plant({ frame, random, hard: wish.hard, plot, others });
    if (sown) return { indices, sown };
  }
  return null;
}

function plantWish(field: Field, wish: Wish): Label | null {
  const grown = sow(field, wish);
  if (!grown) return null;
  const { indices, sown } = grown;
  for (const [at, index] of indices.entries()) {
    const plot = sown.plots[at];
    if (plot) field.plots[index] = plot;
    field.free.delete(index);
  }
  return {
    fault: wish.isFault ? wish.kind : "honest",
    resembles: wish.kind,
    projects: sown.plots.map(({ draft }) => draft.key),
    ...(sown.months === undefined ? {} : { months: sown.months }),
    hard: wish.hard,
    note: sown.note,
  };
}

/** Every kind once and totals heaped thrice, then more of any kind until the share is reached. */
function plantFaults(field: Field, share: number): Label[] {
  const { random } = field;
  const single = faultKinds.filter((kind) => faults[kind].takesHard === 1);
  const more = Array.from({ length: 40 }, () => random.pick(single));
  const order = [
    ...shuffled(random, [...faultKinds, "heapedTotal", "heapedTotal"] as const),
    ...more,
  ];
  const labels: Label[] = [];
  let left = share;
  for (const kind of order) {
    const hard = random.chance(400);
    const { takes, takesHard } = faults[kind];
    if ((hard ? takesHard : takes) > left) continue;
    const label = plantWish(field, { kind, isFault: true, hard });
    if (label) labels.push(label);
    left -= label?.projects.length ?? 0;
  }
  return labels;
}

function plantLookAlikes(field: Field, share: number): Label[] {
  const kinds = shuffled(field.random, faultKinds).slice(0, share);
  return kinds.flatMap((kind) => plantWish(field, { kind, isFault: false, hard: true }) ?? []);
}

/**
 * A block of projects with its faults and look-alikes: about 12 % of them touched by faults, and one look-alike of each
 * kind in a whole block. The same block always comes out the same. Errors: none (total).
 */
export function planBlock(frame: Frame, block: number, projects: number): Block {
  const first = block * blockSize;
  const count = Math.max(Math.min(projects - first, blockSize), 0);
  const plots = Array.from({ length: count }, (_, at) => ordinaryPlot(frame, first + at));
  const random = createRandom(frame.seed, block, purpose);
  const free = new Set(shuffled(random, [...plots.keys()]));
  const field: Field = { frame, random, plots, free };
  const labels = plantFaults(field, Math.floor((count * touched) / 1000));
  labels.push(...plantLookAlikes(field, Math.floor((count * faultKinds.length) / blockSize)));
  return { plots: field.plots, labels };
}
