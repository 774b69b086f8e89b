import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../../src/app/context.ts";
import { verifyFact } from "../../../src/app/verify-fact.ts";
import { addDays } from "../../../src/domain/value/civil.ts";
import { appendVerdicts } from "../../../src/store/append.ts";
import { addPerson, dayOf, endDirectly, giveDirectly } from "../../harness/grants.ts";
import { codeOf } from "../../harness/ledger.ts";
import { runs, tell } from "../../harness/runs.ts";
import { addProject } from "../../harness/towns.ts";
import { type District, openDistrict, stated } from "../closing/district.ts";

/* Accounts of a run, by number: 1 is a second account of 0; 4 and 5 have no right to judge of their own. */
const accounts = ["office", "office", "office", "bureau", "town", "taskforce"] as const;
const humans = [0, 0, 2, 3, 4, 5] as const;
const judging = ["office", "bureau", "audit"];

let own: District;
let today: string;

beforeAll(async () => {
  own = await openDistrict();
  today = await dayOf(own.ledger);
});
afterAll(() => own.ledger.close());

const who = fc.nat(accounts.length - 1);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("lend" as const), from: who, to: who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("takeBack" as const), which: fc.nat(5) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("state" as const), by: fc.constantFrom(0, 1, 2, 4) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("judge" as const),
      by: who,
      which: fc.nat(5),
      isPast: fc.boolean(),
    }),
  },
);

type Run = {
  readonly project: number;
  readonly logins: readonly string[];
  readonly grants: readonly number[];
  readonly lent: { id: number; from: number; to: number }[];
  readonly facts: { seq: number; by: number }[];
};

let opened = 0;

async function openRun(): Promise<Run> {
  opened += 1;
  const logins = accounts.map((_, index) => `run${opened}-${index}`);
  const grants: number[] = [];
  for (const [index, role] of accounts.entries()) {
    const login = logins[index] ?? "";
    await addPerson(own.ledger, login, index === 1 ? logins[0] : undefined);
    const unit = role === "town" ? own.towns.units.jia : own.towns.units.root;
    grants.push(await giveDirectly(own.ledger, { login, role, unit }));
  }
  const project = await addProject(await own.as("t-office"), own.towns.units.jia, [
    { attribute: "name", kind: "actual", value: `第${opened}轮项目` },
  ]);
  return { project, logins, grants, lent: [], facts: [] };
}

const as = (run: Run, index: number): Promise<Ctx> => own.as(run.logins[index] ?? "");
const humanOf = (index: number): number => humans[index] ?? -1;
const isJudge = (index: number): boolean => judging.includes(accounts[index] ?? "");

/** Whether somebody may judge what another stated: by an own right, or by one lent by a third. */
function mayJudge(run: Run, judge: number, stater: number): boolean {
  if (humanOf(judge) === humanOf(stater)) return false;
  const lenders = run.lent.filter(({ to, from }) => to === judge && isJudge(from));
  return isJudge(judge) || lenders.some(({ from }) => humanOf(from) !== humanOf(stater));
}

/** Whether the database itself stops it: one's own figure, or one whose stater lent all that lets one judge. */
function isBarredBeneath(run: Run, judge: number, stater: number): boolean {
  if (humanOf(judge) === humanOf(stater)) return true;
  const lenders = run.lent.filter(({ to, from }) => to === judge && isJudge(from));
  return lenders.length > 0 && !mayJudge(run, judge, stater);
}

async function lend(run: Run, from: number, to: number): Promise<void> {
  const isThere = run.lent.some((each) => each.from === from && each.to === to);
  if (isThere || humanOf(from) === humanOf(to)) return;
  const [login = "", of = 0, role = "leader"] = [run.logins[to], run.grants[from], accounts[from]];
  const unit = role === "town" ? own.towns.units.jia : own.towns.units.root;
  const id = await giveDirectly(own.ledger, { login, role, unit, of, to: addDays(today, 3) });
  run.lent.push({ id, from, to });
}

async function state(run: Run, by: number): Promise<void> {
  const count = run.facts.length;
  const month = `${2010 + Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  run.facts.push({ seq: await stated(await as(run, by), run.project, month), by });
}

const counts = { judged: 0, refused: 0, barred: 0 };

async function judgeOne(
  run: Run,
  given: { by: number; fact: Run["facts"][number]; isPast: boolean },
): Promise<void> {
  const { by, fact, isPast } = given;
  const ctx = await as(run, by);
  if (!isPast) {
    const said = await verifyFact(ctx, {
      district: "towns",
      seq: fact.seq,
      standing: "verified",
      reason: "核对",
    });
    const code = said.ok ? "" : codeOf(said);
    const told = mayJudge(run, by, fact.by)
      ? [""]
      : ["ownStatement", "standsInForStater", "notAllowed"];
    expect(told, `${by} judges ${fact.by}`).toContain(code);
    counts[code === "" ? "judged" : "refused"] += 1;
    return;
  }
  const verdict = {
    fact: fact.seq,
    standing: "accepted",
    knownOn: ctx.today,
    reason: null,
  } as const;
  const tried = await ctx.store
    .transact(ctx.actor, (writer) => appendVerdicts(writer, [verdict]))
    .then(() => true)
    .catch(() => false);
  if (isBarredBeneath(run, by, fact.by)) expect(tried, `${by} judges ${fact.by}`).toBe(false);
  if (mayJudge(run, by, fact.by)) expect(tried).toBe(true);
  counts[tried ? "judged" : "barred"] += 1;
}

async function take(
  run: Run,
  each: typeof step extends fc.Arbitrary<infer T> ? T : never,
): Promise<void> {
  if (each.kind === "lend") await lend(run, each.from, each.to);
  if (each.kind === "state") await state(run, each.by);
  const back = each.kind === "takeBack" ? run.lent.splice(each.which, 1)[0] : undefined;
  if (back) await endDirectly(own.ledger, back.id);
  const fact = each.kind === "judge" ? run.facts[each.which] : undefined;
  if (each.kind === "judge" && fact)
    await judgeOne(run, { by: each.by, fact, isPast: each.isPast });
}

test("bar 10: no figure is judged by its own human, nor by who holds the right only in that human's place", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
      const run = await openRun();
      for (const first of [
        { kind: "state", by: 0 },
        { kind: "lend", from: 0, to: 4 },
        { kind: "judge", by: 4, which: 0, isPast: false },
        { kind: "judge", by: 4, which: 0, isPast: true },
      ] as const)
        await take(run, first);
      for (const each of steps) await take(run, each);
    }),
    { numRuns: runs(6, 300) },
  );
  const kept = await sql<{ n: number }>`
    select count(*) as n from verdict v join fact f on f.tenant = v.tenant and f.seq = v.fact_seq
    where v.standing <> 'withdrawn' and same_human(v.given_by, f.stated_by)`.execute(
    own.ledger.owner,
  );
  expect(kept.rows[0]?.n).toBe(0);
  expect(counts.refused).toBeGreaterThan(5);
  expect(counts.barred).toBeGreaterThan(5);
  tell("bar 10", counts);
}, 600_000);
