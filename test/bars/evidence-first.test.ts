import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addEvidence } from "../../src/app/add-evidence.ts";
import { type Ctx, onBasis } from "../../src/app/context.ts";
import { listEvidence } from "../../src/app/list-evidence.ts";
import { showProject } from "../../src/app/show-project.ts";
import { stateFact } from "../../src/app/state-fact.ts";
import { useEvidence } from "../../src/app/use-evidence.ts";
import { verifyFact } from "../../src/app/verify-fact.ts";
import { type TestLedger, codeOf, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { type MemoryFiles, memoryFiles } from "../harness/memory-files.ts";
import { shot } from "../harness/photographs.ts";
import { runs, tell } from "../harness/runs.ts";
import { addProject, makeTowns } from "../harness/towns.ts";

/*
 * Bar 11. rules/evidence/claims.yaml: the money of a month is proven by an invoice or a transfer, a start by a permit,
 * a contract or two photographs. What is verified is told by a model beside the product that knows just that.
 */
const district = "towns";
const papers = ["invoice", "photo", "photo", "permit", "other"] as const;
/** Two months and a node, of a part of its own in every run. */
const lines = ["one", "two", "start"] as const;
type Line = (typeof lines)[number];

let ledger: TestLedger;
let files: MemoryFiles;
let project: number;
const pieces: number[] = [];
const counts = { steps: 0, verified: 0, refused: 0, rises: 0 };

const as = async (login: string): Promise<Ctx> => ({
  ...(await enter(ledger, login, district)),
  files,
});

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  files = memoryFiles();
  const towns = await makeTowns(ledger);
  const jia = await as("t-jia");
  project = await addProject(jia, towns.units.jia, [
    { attribute: "name", kind: "actual", value: "佐证水厂项目" },
  ]);
  for (const [at, paper] of papers.entries()) {
    const more = { name: `${at}.jpg`, how: "upload", scope: "" } as const;
    const asked = { district, id: project, paper, ...more };
    pieces.push(valueOf(await addEvidence(jia, asked, await shot(40 + at))).id);
  }
});
afterAll(() => ledger.close());

/** A statement as the model knows it. */
type Known = {
  readonly seq: number;
  readonly line: Line;
  readonly size: number;
  readonly isNamed: boolean;
  readonly used: Set<number>;
  standing: "claimed" | "verified" | "returned";
};

type Run = { readonly at: number; readonly facts: Known[]; readonly onStart: Set<number> };

