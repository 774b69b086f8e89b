import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../src/app/context.ts";
import { pinned } from "../../src/app/rank.ts";
import { type Keyed, appendFacts } from "../../src/store/append.ts";
import { foldIntoNow } from "../../src/store/project-now.ts";
import { boardOf } from "../../src/app/context.ts";
import { hashNow } from "../../src/store/queries/hash-now.ts";
import {
  type TestLedger,
  askOwner,
  codeOf,
  enter,
  openTestLedger,
  valueOf,
} from "../harness/ledger.ts";
import { type Towns, makeTowns, state, stated } from "../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let office: Ctx;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  office = await enter(ledger, "t-office", "towns");
});
afterAll(() => ledger.close());

function remark(key: string, value: string, given: Partial<Keyed> = {}): Keyed {
  const attribute = "remark";
  const fact = stated({ attribute, kind: "actual", period: "2024-01", subject: towns.jia, value });
  return { ...fact, key, importId: null, ...given };
}

const append = (facts: readonly Keyed[]) =>
  office.store.transact(office.actor, (writer) => appendFacts(writer, facts));

const countOf = (key: string) =>
  askOwner<number>(ledger, `select count(*) from fact where key = '${key}'`);

test("the same key twice records once and answers the same number", async () => {
  const first = valueOf(await append([remark("twice-1", "甲")]));
  const again = valueOf(await append([remark("twice-1", "甲")]));
  expect(again.last).toBe(first.last);
  expect(await countOf("twice-1")).toBe(1);
});

test("twenty requests with one key at once record once and all hear the same number", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => append([remark("twenty-1", "甲")])),
  );
  expect(new Set(answers.map((answer) => valueOf(answer).last)).size).toBe(1);
  expect(await countOf("twenty-1")).toBe(1);
});

test("a retry on another day is still a retry", async () => {
  const first = valueOf(await append([remark("midnight", "甲")]));
  const later = { knownOn: "2024-02-01", validFrom: "2024-02-01" };
  expect(valueOf(await append([remark("midnight", "甲", later)])).last).toBe(first.last);
});

test.each<[string, Partial<Keyed>]>([
  ["value", { value: "乙" }],
  ["attribute", { attribute: "problem" }],
  ["kind", { kind: "planned" }],
  ["part", { scope: "首条生产线" }],
  ["period", { period: "2024-02" }],
  ["source", { source: "statistics" }],
  ["evidence", { evidence: [{ kind: "page", label: "第1版" }] }],
  ["correction", { corrects: 1, reason: "笔误" }],
])("a key used for another %s is refused and nothing is written", async (name, given) => {
  const key = `reused-${name}`;
  valueOf(await append([remark(key, "甲")]));
  const before = await askOwner<number>(ledger, "select count(*) from fact");
  const tried = await office.store.transact(office.actor, async (writer) => {
    const result = await appendFacts(writer, [remark(key, "甲", given)]);
    await sql`select 1`.execute(writer.db);
    return result;
  });
  expect(codeOf(tried)).toBe("keyReused");
  expect(await askOwner<number>(ledger, "select count(*) from fact")).toBe(before);
});

test("a retry with the same evidence is a retry", async () => {
  const evidence = [{ kind: "page", label: "第1版", address: "https://example.org/1" }] as const;
  const first = valueOf(await append([remark("evidence-1", "甲", { evidence })]));
  const again = valueOf(await append([remark("evidence-1", "甲", { evidence })]));
  expect(again.last).toBe(first.last);
});

test("a part and a period cannot be mistaken for one another in the comparison of retries", async () => {
  valueOf(await append([remark("joined", "甲", { scope: "一2024-01", period: null })]));
  const other = remark("joined", "甲", { scope: "一", period: "2024-01" });
  expect(codeOf(await append([other]))).toBe("keyReused");
});

test("facts are numbered in the order they are given, across batches", async () => {
  const many = Array.from({ length: 5200 }, (_, index) => remark(`many-${index}`, String(index)));
  const { seqs, last } = valueOf(await append(many));
  const numbers = many.map((fact) => seqs.get(fact.key) ?? 0);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(new Set(numbers).size).toBe(5200);
  expect(last).toBe(numbers.at(-1));
});

test("a named point never has a fact appear below it later", async () => {
  let isDone = false;
  const seen: { point: number; count: number }[] = [];
  const countUpTo = (point: number) =>
    askOwner<number>(
      ledger,
      `select count(*) from fact where tenant = 'towns' and seq <= ${point}`,
    );
  const namer = (async () => {
    while (!isDone) {
      const { seq: point } = await pinned(office, undefined);
      seen.push({ point, count: await countUpTo(point) });
    }
  })();
  const writers = Array.from({ length: 6 }, async (_, who) => {
    for (let turn = 0; turn < 15; turn += 1)
      await office.store.transact(office.actor, async (writer) => {
        valueOf(await appendFacts(writer, [remark(`point-${who}-${turn}-a`, "甲")]));
        await sql`select pg_sleep(0.002)`.execute(writer.db);
        valueOf(await appendFacts(writer, [remark(`point-${who}-${turn}-b`, "乙")]));
      });
  });
  await Promise.all(writers);
  isDone = true;
  await namer;
  expect(seen.length).toBeGreaterThan(3);
  for (const { point, count } of seen) expect(await countUpTo(point)).toBe(count);
});

test("of two facts stated about one project at once the list shows both", async () => {
  const subject = towns.yi;
  const figures = ["land", "floorArea", "jobs", "output", "sales", "tax"];
  await Promise.all(
    figures.map((attribute, index) =>
      state(office, [
        stated({
          subject,
          attribute,
          kind: attribute === "land" || attribute === "floorArea" ? "planned" : "promised",
          value: { number: String(index + 1), unit: "亩", qualifier: "exact" },
        }),
      ]),
    ),
  );
  const shown = await askOwner<Record<string, unknown>>(
    ledger,
    `select attrs from project_now where subject_id = ${subject}`,
  );
  expect(Object.keys(shown)).toEqual(expect.arrayContaining(figures));
});

test("an append that fails half-way leaves no trace in the facts or in the list", async () => {
  const before = await office.store.read(office.actor, hashNow);
  const count = await askOwner<number>(ledger, "select count(*) from fact");
  const tried = office.store.transact(office.actor, async (writer) => {
    valueOf(await appendFacts(writer, [remark("lost-1", "丢失")]));
    await foldIntoNow(writer, [towns.jia], boardOf(office));
    throw new Error("the power went");
  });
  await expect(tried).rejects.toThrow("the power went");
  expect(await office.store.read(office.actor, hashNow)).toBe(before);
  expect(await askOwner<number>(ledger, "select count(*) from fact")).toBe(count);
});
