import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../../src/app/context.ts";
import { giveGrant } from "../../../src/app/give-grant.ts";
import { listProjects } from "../../../src/app/list-projects.ts";
import { listUnits } from "../../../src/app/list-units.ts";
import { pinned } from "../../../src/app/rank.ts";
import { showReporting } from "../../../src/app/show-reporting.ts";
import { showTree, showUnit } from "../../../src/app/show-units.ts";
import { showWall } from "../../../src/app/show-wall.ts";
import { unitsFor } from "../../../src/app/import-units.ts";
import { organiseUnits } from "../../../src/app/organise-units.ts";
import {
  type TestLedger,
  askOwner,
  codeOf,
  enter,
  openTestLedger,
  valueOf,
} from "../../harness/ledger.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";
import { openDesk, report } from "../reporting/month-desk.ts";
import { act, district, openUnits, unitNamed } from "./tree.ts";

let ledger: TestLedger;
let towns: Towns;
let office: Ctx;

const on = (day: string, login = "t-office") => enter(ledger, login, { district, day });

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  office = await on("2024-03-06");
});
afterAll(() => ledger.close());

async function unitsOnWall(ctx: Ctx, knownAt?: string): Promise<string[]> {
  const asked = knownAt === undefined ? { district } : { district, knownAt };
  return valueOf(await showWall(ctx, asked)).units.map((unit) => unit.name);
}

async function projectsOf(ctx: Ctx): Promise<[string, string][]> {
  const asked = { district, offset: 0, limit: 100, sort: "name" };
  const { rows } = valueOf(await listProjects(ctx, asked));
  return rows.map((row) => [row.name, row.unit.name]);
}

test("who only looks changes nothing, and is told what would happen to whom", async () => {
  const change = { act: "merge", units: [towns.units.yi], into: towns.units.jia } as const;
  const before = await openUnits(office);
  const told = valueOf(await act(office, change, { apply: false }));
  expect(told).toMatchObject({ applied: false, projects: 1, drafts: 0 });
  expect(told.grants).toEqual([{ person: "t-yi", role: "town", unit: "乙镇", ends: true }]);
  // The two people of 甲镇 come to see its project.
  expect(told.reach).toEqual({ gain: 2, lose: 1 });
  expect(told.changes).toEqual([
    {
      was: { name: "乙镇", kind: "town", parent: "两镇区", isOpen: true, mergedInto: null },
      now: { name: "乙镇", kind: "town", parent: "两镇区", isOpen: false, mergedInto: "甲镇" },
    },
  ]);
  expect(await openUnits(office)).toEqual(before);
});

test("a new name holds from its day on; the day before and a pinned point keep the old one", async () => {
  const before = await pinned(office, undefined);
  const change = { act: "rename", unit: towns.units.jia, name: "甲街道", kind: "town" } as const;
  const later = await on("2024-03-08");
  expect(valueOf(await act(later, change, { validFrom: "2024-01-01" })).applied).toBe(true);
  expect(await unitsOnWall(later)).toEqual(["甲街道", "乙镇"]);
  expect(await unitsOnWall(later, "2024-03-08")).toEqual(["甲街道", "乙镇"]);
  expect(await unitsOnWall(later, "2024-03-07")).toEqual(["甲镇", "乙镇"]);
  expect(await unitsOnWall(later, `2024-03-08@${before.seq}`)).toEqual(["甲镇", "乙镇"]);
  const { versions } = valueOf(await showUnit(later, { district, id: towns.units.jia }));
  expect(versions.map((each) => [each.name, each.validFrom, each.knownOn, each.by])).toEqual([
    ["甲镇", null, null, null],
    ["甲街道", "2024-01-01", "2024-03-08", "t-office"],
  ]);
});

test("whoever looked at an older tree is told so and does nothing", async () => {
  const { base } = valueOf(await showTree(office, { district }));
  const change = { act: "rename", unit: towns.units.yi, name: "乙乡", kind: "town" } as const;
  const asked = { district, change, reason: "改名", apply: true };
  valueOf(await organiseUnits(office, { ...asked, base }));
  const again = { ...asked, change: { ...change, name: "乙街道" } };
  expect(codeOf(await organiseUnits(office, { ...again, base }))).toBe("unitsMovedOn");
  valueOf(await act(office, { ...change, name: "乙镇" }));
});

test("nobody re-organises what is not theirs, and sees no more for trying", async () => {
  const own = ledger.store.read((await on("2024-03-08", "t-jia")).actor, async () => true);
  expect(await own).toBe(true);
  const town = await on("2024-03-08", "t-jia");
  const change = { act: "close", unit: towns.units.yi } as const;
  expect(codeOf(await act(town, change))).toBe("unitNotYours");
});

