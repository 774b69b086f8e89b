import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decideFlag } from "../../../src/app/award-flag.ts";
import type { Ctx } from "../../../src/app/context.ts";
import {
  downloadRanking,
  listPublications,
  showPublication,
  showRanked,
} from "../../../src/app/publication-view.ts";
import { finishRanking, publishRanking, reviseRanking } from "../../../src/app/publish-ranking.ts";
import { adviseRank } from "../../../src/app/rank.ts";
import { objectToRanking, ruleOnObjection } from "../../../src/app/ranking-objections.ts";
import { verifyRanking } from "../../../src/app/verify/verify-ranking.ts";
import type { Value } from "../../../src/domain/value/value.ts";
import { codeOf, enter, openTestLedger, type TestLedger, valueOf } from "../../harness/ledger.ts";
import { addProject, makeTowns, type Towns } from "../../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let office: Ctx;
let audit: Ctx;
let jia: Ctx;
let yi: Ctx;
let id: number;

const district = "towns";
const asked = { district, rulebook: "yanan-2017", period: "2024-02" };

function yuan(amount: number): Value {
  return { amount: `${amount}0000.00`, currency: "CNY", qualifier: "exact" };
}

function scored(done: number) {
  const month = (period: string, amount: number) =>
    ({ attribute: "monthDone", kind: "actual", period, value: yuan(amount) }) as const;
  return [
    { attribute: "name", kind: "actual", value: "计分项目" },
    { attribute: "nature", kind: "actual", value: "new" },
    { attribute: "projectType", kind: "actual", value: "industrial" },
    { attribute: "level", kind: "actual", value: "city" },
    { attribute: "yearPlan", period: "2024", value: yuan(12_000) },
    month("2024-01", done),
    month("2024-02", done),
  ] as const;
}

async function at(login: string, day: string): Promise<Ctx> {
  return enter(ledger, login, { district, day });
}

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  [office, audit, jia, yi] = (await Promise.all(
    ["t-office", "t-audit", "t-jia", "t-yi"].map((login) => enter(ledger, login, district)),
  )) as [Ctx, Ctx, Ctx, Ctx];
  await addProject(jia, towns.units.jia, scored(800));
  await addProject(yi, towns.units.yi, scored(1000));
});
afterAll(() => ledger.close());

async function shown(ctx: Ctx, which = id) {
  return valueOf(await showPublication(ctx, { district, id: which }));
}

async function boardOf(ctx: Ctx, which = id) {
  const { board } = await shown(ctx, which);
  return board.groups.flatMap(({ entries }) => entries.map((entry) => [entry.name, entry.rank]));
}

/** The fact of a project's month in a unit's explanation, by its line's sentence. */
async function factIn(ctx: Ctx, unit: number, indicator: string): Promise<number> {
  const { entry } = valueOf(await showRanked(ctx, { district, id, unit }));
  const progress = entry.tree.children.find((line) => line.article === "progress");
  const lines = progress?.children ?? [];
  const facts = lines.flatMap((line) =>
    line.inputs
      .filter((input) => input.indicator === indicator)
      .flatMap(({ value }) => ("facts" in value ? value.facts : [])),
  );
  return facts.at(-1) ?? 0;
}

test("only the office publishes, once; everybody sees the places, each unit its own explanation", async () => {
  expect(codeOf(await publishRanking(jia, asked))).toBe("notAllowed");
  ({ id } = valueOf(await publishRanking(office, asked)));
  expect(codeOf(await publishRanking(office, asked))).toBe("rankingPublished");
  const seen = await shown(jia);
  expect(seen).toMatchObject({ stage: "notice", number: 1, windowTo: "2024-03-08", isOpen: true });
  expect(await boardOf(jia)).toEqual([
    ["乙镇", 1],
    ["甲镇", 2],
  ]);
  expect(seen.explained).toEqual([towns.units.jia]);
  expect(seen.may).toMatchObject({ objectFor: [towns.units.jia], revise: false, finish: false });
  expect((await shown(office)).explained).toEqual([towns.units.jia, towns.units.yi]);
  expect(codeOf(await showRanked(jia, { district, id, unit: towns.units.yi }))).toBe(
    "noSuchRanked",
  );
  expect(codeOf(await downloadRanking(jia, { district, id }))).toBe("noSuchPublication");
});

test("the explanation says what would move a unit up one place, and the change does", async () => {
  const { advice } = valueOf(await showRanked(jia, { district, id, unit: towns.units.jia }));
  expect(advice?.above).toMatchObject({ name: "乙镇", rank: 1 });
  const progress = advice?.articles.find(({ article }) => article === "progress");
  expect(progress?.moves).toBe(true);
  expect(progress?.sentence.zh).toContain("可升到第1名");
  const live = valueOf(await adviseRank(office, { ...asked, unit: towns.units.jia }));
  expect(live.advice).toEqual(advice);
});

