import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listCorrections } from "../../../src/app/ask-correction.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { settleCorrection, withdrawCorrection } from "../../../src/app/settle-correction.ts";
import { showProject } from "../../../src/app/show-project.ts";
import { verifyFact } from "../../../src/app/verify-fact.ts";
import { askOwner, codeOf, enter, personOf, valueOf } from "../../harness/ledger.ts";
import { canary } from "../../harness/towns.ts";
import { type District, ask, monthFact, openDistrict, stated } from "./district.ts";

let district: District;
let office: Ctx;
let town: Ctx;

beforeAll(async () => {
  district = await openDistrict();
  [office, town] = [await district.as("t-office"), await district.as("t-jia")];
});
afterAll(() => district.ledger.close());

const settle = (ctx: Ctx, id: number) =>
  settleCorrection(ctx, { district: "towns", id, agree: true, reason: "" });
const decline = (ctx: Ctx, id: number, reason: string) =>
  settleCorrection(ctx, { district: "towns", id, agree: false, reason });

/** A figure of 甲镇's own, of a month of its own. */
let month = 0;
async function figure(login = "t-jia"): Promise<number> {
  month += 1;
  return stated(
    await district.as(login),
    district.towns.jia,
    `20${20 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
  );
}

async function factOf(seq: number) {
  const asked = { district: "towns", id: district.towns.jia };
  return valueOf(await showProject(office, asked)).facts.find((fact) => fact.seq === seq);
}

test("what the office asks of a town's figure only the town decides", async () => {
  const asked = valueOf(await ask(office, await figure()));
  expect(asked).toMatchObject({ state: "asked", mine: false, askedBy: "t-office" });
  for (const login of ["t-office2", "t-bureau"])
    expect(codeOf(await settle(await district.as(login), asked.id))).toBe(
      "correctionForRespondent",
    );
  const mine = valueOf(await listCorrections(town, { district: "towns", state: "asked" }));
  expect(mine.corrections.map((each) => [each.id, each.mine])).toEqual([[asked.id, true]]);
  const agreed = valueOf(await settle(town, asked.id));
  expect(agreed).toMatchObject({ state: "agreed", settledBy: "t-jia", mine: false });
});

test("asked again by the same person in the same words it is one correction, also when both come at once", async () => {
  const seq = await figure();
  const [one, other] = await Promise.all([ask(town, seq), ask(town, seq)]);
  expect(valueOf(one).id).toBe(valueOf(other).id);
  expect(valueOf(await ask(town, seq, "130万元")).id).not.toBe(valueOf(one).id);
  valueOf(await decline(office, valueOf(one).id, "票据不符"));
  expect(valueOf(await ask(town, seq)).id).not.toBe(valueOf(one).id);
});

test("what a town asks the office decides, and not the town's other people", async () => {
  const asked = valueOf(await ask(town, await figure()));
  expect(codeOf(await settle(await district.as("t-jia2"), asked.id))).toBe("correctionForOffice");
  expect(valueOf(await settle(office, asked.id)).state).toBe("agreed");
});

test("an agreed correction is a new fact: it says what it corrects, why and on what, and is accepted", async () => {
  const seq = await figure();
  const { id } = valueOf(await ask(town, seq, "近150万元"));
  const { newSeq } = valueOf(await settle(office, id));
  expect(await factOf(newSeq ?? 0)).toMatchObject({
    corrects: seq,
    reason: "票据核减",
    evidence: [{ kind: "approval", label: "核减文件" }],
    value: { amount: "1500000.00", qualifier: "nearly" },
    standing: "accepted",
    statedBy: { person: "t-jia", unit: "甲镇" },
    current: true,
  });
  expect(await factOf(seq)).toMatchObject({ current: false, standing: "claimed" });
  const judge = await askOwner(
    district.ledger,
    `select p.login from verdict v join person p on p.id = v.given_by where v.fact_seq = ${newSeq}`,
  );
  expect(judge).toBe("t-office");
});

test("whoever asks does not decide, under no account of theirs, though they hold both sides' roles", async () => {
  const seq = await monthFact(district, district.towns.jia, "2024-01");
  const asked = valueOf(await ask(office, seq));
  expect(codeOf(await settle(office, asked.id))).toBe("correctionOwn");
  const second = await district.as("t-office-b");
  expect(codeOf(await settle(second, asked.id))).toBe("correctionOwn");
  const person = await personOf(district.ledger, "t-office-b");
  const raw = second.store.transact(second.actor, (writer) =>
    sql`update correction set state = 'refused', settled_by = ${person}, settled_reason = 'x'
      where id = ${asked.id}`.execute(writer.db),
  );
  await expect(raw).rejects.toThrow("nobody settles their own correction");
  expect(valueOf(await decline(town, asked.id, "票据无误"))).toMatchObject({
    state: "refused",
    settledReason: "票据无误",
    newSeq: null,
  });
});

test("a refusal gives a reason, and what was settled is settled", async () => {
  const { id } = valueOf(await ask(town, await figure()));
  expect(codeOf(await decline(office, id, " "))).toBe("declineNeedsReason");
  valueOf(await decline(office, id, "依据不足"));
  expect(codeOf(await settle(office, id))).toBe("correctionDecided");
  expect(codeOf(await settle(office, 999_999))).toBe("noSuchCorrection");
});

const withdraw = (ctx: Ctx, id: number) => withdrawCorrection(ctx, { district: "towns", id });

test("whoever asked takes a correction back while nobody has settled it; the figure and the record stay", async () => {
  const seq = await figure();
  const asked = valueOf(await ask(town, seq));
  expect(asked).toMatchObject({ mayWithdraw: true, mine: false });
  expect(codeOf(await withdraw(office, asked.id))).toBe("correctionNotAsker");
  expect(codeOf(await withdraw(await district.as("t-jia2"), asked.id))).toBe("correctionNotAsker");
  const gone = valueOf(await withdraw(town, asked.id));
  expect(gone).toMatchObject({ state: "withdrawn", settledBy: "t-jia", mayWithdraw: false });
  expect(codeOf(await settle(office, asked.id))).toBe("correctionDecided");
  expect(codeOf(await withdraw(town, asked.id))).toBe("correctionDecided");
  expect(await factOf(seq)).toMatchObject({ current: true });
});

test("the database lets nobody take back what another asked", async () => {
  const { id } = valueOf(await ask(town, await figure()));
  const raw = office.store.transact(office.actor, ({ db, actor }) =>
    sql`update correction set state = 'withdrawn', settled_by = ${actor.person}, settled_at = now()
      where tenant = 'towns' and id = ${id}`.execute(db),
  );
  await expect(raw).rejects.toThrow("nobody takes back what another asked");
});

test("of a settling and a taking back at once one wins", async () => {
  const { id } = valueOf(await ask(town, await figure()));
  const [agreed, taken] = await Promise.all([settle(office, id), withdraw(town, id)]);
  expect(agreed.ok).not.toBe(taken.ok);
});

test("of twenty people settling at once one wins, and one fact is recorded", async () => {
  const seq = await figure();
  const { id } = valueOf(await ask(town, seq));
  const judges = await Promise.all(
    Array.from({ length: 20 }, (_, turn) => district.as(turn % 2 ? "t-office" : "t-office2")),
  );
  const all = await Promise.all(
    judges.map((judge, turn) =>
      turn % 3 > 0 ? settle(judge, id) : decline(judge, id, "依据不足"),
    ),
  );
  expect(all.filter((each) => each.ok)).toHaveLength(1);
  expect(new Set(all.flatMap((each) => (each.ok ? [] : [each.refusal.code])))).toEqual(
    new Set(["correctionDecided"]),
  );
  const recorded = await askOwner<number>(
    district.ledger,
    `select count(*) from fact where corrects = ${seq}`,
  );
  const { corrections } = valueOf(await listCorrections(office, { district: "towns" }));
  const state = corrections.find((each) => each.id === id)?.state;
  expect(recorded).toBe(state === "agreed" ? 1 : 0);
});

test("of two corrections of one figure the one agreed first stands; the other speaks of a figure that moved on", async () => {
  const seq = await figure();
  const first = valueOf(await ask(town, seq, "110万元"));
  const second = valueOf(await ask(town, seq, "130万元"));
  const [one, other] = await Promise.all([settle(office, first.id), settle(office, second.id)]);
  expect(one.ok).not.toBe(other.ok);
  const lost = one.ok ? second : first;
  expect(codeOf(one.ok ? other : one)).toBe("figureMovedOn");
  expect(valueOf(await decline(office, lost.id, "已另行更正")).state).toBe("refused");
});

test("nothing is asked of a figure that one cannot see, that moved on, or that says the same", async () => {
  const { yi } = district.towns;
  expect(codeOf(await ask(town, await monthFact(district, yi)))).toBe("noSuchFact");
  const seq = await figure();
  expect(codeOf(await ask(town, seq, "300万元"))).toBe("correctionSame");
  expect(codeOf(await ask(town, seq, "三百块钱吧"))).not.toBe("");
  valueOf(await settle(office, valueOf(await ask(town, seq)).id));
  expect(codeOf(await ask(town, seq, "90万元"))).toBe("figureMovedOn");
  for (const login of ["t-audit", "t-taskforce"])
    expect(codeOf(await ask(await district.as(login), await figure()))).toBe("notAllowed");
  // A leader does not see what nobody accepted.
  expect(codeOf(await ask(await district.as("t-leader"), await figure()))).toBe("noSuchFact");
});

test("a town sees its own corrections only, in the list and in the table itself", async () => {
  const seq = await monthFact(district, district.towns.yi);
  const { id } = valueOf(await ask(office, seq));
  expect(JSON.stringify(valueOf(await listCorrections(town, { district: "towns" })))).not.toContain(
    canary.yi,
  );
  expect(codeOf(await settle(town, id))).toBe("noSuchCorrection");
  const raw = await town.store.read(town.actor, async (reader) => {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from correction where fact_seq = ${seq}`.execute(reader.db);
    return rows[0]?.n;
  });
  expect(raw).toBe(0);
  const away = await enter(district.ledger, "e-office", "elsewhere");
  expect(valueOf(await listCorrections(away, { district: "elsewhere" })).corrections).toEqual([]);
});

