import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { downloadBulletin, showBulletin } from "../../../src/app/bulletin.ts";
import { listClosings, showClosing } from "../../../src/app/closing-period.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { listProjects } from "../../../src/app/list-projects.ts";
import { reissuePeriod } from "../../../src/app/reissue.ts";
import { settleCorrection } from "../../../src/app/settle-correction.ts";
import { showWall } from "../../../src/app/show-wall.ts";
import { moveSubject } from "../../../src/store/queries/subjects.ts";
import { codeOf, valueOf } from "../../harness/ledger.ts";
import { textsIn } from "../../harness/zip.ts";
import { type District, ask, close, monthFact, openDistrict, say } from "./district.ts";

let district: District;
let office: Ctx;

beforeAll(async () => {
  district = await openDistrict();
  office = await district.as("t-office");
});
afterAll(() => district.ledger.close());

const at = { district: "towns", period: "2024-01" } as const;
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

async function bulletin(ctx: Ctx, knownAt?: string): Promise<string> {
  return hashOf(valueOf(await downloadBulletin(ctx, { ...at, ...(knownAt && { knownAt }) })));
}

/** Everything a closed period is shown by, asked at its point. */
async function pages(ctx: Ctx, knownAt: string): Promise<string> {
  const list = { district: "towns", offset: 0, limit: 100, sort: "-totalInvestment", knownAt };
  return JSON.stringify({
    wall: valueOf(await showWall(ctx, { district: "towns", knownAt })),
    list: valueOf(await listProjects(ctx, list)),
  });
}

async function issues(ctx: Ctx) {
  return valueOf(await showClosing(ctx, at));
}

test("a month is closed once it is over, by the office of the whole district", async () => {
  expect(codeOf(await close(office, "2024-03"))).toBe("periodNotOver");
  for (const login of ["t-leader", "t-jia", "t-audit"])
    expect(codeOf(await close(await district.as(login)))).toBe("notAllowed");
  expect((await issues(office)).issues).toEqual([]);
});

test("a month is closed without the reports that are missing only knowingly: named exactly, and with a reason", async () => {
  const { jia, yi } = district.towns.units;
  expect((await issues(office)).open).toEqual([]);
  const open = valueOf(await showClosing(office, { ...at, period: "2024-02" })).open;
  expect(open.map(({ unit, phase }) => [unit.id, phase])).toEqual([
    [jia, "draft"],
    [yi, "draft"],
  ]);
  expect(codeOf(await close(office, "2024-02"))).toBe("reportsMissing");
  expect(codeOf(await close(office, "2024-02", { without: [jia], reason: "等不及" }))).toBe(
    "missingChanged",
  );
  expect(codeOf(await close(office, "2024-02", { without: [jia, yi] }))).toBe("closingNeedsReason");
});

test("of ten closings at once, one closes the month", async () => {
  const both = ["t-office", "t-office2"];
  const all = await Promise.all(
    Array.from({ length: 10 }, async (_, turn) => close(await district.as(both[turn % 2] ?? ""))),
  );
  expect(all.filter((each) => each.ok)).toHaveLength(1);
  expect(all.flatMap((each) => (each.ok ? [] : [each.refusal.code]))).toEqual(
    Array.from({ length: 9 }, () => "periodClosed"),
  );
  expect((await issues(office)).issues).toHaveLength(1);
  expect(valueOf(await listClosings(office)).next).toBe("2024-02");
});

test("a closed bulletin says so, with its point and the day of its closing", async () => {
  const [issue] = (await issues(office)).issues;
  const shown = valueOf(await showBulletin(office, at));
  expect(shown.known).toEqual({ day: issue?.knownOn, seq: issue?.point });
  const text = textsIn(valueOf(await downloadBulletin(office, at)));
  expect(text).toContain("本期已于2024年3月5日封账");
  expect(text).toContain(`第${issue?.point}号记录`);
  expect(text).toContain("2024年3月5日印发");
  expect(await bulletin(office)).toBe(issue?.sha256);
  expect(await bulletin(office, `${issue?.knownOn}@${issue?.point}`)).toBe(issue?.sha256);
});

