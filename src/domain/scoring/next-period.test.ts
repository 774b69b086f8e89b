import { expect, test } from "vitest";
import type { Attribute } from "../ledger/attribute.ts";
import type { Fact } from "../ledger/fact.ts";
import { gather, readIndicator } from "./gather.ts";
import type { Indicator } from "./indicator.ts";
import { inconsistencies } from "./consistency.ts";
import { runExamples } from "./example.ts";
import { parseRulebook } from "./parse.ts";
import { testData } from "./scoring-fixture.ts";

const judged = {
  id: "events",
  label: { zh: "次年评定", en: "judged next year" },
  about: "unit",
  reads: "events",
  attribute: "events",
  kind: "actual",
  span: "period",
  value: "none",
  owedBy: "office",
  at: "next",
};
const rule = { operator: "decided", indicator: "events", sign: "plus", from: 0, to: 20 };

test("what is judged once the period is over counts for it, and what was judged in it does not", () => {
  const example = {
    name: "甲",
    about: "unit",
    group: "town",
    period: "2017",
    values: { events: [{ on: "2018-01-10", points: 18 }] },
    points: 18,
  };
  const data = {
    ...testData([{ about: "unit", rule }]),
    indicators: [judged],
    examples: [example],
  };
  const parsed = parseRulebook(data);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  expect(runExamples(parsed.value)[0]?.got).toEqual({ points: "18", missing: [] });
  expect(inconsistencies(parsed.value)).toEqual([]);
  const early = { ...example, values: { events: [{ on: "2017-12-31", points: 18 }] }, points: 0 };
  const other = parseRulebook({ ...data, examples: [early] });
  if (!other.ok) throw new Error(JSON.stringify(other.refusal));
  expect(inconsistencies(other.value)).toHaveLength(1);
});

function fact(seq: number, day: string): Fact {
  return {
    seq,
    attribute: "events",
    kind: "actual",
    value: { number: `${seq}`, unit: "分", qualifier: "exact" },
    validFrom: day,
    knownOn: day,
    period: null,
    scope: day,
    source: "departmental",
    standing: "claimed",
  } as unknown as Fact;
}

test("the ledger's facts of the period after are read where an indicator looks at it, and nowhere else", () => {
  const attributes = [{ id: "events", timing: "event" }] as unknown as readonly Attribute[];
  const input = { attributes, period: "2017" };
  const held = gather([fact(1, "2017-12-31"), fact(2, "2018-01-10"), fact(3, "2019-01-10")], input);
  const seqsOf = (own: object): readonly number[] | undefined => {
    const value = readIndicator({ ...judged, ...own } as unknown as Indicator, held, input);
    return "facts" in value ? value.facts : undefined;
  };
  expect(seqsOf({})).toEqual([2]);
  expect(seqsOf({ at: undefined })).toEqual([1]);
});

test("of what is not kept yet nothing is read: it is missing, though something of the name was stated", () => {
  const attributes = [{ id: "events", timing: "event" }] as unknown as readonly Attribute[];
  const input = { attributes, period: "2017" };
  const held = gather([fact(1, "2017-12-31")], input);
  const of = (own: object) =>
    readIndicator({ ...judged, at: undefined, ...own } as unknown as Indicator, held, input);
  expect(of({})).toMatchObject({ facts: [1] });
  expect(of({ unkept: true })).toEqual({ missing: true, of: "events" });
});
