import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../../src/app/context.ts";
import { reopenReport } from "../../../src/app/reopen-report.ts";
import { showProject } from "../../../src/app/show-project.ts";
import { ensureGrant, ensurePerson } from "../../../src/store/found.ts";
import { appendVerdicts } from "../../../src/store/append.ts";
import { namePoint } from "../../../src/store/queries/project-facts.ts";
import { addClosing } from "../../../src/store/queries/closings.ts";
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
  complete,
  factOf,
  judge,
  monthOf,
  openDesk,
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

const draftsIn = (month: Awaited<ReturnType<typeof monthOf>>): string[] =>
  month.rows.flatMap((row) => row.asks.map((ask) => ask.draft)).filter((text) => text !== "");

test("a draft is seen by who typed it and by nobody above, not even past the pages", async () => {
  const desk = await openDesk(ledger, towns, "一镇");
  valueOf(await type(desk, { monthDone: "1200万元" }));
  expect(draftsIn(await monthOf(desk))).toEqual(["1200万元"]);
  for (const login of ["t-office", "t-leader", "t-audit", "t-bureau"]) {
    const above = await enter(ledger, login, "towns");
    expect([login, draftsIn(await monthOf(desk, above))]).toEqual([login, []]);
    const { rows } = await above.store.read(above.actor, (reader) =>
      sql`select * from draft`.execute(reader.db),
    );
    expect([login, rows]).toEqual([login, []]);
  }
  const beside = await enter(ledger, "t-yi", "towns");
  await expect(monthOf(desk, beside)).rejects.toThrow("noSuchUnit");
});

test("a month is asked, typed, submitted, returned with a reason, mended, accepted and taken back with a trace", async () => {
  const desk = await openDesk(ledger, towns, "二镇");
  const blank = await monthOf(desk);
  expect(blank.report).toMatchObject({ phase: "draft", due: "2024-03-05", moves: ["submit"] });
  expect(blank.rows[0]?.asks.map((ask) => [ask.attribute, ask.required])).toEqual([
    ["monthDone", true],
    ["progress", true],
    ["problem", false],
  ]);
  expect(blank.rows[0]?.asks[0]).toMatchObject({
    last: { value: { amount: "10000000.00" }, by: "t-office" },
    plan: { value: { amount: "120000000.00" } },
  });
  expect(codeOf(await submit(desk))).toBe("reportOpen");

  const id = await report(desk);
  expect(await monthOf(desk)).toMatchObject({ report: { phase: "submitted", moves: [] } });
  expect(codeOf(await type(desk, { problem: "缺电" }))).toBe("reportNotNow");
  const [item] = await queueOf(office, desk);
  expect(item?.facts.map((fact) => [fact.attribute, fact.figure.standing])).toEqual([
    ["monthDone", "claimed"],
    ["progress", "claimed"],
  ]);
  expect(item?.facts[0]).toMatchObject({ figure: { by: "二镇·填报" }, last: {}, plan: {} });

  const figure = await factOf(office, desk, "monthDone");
  const sendBack = { standing: "returned" as const, facts: [figure] };
  expect(codeOf(await judge(office, id, sendBack))).toBe("returnNeedsReason");
  valueOf(await judge(office, id, { ...sendBack, reason: "单位疑似有误" }));
  const returned = await monthOf(desk);
  expect(returned.report).toMatchObject({ phase: "returned", moves: ["submit"] });
  expect(returned.rows[0]?.asks[0]).toMatchObject({
    attribute: "monthDone",
    returned: { reason: "单位疑似有误", by: "t-office", value: { amount: "12000000.00" } },
  });
  expect(await queueOf(office, desk)).toEqual([]);

  valueOf(await type(desk, { monthDone: "1100万元" }));
  expect(valueOf(await submit(desk)).facts).toBe(1);
  const again = (await queueOf(office, desk))[0]?.facts ?? [];
  expect(again.map((fact) => fact.attribute)).toEqual(["progress", "monthDone"]);

  const accepted = valueOf(await judge(office, id, { standing: "accepted" }));
  expect(accepted).toMatchObject({ judged: 2, report: { phase: "accepted", moves: ["reopen"] } });
  const reopen = { district: "towns", id, reason: "统计局来函" };
  const reopened = valueOf(await reopenReport(office, reopen)).report;
  expect(reopened.phase).toBe("submitted");
  expect(reopened.steps.map((step) => [step.kind, step.by, step.reason])).toEqual([
    ["submit", "二镇·填报", null],
    ["return", "t-office", "单位疑似有误"],
    ["submit", "二镇·填报", null],
    ["accept", "t-office", null],
    ["reopen", "t-office", "统计局来函"],
  ]);
  expect((await queueOf(office, desk)).length).toBe(1);
  const back = valueOf(await judge(office, id, { standing: "accepted" }));
  expect(back).toMatchObject({ judged: 0, report: { phase: "accepted" } });
});

