import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listCorrections } from "../../../src/app/ask-correction.ts";
import { answerContest, listContests, raiseContest } from "../../../src/app/contests.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { settleCorrection, withdrawCorrection } from "../../../src/app/settle-correction.ts";
import { codeOf, valueOf } from "../../harness/ledger.ts";
import { canary } from "../../harness/towns.ts";
import { judge } from "../../harness/trusted.ts";
import { type District, monthFact, openDistrict, stated } from "./district.ts";

let district: District;
let office: Ctx;
let leader: Ctx;
let months = 0;

beforeAll(async () => {
  district = await openDistrict();
  [office, leader] = [await district.as("t-office"), await district.as("t-leader")];
});
afterAll(() => district.ledger.close());

/** A figure that t-jia stated, of a month of its own. */
const figure = async () =>
  stated(
    await district.as("t-jia"),
    district.towns.jia,
    `2023-${String((months += 1)).padStart(2, "0")}`,
  );

/** One that the office accepted: leaders see no other. */
const accepted = async () => {
  const seq = await figure();
  const projects = [district.towns.jia];
  await judge(office, { seqs: [seq], standing: "accepted", projects });
  return seq;
};

const raise = (ctx: Ctx, seq: number, given: { value?: string; source?: string } = {}) => {
  const said = { value: "", reason: "工地没有动", source: "现场照片", ...given };
  return raiseContest(ctx, { district: "towns", seq, ...said });
};

type Answer = Partial<Parameters<typeof answerContest>[1]>;
const answer = (ctx: Ctx, id: number, given: Answer = {}) =>
  answerContest(ctx, {
    district: "towns",
    id,
    answer: "rejected",
    reason: "票据齐全",
    value: "",
    evidence: [],
    ...given,
  });

test("whoever can see a figure may contest it, and everybody who sees it sees the contest", async () => {
  for (const login of ["t-leader", "t-taskforce", "t-audit", "t-jia2"]) {
    const raised = valueOf(await raise(await district.as(login), await accepted()));
    expect(raised).toMatchObject({ raisedBy: login, answer: null, reason: "工地没有动" });
    const asked = { district: "towns", project: district.towns.jia };
    const { contests } = valueOf(await listContests(await district.as("t-taskforce"), asked));
    expect(contests[0]?.id).toBe(raised.id);
  }
  expect(codeOf(await raise(leader, await figure()))).toBe("noSuchFact");
  const town = await district.as("t-jia");
  expect(codeOf(await raise(town, await monthFact(district, district.towns.yi)))).toBe(
    "noSuchFact",
  );
});

test("said again by the same person in the same words it is the same contest, also when both come at once", async () => {
  const seq = await accepted();
  const [one, other] = await Promise.all([raise(leader, seq), raise(leader, seq)]);
  expect(valueOf(one).id).toBe(valueOf(other).id);
  expect(valueOf(await raise(leader, seq, { value: "2万元" })).id).not.toBe(valueOf(one).id);
  valueOf(await answer(office, valueOf(one).id));
  expect(valueOf(await raise(leader, seq)).id).not.toBe(valueOf(one).id);
});

test("it is answered in the open, once, by somebody who neither raised it nor stated the figure", async () => {
  const { id } = valueOf(await raise(leader, await accepted()));
  expect(codeOf(await answer(await district.as("t-jia"), id))).toBe("contestOwn");
  expect(codeOf(await answer(await district.as("t-taskforce"), id))).toBe("notAllowed");
  expect(codeOf(await answer(office, id, { reason: " " }))).toBe("contestNeedsReason");
  const answered = valueOf(await answer(await district.as("t-jia2"), id));
  expect(answered).toMatchObject({
    answer: "rejected",
    answerReason: "票据齐全",
    answeredBy: "t-jia2",
    correction: null,
    mine: false,
  });
  expect(codeOf(await answer(office, id))).toBe("contestDecided");
  expect(codeOf(await answer(office, 999_999))).toBe("noSuchContest");
});

test("nobody answers what they raised, under no account of theirs", async () => {
  const { id } = valueOf(await raise(office, await figure()));
  const second = await district.as("t-office-b");
  expect(codeOf(await answer(office, id))).toBe("contestOwn");
  expect(codeOf(await answer(second, id))).toBe("contestOwn");
  const raw = second.store.transact(second.actor, (writer) =>
    sql`update contest set answer = 'rejected', answer_reason = 'x', answered_by = ${second.actor.person}
      where id = ${id}`.execute(writer.db),
  );
  await expect(raw).rejects.toThrow("nobody answers their own contest");
});

test("upheld, it proposes a correction, which the other side still has to agree to", async () => {
  const { id } = valueOf(await raise(leader, await accepted(), { value: "80万元" }));
  const upheld = valueOf(await answer(office, id, { answer: "upheld", reason: "照片属实" }));
  const { corrections } = valueOf(await listCorrections(office, { district: "towns" }));
  expect(corrections[0]).toMatchObject({
    id: upheld.correction,
    contest: id,
    state: "asked",
    askedBy: "t-office",
    reason: "照片属实",
    evidence: [{ label: "现场照片" }],
    value: { amount: "800000.00" },
  });
  const proposed = { district: "towns", id: upheld.correction ?? 0 };
  expect(codeOf(await withdrawCorrection(office, proposed))).toBe("correctionBound");
  const settled = { ...proposed, agree: true, reason: "" };
  expect(codeOf(await settleCorrection(await district.as("t-office2"), settled))).toBe(
    "correctionForRespondent",
  );
  expect(valueOf(await settleCorrection(await district.as("t-jia"), settled)).state).toBe("agreed");
});

test("upheld without a figure or without anything to rest on, it stays open", async () => {
  const { id } = valueOf(await raise(leader, await accepted(), { source: "" }));
  const upheld = { answer: "upheld", reason: "属实" } as const;
  expect(codeOf(await answer(office, id, upheld))).toBe("contestNeedsValue");
  expect(codeOf(await answer(office, id, { ...upheld, value: "70万元" }))).toBe(
    "correctionNeedsEvidence",
  );
  const evidence = [{ label: "监理月报" }];
  const answered = valueOf(await answer(office, id, { ...upheld, value: "70万元", evidence }));
  expect(answered.answer).toBe("upheld");
});

test("of twenty answers at once one stands", async () => {
  const { id } = valueOf(await raise(leader, await accepted(), { value: "80万元" }));
  const judges = await Promise.all(
    Array.from({ length: 20 }, (_, turn) => district.as(turn % 2 ? "t-office" : "t-office2")),
  );
  const all = await Promise.all(judges.map((judge) => answer(judge, id, { answer: "upheld" })));
  expect(all.filter((each) => each.ok)).toHaveLength(1);
  const { corrections } = valueOf(await listCorrections(office, { district: "towns" }));
  expect(corrections.filter((each) => each.contest === id)).toHaveLength(1);
});

test("a town sees no contest of another town's figure", async () => {
  const seq = await monthFact(district, district.towns.yi);
  const { id } = valueOf(await raise(leader, seq));
  const town = await district.as("t-jia");
  const seen = valueOf(await listContests(town, { district: "towns" }));
  expect(JSON.stringify(seen)).not.toContain(canary.yi);
  expect(seen.contests.some((each) => each.id === id)).toBe(false);
  expect(codeOf(await answer(town, id))).toBe("noSuchContest");
  const raw = await town.store.read(town.actor, async (reader) => {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from contest where fact_seq = ${seq}`.execute(reader.db);
    return rows[0]?.n;
  });
  expect(raw).toBe(0);
});
