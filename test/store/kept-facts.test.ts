import assert from "node:assert/strict";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rebuild } from "../../src/app/rebuild.ts";
import type { Ctx } from "../../src/app/context.ts";
import type { Fact } from "../../src/domain/ledger/fact.ts";
import { appendVerdicts } from "../../src/store/append.ts";
import { listDistrictsOf } from "../../src/store/found.ts";
import { isKeepable, listKeptFacts } from "../../src/store/kept-facts.ts";
import { listFacts, listProjectsOf } from "../../src/store/queries/project-facts.ts";
import type { Reader } from "../../src/store/store.ts";
import { giveDirectly } from "../harness/grants.ts";
import { guard } from "../harness/guarded.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { type Towns, makeTowns, state, stated } from "../harness/towns.ts";
import { complete, openDesk, submit, type } from "../app/reporting/month-desk.ts";

let ledger: TestLedger;
let towns: Towns;
let office: Ctx;
let town: Ctx;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  office = await enter(ledger, "t-office", "towns");
  town = await enter(ledger, "t-jia", "towns");
});
afterAll(() => ledger.close());

const always = { day: "9999-12-31" };

async function keptOf(reader: Reader): Promise<readonly Fact[]> {
  const projects = await listProjectsOf(reader, towns.units.jia, office.today);
  expect(isKeepable(reader, projects, always.day)).toBe(true);
  return (await listKeptFacts(reader, projects)).get(towns.jia) ?? [];
}

/** What is at hand of the town's project, beside what a plain question answers. */
async function bothOf(ctx: Ctx): Promise<[readonly Fact[], readonly Fact[]]> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const kept = await keptOf(reader);
    return [kept, await listFacts(reader, always, { subjects: [towns.jia] })];
  });
}

const said = () =>
  stated({ subject: towns.jia, attribute: "responsible", kind: "actual", value: "记" });

async function judge(seq: number, standing: "accepted" | "returned"): Promise<void> {
  await office.store.transact(office.actor, (writer) =>
    appendVerdicts(writer, [{ fact: seq, standing, knownOn: office.today, reason: "试" }]),
  );
}

/** Everything that changes what is known of a project, each on the newest fact it has. */
const changes = {
  state: async () => void (await state(town, [said()])),
  accept: async (seq: number) => judge(seq, "accepted"),
  return: async (seq: number) => judge(seq, "returned"),
  erase: async (seq: number) =>
    void (await sql`select erase_fact('towns', ${seq}::bigint, '试') where not exists (
      select from erasure where tenant = 'towns' and fact_seq = ${seq}::bigint)`.execute(
      ledger.owner,
    )),
  /** Stated, read and taken back: what was read on the way is nothing to keep. */
  undo: async () => {
    const away = town.store.transact(town.actor, async (writer) => {
      await sql`insert into fact (tenant, subject_id, attribute, kind, scope, value, valid_from, known_on, source,
          stated_by, stated_by_unit, key) values ('towns', ${towns.jia}, 'remark', 'actual', '', '"未记"', '2024-01-01',
          '2024-01-01', 'report', ${town.actor.person}, ${town.actor.unit}, 'kept-undone')`.execute(
        writer.db,
      );
      assert.ok((await keptOf(writer)).some((fact) => fact.value === "未记"));
      throw new Error("undone");
    });
    await assert.rejects(away, /undone/u);
  },
} as const;

test("facts at hand are what a question answers, whatever was stated, judged, erased or undone meanwhile", async () => {
  const names = fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[]));
  await fc.assert(
    fc.asyncProperty(fc.array(names, { maxLength: 6 }), async (made) => {
      for (const name of made) {
        const newest = `select max(seq) from fact where subject_id = ${towns.jia} and attribute = 'responsible'`;
        const seq = await askOwner<number | null>(ledger, newest);
        if (seq !== null || name === "state" || name === "undo") await changes[name](seq ?? 0);
        for (const ctx of [town, office]) {
          const [kept, asked] = await bothOf(ctx);
          expect(kept).toEqual(asked);
        }
      }
    }),
    { numRuns: 12 },
  );
});

test("the same facts are the same array, read once", async () => {
  const [first] = await bothOf(town);
  const [again] = await bothOf(town);
  expect(again).toBe(first);
});

test("facts at hand are nobody else's, and a rule that hides an attribute hides it at once", async () => {
  await state(town, [said()]);
  const hers = await enter(ledger, "t-taskforce", "towns");
  const [before] = await bothOf(town);
  expect((await bothOf(hers))[0]).not.toBe(before);
  expect(before.some((fact) => fact.attribute === "responsible")).toBe(true);
  await guard(ledger, { responsible: ["office"] });
  const [kept, asked] = await bothOf(await enter(ledger, "t-jia", "towns"));
  expect(kept.some((fact) => fact.attribute === "responsible")).toBe(false);
  expect(kept).toEqual(asked);
  await guard(ledger, {});
});

test("a person who is given more is shown more at once", async () => {
  const [before] = await bothOf(town);
  await giveDirectly(ledger, { login: "t-jia", role: "town", unit: towns.units.yi });
  const [kept, asked] = await bothOf(town);
  expect(kept).not.toBe(before);
  expect(kept).toEqual(asked);
});

test("who is held to accepted figures is never answered from what is at hand", async () => {
  await town.store.read({ ...town.actor, sight: "accepted" }, async (reader) => {
    const projects = await listProjectsOf(reader, towns.units.jia, office.today);
    expect(isKeepable(reader, projects, always.day)).toBe(false);
  });
});

test("what a submission folds from facts at hand is what a rebuild from the ledger makes", async () => {
  const desk = await openDesk(ledger, towns, "随手镇");
  valueOf(await type(desk, { ...complete, problem: "缺电" }));
  valueOf(await submit(desk));
  const district = (await listDistrictsOf(ledger.owner)).find((each) => each.id === "towns");
  if (!district) throw new Error("no district");
  const { before, after } = await rebuild(office, district, office.actor.person);
  expect(before).toBe(after);
});
