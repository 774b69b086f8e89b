import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerContest, raiseContest } from "../../../src/app/contests.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { delegate } from "../../../src/app/delegate.ts";
import { endDelegation } from "../../../src/app/end-grant.ts";
import { listProjects } from "../../../src/app/list-projects.ts";
import { listColleagues, listMyDelegations } from "../../../src/app/my-delegations.ts";
import { settleCorrection } from "../../../src/app/settle-correction.ts";
import { verifyFact } from "../../../src/app/verify-fact.ts";
import { whoAmI } from "../../../src/app/who.ts";
import { addDays } from "../../../src/domain/value/civil.ts";
import { appendVerdicts } from "../../../src/store/append.ts";
import { addPerson, dayOf, endDirectly, giveDirectly, grantOf } from "../../harness/grants.ts";
import { codeOf, valueOf } from "../../harness/ledger.ts";
import { type District, ask, openDistrict, stated } from "../closing/district.ts";
import {
  type Desk,
  complete,
  judge,
  openDesk,
  report,
  submit,
  type,
} from "../reporting/month-desk.ts";

let own: District;
let today: string;
const district = "towns";

beforeAll(async () => {
  own = await openDistrict();
  today = await dayOf(own.ledger);
});
afterAll(() => own.ledger.close());

const as = (login: string): Promise<Ctx> => own.as(login);

/** Hands on the first grant of a person; what a test does not care about is filled in. */
async function lend(from: string, to: string, more: object = {}) {
  const grant = await grantOf(own.ledger, from);
  const days = { from: today, to: addDays(today, 7) };
  return delegate(await as(from), { district, grant, login: to, ...days, reason: "出差", ...more });
}

/** Hands on for one test alone. */
async function lent(from: string, to: string, work: () => Promise<void>): Promise<void> {
  const { id } = valueOf(await lend(from, to));
  await work();
  valueOf(await endDelegation(await as(from), { district, id, reason: "回来了" }));
}

const verify = async (ctx: Ctx, seq: number) =>
  verifyFact(ctx, { district, seq, standing: "verified", reason: "现场核对" });

const names = async (ctx: Ctx) => {
  const asked = { district, offset: 0, limit: 50, sort: "name" };
  return valueOf(await listProjects(ctx, asked)).rows.map((row) => row.unit.name);
};

let months = 0;
const nextMonth = (): string =>
  `20${String(10 + Math.floor((months += 1) / 12))}-${String((months % 12) + 1).padStart(2, "0")}`;

test("while somebody is away another of the district does what they may do, and not a day longer", async () => {
  const yi = async () => names(await as("t-yi"));
  expect(await yi()).toEqual(["乙镇"]);
  await lent("t-jia", "t-yi", async () => {
    expect((await yi()).toSorted()).toEqual(["乙镇", "甲镇"]);
    const me = await whoAmI(
      { ...own.ledger, today },
      { id: (await as("t-yi")).actor.person, login: "t-yi", name: "", csrf: "" },
    );
    expect(me.districts[0]?.standsInFor).toEqual([
      {
        name: "t-jia",
        role: "town",
        unit: { id: own.towns.units.jia, name: "甲镇" },
        until: addDays(today, 7),
      },
    ]);
  });
  expect(await yi()).toEqual(["乙镇"]);
});

test("a delegation that is still to come opens nothing yet", async () => {
  const tomorrow = addDays(today, 1);
  const { id } = valueOf(await lend("t-jia", "t-yi", { from: tomorrow }));
  expect(await names(await as("t-yi"))).toEqual(["乙镇"]);
  const { given } = valueOf(await listMyDelegations(await as("t-jia")));
  expect(given[0]).toMatchObject({ id, state: "coming", reason: "出差", mayEnd: true });
  valueOf(await endDelegation(await as("t-jia"), { district, id, reason: "" }));
});

