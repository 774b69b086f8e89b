import fc from "fast-check";
import { expect, test } from "vitest";
import { factOf } from "../ledger/fact-fixture.ts";
import type { Fact } from "../ledger/fact.ts";
import { factKinds, sources, standings } from "../ledger/fact.ts";
import { findCurrent, foldFacts } from "../ledger/fold.ts";
import { factIn, seriesOf } from "./series.ts";

const day = fc.constantFrom("2024-01-31", "2024-02-29", "2024-03-31");

const facts = fc
  .array(
    fc.record({
      attribute: fc.constantFrom("monthDone", "totalInvestment", "start"),
      kind: fc.constantFrom(...factKinds),
      source: fc.constantFrom(...sources),
      standing: fc.constantFrom(...standings),
      period: fc.constantFrom(null, "2024-01", "2024-02"),
      scope: fc.constantFrom("", "首条线"),
      validFrom: day,
      knownOn: day,
    }),
    { maxLength: 30 },
  )
  .map((drafts): Fact[] =>
    drafts.map((draft, at) =>
      factOf({
        ...draft,
        seq: at + 1,
        value:
          draft.attribute === "start"
            ? { day: draft.validFrom, precision: "day" }
            : { amount: "10000.00", currency: "CNY", qualifier: "exact" },
      }),
    ),
  );

test("what a detector takes for the fact that counts is what the ledger's fold says", () => {
  fc.assert(
    fc.property(facts, (all) => {
      const series = seriesOf({ subject: 1, parent: null, unit: 1, facts: all });
      const current = foldFacts(all, (attribute) => attribute === "start");
      for (const attribute of ["monthDone", "totalInvestment", "start"])
        for (const kind of factKinds)
          for (const period of [null, "2024-01"])
            expect(factIn(series, [attribute, kind], { period })?.seq).toBe(
              findCurrent(current, { attribute, kind, period })?.seq,
            );
    }),
  );
});
