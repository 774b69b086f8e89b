import * as z from "zod/mini";
import type { Fact } from "../../ledger/fact.ts";
import { eventRange } from "../../ledger/fold.ts";
import { daysBetween } from "../../value/civil.ts";
import { ownDetector } from "../detector.ts";
import type { Found } from "../lead.ts";
import { type Series, factsOf, reachedIn } from "../series.ts";
import { sayTime } from "../say-time.ts";

const limits = z.object({
  nodes: z.record(z.string(), z.strictObject({ zh: z.string(), en: z.string() })),
  /** The plan was moved to a later day so many times. */
  moves: z.number().check(z.int(), z.minimum(1)),
  /** The day promised, or first planned where none was, passed so many days ago by what is known of the project. */
  days: z.number().check(z.int(), z.minimum(1)),
  strongDays: z.number().check(z.int(), z.minimum(1)),
});

type Limits = z.output<typeof limits>;

function endOf(fact: Fact): string {
  return eventRange(fact.value)?.to ?? "";
}

/** How often a plan was replaced by a later one. */
function movesOf(plans: readonly Fact[]): number {
  const days = plans
    .toSorted((a, b) => (a.knownOn === b.knownOn ? a.seq - b.seq : a.knownOn < b.knownOn ? -1 : 1))
    .map(endOf);
  return days.filter((day, at) => at > 0 && day > (days[at - 1] ?? "")).length;
}

function lookAt(
  series: Series,
  node: string,
  at: { own: Limits; name: { zh: string; en: string } },
): Found | undefined {
  const { own, name } = at;
  const said = factsOf(series, node).filter(({ scope }) => scope === "");
  const plans = said.filter(({ kind }) => kind === "planned");
  // A promise renegotiated is the promise.
  const promise = said.findLast(({ kind }) => kind === "promised") ?? plans[0];
  if (!promise || reachedIn(series, node)) return undefined;
  const moves = movesOf(plans);
  const late = daysBetween(endOf(promise), series.until);
  if (moves < own.moves || late < own.days) return undefined;
  return {
    anchor: node,
    facts: [promise.seq, ...plans.map(({ seq }) => seq)],
    sentence: {
      zh: `“${name.zh}”承诺${sayTime(endOf(promise)).zh}，计划往后改了 ${moves} 次，逾期 ${late} 天仍未完成。`,
      en: `“${name.en}” was promised for ${sayTime(endOf(promise)).en}; the plan was moved back ${moves} times and ${late} days later it is not reached.`,
    },
    strong: late >= own.strongDays,
  };
}

/** 承诺一再顺延: the day promised passed long ago and the plan moves on before it. */
export const promiseMoved = ownDetector(
  {
    id: "promise-moved",
    title: { zh: "承诺一再顺延", en: "The promise moves on" },
    explanation: {
      zh: "快到计划日期就往后改，改来改去，签约时承诺的日子早过了还没有动。项目可能推不动，也可能只是占着名额。",
      en: "Each time the planned day comes near it is moved, and the day that was signed passed long ago. The project may be stuck, or only keep a place on the list.",
    },
    source: {
      label: { zh: "签约履约", en: "Contracts signed and kept" },
      anchor: "docs/sources.md#falsification",
    },
    level: "soft",
  },
  limits,
  (series, own) =>
    Object.entries(own.nodes).flatMap(([node, name]) => lookAt(series, node, { own, name }) ?? []),
);
