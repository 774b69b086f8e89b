import { afterAll, beforeAll, expect, test } from "vitest";
import { downloadBulletin, showBulletin } from "../../src/app/bulletin.ts";
import type { Ctx } from "../../src/app/context.ts";
import { listSlips } from "../../src/app/list-slips.ts";
import { pinned, rank } from "../../src/app/rank.ts";
import { showProject } from "../../src/app/show-project.ts";
import { showWall } from "../../src/app/show-wall.ts";
import { stateFact } from "../../src/app/state-fact.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
});
afterAll(() => ledger.close());

/** Everything a published result is made of, at a named point; `days` tells where else one may look, so it grows. */
async function everything(ctx: Ctx, knownAt: string): Promise<string> {
  const asked = { district: "towns", knownAt };
  const { days: _, ...page } = valueOf(await showProject(ctx, { ...asked, id: towns.jia }));
  const rulebook = ctx.rules.rulebooks[0]?.id ?? "";
  const document = valueOf(await downloadBulletin(ctx, { ...asked, period: "2024-01" }));
  return JSON.stringify({
    page,
    wall: valueOf(await showWall(ctx, asked)),
    slips: valueOf(await listSlips(ctx, asked)),
    bulletin: valueOf(await showBulletin(ctx, { ...asked, period: "2024-01" })),
    document: Buffer.from(document).toString("base64"),
    ranking: valueOf(await rank(ctx, { ...asked, rulebook, period: "2024-Q1" })),
  });
}

const corrections: readonly [string, string, string?][] = [
  ["totalInvestment", "6亿元"],
  ["yearPlan", "2亿元", "2024"],
  ["monthDone", "5000万元", "2024-01"],
  ["start", "2023年12月"],
  ["name", "改了名的项目"],
];

test("a question asked at a named point has the same answer, to the byte, after fifty corrections", async () => {
  const then = await enter(ledger, "t-office", { district: "towns", day: "2024-03-05" });
  const { day, seq } = await pinned(then, undefined);
  const point = `${day}@${seq}`;
  const before = await everything(then, point);
  const later = await enter(ledger, "t-office", { district: "towns", day: "2024-03-06" });
  for (let turn = 0; turn < 50; turn += 1) {
    const [attribute = "", value = "", period = null] = corrections[turn % 5] ?? [];
    const asked = { attribute, value, period, kind: turn % 2 ? "actual" : "planned" } as const;
    const own = { district: "towns", project: turn % 3 ? towns.jia : towns.yi };
    valueOf(
      await stateFact(later, {
        ...own,
        ...asked,
        key: `later-correction-${turn}`,
        scope: "",
        source: "report",
        evidence: [],
      }),
    );
  }
  expect(await everything(later, point)).toBe(before);
  const now = await pinned(later, undefined);
  expect(await everything(later, `${now.day}@${now.seq}`)).not.toBe(before);
});

test("two points named one after the other never go back", async () => {
  const ctx = await enter(ledger, "t-office", "towns");
  const first = await pinned(ctx, undefined);
  expect((await pinned(ctx, undefined)).seq).toBeGreaterThanOrEqual(first.seq);
  expect(await pinned(ctx, "2023-06-30@7")).toEqual({ day: "2023-06-30", seq: 7 });
});
