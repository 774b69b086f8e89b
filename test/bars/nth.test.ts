import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptImport, undoImport } from "../../src/app/accept-import.ts";
import { askCorrection } from "../../src/app/ask-correction.ts";
import { answerContest, raiseContest } from "../../src/app/contests.ts";
import type { Ctx } from "../../src/app/context.ts";
import { judgeFacts } from "../../src/app/judge-facts.ts";
import { reopenReport } from "../../src/app/reopen-report.ts";
import { saveMonth } from "../../src/app/save-month.ts";
import { settleCorrection } from "../../src/app/settle-correction.ts";
import { stateFact } from "../../src/app/state-fact.ts";
import { submitMonth } from "../../src/app/submit-month.ts";
import { verifyFact } from "../../src/app/verify-fact.ts";
import type { Result } from "../../src/domain/refusal/refusal.ts";
import {
  type Desk,
  complete,
  factOf,
  freshKey,
  judge,
  openDesk,
  period,
  report,
  type,
} from "../app/reporting/month-desk.ts";
import { type FailingStore, failures, openFailing } from "../harness/failing.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { makeOwn, takeIn, upload } from "../harness/own.ts";
import { onWord } from "../harness/on-word.ts";
import { isLong, tell } from "../harness/runs.ts";
import { growth, stateOfAll } from "../harness/state-of-all.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let failing: FailingStore;
let office: Ctx;
let count = 0;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  failing = openFailing(ledger);
  office = await enter(ledger, "t-office", "towns");
});
afterAll(async () => {
  await failing.close();
  await ledger.close();
});

/** Something to be done once everything before it stands. */
type Act = { readonly by: Ctx; readonly work: (ctx: Ctx) => Promise<Result<unknown>> };
type Flow = () => Promise<Act>;

const district = "towns";
const freshDesk = (): Promise<Desk> => openDesk(ledger, towns, `故障${(count += 1)}镇`);

async function reported(): Promise<{ desk: Desk; id: number; seq: number }> {
  const desk = await freshDesk();
  const id = await report(desk);
  return { desk, id, seq: await factOf(office, desk, "monthDone") };
}

async function accepted(): Promise<{ desk: Desk; id: number; seq: number }> {
  const made = await reported();
  valueOf(await judge(office, made.id, { standing: "accepted" }));
  return made;
}

