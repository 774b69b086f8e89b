import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../src/app/context.ts";
import { findAttribute } from "../../src/catalogue/project.ts";
import type { Fact, KnownAt, Statement } from "../../src/domain/ledger/fact.ts";
import { sources } from "../../src/domain/ledger/fact.ts";
import { foldFacts, lineOf } from "../../src/domain/ledger/fold.ts";
import { appendFacts, appendVerdicts } from "../../src/store/append.ts";
import { listFacts } from "../../src/store/queries/project-facts.ts";
import { addSubjects } from "../../src/store/queries/subjects.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { runs, tell } from "../harness/runs.ts";
import { type Towns, makeTowns, stated } from "../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let office: Ctx;
/** Nobody judges their own figures, so another person does. */
let bureau: Ctx;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  office = await enter(ledger, "t-office", "towns");
  bureau = await enter(ledger, "t-bureau", "towns");
});
afterAll(() => ledger.close());

const days = ["2024-01-01", "2024-01-15", "2024-02-01", "2024-02-15", "2024-03-01"] as const;
const lines = [
  { attribute: "totalInvestment", kind: "planned", period: null },
  { attribute: "monthDone", kind: "actual", period: "2024-01" },
  { attribute: "start", kind: "planned", period: null },
] as const;

const day = fc.constantFrom(...days);
const claim = fc.record({
  line: fc.constantFrom(...lines),
  scope: fc.constantFrom("", "首条生产线", "首条线"),
  source: fc.constantFrom(...sources.slice(0, 2)),
  validFrom: day,
  knownOn: day,
});
const verdict = fc.record({
  /** Which of the facts so far it is about. */
  about: fc.nat(),
  standing: fc.constantFrom("returned", "accepted", "verified", "withdrawn"),
  knownOn: day,
});
const step = fc.oneof({ weight: 3, arbitrary: claim }, { weight: 2, arbitrary: verdict });

type Claim = Statement & { readonly seq: number };
type Verdict = {
  readonly fact: number;
  readonly standing: Fact["standing"];
  readonly knownOn: string;
  readonly seq: number;
};

function isEvent(attribute: string): boolean {
  return findAttribute(attribute)?.timing === "event";
}

/** What counts, found the slow way: everything sorted by what decides, the last of each line kept. */
function oracle(claims: readonly Claim[], verdicts: readonly Verdict[], known: KnownAt): string[] {
  const upTo = known.seq ?? Infinity;
  const standingOf = (seq: number) =>
    verdicts
      .filter((each) => each.fact === seq && each.knownOn <= known.day && each.seq <= upTo)
      .toSorted((a, b) => a.seq - b.seq)
      .at(-1)?.standing ?? "claimed";
  const counting = claims
    .filter((each) => each.knownOn <= known.day && each.seq <= upTo)
    .filter((each) => !["returned", "withdrawn"].includes(standingOf(each.seq)));
  const weight = (each: Claim) =>
    [
      isEvent(each.attribute) ? "" : each.validFrom,
      each.knownOn,
      String(each.seq).padStart(9, "0"),
    ].join();
  counting.sort((a, b) => (weight(a) < weight(b) ? -1 : 1));
  const last = new Map(counting.map((each) => [lineOf(each), each]));
  return [...last.values()].map((each) => `${each.seq} ${standingOf(each.seq)}`).toSorted();
}

async function play(steps: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[]) {
  const [subject = 0] = await office.store.transact(office.actor, (writer) =>
    addSubjects(writer, [{ type: "project", parent: null, unit: towns.units.jia }]),
  );
  const claims: Claim[] = [];
  const verdicts: Verdict[] = [];
  for (const [index, each] of steps.entries()) {
    if ("line" in each) {
      const { line, ...rest } = each;
      const fact = stated({ ...line, ...rest, subject, value: `第${index}` });
      const keyed = { ...fact, key: `known-${subject}-${index}`, importId: null };
      const added = await office.store.transact(office.actor, (writer) =>
        appendFacts(writer, [keyed]),
      );
      claims.push({ ...fact, seq: valueOf(added).last });
    } else {
      const about = claims[each.about % Math.max(1, claims.length)];
      if (!about) continue;
      const { standing, knownOn } = each;
      const given = { fact: about.seq, standing, knownOn };
      const seq = await bureau.store.transact(bureau.actor, (writer) =>
        appendVerdicts(writer, [{ ...given, reason: null }]),
      );
      verdicts.push({ ...given, seq });
    }
  }
  return { subject, claims, verdicts };
}

test("what counts on a day, up to a number, is what a slow reading of the whole history finds", async () => {
  const told = { histories: 0, questions: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const { subject, claims, verdicts } = await play(steps);
      const seqs = [...claims, ...verdicts].map((each) => each.seq);
      told.histories += 1;
      const points = [undefined, ...seqs.filter((_, index) => index % 3 === 0)];
      await office.store.read(office.actor, async (reader) => {
        for (const on of days)
          for (const seq of points) {
            const known: KnownAt = seq === undefined ? { day: on } : { day: on, seq };
            told.questions += 1;
            const facts = await listFacts(reader, known, { subjects: [subject] });
            const found = [...foldFacts(facts, isEvent).values()].map(
              (fact) => `${fact.seq} ${fact.standing}`,
            );
            expect(found.toSorted()).toEqual(oracle(claims, verdicts, known));
          }
      });
    }),
    { numRuns: runs(100, 5000) },
  );
  tell("bar 13", told);
}, 1_800_000);