test("nobody states a fact in another's name but what that person asked for, word for word", async () => {
  const seq = await figure();
  const asked = valueOf(await ask(town, seq));
  const asker = await personOf(district.ledger, "t-jia");
  const forge = (value: string) =>
    office.store.transact(office.actor, (writer) =>
      sql`insert into fact (tenant, subject_id, attribute, kind, value, valid_from, known_on, source, evidence,
          stated_by, stated_by_unit, corrects, reason, key)
        select c.tenant, ${district.towns.jia}, 'monthDone', 'actual', ${value}::jsonb, '2024-01-01', '2024-03-05',
          'report', c.evidence, ${asker}, c.asked_by_unit, c.fact_seq, c.reason, ${`forged ${value}`}
        from correction c where c.id = ${asked.id}`.execute(writer.db),
    );
  await expect(
    forge('{"amount": "1.00", "currency": "CNY", "qualifier": "exact"}'),
  ).rejects.toThrow(/row-level security/u);
});

test("nobody verifies their own figure, under no account of theirs; the database holds it too", async () => {
  const verify = (ctx: Ctx, seq: number) =>
    verifyFact(ctx, { district: "towns", seq, standing: "verified", reason: "现场核对" });
  const own = await figure("t-office");
  expect(codeOf(await verify(office, own))).toBe("ownStatement");
  const second = await district.as("t-office-b");
  expect(codeOf(await verify(second, own))).toBe("ownStatement");
  const raw = second.store.transact(second.actor, (writer) =>
    sql`insert into verdict (tenant, fact_seq, standing, known_on, given_by, given_by_unit)
      values ('towns', ${own}, 'verified', '2024-03-05', ${second.actor.person}, 1)`.execute(
      writer.db,
    ),
  );
  await expect(raw).rejects.toThrow("nobody judges their own figure");
  for (const login of ["t-office2", "t-bureau", "t-audit"]) {
    const seq = await figure();
    valueOf(await verify(await district.as(login), seq));
    expect((await factOf(seq))?.standing).toBe("verified");
  }
  expect(codeOf(await verify(await district.as("t-jia2"), await figure()))).toBe("notAllowed");
});