const evidence = [{ label: "核减文件" }];
const flows: Readonly<Record<string, Flow>> = {
  stateFact: async () => {
    const { ctx, project } = await freshDesk();
    const said = { attribute: "remark", value: "一句", period, scope: "", evidence: [] };
    const asked = { district, project, key: freshKey(), ...said };
    const work = (each: Ctx) => stateFact(each, { ...asked, kind: "actual", source: "report" });
    return { by: ctx, work };
  },
  saveMonth: async () => {
    const { ctx, unit, project } = await freshDesk();
    const cells = [{ project, attribute: "problem", scope: "", text: "缺电", base: "" }];
    return { by: ctx, work: (each) => saveMonth(each, { district, unit, period, cells }) };
  },
  submitMonth: async () => {
    const desk = await freshDesk();
    valueOf(await type(desk, complete));
    const asked = { district, unit: desk.unit, period, key: freshKey(), notes: {} };
    return { by: desk.ctx, work: (each) => submitMonth(each, asked) };
  },
  accept: async () => {
    const { id } = await reported();
    const asked = { district, id, facts: [], reason: "" };
    return { by: office, work: (each) => judgeFacts(each, { ...asked, standing: "accepted" }) };
  },
  return: async () => {
    const { id } = await reported();
    const asked = { district, id, facts: [], reason: "与现场不符" };
    return { by: office, work: (each) => judgeFacts(each, { ...asked, standing: "returned" }) };
  },
  reopenReport: async () => {
    const { id } = await accepted();
    return { by: office, work: (each) => reopenReport(each, { district, id, reason: "重审" }) };
  },
  verifyFact: async () => {
    const { seq } = await accepted();
    const asked = { district, seq, standing: "verified", reason: "现场核对" } as const;
    return { by: office, work: (each) => verifyFact(onWord(each), asked) };
  },
  raiseContest: async () => {
    const { seq } = await accepted();
    const asked = { district, seq, value: "", reason: "与发票不符", source: "发票" };
    return { by: office, work: (each) => raiseContest(each, asked) };
  },
  answerContest: async () => {
    const { seq } = await accepted();
    const asked = { district, seq, value: "", reason: "与发票不符", source: "发票" };
    const { id } = valueOf(await raiseContest(await enter(ledger, "t-bureau", district), asked));
    const answer = { district, id, reason: "无误", value: "", evidence: [] };
    return { by: office, work: (each) => answerContest(each, { ...answer, answer: "rejected" }) };
  },
  askCorrection: async () => {
    const { desk, seq } = await accepted();
    const asked = { district, seq, value: "900万元", reason: "核减", evidence };
    return { by: desk.ctx, work: (each) => askCorrection(each, asked) };
  },
  settleCorrection: async () => {
    const { desk, seq } = await accepted();
    const asked = { district, seq, value: "900万元", reason: "核减", evidence };
    const { id } = valueOf(await askCorrection(desk.ctx, asked));
    const settle = { district, id, agree: true, reason: "" };
    return { by: office, work: (each) => settleCorrection(each, settle) };
  },
  acceptImport: async () => {
    const ctx = await makeOwn(ledger, `own${(count += 1)}`);
    const id = await upload(ctx, "2023-03.xlsx");
    const asked = { district: ctx.district.id, id, skipOpen: true };
    return { by: ctx, work: (each) => acceptImport(each, asked) };
  },
  undoImport: async () => {
    const ctx = await makeOwn(ledger, `own${(count += 1)}`);
    const { id } = await takeIn(ctx, "2023-03.xlsx");
    const asked = { district: ctx.district.id, id, reason: "导错了" };
    return { by: ctx, work: (each) => undoImport(each, asked) };
  },
};

/** Does it on a line that breaks at the n-th question; whether anybody was told that it was done. */
async function tryBreaking(act: Act, nth: number, how: (typeof failures)[number]) {
  failing.failAt(nth, how);
  const told = await act.work({ ...act.by, store: failing.store }).then(
    () => true,
    () => false,
  );
  failing.failAt(0, how);
  return told;
}

/** What a flow asks and writes when nothing fails. */
async function undisturbed(flow: Flow): Promise<{ questions: number; grown: string }> {
  const act = await flow();
  const before = await stateOfAll(ledger);
  failing.failAt(0, "before");
  valueOf(await act.work({ ...act.by, store: failing.store }));
  return { questions: failing.asked(), grown: growth(before, await stateOfAll(ledger)) };
}

/** Every question where all are asked for, else the first, the last and some between. */
function chosen(questions: number): readonly number[] {
  const all = Array.from({ length: questions }, (_, at) => at + 1);
  if (isLong) return all;
  return all.filter((nth) => nth === 1 || nth === questions || nth % 7 === 3);
}

test.each(Object.keys(flows))(
  "%s that breaks at any question is done or not done, never half, and nobody hears that it is done",
  async (name) => {
    const flow = flows[name] as Flow;
    const { questions, grown } = await undisturbed(flow);
    let done = 0;
    for (const nth of chosen(questions))
      for (const how of failures) {
        const act = await flow();
        const before = await stateOfAll(ledger);
        expect([nth, how, await tryBreaking(act, nth, how)]).toEqual([nth, how, false]);
        const after = await stateOfAll(ledger);
        const isUntouched = JSON.stringify([...after]) === JSON.stringify([...before]);
        done += isUntouched ? 0 : 1;
        if (!isUntouched) expect([nth, how, growth(before, after)]).toEqual([nth, how, grown]);
      }
    // Only an answer lost after the commit leaves it done.
    expect(done).toBeLessThanOrEqual(1);
    tell(`bar 21, ${name}`, { questions, tried: chosen(questions).length * 2, half: 0 });
  },
  300_000,
);
