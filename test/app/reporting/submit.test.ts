import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../../src/app/context.ts";
import { saveMonth } from "../../../src/app/save-month.ts";
import { submitMonth } from "../../../src/app/submit-month.ts";
import { ensureGrant, ensurePerson } from "../../../src/store/found.ts";
import { openStore } from "../../../src/store/store.ts";
import {
  type TestLedger,
  askOwner,
  codeOf,
  enter,
  openTestLedger,
  valueOf,
} from "../../harness/ledger.ts";
import { type Towns, makeTowns, state, stated } from "../../harness/towns.ts";
import {
  type Desk,
  complete,
  freshKey,
  judge,
  monthOf,
  openDesk,
  period,
  queueOf,
  report,
  submit,
  type,
} from "./month-desk.ts";

let ledger: TestLedger;
let towns: Towns;
let office: Ctx;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  office = await enter(ledger, "t-office", "towns");
});
afterAll(() => ledger.close());

const factsOf = (desk: Desk) =>
  askOwner<number>(
    ledger,
    `select count(*) from fact where subject_id = ${desk.project} and report_id is not null`,
  );
const draftsOf = (desk: Desk) =>
  askOwner<number>(ledger, `select count(*) from draft where unit_id = ${desk.unit}`);
const stepsOf = (desk: Desk) =>
  askOwner<number>(
    ledger,
    `select count(*) from report_step s join report r on r.id = s.report_id where r.unit_id = ${desk.unit}`,
  );

test("the same submission twice records once and answers the same", async () => {
  const desk = await openDesk(ledger, towns, "一镇");
  valueOf(await type(desk, complete));
  const key = freshKey();
  const first = valueOf(await submit(desk, key));
  expect(first).toMatchObject({ facts: 2, report: { phase: "submitted" } });
  expect(valueOf(await submit(desk, key))).toEqual(first);
  expect([await factsOf(desk), await stepsOf(desk), await draftsOf(desk)]).toEqual([2, 1, 0]);
});

test("ten retries at once are one submission, and all hear the same", async () => {
  const desk = await openDesk(ledger, towns, "二镇");
  valueOf(await type(desk, complete));
  const key = freshKey();
  const answers = await Promise.all(Array.from({ length: 10 }, () => submit(desk, key)));
  expect(new Set(answers.map((each) => valueOf(each).seq)).size).toBe(1);
  expect([await factsOf(desk), await stepsOf(desk)]).toEqual([2, 1]);
});

test("a key is one report's: another report sent under it is submitted for itself", async () => {
  const one = await openDesk(ledger, towns, "三镇");
  const other = await openDesk(ledger, towns, "四镇");
  const key = freshKey();
  for (const desk of [one, other]) {
    valueOf(await type(desk, complete));
    valueOf(await submit(desk, key));
  }
  expect([await factsOf(one), await factsOf(other), await draftsOf(other)]).toEqual([2, 2, 0]);
});

test("two people of a town who submit at once submit once: the other hears that it is done", async () => {
  const desk = await openDesk(ledger, towns, "五镇");
  const { owner } = ledger;
  const person = await ensurePerson(owner, {
    login: "m-five-2",
    name: "五镇·二",
    passwordHash: null,
  });
  await ensureGrant(owner, { tenant: "towns", person, role: "town", unit: desk.unit });
  const second: Desk = { ...desk, ctx: await enter(ledger, "m-five-2", "towns") };
  valueOf(await type(desk, { monthDone: "1200万元" }));
  valueOf(await type(second, { progress: "主体施工" }));
  const answers = await Promise.all([submit(desk), submit(second)]);
  const refused = answers.filter((each) => !each.ok);
  expect(refused.map(codeOf)).toEqual(["reportNotNow"]);
  expect([await factsOf(desk), await stepsOf(desk)]).toEqual([2, 1]);
});