/** A statement, a correction asked and agreed, or a hand-over, by turns. */
async function write(turn: number): Promise<void> {
  const later = await district.as("t-office", "2024-04-02");
  const { jia, yi, units } = district.towns;
  const project = turn % 2 ? jia : yi;
  if (turn % 20 === 19)
    return later.store.transact(later.actor, async (writer) => {
      await moveSubject(writer, yi, {
        unit: turn % 40 === 19 ? units.yi : units.jia,
        day: "2024-04-02",
      });
    });
  if (turn % 5 === 4) {
    const asked = valueOf(await ask(later, await monthFact(district, jia), `${100 + turn}万元`));
    const town = await district.as("t-jia", "2024-04-02");
    const settled = { district: "towns", id: asked.id, agree: true, reason: "" };
    valueOf(await settleCorrection(town, settled));
    return undefined;
  }
  const said = [
    { attribute: "totalInvestment", kind: "planned", value: `${turn + 1}亿元` },
    { attribute: "investor", value: `第${turn}公司` },
    { attribute: "monthDone", value: `${turn + 1}万元`, period: "2024-03" },
    { attribute: "completion", kind: "forecast", value: "2024年12月" },
  ] as const;
  valueOf(await say(later, { project, ...said[turn % 4] }));
}

test("the closed bulletin, wall and list are the same to the byte after 200 later writes, also after a project changed hands", async () => {
  const [issue] = (await issues(office)).issues;
  const point = `${issue?.knownOn}@${issue?.point}`;
  const before = await pages(office, point);
  const town = await district.as("t-jia");
  const part = await bulletin(town);
  expect(part).not.toBe(issue?.sha256);
  // Seven and two hundred have no factor in common: every turn once, in another order.
  for (let turn = 0; turn < 200; turn += 1) await write((turn * 7 + 199) % 200);
  await write(19);
  expect(await bulletin(await district.as("t-jia", "2024-04-03"))).toBe(part);
  await write(199);
  const later = await district.as("t-office2", "2024-04-03");
  expect(await bulletin(later)).toBe(issue?.sha256);
  expect(await pages(later, point)).toBe(before);
  const now = { district: "towns", offset: 0, limit: 100, sort: "-totalInvestment" };
  expect(JSON.stringify(valueOf(await listProjects(later, now)))).not.toBe(before);
});

test("drawn up again from the ledger at its point, the closed bulletin has the bytes that were hashed", async () => {
  const [issue] = (await issues(office)).issues;
  const kept = await district.ledger.owner.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    const { rows } = await sql<{ n: number }>`
      with gone as (delete from issue returning 1) select count(*) as n from gone`.execute(trx);
    return rows[0]?.n;
  });
  expect(kept).toBe(1);
  expect(await bulletin(await district.as("t-office2", "2024-05-06"))).toBe(issue?.sha256);
});

test("what moved since the closing is listed: corrections with what stood before, who and why", async () => {
  const { changes } = await issues(await district.as("t-leader", "2024-04-03"));
  const corrected = changes.filter((each) => each.why === "corrected");
  expect(corrected.length).toBeGreaterThanOrEqual(30);
  for (const each of corrected)
    expect(each).toMatchObject({
      attribute: "monthDone",
      project: { id: district.towns.jia },
      reason: "票据核减",
      by: "t-office",
      was: { amount: "1000000.00" },
      standing: "accepted",
    });
});

test("a re-issue differs, says on what basis, and leaves the first issue as it was", async () => {
  const later = await district.as("t-office", "2024-04-03");
  const basis = "区统计局核减通知〔2024〕7号";
  const again = valueOf(await reissuePeriod(later, { ...at, basis })).closing;
  const [second, first] = (await issues(later)).issues;
  expect(second).toEqual(again);
  expect(again.sha256).not.toBe(first?.sha256);
  expect(await bulletin(later)).toBe(again.sha256);
  expect(await bulletin(later, `${first?.knownOn}@${first?.point}`)).toBe(first?.sha256);
  expect(textsIn(valueOf(await downloadBulletin(later, at)))).toContain(basis);
  expect(codeOf(await reissuePeriod(later, { ...at, basis }))).toBe("nothingToReissue");
  expect(codeOf(await reissuePeriod(later, { ...at, period: "2024-02", basis }))).toBe(
    "periodNotClosed",
  );
});