test("an exported ranking is computed again to the byte, and one altered figure is named", async () => {
  const bytes = valueOf(await downloadRanking(office, { district, id }));
  const text = Buffer.from(bytes).toString();
  expect(valueOf(verifyRanking(text, "f")).holds).toBe(true);
  const [head = "", inputs = "", result = ""] = text.split("\n");
  const bent = result.replace('"rank":1', '"rank":3');
  const wrong = valueOf(verifyRanking([head, inputs, bent].join("\n"), "f"));
  expect(wrong).toMatchObject({ holds: false });
  expect(wrong.wrong?.zh).toBe("乙镇 board.groups[1].entries[0].rank：文件写 3，重算为 1");
  const moved = inputs.replace('"120000000.00"', '"120000001.00"');
  expect(valueOf(verifyRanking([head, moved, result].join("\n"), "f")).holds).toBe(false);
  expect(codeOf(verifyRanking("{}", "f"))).toBe("rankingFile");
});

test("what is published is sealed, and nobody changes it", async () => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from guatu.ranking_publication where seq = ${id}`.execute(
    ledger.owner,
  );
  expect(rows[0]?.n).toBe(1);
  await expect(
    sql`update guatu.ranking_publication set basis = 'x'`.execute(ledger.owner),
  ).rejects.toThrow(/append-only|only be added|refuse/u);
});

test("a unit objects to a figure of its own with what it should be, and to no other unit's", async () => {
  const fact = await factIn(jia, towns.units.jia, "yearDone");
  const said = { district, id, article: "progress", reason: "漏报一笔", evidence: [] };
  const mine = { ...said, unit: towns.units.jia, fact, value: "1500万元", points: "" };
  expect(codeOf(await objectToRanking(yi, mine))).toBe("rankingNotYours");
  expect(codeOf(await objectToRanking(office, mine))).toBe("rankingNotYours");
  expect(codeOf(await objectToRanking(jia, { ...mine, fact: 999_999 }))).toBe(
    "rankingFigureNotCounted",
  );
  expect(codeOf(await objectToRanking(jia, mine))).toBe("correctionNeedsEvidence");
  expect(codeOf(await objectToRanking(jia, { ...mine, value: "" }))).toBe("rankingObjectionNeeds");
  const evidence = [{ label: "监理签证" }];
  valueOf(await objectToRanking(jia, { ...mine, evidence }));
  const { objections } = await shown(jia);
  expect(objections).toMatchObject([{ article: "progress", fact, outcome: null, mine: false }]);
  expect((await shown(yi)).objections).toEqual([]);
});

test("a unit objects to a point; what says nothing, or what was published, is refused", async () => {
  const said = { district, id, article: "collectiveStart", reason: "漏计一次", evidence: [] };
  const mine = { ...said, unit: towns.units.jia, value: "" };
  for (const points of ["", "三十", "1.23456"])
    expect(codeOf(await objectToRanking(jia, { ...mine, points }))).toBe("rankingObjectionNeeds");
  expect(codeOf(await objectToRanking(jia, { ...mine, points: "0" }))).toBe("rankingObjectionSame");
  valueOf(await objectToRanking(jia, { ...mine, points: "30" }));
});

test("objections are heard by somebody who neither raised them nor published", async () => {
  const { objections } = await shown(audit);
  const [figure = { id: 0 }, point = { id: 0 }] = objections;
  const ruling = { district, outcome: "upheld" as const, reason: "签证属实" };
  expect(codeOf(await ruleOnObjection(office, { ...ruling, id: figure.id }))).toBe(
    "rankingObjectionOwn",
  );
  expect(codeOf(await ruleOnObjection(jia, { ...ruling, id: figure.id }))).toBe("notAllowed");
  expect(codeOf(await ruleOnObjection(audit, { ...ruling, id: figure.id, reason: " " }))).toBe(
    "reasonNeeded",
  );
  valueOf(await ruleOnObjection(audit, { ...ruling, id: figure.id }));
  expect(codeOf(await ruleOnObjection(audit, { ...ruling, id: figure.id }))).toBe(
    "rankingObjectionDecided",
  );
  const basis = { district, id, basis: "复核决定" };
  expect(codeOf(await reviseRanking(office, basis))).toBe("rankingObjectionsOpen");
  const no = { ...ruling, outcome: "dismissed" as const, reason: "活动不在本期" };
  valueOf(await ruleOnObjection(audit, { ...no, id: point.id }));
  expect((await shown(jia)).objections).toMatchObject([
    { outcome: "upheld", ruling: { reason: "签证属实", by: "t-audit" } },
    { outcome: "dismissed", newFact: null },
  ]);
});

test("the re-publication takes in what was upheld and nothing else that is known since", async () => {
  const before = id;
  await addProject(yi, towns.units.yi, scored(900));
  expect(codeOf(await reviseRanking(office, { district, id, basis: " " }))).toBe(
    "rankingNeedsBasis",
  );
  const next = valueOf(await reviseRanking(office, { district, id, basis: "复核决定1号" }));
  id = next.id;
  expect(await boardOf(jia)).toEqual([
    ["甲镇", 1],
    ["乙镇", 2],
  ]);
  const { issues, number, stage } = await shown(jia);
  expect([number, stage]).toEqual([2, "revised"]);
  expect(issues.map((each) => each.number)).toEqual([2, 1]);
  expect(issues[0]?.changes).toMatchObject([
    { unit: { name: "甲镇" }, rank: { was: 2, now: 1 }, articles: [{ id: "progress" }] },
    { unit: { name: "乙镇" }, rank: { was: 1, now: 2 }, objections: [] },
  ]);
  expect(await boardOf(jia, before)).toEqual([
    ["乙镇", 1],
    ["甲镇", 2],
  ]);
  const bytes = valueOf(await downloadRanking(office, { district, id }));
  expect(valueOf(verifyRanking(Buffer.from(bytes).toString(), "f")).holds).toBe(true);
  expect(codeOf(await reviseRanking(office, { district, id: before, basis: "又" }))).toBe(
    "rankingNotLatest",
  );
  expect(codeOf(await reviseRanking(office, { district, id, basis: "又" }))).toBe(
    "rankingNothingUpheld",
  );
});

test("after the window no objection is taken, and the day is named; then it becomes final to the byte", async () => {
  expect(codeOf(await finishRanking(office, { district, id }))).toBe("rankingWindowOpen");
  const said = { district, id, unit: towns.units.jia, article: "nature", reason: "迟了" };
  const late = await objectToRanking(await at("t-jia", "2024-03-09"), {
    ...said,
    points: "9",
    value: "",
    evidence: [],
  });
  expect(late).toMatchObject({
    refusal: { code: "rankingWindowOver", params: { day: "2024-03-08" } },
  });
  const then = await at("t-office", "2024-03-11");
  const [revised] = (await shown(office)).issues;
  ({ id } = valueOf(await finishRanking(then, { district, id })));
  const { issues, stage } = await shown(office);
  expect(stage).toBe("final");
  expect([issues[0]?.inputs, issues[0]?.result]).toEqual([revised?.inputs, revised?.result]);
  expect(codeOf(await finishRanking(then, { district, id }))).toBe("rankingFinal");
});

test("the flag is put up by rule, given by decision with its reason, and its history is kept", async () => {
  const then = await at("t-office", "2024-03-11");
  const { flags, may } = valueOf(await showPublication(then, { district, id }));
  expect(flags.proposed).toMatchObject([{ unit: { name: "甲镇" } }]);
  expect(may.flag).toBe(true);
  const given = { district, id, unit: towns.units.jia, given: true, reason: "季度第一" };
  expect(codeOf(await decideFlag(jia, given))).toBe("notAllowed");
  expect(codeOf(await decideFlag(then, { ...given, reason: " " }))).toBe("reasonNeeded");
  valueOf(await decideFlag(then, given));
  expect(codeOf(await decideFlag(then, given))).toBe("rankingFlagDecided");
  expect((await shown(yi)).flags.history).toMatchObject([
    { unit: { name: "甲镇" }, given: true, byRule: true, reason: "季度第一" },
  ]);
});

test("the next period tells how places moved since the last", async () => {
  const then = await at("t-office", "2024-04-08");
  const next = valueOf(await publishRanking(then, { ...asked, period: "2024-03" }));
  const { movements } = valueOf(await showPublication(then, { district, id: next.id }));
  const own = movements.find(({ unit }) => unit === towns.units.jia);
  expect(own?.series.map(({ period }) => period)).toEqual(["2024-02", "2024-03"]);
  expect(own?.gained).toBe(1 - (own?.series[1]?.rank ?? 0));
  const { publications } = valueOf(await listPublications(jia, { district }));
  expect(publications.map(({ period, stage }) => [period, stage])).toEqual([
    ["2024-03", "notice"],
    ["2024-02", "final"],
  ]);
});

test("a published ranking is shown in as many queries for many units as for few", async () => {
  const queries: string[] = [];
  const counted: Ctx = {
    ...office,
    store: {
      ...office.store,
      read: (actor, fn) =>
        office.store.read(actor, async (reader) => {
          const before = queries.length;
          const db = new Proxy(reader.db, {
            get: (target, name, receiver): unknown => {
              if (name === "getExecutor") queries.push("query");
              const value: unknown = Reflect.get(target, name, receiver);
              return typeof value === "function" ? value.bind(target) : value;
            },
          });
          const answer = await fn({ ...reader, db });
          expect(queries.length - before).toBeLessThanOrEqual(11);
          return answer;
        }),
    },
  };
  valueOf(await showPublication(counted, { district, id }));
  expect(queries.length).toBeGreaterThan(5);
});