const step = fc.oneof(
  fc.record({
    kind: fc.constant("state" as const),
    line: fc.constantFrom(...lines),
    size: fc.integer({ min: 1, max: 9 }),
    isNamed: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("use" as const),
    line: fc.constantFrom(...lines),
    piece: fc.nat(papers.length - 1),
    asNode: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("judge" as const),
    line: fc.constantFrom(...lines),
    standing: fc.constantFrom("verified" as const, "verified" as const, "returned" as const),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const last = (run: Run, line: Line): Known | undefined =>
  run.facts.findLast((fact) => fact.line === line && fact.standing !== "returned");

/** What the line is called in the product. */
function placeOf({ at }: Run, line: Line) {
  if (line === "start") return { attribute: "start", scope: `第${at}期`, period: null };
  const month = String((at % 6) * 2 + (line === "one" ? 1 : 2)).padStart(2, "0");
  return { attribute: "monthDone", scope: "", period: `${1990 + Math.floor(at / 6)}-${month}` };
}

/** The rule as the model knows it: papers in hand decide; where there are none, one the statement names. */
function isProven(run: Run, fact: Known): boolean {
  const own = new Set([...fact.used, ...(fact.line === "start" ? run.onStart : [])]);
  if (own.size === 0) return fact.isNamed;
  const kinds = [...own].map((piece) => papers[piece]);
  if (fact.line !== "start") return kinds.includes("invoice");
  return kinds.includes("permit") || kinds.filter((kind) => kind === "photo").length >= 2;
}

async function state(run: Run, given: Step & { kind: "state" }): Promise<void> {
  const { line, size, isNamed } = given;
  const value = line === "start" ? `2023年${size}月` : `${size}万元`;
  const said = { district, project, value, kind: "actual", source: "report" } as const;
  const key = `bar11-${run.at}-${run.facts.length}`;
  const evidence = isNamed ? [{ label: "监理月报" }] : [];
  const asked = { ...said, ...placeOf(run, line), key, evidence };
  const { seq } = valueOf(await stateFact(await as("t-jia"), asked));
  run.facts.push({ seq, line, size, isNamed, used: new Set(), standing: "claimed" });
}

async function use(run: Run, { line, piece, asNode }: Step & { kind: "use" }): Promise<void> {
  const fact = last(run, line);
  const isOfNode = asNode && line === "start";
  if (!fact) return;
  const { attribute, scope } = placeOf(run, line);
  const of = isOfNode ? { attribute, scope } : { fact: fact.seq, scope: "" };
  const asked = { district, id: pieces[piece] ?? 0, note: "", ...of };
  valueOf(await useEvidence(await as("t-jia"), asked));
  (isOfNode ? run.onStart : fact.used).add(piece);
}

async function judge(run: Run, { line, standing }: Step & { kind: "judge" }): Promise<void> {
  const fact = last(run, line);
  if (!fact) return;
  const asked = { district, seq: fact.seq, standing, reason: "核对凭证" };
  const said = await verifyFact(await as("t-audit"), asked);
  const isLet = standing === "returned" || isProven(run, fact);
  expect(said.ok ? "" : codeOf(said), JSON.stringify(fact)).toBe(isLet ? "" : "figureNotProven");
  counts[isLet ? "verified" : "refused"] += 1;
  if (isLet) fact.standing = standing;
}

/** What counts on the verified basis, by line; every figure of it found with what proves it by one question. */
async function verifiedNow(run: Run): Promise<Map<Line, number>> {
  const audit = await as("t-audit");
  const asked = { district, id: project };
  const { facts } = valueOf(await showProject(onBasis(audit, "verified"), asked));
  const { evidence } = valueOf(await listEvidence(audit, { district, id: project }));
  const uses = evidence.flatMap((piece) => piece.uses);
  const shown = run.facts.flatMap((known) => {
    const fact = facts.find(({ seq, current }) => seq === known.seq && current);
    if (!fact) return [];
    const isUsed = ({ fact: of, attribute, scope }: (typeof uses)[number]): boolean =>
      of === fact.seq || (of === null && attribute === fact.attribute && scope === fact.scope);
    expect(fact.evidence.length > 0 || uses.some(isUsed), `nothing proves ${fact.seq}`).toBe(true);
    return [[known.line, known.size] as const];
  });
  return new Map(shown);
}

function expected(run: Run): Map<Line, number> {
  const verified = run.facts.filter(({ standing }) => standing === "verified");
  return new Map(verified.map(({ line, size }) => [line, size]));
}

async function take(run: Run, each: Step): Promise<void> {
  if (each.kind === "state") await state(run, each);
  else if (each.kind === "use") await use(run, each);
  else await judge(run, each);
}

let opened = 0;

test("bar 11: no verified figure rises without what the rule of evidence asks for, and each leads to it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), async (steps) => {
      opened += 1;
      const run: Run = { at: opened, facts: [], onStart: new Set() };
      for (const line of lines)
        await state(run, { kind: "state", line, size: 5, isNamed: line === "two" });
      let before = new Map<Line, number>();
      for (const each of steps) {
        await take(run, each);
        const now = await verifiedNow(run);
        expect(now).toEqual(expected(run));
        for (const [line, size] of now) {
          if (size <= (before.get(line) ?? 0)) continue;
          counts.rises += 1;
          // A figure only ever rises by being verified, or by a newer one being sent back.
          expect(each.kind).toBe("judge");
        }
        before = now;
        counts.steps += 1;
      }
    }),
    { numRuns: runs(6, 60) },
  );
  expect(counts.refused).toBeGreaterThan(0);
  expect(counts.rises).toBeGreaterThan(0);
  tell("bar 11", counts);
}, 900_000);