test("a figure that was sent back no longer counts, and the one that mends it does", async () => {
  const desk = await openDesk(ledger, towns, "三镇");
  const id = await report(desk);
  const shown = async (): Promise<unknown> =>
    askOwner(
      ledger,
      `select attrs -> 'monthDone' ->> 'amount' from project_now where subject_id = ${desk.project}`,
    );
  expect(await shown()).toBe("12000000.00");
  const figure = await factOf(office, desk, "monthDone");
  valueOf(await judge(office, id, { standing: "returned", facts: [figure], reason: "核对" }));
  expect(await shown()).toBe("10000000.00");
  valueOf(await type(desk, { monthDone: "1100万元" }));
  valueOf(await submit(desk));
  expect(await shown()).toBe("11000000.00");
  const page = valueOf(await showProject(desk.ctx, { district: "towns", id: desk.project }));
  const line = page.facts.filter(
    (fact) => fact.period === "2024-02" && fact.attribute === "monthDone",
  );
  expect(line.map((fact) => fact.standing)).toEqual(["claimed", "returned"]);
});

test("in a returned report a figure nobody complained of may be typed anew, and takes the old one's place", async () => {
  const desk = await openDesk(ledger, towns, "四镇");
  const id = await report(desk);
  const figure = await factOf(office, desk, "monthDone");
  valueOf(await judge(office, id, { standing: "returned", facts: [figure], reason: "核对" }));
  const known = (await monthOf(desk)).rows[0]?.known.find((each) => each.attribute === "progress");
  expect(known?.mayChange).toBe(true);
  valueOf(await type(desk, { monthDone: "1100万元", progress: "主体封顶" }));
  expect(valueOf(await submit(desk)).facts).toBe(2);
  const facts = (await queueOf(office, desk))[0]?.facts ?? [];
  expect(facts.map((fact) => fact.figure.value)).toEqual([
    expect.objectContaining({ amount: "11000000.00" }),
    "主体封顶",
  ]);
  expect(valueOf(await judge(office, id, { standing: "accepted" }))).toMatchObject({
    judged: 2,
    report: { phase: "accepted" },
  });
});

test("a report's own words do not change what it is asked: mending one figure asks for no other", async () => {
  const desk = await openDesk(ledger, towns, "四镇之二");
  await sql`insert into verdict (tenant, fact_seq, standing, known_on, given_by, given_by_unit)
    select 'towns', seq, 'withdrawn', known_on, ${office.actor.person}, 0 from fact
    where subject_id = ${desk.project} and attribute = 'start'`.execute(ledger.owner);
  const value = { day: "2023-10", precision: "month" } as const;
  const filed = stated({ subject: desk.project, attribute: "filing", kind: "actual", value });
  await state(office, [filed]);
  const required = async () =>
    ((await monthOf(desk)).rows[0]?.asks ?? []).filter((ask) => ask.required);
  expect((await required()).map((ask) => ask.attribute)).toEqual(["progress"]);
  const id = await report(desk, { progress: "主体施工，进展正常", problem: "缺电" });
  const figure = await factOf(office, desk, "problem");
  valueOf(await judge(office, id, { standing: "returned", facts: [figure], reason: "太笼统" }));
  expect(await required()).toEqual([]);
  valueOf(await type(desk, { problem: "临时用电未接入" }));
  expect(valueOf(await submit(desk)).facts).toBe(1);
});

test("a figure found wrong on site sends its report back, whoever found it", async () => {
  const desk = await openDesk(ledger, towns, "四镇之三");
  await report(desk);
  const fact = await factOf(office, desk, "monthDone");
  const audit = await enter(ledger, "t-audit", "towns");
  const verdict = { fact, standing: "returned", knownOn: audit.today, reason: "现场不符" } as const;
  await audit.store.transact(audit.actor, (writer) => appendVerdicts(writer, [verdict]));
  expect(await queueOf(office, desk)).toEqual([]);
  const month = await monthOf(desk);
  expect(month.report.phase).toBe("returned");
  expect(month.rows[0]?.asks[0]?.returned).toMatchObject({ reason: "现场不符", by: "t-audit" });
});

test("figures are accepted one by one, and with the last one the report is", async () => {
  const desk = await openDesk(ledger, towns, "五镇");
  const id = await report(desk);
  const first = await factOf(office, desk, "monthDone");
  const second = await factOf(office, desk, "progress");
  const one = valueOf(await judge(office, id, { standing: "accepted", facts: [first] }));
  expect(one).toMatchObject({ judged: 1, report: { phase: "submitted" } });
  const two = valueOf(await judge(office, id, { standing: "accepted", facts: [first, second] }));
  expect(two).toMatchObject({ judged: 1, report: { phase: "accepted" } });
  expect(two.report.steps.map((step) => step.kind)).toEqual(["submit", "accept"]);
});