test("a merger hands projects over and ends the grants; nobody stands on the closed unit again", async () => {
  const town = await on("2024-03-09", "t-yi");
  expect(await projectsOf(town)).toHaveLength(1);
  const admin = await on("2024-03-09", "t-sysadmin");
  const change = { act: "merge", units: [towns.units.yi], into: towns.units.jia } as const;
  expect(valueOf(await act(admin, change)).projects).toBe(1);
  const later = await on("2024-03-10");
  expect((await projectsOf(later)).map(([, unit]) => unit)).toEqual(["甲街道", "甲街道"]);
  expect(await unitsOnWall(later, "2024-03-08")).toEqual(["甲街道", "乙镇"]);
  await expect(on("2024-03-10", "t-yi")).rejects.toThrow("noSuchDistrict");
  const given = { district, login: "t-yi", unit: towns.units.yi, reason: "重新授权" };
  const secadmin = await on("2024-03-10", "t-secadmin");
  expect(codeOf(await giveGrant(secadmin, { ...given, role: "town" }))).toBe("unitNotOpen");
  valueOf(await giveGrant(secadmin, { ...given, unit: towns.units.jia, role: "town" }));
  const direct = ledger.owner;
  await expect(
    askOwner(
      { owner: direct },
      `insert into guatu.person_grant (tenant, person, role, unit_id)
       select tenant, person, role, unit_id from guatu.person_grant where unit_id = ${towns.units.yi} limit 1`,
    ),
  ).rejects.toMatchObject({ constraint: "grant_unit_open" });
  const { units } = valueOf(await listUnits(later));
  expect(units.filter((unit) => !unit.isOpen).map((unit) => unit.name)).toEqual(["乙镇"]);
});

test("a ledger that still says the old name means the unit it became", async () => {
  const row = (unit: string) => ({ unit, cells: [] });
  const rows = ["甲镇", "甲街道", "乙镇"].map(row) as never[];
  const found = await office.store.transact(office.actor, async (writer) => {
    const unitOf = await unitsFor(office, writer, rows);
    return rows.map((each) => unitOf(each));
  });
  expect(new Set(found)).toEqual(new Set([towns.units.jia]));
});

test("projects that are chosen leave for a unit of their own, those that are gone are told", async () => {
  const later = await on("2024-03-11");
  const into = { name: "丙园区", kind: "park" } as const;
  const change = { act: "split", unit: towns.units.jia, into, projects: [towns.yi] } as const;
  valueOf(await act(later, change));
  expect((await projectsOf(later)).map(([, unit]) => unit).toSorted()).toEqual([
    "丙园区",
    "甲街道",
  ]);
  expect(codeOf(await act(later, { ...change, into: { ...into, name: "丁园区" } }))).toBe(
    "splitNotThere",
  );
});

test("past months stay with the unit that owed them; closed, it owes nothing from its closing month on", async () => {
  const gone = await openDesk(ledger, towns, "旧镇");
  const heir = await openDesk(ledger, towns, "新镇");
  await report(heir);
  const change = { act: "merge", units: [gone.unit], into: heir.unit } as const;
  const later = await on("2024-03-12");
  const before = valueOf(await act(later, change, { apply: false }));
  expect(before.projects).toBeGreaterThan(0);
  valueOf(await act(later, change));
  const wall = valueOf(await showReporting(await on("2024-04-20"), { district, months: 2 }));
  const cells = (unit: number) =>
    wall.cells.filter((cell) => cell.unit === unit).map((cell) => [cell.period, cell.state]);
  expect(cells(gone.unit)).toEqual([
    ["2024-02", "late"],
    ["2024-03", "notOwing"],
  ]);
  expect(cells(heir.unit)).toEqual([
    ["2024-02", "submitted"],
    ["2024-03", "late"],
  ]);
});

test("only what nothing stands on is closed, and its name is free again", async () => {
  const later = await on("2024-03-13");
  const units = [{ name: "空镇", kind: "town", parent: towns.units.root }] as const;
  valueOf(await act(later, { act: "add", units }));
  const empty = await unitNamed(later, "空镇");
  expect(codeOf(await act(later, { act: "add", units }))).toBe("unitNameTaken");
  expect(codeOf(await act(later, { act: "close", unit: towns.units.jia }))).toBe("unitHasProjects");
  valueOf(await act(later, { act: "close", unit: empty }));
  valueOf(await act(later, { act: "add", units }));
  expect(await unitNamed(later, "空镇")).not.toBe(empty);
});

test("versions are only ever added", async () => {
  for (const text of ["update guatu.unit_version set name = 'x'", "delete from guatu.unit_version"])
    await expect(askOwner(ledger, text)).rejects.toMatchObject({ code: "42501" });
});
