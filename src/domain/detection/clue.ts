import { nameKey, partyKey } from "../importing/name.ts";
import { foldText } from "../value/normalise.ts";
import { sizeOf } from "./figure.ts";
import { type Series, factIn, factsOf, reachedIn, textIn } from "./series.ts";

/** What is kept of a project to set it beside others, after its facts are let go. */
export type Card = {
  readonly subject: number;
  readonly parent: number | null;
  readonly unit: number;
  readonly name: string;
  readonly nameKey: string;
  readonly investor: string;
  readonly site: string;
  readonly code: string;
  /** Figures and words by which two entries of one project agree, by attribute. */
  readonly marks: ReadonlyMap<string, string>;
  /** The facts behind name and marks. */
  readonly seqs: readonly number[];
  readonly total: bigint;
  /** What other sources than the report say of the total. */
  readonly otherTotals: readonly bigint[];
  /** The first day anything was known of it, and the day it was ended, empty while it was not. */
  readonly since: string;
  readonly ended: string;
};

/** What a project lays under a key, to be judged with what others laid there. */
export type Clue = {
  readonly key: string;
  readonly card: Card;
  /** The facts the clue rests on. */
  readonly seqs: readonly number[];
  /** What the detector needs to know again: a text, a month, a side. */
  readonly note: string;
};

const figures = [
  ["totalInvestment", "planned"],
  ["fixedInvestment", "planned"],
  ["land", "planned"],
  ["floorArea", "planned"],
  ["capacity", "planned"],
  ["output", "promised"],
  ["sales", "promised"],
  ["tax", "promised"],
  ["jobs", "promised"],
] as const;

const cards = new WeakMap<Series, Card>();

function endedOn(series: Series): string {
  const status = factIn(series, ["status", "actual"]);
  return status?.value === "ended" ? status.validFrom : "";
}

function makeCard(series: Series): Card {
  const { subject, parent, unit } = series;
  const marks = new Map<string, string>();
  const seqs: number[] = [];
  for (const asked of figures) {
    const fact = factIn(series, asked);
    const size = sizeOf(fact);
    if (!fact || size === undefined || size === 0n) continue;
    marks.set(asked[0], String(size));
    seqs.push(fact.seq);
  }
  const content = foldText(textIn(series, "content"));
  if (content !== "") marks.set("content", content);
  const start = reachedIn(series, "start")?.from ?? "";
  if (start !== "") marks.set("start", start);
  const name = textIn(series, "name");
  const named = factIn(series, ["name", "actual"]);
  return {
    subject,
    parent,
    unit,
    name,
    nameKey: name === "" ? "" : nameKey(name),
    investor: partyKey(textIn(series, "investor")),
    site: foldText(textIn(series, "site")),
    code: foldText(textIn(series, "projectCode")),
    marks,
    seqs: named ? [named.seq, ...seqs] : seqs,
    total: BigInt(marks.get("totalInvestment") ?? "0"),
    otherTotals: factsOf(series, "totalInvestment").flatMap((fact) =>
      fact.source === "report" || fact.scope !== "" ? [] : (sizeOf(fact) ?? []),
    ),
    since: series.since,
    ended: endedOn(series),
  };
}

/** The card of a project; made once for all detectors that ask. Errors: none (total). */
export function cardOf(series: Series): Card {
  const held = cards.get(series);
  if (held) return held;
  const card = makeCard(series);
  cards.set(series, card);
  return card;
}
