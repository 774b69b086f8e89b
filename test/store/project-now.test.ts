import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../src/app/context.ts";
import { rebuild } from "../../src/app/rebuild.ts";
import { projectAttributes } from "../../src/catalogue/project.ts";
import type { Attribute } from "../../src/domain/ledger/attribute.ts";
import { factKinds, sources } from "../../src/domain/ledger/fact.ts";
import type { Day } from "../../src/domain/value/day.ts";
import { compareDay, dayRange } from "../../src/domain/value/day-range.ts";
import { compareDecimal } from "../../src/domain/value/decimal.ts";
import { type Money, compareMoney } from "../../src/domain/value/money.ts";
import { parseValue } from "../../src/domain/value/parse-value.ts";
import { compareQuantity } from "../../src/domain/value/quantity.ts";
import type { Value } from "../../src/domain/value/value.ts";
import { appendVerdicts } from "../../src/store/append.ts";
import { listDistrictsOf } from "../../src/store/found.ts";
import { sortKey } from "../../src/store/hot-column.ts";
import { hashNow } from "../../src/store/queries/hash-now.ts";
import { type TestLedger, askOwner, enter, openTestLedger } from "../harness/ledger.ts";
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

async function rebuilt() {
  const district = (await listDistrictsOf(ledger.owner)).find((each) => each.id === "towns");
  if (!district) throw new Error("no district");
  return rebuild(office, district, office.actor.person);
}

const words: Readonly<Record<Attribute["value"], string>> = {
  money: "近125亿元",
  quantity: "621亩",
  day: "2023年11月",
  text: "某文字",
  code: "X-1",
  choice: "",
};

function valueFor(attribute: Attribute): Value {
  const text = attribute.choices?.[0]?.id ?? words[attribute.value];
  const value = parseValue(attribute, text);
  if (!value.ok) throw new Error(`${attribute.id}: ${value.refusal.code}`);
  return value.value;
}

const anyFact = fc
  .record({
    attribute: fc.constantFrom(...projectAttributes),
    kind: fc.constantFrom(...factKinds),
    source: fc.constantFrom(...sources),
    scope: fc.constantFrom("", "", "首条生产线"),
    validFrom: fc.constantFrom("2023-01-01", "2024-01-31", "2024-02-29", "2024-12-31"),
    knownOn: fc.constantFrom("2024-01-31", "2024-02-29"),
    subject: fc.constantFrom("jia", "yi"),
  })
  .map(({ attribute, subject, ...rest }) => ({
    ...rest,
    town: subject as "jia" | "yi",
    attribute: attribute.id,
    value: valueFor(attribute),
    period: attribute.timing === "flow" ? (attribute.period === "year" ? "2024" : "2024-01") : null,
  }));

test("after any facts and verdicts the list is what a rebuild from the facts would make", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyFact, { minLength: 1, maxLength: 12 }), async (facts) => {
      await state(
        office,
        facts.map(({ town, ...fact }) => stated({ ...fact, subject: towns[town] })),
      );
      const { before, after } = await rebuilt();
      expect(after).toBe(before);
    }),
    { numRuns: 60 },
  );
});

test("a row that was tampered with is found and put right by a rebuild", async () => {
  const whole = await office.store.read(office.actor, hashNow);
  await sql`update project_now set name = 'X' where subject_id = ${towns.jia}`.execute(
    ledger.owner,
  );
  const { before, after } = await rebuilt();
  expect(before).not.toBe(whole);
  expect(after).toBe(whole);
});

test("a project of which nothing counts any more leaves the list, and a rebuild agrees", async () => {
  const before = await office.store.read(office.actor, hashNow);
  const { addProject } = await import("../harness/towns.ts");
  const id = await addProject(office, towns.units.jia, [
    { attribute: "name", kind: "actual", value: "一时之项目" },
  ]);
  expect(await office.store.read(office.actor, hashNow)).not.toBe(before);
  const seq = await askOwner<number>(ledger, `select max(seq) from fact where subject_id = ${id}`);
  await office.store.transact(office.actor, (writer) =>
    appendVerdicts(writer, [
      { fact: seq, standing: "withdrawn", knownOn: "2024-01-31", reason: null },
    ]),
  );
  const { after } = await rebuilt();
  expect(after).toBe(before);
});

const qualifier = fc.constantFrom("exact", "nearly", "over", "odd", "about");
const money: fc.Arbitrary<Money> = fc.record({
  amount: fc
    .oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 1_000_000_000 }))
    .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`),
  currency: fc.constant("CNY"),
  qualifier,
});
const total = projectAttributes.find((each) => each.id === "totalInvestment");
const start = projectAttributes.find((each) => each.id === "start");

function keyOf(attribute: Attribute | undefined, value: Value): string {
  if (!attribute) throw new Error("no such attribute");
  return sortKey(attribute, value) ?? "";
}

test("amounts sort in the list as they compare, with 近 below and 余, 超 above", () => {
  fc.assert(
    fc.property(money, money, (a, b) => {
      const order = compareMoney(a, b);
      expect(order.ok && order.value).toBe(compareDecimal(keyOf(total, a), keyOf(total, b)));
    }),
    { numRuns: 2000 },
  );
});

const land = projectAttributes.find((each) => each.id === "land");
const area = fc.record({
  number: fc
    .integer({ min: 0, max: 20_000_000 })
    .map((millionths) => (millionths / 1_000_000).toFixed(6)),
  unit: fc.constant("亩"),
  qualifier,
});

test("quantities sort in the list as they compare", () => {
  fc.assert(
    fc.property(area, area, fc.boolean(), (a, b, isSame) => {
      const other = isSame ? { ...b, number: a.number } : b;
      const order = compareQuantity(a, other);
      expect(order.ok && order.value).toBe(compareDecimal(keyOf(land, a), keyOf(land, other)));
    }),
    { numRuns: 2000 },
  );
});

const anyDay: fc.Arbitrary<Day> = fc.constantFrom<Day>(
  { day: "2023-02-11", precision: "day" },
  { day: "2023-02-11", precision: "xun" },
  { day: "2023-02-01", precision: "xun" },
  { day: "2023-02", precision: "month" },
  { day: "2023-Q1", precision: "quarter" },
  { day: "2023-Q4", precision: "quarter" },
  { day: "2023", precision: "year" },
  { day: "2024-02-29", precision: "day" },
  { day: "2022-12-31", precision: "day" },
);

test("days sort in the list as they compare, by the first day meant", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [first, second] = [keyOf(start, a), keyOf(start, b)];
      if (first !== second) expect(compareDay(a, b)).toBe(first < second ? -1 : 1);
      else expect(dayRange(a).from).toBe(dayRange(b).from);
    }),
    { numRuns: 300 },
  );
});

test("what is known only as “by” a day stands at that day", () => {
  expect(keyOf(start, { day: "2023-03-31", precision: "by" })).toBe("2023-03-31");
});

test("another currency has no place among amounts in yuan", () => {
  if (!total) throw new Error("no total");
  const dollars: Money = { amount: "300000000.00", currency: "USD", qualifier: "exact" };
  expect(sortKey(total, dollars)).toBeNull();
});
