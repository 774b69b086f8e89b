import * as z from "zod/mini";
import type { Fact } from "../../ledger/fact.ts";
import { eventRange } from "../../ledger/fold.ts";
import { daysBetween } from "../../value/civil.ts";
import { ownDetector } from "../detector.ts";
import type { Found } from "../lead.ts";
import { type Series, factsOf, isSoonAfter } from "../series.ts";
import { sayTime } from "../say-time.ts";

const limits = z.object({
  /** A node made known so many days after the day it is said to have happened. */
  lateDays: z.number().check(z.int(), z.minimum(1)),
  /** A node restated so many days earlier than it was stated before. */
  movedDays: z.number().check(z.int(), z.minimum(1)),
  strongDays: z.number().check(z.int(), z.minimum(1)),
  /** The nodes looked at, with what they are called. */
  nodes: z.record(z.string(), z.strictObject({ zh: z.string(), en: z.string() })),
});

type Limits = z.output<typeof limits>;
type Claim = { readonly fact: Fact; readonly from: string; readonly to: string };

/** What was ever said of a node's day, in the order it became known; the claims of one part belong together. */
function claimsOf(series: Series, node: string): Map<string, Claim[]> {
  const parts = new Map<string, Claim[]>();
  for (const fact of factsOf(series, node)) {
    if (fact.kind !== "actual" || fact.source !== "report") continue;
    const range = eventRange(fact.value);
    if (!range || range.from === null) continue;
    const claim = { fact, from: range.from, to: range.to };
    parts.set(fact.scope, [...(parts.get(fact.scope) ?? []), claim]);
  }
  for (const list of parts.values())
    list.sort((a, b) => (a.fact.knownOn < b.fact.knownOn ? -1 : 1) || a.fact.seq - b.fact.seq);
  return parts;
}

function late(
  first: Claim,
  series: Series,
  { lateDays, strongDays }: Limits,
): (Omit<Found, "anchor" | "sentence"> & { days: number }) | undefined {
  if (isSoonAfter(first.to, first.fact.knownOn, lateDays)) return undefined;
  const days = daysBetween(first.to, first.fact.knownOn);
  // What lies before the project was known at all is told afterwards by everybody.
  if (days < lateDays || first.from < series.since) return undefined;
  return { facts: [first.fact.seq], days, strong: days >= strongDays };
}

function lookAt(
  series: Series,
  node: string,
  { limits: own, name }: { limits: Limits; name: { zh: string; en: string } },
): Found[] {
  return [...claimsOf(series, node)].flatMap(([scope, claims]) => {
    const [first, last] = [claims[0], claims.at(-1)];
    if (!first || !last) return [];
    const told = late(first, series, own);
    const moved = first === last ? 0 : daysBetween(last.from, first.from);
    const anchor = `${node}${scope}`;
    if (first !== last && moved >= own.movedDays)
      return {
        anchor,
        facts: [first.fact.seq, last.fact.seq],
        sentence: {
          zh: `“${name.zh}”先报${sayTime(first.to).zh}，${sayTime(last.fact.knownOn).zh}改成${sayTime(last.to).zh}，往前移了 ${moved} 天。`,
          en: `“${name.en}” was first stated as ${sayTime(first.to).en} and on ${sayTime(last.fact.knownOn).en} as ${sayTime(last.to).en}, ${moved} days earlier.`,
        },
        strong: moved >= own.strongDays,
      };
    if (!told) return [];
    return {
      anchor,
      facts: told.facts,
      sentence: {
        zh: `“${name.zh}”报的日期是${sayTime(first.to).zh}，到${sayTime(first.fact.knownOn).zh}才报上来，隔了 ${told.days} 天。`,
        en: `“${name.en}” is dated ${sayTime(first.to).en} and was made known on ${sayTime(first.fact.knownOn).en}, ${told.days} days later.`,
      },
      strong: told.strong ?? false,
    };
  });
}

/** 倒填日期: a node is dated long before anybody heard of it. */
export const backDated = ownDetector(
  {
    id: "back-dated",
    title: { zh: "节点倒填", en: "Back-dated node" },
    explanation: {
      zh: "节点日期比报上来的日子早很多，或者报过以后又往前改。多半是为了不显得逾期，请拿当时的照片、许可、验收日期来对。",
      en: "A node is dated long before it was reported, or was moved to an earlier day afterwards, mostly so as not to look late. Compare photographs, permits and acceptance papers of that day.",
    },
    source: {
      label: { zh: "统计资料应当真实、及时", en: "Statistics must be true and in time" },
      anchor: "docs/sources.md#statistics-law",
    },
    level: "soft",
  },
  limits,
  (series, own) =>
    Object.entries(own.nodes).flatMap(([node, name]) =>
      lookAt(series, node, { limits: own, name }),
    ),
);
