import * as z from "zod/mini";
import type { Fact } from "../../ledger/fact.ts";
import { scopeKey } from "../../ledger/scope.ts";
import { addDays } from "../../value/civil.ts";
import { ownDetector } from "../detector.ts";
import type { Found } from "../lead.ts";
import { sizeOf } from "../figure.ts";
import { type Series, factsOf } from "../series.ts";
import { sayValue } from "./say-value.ts";
import { sayTime } from "../say-time.ts";

const name = z.strictObject({ zh: z.string(), en: z.string() });

const limits = z.object({
  figures: z.array(
    z.strictObject({
      attribute: z.string(),
      name,
      /** Two sources may be so far apart, in percent of the smaller. */
      percent: z.number().check(z.int(), z.minimum(0)),
      /** Only the reported figure above the other is a sign; counting less is what the other source does. */
      reportedAboveOnly: z.boolean(),
    }),
  ),
  strongPercent: z.number().check(z.int(), z.minimum(0)),
  /** The reported figure set beside another source's is the last one made known up to so many days after it. */
  days: z.number().check(z.int(), z.minimum(0)),
  sources: z.record(z.string(), name),
});

type Limits = z.output<typeof limits>;
type Rule = Limits["figures"][number];

function lineOf(fact: Fact): string {
  return [fact.kind, scopeKey(fact.scope), fact.period ?? ""].join("|");
}

/** Later in the world, then later known, then later recorded. */
function isLater(a: Fact, b: Fact): boolean {
  if (a.validFrom !== b.validFrom) return a.validFrom > b.validFrom;
  return a.knownOn === b.knownOn ? a.seq > b.seq : a.knownOn > b.knownOn;
}

function reportedBeside(other: Fact, facts: readonly Fact[], days: number): Fact | undefined {
  const until = addDays(other.knownOn, days);
  return facts
    .filter(
      (fact) => fact.source === "report" && fact.knownOn <= until && lineOf(fact) === lineOf(other),
    )
    .reduce<Fact | undefined>(
      (last, fact) => (last && !isLater(fact, last) ? last : fact),
      undefined,
    );
}

/** How far apart the two are, in percent of the smaller; undefined where they do not disagree. */
function apartOf(
  [mine, theirs]: readonly [bigint | undefined, bigint | undefined],
  rule: Rule,
): bigint | undefined {
  if (!mine || !theirs || (rule.reportedAboveOnly && mine <= theirs)) return undefined;
  const [low, high] = mine < theirs ? [mine, theirs] : [theirs, mine];
  const apart = ((high - low) * 100n) / low;
  return apart < BigInt(Math.max(rule.percent, 1)) ? undefined : apart;
}

function compare(
  [reported, other]: readonly [Fact, Fact],
  rule: Rule,
  own: Limits,
): Found | undefined {
  const apart = apartOf([sizeOf(reported), sizeOf(other)], rule);
  if (apart === undefined) return undefined;
  const [said, heard] = [sayValue(reported.value), sayValue(other.value)];
  const whose = own.sources[other.source] ?? { zh: other.source, en: other.source };
  const of =
    other.period === null
      ? { zh: "", en: "" }
      : { zh: sayTime(other.period).zh, en: ` of ${sayTime(other.period).en}` };
  return {
    anchor: `${rule.attribute}${other.period ?? ""}${other.source}`,
    facts: [reported.seq, other.seq],
    sentence: {
      zh: `${of.zh}${rule.name.zh}上报${said.zh}，${whose.zh}是${heard.zh}，相差 ${apart}%。`,
      en: `${rule.name.en}${of.en}: ${said.en} reported, ${heard.en} by ${whose.en}, ${apart}% apart.`,
    },
    strong: apart >= BigInt(own.strongPercent),
  };
}

/** The last of each line and source: what is set against the report. */
function othersOf(facts: readonly Fact[]): Fact[] {
  const last = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.source === "report") continue;
    const key = `${lineOf(fact)}|${fact.source}`;
    const held = last.get(key);
    if (!held || isLater(fact, held)) last.set(key, fact);
  }
  return [...last.values()];
}

function lookAt(series: Series, rule: Rule, own: Limits): Found[] {
  const facts = factsOf(series, rule.attribute);
  if (facts.every(({ source }) => source === "report")) return [];
  return othersOf(facts).flatMap((other) => {
    const reported = reportedBeside(other, facts, own.days);
    return (reported && compare([reported, other], rule, own)) ?? [];
  });
}

/** 一数两值: two sources give one figure two values. */
export const twoValues = ownDetector(
  {
    id: "two-values",
    title: { zh: "同一数字两个值", en: "Two values of one figure" },
    explanation: {
      zh: "部门上报和统计、平台、公开报道对同一个数说得不一样，而且差得多。口径不同可以说明，写在旁边就行。",
      en: "The report and the statistics, a platform or what was published give one figure two values, far apart. Two ways of counting explain it; say so beside the figure.",
    },
    source: {
      label: {
        zh: "部门上报与统计口径是两个来源",
        en: "The office's figure and the statistics' are two sources",
      },
      anchor: "docs/sources.md#statistics-identities",
    },
    level: "soft",
  },
  limits,
  (series, own) => own.figures.flatMap((rule) => lookAt(series, rule, own)),
);
