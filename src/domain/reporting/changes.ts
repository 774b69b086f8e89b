import type { Attribute } from "../ledger/attribute.ts";
import type { Fact, Standing } from "../ledger/fact.ts";
import { counts, foldFacts, lineOf } from "../ledger/fold.ts";
import { closedMonthOf } from "./closed-month.ts";
import type { Closing } from "./closing.ts";

/** A judgement of a fact and the point of the ledger it was made at. */
export type Verdict = {
  readonly fact: number;
  readonly standing: Standing;
  readonly seq: number;
};

/** Something that moved after a period was closed. */
export type Change = {
  /** A new figure of the period, a correction of what was closed, or a figure returned, withdrawn or restored since. */
  readonly why: "stated" | "corrected" | "judged";
  readonly fact: Fact;
  /** What counted on its line when the period was closed. */
  readonly was: Fact | undefined;
};

/** What changes are read from. */
export type ChangesInput = {
  readonly closing: Pick<Closing, "period" | "seq">;
  /** Every fact of the projects as known today. */
  readonly facts: readonly Fact[];
  readonly verdicts: readonly Verdict[];
  readonly attributes: readonly Pick<Attribute, "id" | "timing">[];
};

/**
 * Whether a fact speaks of a month: a flow or an actual event that settles in it, a state that begins to hold within it.
 * Plans do not belong to one month. Errors: none (total).
 */
export function isAbout(
  fact: Pick<Fact, "period" | "kind" | "value" | "validFrom">,
  month: string,
  timing: Attribute["timing"],
): boolean {
  if (timing !== "state") return closedMonthOf({ ...fact, timing }, new Set([month])) !== undefined;
  return fact.kind === "actual" && fact.validFrom.startsWith(month);
}

/** Every fact with the standing it had at a point: its last verdict up to there, claimed before any. */
function asStood(facts: readonly Fact[], verdicts: readonly Verdict[], seq: number): Fact[] {
  const stood = new Map<number, Verdict>();
  for (const verdict of verdicts) {
    const held = stood.get(verdict.fact);
    if (verdict.seq <= seq && (!held || held.seq < verdict.seq)) stood.set(verdict.fact, verdict);
  }
  return facts
    .filter((fact) => fact.seq <= seq)
    .map((fact) => ({ ...fact, standing: stood.get(fact.seq)?.standing ?? "claimed" }));
}

type Reading = {
  readonly input: ChangesInput;
  readonly timings: ReadonlyMap<string, Attribute["timing"]>;
  readonly bySeq: ReadonlyMap<number, Fact>;
  readonly stood: ReadonlyMap<number, Fact>;
};

/** The fact a chain of corrections began with; the fact itself when it corrects none. */
function rootOf({ bySeq }: Reading, fact: Fact): Fact {
  let root = fact;
  for (let seq = root.corrects; seq !== null && seq < root.seq; seq = root.corrects) {
    const earlier = bySeq.get(seq);
    if (!earlier) break;
    root = earlier;
  }
  return root;
}

function whyOf(reading: Reading, fact: Fact): Change["why"] | undefined {
  const { closing } = reading.input;
  const isOf = isAbout(fact, closing.period, reading.timings.get(fact.attribute) ?? "state");
  const before = reading.stood.get(fact.seq);
  if (before) return counts(before) === counts(fact) ? undefined : "judged";
  if (fact.corrects !== null && rootOf(reading, fact).seq <= closing.seq) return "corrected";
  return isOf ? "stated" : undefined;
}

function foldSubjects(reading: Reading): Map<number, Map<string, Fact>> {
  const own = new Map<number, Fact[]>();
  for (const fact of reading.stood.values())
    own.set(fact.subject, [...(own.get(fact.subject) ?? []), fact]);
  const isEvent = (attribute: string): boolean => reading.timings.get(attribute) === "event";
  return new Map([...own].map(([subject, facts]) => [subject, foldFacts(facts, isEvent)]));
}

/**
 * Everything that moved after a closing, in the order of `seq`: figures of the period stated later, corrections of
 * anything known at the closing, and figures returned or withdrawn since. Errors: none (total).
 */
export function changesSince(input: ChangesInput): Change[] {
  const { closing, facts, verdicts, attributes } = input;
  const reading: Reading = {
    input,
    timings: new Map(attributes.map((each) => [each.id, each.timing])),
    bySeq: new Map(facts.map((fact) => [fact.seq, fact])),
    stood: new Map(asStood(facts, verdicts, closing.seq).map((fact) => [fact.seq, fact])),
  };
  const lines = foldSubjects(reading);
  return facts
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap((fact) => {
      const why = whyOf(reading, fact);
      const was = lines.get(fact.subject)?.get(lineOf(fact));
      return why ? [{ why, fact, was }] : [];
    });
}
