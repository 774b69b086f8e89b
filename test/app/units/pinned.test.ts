import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { downloadBulletin, showBulletin } from "../../../src/app/bulletin.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { listProjects } from "../../../src/app/list-projects.ts";
import { listSlips } from "../../../src/app/list-slips.ts";
import { pinned, rank } from "../../../src/app/rank.ts";
import { rebuild } from "../../../src/app/rebuild.ts";
import { showProject } from "../../../src/app/show-project.ts";
import { showTotals } from "../../../src/app/show-totals.ts";
import { showTree } from "../../../src/app/show-units.ts";
import { showWall } from "../../../src/app/show-wall.ts";
import { addDays } from "../../../src/domain/value/civil.ts";
import type { UnitAct } from "../../../src/domain/unit/act.ts";
import { unitKinds } from "../../../src/domain/unit/tree.ts";
import { listDistrictsOf } from "../../../src/store/found.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { runs, tell } from "../../harness/runs.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";
import { act, district } from "./tree.ts";

let ledger: TestLedger;
let towns: Towns;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
});
afterAll(() => ledger.close());

/** Everything that is published, at a named point. */
async function published(ctx: Ctx, knownAt: string): Promise<string> {
  const asked = { district, knownAt };
  const rulebook = ctx.rules.rulebooks[0]?.id ?? "";
  const month = { ...asked, period: "2024-01" };
  const { days: _, ...page } = valueOf(await showProject(ctx, { ...asked, id: towns.jia }));
  const document = valueOf(await downloadBulletin(ctx, month));
  const { base: __, days: ___, ...tree } = valueOf(await showTree(ctx, asked));
  return JSON.stringify({
    page,
    tree: tree.units.map(({ isMine: ____, ...unit }) => unit),
    list: valueOf(await listProjects(ctx, { ...asked, offset: 0, limit: 100, sort: "unit" })),
    wall: valueOf(await showWall(ctx, asked)),
    slips: valueOf(await listSlips(ctx, asked)),
    totals: valueOf(await showTotals(ctx, asked)),
    ranking: valueOf(await rank(ctx, { ...asked, rulebook, period: "2024-Q1" })),
    bulletin: valueOf(await showBulletin(ctx, month)),
    document: createHash("sha256").update(document).digest("hex"),
  });
}

/** Acts on units by their place among those there are, so that many are lawful. */
const place = fc.nat({ max: 9 });
const name = fc.constantFrom("街道", "园区", "镇");
const kind = fc.constantFrom(...unitKinds);
const fresh = fc.record({ name, kind });
const draws = fc.oneof(
  fc.record({ act: fc.constant("add" as const), one: fresh, at: place }),
  fc.record({ act: fc.constant("rename" as const), one: fresh, at: place }),
  fc.record({ act: fc.constant("move" as const), at: place, to: place }),
  fc.record({ act: fc.constant("merge" as const), at: place, to: place }),
  fc.record({ act: fc.constant("mergeNew" as const), at: place, to: place, one: fresh }),
  fc.record({ act: fc.constant("split" as const), at: place, one: fresh }),
  fc.record({ act: fc.constant("close" as const), at: place }),
);
type Draw = typeof draws extends fc.Arbitrary<infer T> ? T : never;

let serial = 0;

const unitOf = (project: number): Promise<number> =>
  askOwner<number>(ledger, `select unit_id from guatu.subject where id = ${project}`);

async function actOf(draw: Draw): Promise<UnitAct> {
  const ids = await askOwner<number[]>(
    ledger,
    `select array_agg(id order by id) from guatu.unit where tenant = '${district}' and state = 'open'`,
  );
  const at = (index: number): number => ids[index % ids.length] ?? 0;
  const unit = at(draw.at);
  const root = ids[0] ?? 0;
  switch (draw.act) {
    case "add":
      return {
        act: "add",
        units: [{ ...draw.one, name: `${draw.one.name}${(serial += 1)}`, parent: unit }],
      };
    case "rename":
      return { act: "rename", unit, ...draw.one, name: `${draw.one.name}${(serial += 1)}` };
    case "move":
      return { act: "move", unit, parent: at(draw.to) };
    case "merge":
      return { act: "merge", units: [unit], into: at(draw.to) };
    case "mergeNew":
      return {
        act: "merge",
        units: [unit, at(draw.to)],
        into: { ...draw.one, name: `${draw.one.name}${(serial += 1)}`, parent: root },
      };
    case "split":
      return {
        act: "split",
        unit: await unitOf(towns.jia),
        into: { ...draw.one, name: `新${(serial += 1)}` },
        projects: [towns.jia],
      };
    case "close":
      return { act: "close", unit };
  }
}

test("what is pinned is the same to the byte however the units are re-organised afterwards", async () => {
  const [org] = (await listDistrictsOf(ledger.owner)).filter((each) => each.id === district);
  if (!org) throw new Error("no district");
  const pins: { point: string; bytes: string }[] = [];
  const tally = { acts: 0, pins: 0 };
  const asOffice = (day: string) => enter(ledger, "t-office", { district, day });
  let day = "2024-03-05";
  await fc.assert(
    fc.asyncProperty(fc.array(draws, { minLength: 6, maxLength: 12 }), async (list) => {
      day = addDays(day, 1);
      const ctx = await asOffice(day);
      const point = await pinned(ctx, undefined);
      const text = `${point.day}@${point.seq}`;
      pins.push({ point: text, bytes: await published(ctx, text) });
      for (const draw of list) tally.acts += (await act(ctx, await actOf(draw))).ok ? 1 : 0;
      const later = await asOffice(day);
      for (const pin of pins.slice(-4)) {
        tally.pins += 1;
        expect(await published(later, pin.point)).toBe(pin.bytes);
      }
      // The list of today is what a rebuild makes of the facts.
      const { before, after } = await rebuild(ctx, org, later.actor.person);
      expect(after).toBe(before);
    }),
    { numRuns: runs(5, 60), endOnFailure: true },
  );
  const first = pins[0];
  expect(await published(await asOffice(addDays(day, 1)), first?.point ?? "")).toBe(first?.bytes);
  expect(tally.acts).toBeGreaterThan(8);
  tell("units: pinned over re-organisations", tally);
});