test("only what is one's own is handed on, to another human of the district, within its unit and days", async () => {
  const { units } = own.towns;
  await addPerson(own.ledger, "p-jia-b", "t-jia");
  await addPerson(own.ledger, "p-nobody");
  const code = async (from: string, to: string, more: object = {}) =>
    codeOf(await lend(from, to, more));
  expect(await code("t-jia", "t-jia")).toBe("delegationToSelf");
  expect(await code("t-jia", "p-jia-b")).toBe("delegationToSelf");
  for (const login of ["p-nobody", "e-office", "t-sysadmin"])
    expect(await code("t-jia", login)).toBe("delegationToStranger");
  expect(await code("t-jia", "nowhere")).toBe("noSuchAccount");
  expect(await code("t-jia", "t-yi", { reason: "" })).toBe("peopleNeedReason");
  expect(await code("t-jia", "t-yi", { unit: units.root })).toBe("delegationUnit");
  expect(await code("t-jia", "t-yi", { unit: 999_999 })).toBe("noSuchUnit");
  expect(await code("t-jia", "t-yi", { from: addDays(today, -1) })).toBe("delegationDays");
  expect(await code("t-jia", "t-yi", { to: addDays(today, -1) })).toBe("delegationDays");
  const grant = await grantOf(own.ledger, "t-office");
  expect(await code("t-jia", "t-yi", { grant })).toBe("noSuchGrant");
});

test("what stands in for somebody is not handed on, nor an administrator's right", async () => {
  const { id } = valueOf(await lend("t-jia", "t-yi"));
  expect(codeOf(await lend("t-yi", "t-leader", { grant: id }))).toBe("delegationOfOwnOnly");
  valueOf(await endDelegation(await as("t-jia"), { district, id, reason: "" }));
  expect(codeOf(await lend("t-secadmin", "t-leader"))).toBe("delegationOfOwnOnly");
});

test("an office's right may be lent for one town alone", async () => {
  const { units } = own.towns;
  const { id } = valueOf(await lend("t-office", "t-yi", { unit: units.jia }));
  expect((await names(await as("t-yi"))).toSorted()).toEqual(["乙镇", "甲镇"]);
  expect(codeOf(await lend("t-office", "t-yi", { unit: units.jia }))).toBe("grantThere");
  const jia = await as("t-jia");
  expect(codeOf(await endDelegation(jia, { district, id, reason: "" }))).toBe("noSuchGrant");
  valueOf(await endDelegation(await as("t-office"), { district, id, reason: "" }));
  const again = await endDelegation(await as("t-office"), { district, id, reason: "" });
  expect(codeOf(again)).toBe("grantEnded");
});

test("colleagues are people with a business grant of their own, never oneself under another account", async () => {
  const { people } = valueOf(await listColleagues(await as("t-office")));
  const logins = people.map((person) => person.login);
  expect(logins).toContain("t-jia");
  for (const login of ["t-office", "t-office-b", "t-sysadmin", "e-office", "p-nobody"])
    expect(logins).not.toContain(login);
});

test("when the grant it is of ends, so does the delegation, at the next request", async () => {
  await addPerson(own.ledger, "p-lender");
  const unit = own.towns.units.jia;
  const of = await giveDirectly(own.ledger, { login: "p-lender", role: "town", unit });
  valueOf(await lend("p-lender", "t-yi"));
  expect(await names(await as("t-yi"))).toHaveLength(2);
  await endDirectly(own.ledger, of);
  expect(await names(await as("t-yi"))).toEqual(["乙镇"]);
});

/** Judges a fact past the doors. */
const past = (ctx: Ctx, fact: number) =>
  ctx.store.transact(ctx.actor, (writer) =>
    appendVerdicts(writer, [{ fact, standing: "accepted", knownOn: ctx.today, reason: null }]),
  );

test("who stands in does not verify the figures of whom they stand in for, not past the doors either", async () => {
  const [office, other] = [await as("t-office"), await as("t-office2")];
  const mine = await stated(office, own.towns.jia, nextMonth());
  const theirs = await stated(other, own.towns.jia, nextMonth());
  await lent("t-office", "t-yi", async () => {
    const yi = await as("t-yi");
    expect(codeOf(await verify(yi, mine))).toBe("standsInForStater");
    await expect(past(yi, mine)).rejects.toThrow("in the place of who stated it");
    valueOf(await verify(yi, theirs));
    await lent("t-office2", "t-yi", async () => {
      valueOf(await verify(await as("t-yi"), mine));
    });
  });
});

test("a second account of the lender does not help", async () => {
  const second = await stated(await as("t-office-b"), own.towns.jia, nextMonth());
  await lent("t-office", "t-yi", async () => {
    const yi = await as("t-yi");
    expect(codeOf(await verify(yi, second))).toBe("standsInForStater");
    await expect(past(yi, second)).rejects.toThrow("in the place of who stated it");
  });
});

test("who has the right themselves goes on judging, whoever lent them the same", async () => {
  const mine = await stated(await as("t-office"), own.towns.jia, nextMonth());
  await lent("t-office", "t-bureau", async () => {
    valueOf(await verify(await as("t-bureau"), mine));
  });
});