test("two figures may be sent back for two reasons", async () => {
  const desk = await openDesk(ledger, towns, "六镇");
  const id = await report(desk);
  const first = await factOf(office, desk, "monthDone");
  const second = await factOf(office, desk, "progress");
  valueOf(await judge(office, id, { standing: "returned", facts: [first], reason: "甲" }));
  valueOf(await judge(office, id, { standing: "returned", facts: [second], reason: "乙" }));
  const asks = (await monthOf(desk)).rows[0]?.asks ?? [];
  expect(asks.map((ask) => ask.returned?.reason)).toEqual(["甲", "乙", undefined]);
  expect(codeOf(await judge(office, id, { standing: "accepted" }))).toBe("reportNotNow");
  expect(codeOf(await judge(office, id, { standing: "accepted", facts: [first] }))).toBe(
    "figureMovedOn",
  );
});

test("nobody judges their own figure, and not under a second account either", async () => {
  const desk = await openDesk(ledger, towns, "七镇");
  const id = await report(desk);
  const { owner } = ledger;
  const person = await ensurePerson(owner, {
    login: "m-second",
    name: "另一账号",
    passwordHash: null,
  });
  await ensureGrant(owner, { tenant: "towns", person, role: "office", unit: towns.units.root });
  await sql`update person set human = (select human from person where id = ${desk.ctx.actor.person})
    where id = ${person}`.execute(owner);
  const second = await enter(ledger, "m-second", "towns");
  expect(codeOf(await judge(second, id, { standing: "accepted" }))).toBe("ownStatement");
  const fact = await factOf(office, desk, "monthDone");
  const verdict = { fact, standing: "accepted", knownOn: second.today, reason: null } as const;
  const past = second.store.transact(second.actor, (writer) => appendVerdicts(writer, [verdict]));
  await expect(past).rejects.toThrow("nobody judges their own figure");
  expect((await monthOf(desk, second)).report.moves).toEqual([]);
  expect(codeOf(await judge(desk.ctx, id, { standing: "accepted" }))).toBe("notAllowed");
  valueOf(await judge(office, id, { standing: "returned", facts: [fact], reason: "核对" }));
  const colleague = await ensurePerson(owner, {
    login: "m-mate",
    name: "同事",
    passwordHash: null,
  });
  await ensureGrant(owner, { tenant: "towns", person: colleague, role: "town", unit: desk.unit });
  const mate = { ...desk, ctx: await enter(ledger, "m-mate", "towns") };
  valueOf(await type(mate, { monthDone: "1100万元" }));
  valueOf(await submit(mate));
  expect(codeOf(await judge(second, id, { standing: "accepted" }))).toBe("ownStatement");
  valueOf(await judge(office, id, { standing: "accepted" }));
});

test("only the unit itself types and submits: nobody reports for it", async () => {
  const desk = await openDesk(ledger, towns, "八镇");
  for (const login of ["t-office", "t-bureau"]) {
    const above = { ...desk, ctx: await enter(ledger, login, "towns") };
    expect(codeOf(await type(above, complete))).toBe("reportNotYours");
    expect(codeOf(await submit(above))).toBe("reportNotYours");
  }
  const beside = { ...desk, ctx: await enter(ledger, "t-yi", "towns") };
  expect(codeOf(await type(beside, complete))).toBe("noSuchUnit");
});

test("a submission that meets a closing under way waits for it, and is refused", async () => {
  const desk = await openDesk(ledger, towns, "十二镇");
  valueOf(await type(desk, complete));
  const closing = office.store.transact(office.actor, async (writer) => {
    const point = await namePoint(writer);
    const row = { period: "2024-02", point, knownOn: office.today, sha256: "", basis: null };
    await addClosing(writer, { ...row, without: [], reason: null });
    const met = submit(desk);
    await sql`select pg_sleep(0.2)`.execute(writer.db);
    return { met };
  });
  expect(codeOf(await (await closing).met)).toBe("periodClosed");
  await sql`alter table closing disable trigger closing_append_only`.execute(ledger.owner);
  await sql`delete from closing`.execute(ledger.owner);
});

test("a closed month takes nothing: no draft, no submission, no verdict", async () => {
  const late = await openDesk(ledger, towns, "九镇");
  const desk = await openDesk(ledger, towns, "十镇");
  const id = await report(desk);
  const open = await openDesk(ledger, towns, "十一镇");
  valueOf(await type(open, complete));
  await office.store.transact(office.actor, (writer) =>
    addClosing(writer, {
      period: "2024-02",
      point: 1,
      knownOn: office.today,
      sha256: "",
      basis: null,
      without: [late.unit],
      reason: "限期已过",
    }),
  );
  expect(codeOf(await type(late, complete))).toBe("periodClosed");
  expect(codeOf(await submit(open))).toBe("periodClosed");
  expect(codeOf(await judge(office, id, { standing: "accepted" }))).toBe("periodClosed");
  const reopen = { district: "towns", id, reason: "x" };
  expect(codeOf(await reopenReport(office, reopen))).toBe("periodClosed");
  const { report: closed } = await monthOf(desk);
  expect(closed).toMatchObject({ phase: "closed", moves: [] });
  expect(closed.steps.at(-1)).toMatchObject({ kind: "close", by: "t-office", reason: "限期已过" });
});
