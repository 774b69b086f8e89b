import type { Refusal } from "../refusal/refusal.ts";
import type { Day } from "../value/day.ts";
import type { Money } from "../value/money.ts";
import { evidenceOf } from "./evidence.ts";
import type { Evidence } from "./evidence.ts";
import { likeness } from "./likeness.ts";
import { entryOf, indexKnown } from "./match-index.ts";
import type { Entry } from "./match-index.ts";
import type { Candidate, KnownProject, Match } from "./plan-types.ts";

/** What a row says about which project it is. */
export type RowIdentity = {
  readonly name: string;
  readonly unit: string;
  readonly code?: string;
  readonly investor?: string;
  readonly total?: Money;
  readonly start?: Day;
};

type Verdict = {
  readonly sure: boolean;
  readonly rank: number;
  readonly entry: Entry;
  readonly reason: Refusal;
};

function spoken(evidence: Evidence): { evidence: string; evidenceEn: string } {
  return { evidence: evidence.zh.join("、"), evidenceEn: evidence.en.join(", ") };
}

function samePhases(a: readonly number[], b: readonly number[]): "same" | "open" | "different" {
  if (a.join() === b.join()) return "same";
  const [none, some] = a.length === 0 ? [a, b] : [b, a];
  if (none.length > 0) return "different";
  return some.length > 1 ? "same" : "open";
}

function judgeSameName(mine: Entry, entry: Entry): Verdict {
  const evidence = evidenceOf(mine, entry);
  if (!evidence.unitDiffers) {
    const code = mine.name.trim() === entry.name.trim() ? "importMatchName" : "importMatchNameKey";
    return { sure: true, rank: 5 + evidence.zh.length, entry, reason: { code, params: {} } };
  }
  if (evidence.zh.length > 0 && mine.numbers === entry.numbers) {
    return {
      sure: true,
      rank: 4,
      entry,
      reason: { code: "importMatchNameEvidence", params: spoken(evidence) },
    };
  }
  return {
    sure: false,
    rank: 3,
    entry,
    reason: {
      code: "importMatchNameBut",
      params: { unit: mine.project.unit, other: entry.project.unit },
    },
  };
}

/** One key within the other counts from four signs on, two words in a Latin name. */
function isWithin(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (!long.includes(short)) return false;
  return /^[a-z0-9 ]+$/u.test(short)
    ? short.length >= 10 && short.includes(" ")
    : short.length >= 4;
}

/** The less else agrees, the more alike names must be before anyone is asked about them. */
function leastAlike(evidence: Evidence): number {
  const differs = evidence.unitDiffers ? 90 : 80;
  return evidence.zh.length > 0 ? 70 : differs;
}

function judgeNear(mine: Entry, entry: Entry): Verdict | null {
  const evidence = evidenceOf(mine, entry);
  const within = isWithin(mine.key, entry.key);
  const percent = within ? 100 : likeness(mine.key, entry.key);
  if (percent < leastAlike(evidence)) return null;
  const params = { ...spoken(evidence), percent };
  const enough =
    evidence.strong && (within || percent >= 80) && (within || mine.numbers === entry.numbers);
  if (enough) {
    return {
      sure: true,
      rank: within ? 2 : 1,
      entry,
      reason: { code: within ? "importMatchWithin" : "importMatchAlike", params },
    };
  }
  return {
    sure: false,
    rank: 0,
    entry,
    reason: { code: within ? "importMatchWithinOnly" : "importMatchAlikeOnly", params },
  };
}

function judge(mine: Entry, entry: Entry): Verdict | null {
  const phases = samePhases(mine.phases, entry.phases);
  if (phases === "different") return null;
  const sameKey = mine.key === entry.key;
  if (!sameKey && mine.numbers !== entry.numbers && mine.numbers !== "" && entry.numbers !== "")
    return null;
  const verdict = sameKey ? judgeSameName(mine, entry) : judgeNear(mine, entry);
  if (phases === "same" || !verdict) return verdict;
  return { ...verdict, sure: false, rank: 0, reason: { code: "importMatchPhase", params: {} } };
}

function named({ id, name, unit }: KnownProject): Omit<Candidate, "reason"> {
  return { project: id, name, unit };
}

function candidates(verdicts: readonly Verdict[]): Candidate[] {
  const seen = new Set<number>();
  return verdicts
    .toSorted((a, b) => b.rank - a.rank)
    .filter(({ entry }) => !seen.has(entry.project.id) && seen.add(entry.project.id))
    .slice(0, 5)
    .map(({ entry, reason }) => ({ ...named(entry.project), reason }));
}

/** Certain when one project stands alone on the best rank of the sure ones; otherwise a question. */
function decide(verdicts: readonly Verdict[]): Match {
  const sure = verdicts.filter((verdict) => verdict.sure);
  const best = Math.max(...sure.map((verdict) => verdict.rank));
  const first = sure.filter((verdict) => verdict.rank === best);
  const [only] = first;
  if (only && new Set(first.map(({ entry }) => entry.project.id)).size === 1) {
    return { state: "certain", project: only.entry.project.id, reason: only.reason };
  }
  return verdicts.length === 0
    ? { state: "none" }
    : { state: "unsure", candidates: candidates(verdicts) };
}

function matchCode(row: RowIdentity, projects: readonly KnownProject[] | undefined): Match | null {
  const [only] = projects ?? [];
  if (!row.code || !only) return null;
  const reason: Refusal = { code: "importMatchCode", params: { code: row.code } };
  if (projects?.length === 1) return { state: "certain", project: only.id, reason };
  return {
    state: "unsure",
    candidates: (projects ?? []).slice(0, 5).map((project) => ({ ...named(project), reason })),
  };
}

/** Prepares the question “which known project is this row?”. Phases and numbers that differ never match. Errors: none (total). */
export function buildMatcher(known: readonly KnownProject[]): (row: RowIdentity) => Match {
  const index = indexKnown(known);
  return (row) => {
    const coded = row.code ? matchCode(row, index.byCode.get(row.code)) : null;
    if (coded) return coded;
    const mine = entryOf({ ...row, id: 0, aliases: [] }, row.name);
    const judged = (entries: readonly Entry[]): Verdict[] =>
      entries.flatMap((entry) => judge(mine, entry) ?? []);
    const same = judged(index.byKey.get(mine.key) ?? []);
    if (same.some((verdict) => verdict.sure)) return decide(same);
    const near = index.near(mine.key, mine.investor).filter((entry) => entry.key !== mine.key);
    return decide([...same, ...judged(near)]);
  };
}