test("a cut before the end leaves no trace, and the retry submits everything", async () => {
  const desk = await openDesk(ledger, towns, "六镇");
  valueOf(await type(desk, complete));
  const key = freshKey();
  const cut: Ctx = {
    ...desk.ctx,
    store: {
      ...desk.ctx.store,
      transact: (actor, work) =>
        desk.ctx.store.transact(actor, async (writer) => {
          await work(writer);
          throw new Error("the power went");
        }),
    },
  };
  await expect(submit({ ...desk, ctx: cut }, key)).rejects.toThrow("the power went");
  expect([await factsOf(desk), await stepsOf(desk), await draftsOf(desk)]).toEqual([0, 0, 2]);
  expect(valueOf(await submit(desk, key)).facts).toBe(2);
});

test("what is typed while somebody submits is submitted or refused, never lost", async () => {
  const desk = await openDesk(ledger, towns, "七镇");
  valueOf(await type(desk, complete));
  const [submitted, saved] = await Promise.all([submit(desk), type(desk, { problem: "缺电" })]);
  const kept = valueOf(submitted).facts;
  expect(saved.ok ? kept : codeOf(saved)).toBe(saved.ok ? 3 : "reportNotNow");
  expect(await draftsOf(desk)).toBe(0);
});

test("a cell that cannot be read is kept as typed and told in its own sentence", async () => {
  const desk = await openDesk(ledger, towns, "八镇");
  const { rows } = valueOf(await type(desk, { ...complete, monthDone: "一千二百万吧？" }));
  expect(rows[0]?.findings.map((each) => [each.level, each.refusal.code])).toEqual([
    ["error", "notMoney"],
  ]);
  expect(codeOf(await submit(desk))).toBe("reportOpen");
  const asks = (await monthOf(desk)).rows[0]?.asks ?? [];
  expect(asks[0]?.draft).toBe("一千二百万吧？");
});

test("an empty text takes the draft away, and of a cell named twice the last text stands", async () => {
  const desk = await openDesk(ledger, towns, "九镇");
  valueOf(await type(desk, complete));
  valueOf(await type(desk, { progress: "" }));
  const base = complete["monthDone"] ?? "";
  const cell = { project: desk.project, attribute: "monthDone", scope: "", base };
  const cells = [
    { ...cell, text: "1万元" },
    { ...cell, text: "2万元" },
  ];
  valueOf(await saveMonth(desk.ctx, { district: "towns", unit: desk.unit, period, cells }));
  const asks = (await monthOf(desk)).rows[0]?.asks ?? [];
  expect(asks.map((ask) => ask.draft)).toEqual(["2万元", "", ""]);
});

test("a warning wants a word, which stays with the report; an old word does not settle a new figure", async () => {
  const desk = await openDesk(ledger, towns, "十镇");
  valueOf(await type(desk, { ...complete, monthDone: "9000万元" }));
  const warnings = (await monthOf(desk)).rows[0]?.findings ?? [];
  expect(warnings.map((each) => each.refusal.code)).toContain("reportMonthTimesLast");
  expect(new Set(warnings.map((each) => each.level))).toEqual(new Set(["warning"]));
  expect(codeOf(await submit(desk))).toBe("reportOpen");
  const notes = Object.fromEntries(warnings.map((each) => [each.key, "设备集中到货"]));
  valueOf(await type(desk, { monthDone: "9500万元" }));
  expect(codeOf(await submit(desk, freshKey(), notes))).toBe("reportOpen");
  valueOf(await type(desk, { monthDone: "9000万元" }));
  valueOf(await submit(desk, freshKey(), notes));
  const [item] = await queueOf(office, desk);
  expect(item?.findings.map((each) => each.note)).toEqual(warnings.map(() => "设备集中到货"));
});

