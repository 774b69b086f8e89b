import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Basis, bases, countsOn } from "../../src/domain/ledger/basis.ts";
import type { Standing } from "../../src/domain/ledger/fact.ts";
import { appendFacts } from "../../src/store/append.ts";
import { listFacts } from "../../src/store/queries/project-facts.ts";
import { addSteps, ensureReport } from "../../src/store/queries/reports.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { type Towns, addProject, makeTowns, stated } from "../harness/towns.ts";
import { judge } from "../harness/trusted.ts";

let ledger: TestLedger;
let towns: Towns;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
});
afterAll(() => ledger.close());

/** What the office and a town state in every standing, within a report of theirs and outside one. */
async function stateAll(login: "t-office" | "t-jia"): Promise<void> {
  const ctx = await enter(ledger, login, "towns");
  const judgeCtx = await enter(ledger, login === "t-jia" ? "t-office" : "t-audit", "towns");
  for (const inReport of [false, true])
    for (const standing of ["claimed", "returned", "accepted", "verified", "withdrawn"] as const) {
      const seqs = await ctx.store.transact(ctx.actor, async (writer) => {
        const place = { unit: ctx.actor.unit, form: "month", period: "2024-01" };
        const report = inReport ? await ensureReport(writer, place) : undefined;
        if (report !== undefined && standing === "claimed")
          await addSteps(writer, [
            { report, step: "submitted", reason: null, onDay: "2024-02-01" },
          ]);
        const fact = stated({
          subject: towns.jia,
          value: `${login}${standing}`,
          attribute: "remark",
        });
        const key = `basis:${login}:${standing}:${inReport}`;
        const more = { key, importId: null, ...(report !== undefined && { reportId: report }) };
        return [...valueOf(await appendFacts(writer, [{ ...fact, ...more }])).seqs.values()];
      });
      if (standing !== "claimed") await judge(judgeCtx, { seqs, standing, projects: [] });
    }
}

async function seenBy(sight: Basis): Promise<{ seqs: number[]; raw: number[] }> {
  const { store, actor } = await enter(ledger, "t-office", "towns");
  return store.read({ ...actor, sight }, async (reader) => {
    const facts = await listFacts(reader, { day: "2024-03-05" }, { attributes: ["remark"] });
    const { rows } = await sql<{ seq: number }>`
      select seq from fact where attribute = 'remark' order by seq`.execute(reader.db);
    return { seqs: facts.map((fact) => fact.seq), raw: rows.map((row) => row.seq) };
  });
}

test("the database and the domain agree on what counts, whoever stated it, in a report or not", async () => {
  await stateAll("t-office");
  await stateAll("t-jia");
  const { store, actor } = await enter(ledger, "t-office", "towns");
  const all = await store.read(actor, (reader) =>
    listFacts(reader, { day: "2024-03-05" }, { attributes: ["remark"] }),
  );
  expect(all).toHaveLength(20);
  const above = all.filter((fact) => fact.fromAbove);
  expect(above.map((fact) => fact.value)).toEqual(
    (["claimed", "returned", "accepted", "verified", "withdrawn"] satisfies Standing[]).map(
      (standing) => `t-office${standing}`,
    ),
  );
  for (const basis of bases.filter((each) => each !== "claimed")) {
    const counting = all.filter((fact) => countsOn(fact, basis)).map((fact) => fact.seq);
    const { seqs, raw } = await seenBy(basis);
    expect(seqs).toEqual(counting);
    expect(raw).toEqual(expect.arrayContaining(counting));
    const hidden = all.filter((fact) => fact.standing === "claimed" && !countsOn(fact, basis));
    expect(raw.filter((seq) => hidden.some((fact) => fact.seq === seq))).toEqual([]);
  }
});

test("who is held to verified figures is told accepted names, by the database too", async () => {
  const town = await enter(ledger, "t-jia", "towns");
  const office = await enter(ledger, "t-office", "towns");
  const named = { attribute: "name", kind: "actual" } as const;
  const project = await addProject(town, towns.units.jia, [{ ...named, value: "已采纳的名称" }]);
  const { rows } = await sql<{ seq: number }>`
    select seq from guatu.fact where subject_id = ${project}`.execute(ledger.owner);
  const seqs = rows.map((row) => row.seq);
  await judge(office, { seqs, standing: "accepted", projects: [project] });
  const claimed = await addProject(town, towns.units.jia, [{ ...named, value: "没采纳的名称" }]);
  const { store, actor } = await enter(ledger, "t-leader", "towns");
  const names = await store.read({ ...actor, sight: "verified", basis: "verified" }, (reader) =>
    listFacts(
      reader,
      { day: "2024-03-05" },
      {
        subjects: [project, claimed, towns.jia],
        attributes: ["name", "investor", "totalInvestment"],
      },
    ),
  );
  expect(names.map((fact) => [fact.attribute, fact.value])).toEqual([
    ["name", "鹊甲新材料项目"],
    ["name", "已采纳的名称"],
  ]);
});

test("a fact sent back after it was accepted is still there for an answer pinned to that day", async () => {
  const town = await enter(ledger, "t-jia", "towns");
  const office = await enter(ledger, "t-office", "towns");
  const fact = stated({ subject: towns.jia, value: "pinned", attribute: "remark" });
  const seqs = await town.store.transact(town.actor, async (writer) => [
    ...valueOf(
      await appendFacts(writer, [{ ...fact, key: "basis:pinned", importId: null }]),
    ).seqs.values(),
  ]);
  await judge(office, { seqs, standing: "accepted", projects: [], knownOn: "2024-02-01" });
  await judge(office, { seqs, standing: "returned", projects: [], knownOn: "2024-03-01" });
  const leader = await enter(ledger, "t-leader", "towns");
  const valuesOn = (day: string) =>
    leader.store.read(leader.actor, async (reader) =>
      (await listFacts(reader, { day }, { attributes: ["remark"] })).map((each) => each.value),
    );
  expect(await valuesOn("2024-02-20")).toContain("pinned");
  expect(await valuesOn("2024-03-05")).not.toContain("pinned");
});