/** Somebody who reports for a town and is of the office too, and a colleague who has neither right. */
async function openTwoHats(name: string): Promise<{ desk: Desk; mate: string }> {
  const desk = await openDesk(own.ledger, own.towns, name);
  const { root } = own.towns.units;
  await giveDirectly(own.ledger, { login: desk.login, role: "office", unit: root });
  const mate = `p-mate-${name}`;
  await addPerson(own.ledger, mate);
  await giveDirectly(own.ledger, { login: mate, role: "leader", unit: root });
  return { desk, mate };
}

/** The grant of the office among a person's. */
async function officeOf(login: string): Promise<number> {
  const { grants } = valueOf(await listMyDelegations(await as(login)));
  return grants.find((grant) => grant.role === "office")?.id ?? 0;
}

test("nobody accepts a report in the place of who submitted it; in another's place they do", async () => {
  const { desk, mate } = await openTwoHats("代理镇");
  const id = await report(desk);
  valueOf(await lend(desk.login, mate, { grant: await officeOf(desk.login) }));
  const standIn = await as(mate);
  const refused = await judge(standIn, id, { standing: "accepted" });
  expect(codeOf(refused)).toBe("standsInForStater");
  valueOf(await lend("t-office", mate));
  valueOf(await judge(await as(mate), id, { standing: "accepted" }));
});

test("a report is typed and submitted in somebody's place, and then is the stand-in's own to judge no more", async () => {
  const desk = await openDesk(own.ledger, own.towns, "替报镇");
  await lent(desk.login, "t-office2", async () => {
    const standIn = { ...desk, ctx: await as("t-office2") };
    valueOf(await type(standIn, complete));
    const { report: submitted } = valueOf(await submit(standIn));
    const again = await judge(await as("t-office2"), submitted.id ?? 0, { standing: "accepted" });
    expect(codeOf(again)).toBe("ownStatement");
    valueOf(await judge(await as("t-office"), submitted.id ?? 0, { standing: "accepted" }));
  });
});

test("nobody settles a correction in the place of who asked for it", async () => {
  const { desk, mate } = await openTwoHats("更正镇");
  const seq = await stated(desk.ctx, desk.project, nextMonth());
  const { id } = valueOf(await ask(desk.ctx, seq));
  const { id: lentId } = valueOf(
    await lend(desk.login, mate, { grant: await officeOf(desk.login) }),
  );
  const settled = { district, id, agree: true, reason: "" };
  expect(codeOf(await settleCorrection(await as(mate), settled))).toBe("standsInForStater");
  const { actor } = await as(mate);
  const beneath = sql`update correction set state = 'refused', settled_by = ${actor.person}::int,
    settled_at = now(), settled_reason = '不同意' where id = ${id}`.execute(own.ledger.owner);
  await expect(beneath).rejects.toThrow("nobody settles their own correction");
  valueOf(await endDelegation(await as(desk.login), { district, id: lentId, reason: "" }));
  valueOf(await lend("t-office", mate));
  expect(valueOf(await settleCorrection(await as(mate), settled)).state).toBe("agreed");
});

test("nobody answers a contest in the place of who raised it or of who stated the figure", async () => {
  const { desk, mate } = await openTwoHats("异议镇");
  const seq = await stated(desk.ctx, desk.project, nextMonth());
  const contest = { district, seq, value: "", reason: "不实", source: "" };
  const { id } = valueOf(await raiseContest(await as("t-office"), contest));
  const answer = {
    district,
    id,
    answer: "rejected" as const,
    reason: "属实",
    value: "",
    evidence: [],
  };
  const beneath = async (): Promise<unknown> => {
    const { actor } = await as(mate);
    return sql`update contest set answer = 'rejected', answer_reason = '属实', answered_at = now(),
      answered_by = ${actor.person}::int where id = ${id}`.execute(own.ledger.owner);
  };
  const grant = await officeOf(desk.login);
  for (const [lender, of] of [
    [desk.login, grant],
    ["t-office", await grantOf(own.ledger, "t-office")],
  ] as const) {
    const { id: lentId } = valueOf(await lend(lender, mate, { grant: of }));
    expect(codeOf(await answerContest(await as(mate), answer))).toBe("standsInForStater");
    await expect(beneath()).rejects.toThrow("in the place of a party");
    valueOf(await endDelegation(await as(lender), { district, id: lentId, reason: "" }));
  }
  valueOf(await lend("t-office2", mate));
  expect(valueOf(await answerContest(await as(mate), answer)).answer).toBe("rejected");
});
