import * as z from "zod/mini";
import type { Fact } from "../../ledger/fact.ts";
import { addDays, daysBetween } from "../../value/civil.ts";
import { periodRange } from "../../value/period.ts";
import { ownDetector } from "../detector.ts";
import type { Found } from "../lead.ts";
import { sizeOf } from "../figure.ts";
import { type Series, factsOf, isSoonAfter } from "../series.ts";
import { isProved, proofKinds } from "./proof.ts";
import { sayValue } from "./say-value.ts";
import { sayTime } from "../say-time.ts";

const limits = z.object({
  /** Figures looked at, with what they are called. */
  figures: z.record(z.string(), z.strictObject({ zh: z.string(), en: z.string() })),
  /** Changed, or stated at all, so many days after the end of what it speaks of. */
  days: z.number().check(z.int(), z.minimum(1)),
  /** By so much, in percent of what was stated before. */
  percent: z.number().check(z.int(), z.minimum(0)),
  strongPercent: z.number().check(z.int(), z.minimum(0)),
  /** A change that rests on one of these was asked for and agreed to. */
  agreedBy: proofKinds,
});

type Limits = z.output<typeof limits>;
type Name = { readonly zh: string; readonly en: string };

/** Statements of one thing at one time: what one of them changes is the other. */
function linesOf(series: Series, attribute: string): Fact[][] {
  const lines = new Map<string, Fact[]>();
  for (const fact of factsOf(series, attribute)) {
    if (fact.source !== "report") continue;
    const line = [fact.kind, fact.scope, fact.period ?? fact.validFrom].join("|");
    const held = lines.get(line);
    if (held) held.push(fact);
    else lines.set(line, [fact]);
  }
  return [...lines.values()].map((list) =>
    list.toSorted((a, b) =>
      a.knownOn === b.knownOn ? a.seq - b.seq : a.knownOn < b.knownOn ? -1 : 1,
    ),
  );
}

function endOf(fact: Fact): string {
  return fact.period === null ? fact.validFrom : periodRange(fact.period).to;
}

/** From when on a change is late: a running total restated within its time is only carried on. */
function timeOf(first: Fact): string {
  const end = endOf(first);
  return first.knownOn > end ? first.knownOn : end;
}

/** What changed long after, by how much; undefined when nothing did. */
function changeOf(before: bigint | undefined, after: bigint | undefined): bigint | undefined {
  if (before === undefined || after === undefined || before === after) return undefined;
  const apart = after > before ? after - before : before - after;
  return before === 0n ? 100n : (apart * 100n) / before;
}

/** What stood when the time to mend was over, set against what stands now. */
function changed(line: readonly Fact[], name: Name, own: Limits): Found | undefined {
  const [start, last] = [line[0], line.at(-1)];
  if (!start || !last || start === last) return undefined;
  const since = timeOf(start);
  if (isSoonAfter(since, last.knownOn, own.days)) return undefined;
  const until = addDays(since, own.days);
  const first = line.findLast(({ knownOn }) => knownOn < until);
  if (!first || first === last || isProved(last, own.agreedBy)) return undefined;
  const percent = changeOf(sizeOf(first), sizeOf(last));
  if (percent === undefined || percent < BigInt(own.percent)) return undefined;
  const [was, now] = [sayValue(first.value), sayValue(last.value)];
  const at = first.period ?? first.validFrom;
  const days = daysBetween(since, last.knownOn);
  return {
    anchor: `${first.attribute}${at}`,
    facts: [first.seq, last.seq],
    sentence: {
      zh: `${sayTime(at).zh}的${name.zh}先报${was.zh}，过了 ${days} 天改成${now.zh}（差 ${percent}%）。`,
      en: `${name.en} of ${sayTime(at).en} was stated as ${was.en} and ${days} days later as ${now.en} (${percent}% apart).`,
    },
    strong: percent >= BigInt(own.strongPercent),
  };
}

function lateFirst(fact: Fact, name: Name, at: { since: string; own: Limits }): Found | undefined {
  if (fact.period === null) return undefined;
  if (fact.period.length === 7 && isSoonAfter(`${fact.period}-31`, fact.knownOn, at.own.days + 31))
    return undefined;
  if (at.since > endOf(fact)) return undefined;
  const days = daysBetween(endOf(fact), fact.knownOn);
  if (days < at.own.days) return undefined;
  const said = sayValue(fact.value);
  return {
    anchor: `${fact.attribute}${fact.period}`,
    facts: [fact.seq],
    sentence: {
      zh: `${sayTime(fact.period).zh}的${name.zh}${said.zh}，在期末 ${days} 天以后才第一次报上来。`,
      en: `${name.en} of ${sayTime(fact.period).en}, ${said.en}, was first made known ${days} days after the end of the period.`,
    },
  };
}

/** 事后改数: a figure was changed, or stated at all, long after its time. */
export const lateEdit = ownDetector(
  {
    id: "late-edit",
    title: { zh: "事后补改数字", en: "Late edit" },
    explanation: {
      zh: "早过了报告期才补报，或者报过的数过了很久又改。改正错误是应当的，要写明原因、附上依据；没有依据的要问清楚。",
      en: "A figure was stated long after its period, or changed long after it was stated. Mending an error is right, with its reason and ground; ask where there is none.",
    },
    source: {
      label: { zh: "统计资料的更正与再公布", en: "Correcting and publishing again" },
      anchor: "docs/sources.md#statistics-law",
    },
    level: "soft",
  },
  limits,
  (series, own) =>
    Object.entries(own.figures).flatMap(([attribute, name]) =>
      linesOf(series, attribute).flatMap((line) => {
        const [first] = line;
        if (!first) return [];
        return (
          changed(line, name, own) ?? lateFirst(first, name, { since: series.since, own }) ?? []
        );
      }),
    ),
);
