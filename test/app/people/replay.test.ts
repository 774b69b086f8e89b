import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../../src/app/context.ts";
import { whoCouldSee } from "../../../src/app/who-could-see.ts";
import { addDays } from "../../../src/domain/value/civil.ts";
import { addDistrict, addUnitOf, ensureGrant, ensurePerson } from "../../../src/store/found.ts";
import { today as asOf } from "../../harness/engine.ts";
import { addPerson, dayOf, endDirectly, giveDirectly } from "../../harness/grants.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { runs, tell } from "../../harness/runs.ts";

let ledger: TestLedger;
let today: string;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  today = await dayOf(ledger);
});
afterAll(() => ledger.close());

type Given = {
  seq: number;
  id: number;
  person: string;
  unit: Place;
  from: string;
  to: string;
  of?: number;
};
type Place = "root" | "jia" | "yi" | "village";
type History = { given: Given[]; ends: { seq: number; id: number; last: string }[] };

const parents: Readonly<Record<Place, Place | null>> = {
  root: null,
  jia: "root",
  yi: "root",
  village: "jia",
};

/** The units a grant for one reaches: it and all below it. */
function reaches(unit: Place, below: Place): boolean {
  const above = parents[below];
  return unit === below || (above !== null && reaches(unit, above));
}

const ever = "9999-12-31";

/** Who could use a grant for a unit on a day, by reading the whole history up to a number. */
function replay({ given, ends }: History, unit: Place, at: { day: string; seq: number }): string[] {
  const stood = (upto: number): string[] => {
    const lastOf = (grant: Given): string => {
      const own = ends.filter((end) => end.seq <= upto && end.id === grant.id);
      const of = given.find((each) => each.id === grant.of);
      const last = of ? lastOf(of) : ever;
      return [grant.to, last, ...own.map((end) => end.last)].toSorted()[0] ?? ever;
    };
    return given
      .filter((each) => each.seq <= upto && each.from <= at.day && lastOf(each) >= at.day)
      .filter((each) => reaches(each.unit, unit))
      .map((each) => each.person);
  };
  // Everything is recorded today: of today every state it passed through counts, of a later day the last one.
  const numbers = [...given, ...ends].map((each) => each.seq).filter((seq) => seq <= at.seq);
  const points = at.day === today ? numbers : [at.seq];
  return [...new Set(points.flatMap(stood))].toSorted();
}

const days = fc.integer({ min: 0, max: 5 });
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("give" as const),
      who: fc.nat(3),
      unit: fc.nat(3),
      from: days,
      length: fc.option(days),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("end" as const),
      which: fc.nat(9),
      last: fc.integer({ min: -1, max: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("lend" as const),
      which: fc.nat(9),
      who: fc.nat(3),
      from: days,
      length: days,
    }),
  },
);

let districts = 0;

type One = {
  readonly tenant: string;
  readonly units: Record<Place, number>;
  readonly ctx: Ctx;
};

async function openOne(): Promise<One> {
  const { owner } = ledger;
  const tenant = `replay${(districts += 1)}`;
  await addDistrict(owner, { id: tenant, name: tenant, label: null, asOf });
  const add = (parent: number | null, name: string) =>
    addUnitOf(owner, tenant, { parent, kind: parent === null ? "district" : "town", name });
  const root = await add(null, "区");
  const jia = await add(root, "甲");
  const units = { root, jia, yi: await add(root, "乙"), village: await add(jia, "甲村") };
  const auditor = `${tenant}-audit`;
  const person = await ensurePerson(owner, { login: auditor, name: auditor, passwordHash: null });
  await ensureGrant(owner, { tenant, person, role: "auditadmin", unit: root });
  for (let each = 0; each < 4; each += 1) await addPerson(ledger, `${tenant}-${each}`);
  return { tenant, units, ctx: await enter(ledger, auditor, tenant) };
}

const places = ["root", "jia", "yi", "village"] as const;
const seqOf = (table: string): Promise<number> =>
  askOwner<number>(ledger, `select max(seq) from ${table}`);

async function end(history: History, about: Given, last: string): Promise<void> {
  await endDirectly(ledger, about.id, last);
  history.ends.push({ seq: await seqOf("grant_end"), id: about.id, last });
}

/** Gives a grant in the database and, where that lets it, in the history to replay. */
async function give(one: One, history: History, given: Omit<Given, "id" | "seq">): Promise<void> {
  const { person, unit, from, to, of } = given;
  const grant = {
    login: person,
    role: "town" as const,
    unit: one.units[unit],
    tenant: one.tenant,
    from,
    to: to === ever ? null : to,
  };
  const id = await giveDirectly(ledger, of === undefined ? grant : { ...grant, of }).catch(() => 0);
  if (id !== 0) history.given.push({ ...given, id, seq: await seqOf("person_grant") });
}

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(one: One, history: History, each: Step): Promise<void> {
  if (each.kind === "give") {
    const from = addDays(today, each.from);
    const to = each.length === null ? ever : addDays(from, each.length);
    const unit = places[each.unit] ?? "root";
    await give(one, history, { person: `${one.tenant}-${each.who}`, unit, from, to });
    return;
  }
  const about = history.given[each.which];
  if (!about) return;
  if (each.kind === "end") {
    await end(history, about, addDays(today, each.last));
    return;
  }
  const from = addDays(about.from, each.from);
  const to = addDays(from, each.length);
  const person = `${one.tenant}-${each.who}`;
  await give(one, history, { person, unit: about.unit, from, to, of: about.id });
}

test("bar 25: who could see a unit on a day, up to a number, is what a slow reading of the whole history finds", async () => {
  let asked = 0;
  let lent = 0;
  let slowest = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const one = await openOne();
      const history: History = { given: [], ends: [] };
      for (let who = 0; who < 4; who += 1)
        await take(one, history, { kind: "give", who, unit: 3, from: 0, length: null });
      await take(one, history, { kind: "lend", which: 0, who: 1, from: 0, length: 2 });
      for (const each of steps) await take(one, history, each);
      lent += history.given.filter((each) => each.of !== undefined).length;
      const last = await seqOf("person_grant");
      const numbers = [...history.given, ...history.ends].map((each) => each.seq);
      for (const unit of places)
        for (const later of [0, 1, 3, 6])
          for (const seq of [numbers[1] ?? last, Math.max(last, ...numbers)]) {
            const day = addDays(today, later);
            const begun = performance.now();
            const found = valueOf(
              await whoCouldSee(one.ctx, { district: one.tenant, unit: one.units[unit], day, seq }),
            );
            slowest = Math.max(slowest, performance.now() - begun);
            asked += 1;
            const logins = found.people.map(({ person }) => person.login).toSorted();
            expect(logins, `${unit} on ${day}@${seq}`).toEqual(replay(history, unit, { day, seq }));
          }
    }),
    { numRuns: runs(8, 300) },
  );
  expect(lent).toBeGreaterThan(7);
  tell("bar 25", { questions: asked, delegations: lent, slowestMs: Math.round(slowest) });
}, 600_000);
