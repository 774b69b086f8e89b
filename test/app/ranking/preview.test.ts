import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../../src/app/context.ts";
import { previewRulebook, previewUnit } from "../../../src/app/preview-rulebook.ts";
import { rank } from "../../../src/app/rank.ts";
import { listVersions } from "../../../src/store/queries/rule-versions.ts";
import type { Value } from "../../../src/domain/value/value.ts";
import { codeOf, enter, openTestLedger, type TestLedger, valueOf } from "../../harness/ledger.ts";
import { addProject, makeTowns, type Towns } from "../../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let office: Ctx;

const name = "rulebooks/yanan-2017";
const asked = { district: "towns", name } as const;

function yuan(amount: number): Value {
  return { amount: `${amount}0000.00`, currency: "CNY", qualifier: "exact" };
}

function scored(type: string, done: number) {
  return [
    { attribute: "name", kind: "actual", value: "计分项目" },
    { attribute: "nature", kind: "actual", value: "new" },
    { attribute: "projectType", kind: "actual", value: type },
    { attribute: "level", kind: "actual", value: "city" },
    { attribute: "yearPlan", period: "2024", value: yuan(12_000) },
    { attribute: "monthDone", kind: "actual", period: "2024-01", value: yuan(done) },
  ] as const;
}

type Article = { id: string; rule: Record<string, unknown> };
type Book = { articles: Article[]; periods: string[] };

/** The rulebook in force with one article's rule changed. */
function bookWith(id: string, change: object): Book {
  const book = structuredClone(office.rules.data.get(name)) as Book;
  const articles = book.articles.map((each) =>
    each.id === id ? { ...each, rule: { ...each.rule, ...change } } : each,
  );
  return { ...book, articles };
}

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  office = await enter(ledger, "t-office", "towns");
  await addProject(
    await enter(ledger, "t-jia", "towns"),
    towns.units.jia,
    scored("industrial", 100),
  );
  await addProject(
    await enter(ledger, "t-yi", "towns"),
    towns.units.yi,
    scored("functional", 9000),
  );
});
afterAll(() => ledger.close());

const month = { ...asked, kind: "month" } as const;

test("a draft that changes nothing moves nobody, and stands beside the ranking as it is", async () => {
  const value = office.rules.data.get(name);
  const { faults, periods } = valueOf(await previewRulebook(office, { ...month, value }));
  expect(faults).toEqual([]);
  expect(periods.map(({ period }) => period)).toEqual(["2024-03", "2024-02", "2024-01"]);
  expect(periods.every(({ moved }) => moved === 0)).toBe(true);
  const live = valueOf(
    await rank(office, { district: "towns", rulebook: "yanan-2017", period: "2024-01" }),
  );
  const was = periods[2]?.groups.flatMap(({ lines }) => lines) ?? [];
  expect(was.map(({ unit, rank: place, points }) => [unit, place.was, points.was])).toEqual(
    live.board.groups.flatMap(({ entries }) =>
      entries.map((each) => [each.unit, each.rank, each.points]),
    ),
  );
});

test("a changed weight says who moves in which period, and by which article", async () => {
  const value = bookWith("progress", { weight: 6 });
  const { periods } = valueOf(await previewRulebook(office, { ...month, value }));
  const january = periods[2]?.groups.flatMap(({ lines }) => lines) ?? [];
  const jia = january.find(({ unit }) => unit === towns.units.jia);
  const yi = january.find(({ unit }) => unit === towns.units.yi);
  expect([jia?.rank, yi?.rank]).toEqual([
    { was: 2, now: 1 },
    { was: 1, now: 2 },
  ]);
  expect(yi?.turns).toMatchObject([
    { article: "progress", was: "45.5", now: "4.55", change: "-40.95" },
  ]);
  expect(yi?.sentence.zh).toBe("第1名降到第2名：“进度”少40.95分。");
  expect(periods[2]?.moved).toBe(2);
});

test("points open to their tree by both rules", async () => {
  const value = bookWith("progress", { weight: 6 });
  const unit = towns.units.yi;
  const told = valueOf(await previewUnit(office, { ...asked, value, period: "2024-01", unit }));
  const points = [told.was, told.now].map((tree) => {
    const line = tree?.children.find(({ article }) => article === "progress");
    return line?.answer.kind === "points" ? line.answer.points.text : "";
  });
  expect(points).toEqual(["45.5", "4.55"]);
});

test("a draft at fault is told by its article and compares nothing", async () => {
  const value = bookWith("progress", { weight: "六十" });
  const { faults, periods } = valueOf(await previewRulebook(office, { ...month, value }));
  expect(faults[0]?.sentence.zh).toContain("第四条进度");
  expect(periods).toEqual([]);
  expect(codeOf(await previewUnit(office, { ...asked, value, period: "2024-01", unit: 1 }))).toBe(
    "ruleFault",
  );
});

test("periods one of the two rules does not rank say so, and nobody moves in them", async () => {
  const value = { ...bookWith("progress", {}), effective: { from: "2024-02-01", to: null } };
  const { periods } = valueOf(await previewRulebook(office, { ...month, value }));
  expect(periods.map(({ refused }) => refused.now === null)).toEqual([true, true, false]);
  expect(periods[2]).toMatchObject({ moved: 0, refused: { was: null } });
});

test("a preview keeps nothing, whatever is tried", async () => {
  await previewRulebook(office, { ...month, value: bookWith("progress", { weight: 6 }) });
  const versions = await office.store.read(office.actor, (reader) => listVersions(reader, 0));
  expect(versions).toEqual([]);
});

test("queries do not grow with periods, units or projects", async () => {
  let queries = 0;
  const counted: Ctx = {
    ...office,
    store: {
      ...office.store,
      read: (actor, fn) =>
        office.store.read(actor, async (reader) => {
          const db = new Proxy(reader.db, {
            get: (target, field): unknown => {
              if (field === "getExecutor") queries += 1;
              const value: unknown = Reflect.get(target, field);
              return typeof value === "function" ? value.bind(target) : value;
            },
          });
          return fn({ ...reader, db });
        }),
    },
  };
  const ask = async (kind: "month" | "year") => {
    queries = 0;
    await previewRulebook(counted, { ...month, kind, value: bookWith("progress", { weight: 6 }) });
    return queries;
  };
  const few = await ask("month");
  for (let more = 0; more < 3; more += 1)
    await addProject(office, towns.units.yi, scored("industrial", 10));
  expect([await ask("month"), await ask("year")]).toEqual([few, few]);
  expect(few).toBeLessThanOrEqual(5);
});