test("a node that is due is answered by its day or by a forecast", async () => {
  const texts = { completion: "预计2024年9月" };
  const desk = await openDesk(ledger, towns, "十一镇");
  await state(office, [
    stated({
      subject: desk.project,
      attribute: "completion",
      value: { day: "2024-01", precision: "month" },
    }),
  ]);
  const ask = (await monthOf(desk)).rows[0]?.asks.find((each) => each.attribute === "completion");
  expect(ask).toMatchObject({ required: true, orForecast: true, plan: { period: null } });
  await report(desk, { ...complete, ...texts });
  const kind = await askOwner(
    ledger,
    `select kind || valid_from from fact where subject_id = ${desk.project} and attribute = 'completion' and report_id is not null`,
  );
  expect(kind).toBe("forecast2024-09-01");
  const row = (await monthOf(desk)).rows[0];
  expect(row?.known.map((each) => each.attribute)).toContain("completion");
});

test("what somebody else has stated meanwhile is not stated again, and what was typed is not lost", async () => {
  const desk = await openDesk(ledger, towns, "十二镇");
  valueOf(await type(desk, complete));
  await state(office, [
    stated({
      subject: desk.project,
      attribute: "monthDone",
      kind: "actual",
      period,
      validFrom: "2024-02-01",
      knownOn: office.today,
      source: "statistics",
      value: { amount: "12500000.00", currency: "CNY", qualifier: "exact" },
    }),
  ]);
  const row = (await monthOf(desk)).rows[0];
  expect(row?.strays).toMatchObject([{ attribute: "monthDone", scope: "", text: "1200万元" }]);
  expect(codeOf(await submit(desk))).toBe("reportOpen");
  valueOf(await type(desk, { monthDone: "" }));
  expect(valueOf(await submit(desk)).facts).toBe(1);
});

test("cells of another unit's project or of no attribute are refused, and nothing of the save is kept", async () => {
  const desk = await openDesk(ledger, towns, "十三镇");
  const other = { ...desk, project: towns.jia };
  expect(codeOf(await type(other, complete))).toBe("noSuchProject");
  expect(codeOf(await type(desk, { ...complete, nothing: "x" }))).toBe("noSuchAttribute");
  expect(await draftsOf(desk)).toBe(0);
});

test("a month that has not begun is neither shown nor typed nor submitted", async () => {
  const desk = await openDesk(ledger, towns, "十四镇");
  const asked = { district: "towns", unit: desk.unit, period: "2024-04" };
  expect(codeOf(await saveMonth(desk.ctx, { ...asked, cells: [] }))).toBe("periodNotBegun");
  const sent = { ...asked, key: freshKey(), notes: {} };
  expect(codeOf(await submitMonth(desk.ctx, sent))).toBe("periodNotBegun");
});

test("of two verdicts at once one counts, and the other hears that the report has moved", async () => {
  const desk = await openDesk(ledger, towns, "十五镇");
  const id = await report(desk);
  const both = await Promise.all([
    judge(office, id, { standing: "accepted" }),
    judge(office, id, { standing: "returned", reason: "核对" }),
  ]);
  expect(both.filter((each) => each.ok)).toHaveLength(1);
  expect(await stepsOf(desk)).toBe(2);
});

test("a month costs ten questions, however many projects the unit has", async () => {
  const desk = await openDesk(ledger, towns, "十六镇");
  let asked = 0;
  const counted = ledger.app.withPlugin({
    transformQuery: ({ node }) => {
      asked += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const ctx: Ctx = { ...desk.ctx, store: openStore(counted) };
  const costOf = async (work: () => Promise<unknown>): Promise<number> => {
    asked = 0;
    await work();
    return asked;
  };
  await report(desk);
  const one = await costOf(() => monthOf(desk, ctx));
  await sql`update subject set unit_id = ${desk.unit} where id in (${towns.jia}, ${towns.yi})`.execute(
    ledger.owner,
  );
  const many = await costOf(() => monthOf(desk, ctx));
  console.info(`showMonth: ${many} queries`);
  expect([one, many]).toEqual([many, many]);
  expect(many).toBeLessThanOrEqual(10);
});
