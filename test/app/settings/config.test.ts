import { afterAll, beforeAll, expect, test } from "vitest";
import { exportConfig } from "../../../src/app/config-file.ts";
import { importConfig } from "../../../src/app/import-config.ts";
import { listSettings } from "../../../src/app/list-settings.ts";
import { openDistrict } from "../../../src/app/open-district.ts";
import { listTemplates } from "../../../src/app/templates.ts";
import { listUnits } from "../../../src/store/queries/people.ts";
import { ensureGrant } from "../../../src/store/found.ts";
import {
  type TestLedger,
  askOwner,
  codeOf,
  enter,
  openTestLedger,
  personOf,
  valueOf,
} from "../../harness/ledger.ts";
import { makeTowns } from "../../harness/towns.ts";
import { ownAttribute, ruleOf, set } from "./rules.ts";

let ledger: TestLedger;
const district = "towns";
const office = () => enter(ledger, "t-office", district);
const sysadmin = () => enter(ledger, "t-sysadmin", district);

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  await makeTowns(ledger);
  valueOf(await set(await office(), "attributes", [ownAttribute]));
  const calendar = ruleOf<object>(await office(), "calendars/month");
  valueOf(await set(await office(), "calendars/month", { ...calendar, due: { workingDays: 5 } }));
  const secadmin = await enter(ledger, "t-secadmin", district);
  valueOf(await set(secadmin, "sight", { leader: "verified" }));
});
afterAll(() => ledger.close());

async function fileOf(login: string, id: string): Promise<string> {
  return JSON.stringify(valueOf(await exportConfig(await enter(ledger, login, id))));
}

test("a configuration holds the rules the district set and its units, in order, and nobody", async () => {
  const file = valueOf(await exportConfig(await office()));
  expect(Object.keys(file.settings)).toEqual(["attributes", "calendars/month", "sight"]);
  expect(file.units).toEqual([
    { kind: "town", name: "甲镇", under: [] },
    { kind: "town", name: "乙镇", under: [] },
  ]);
  expect(JSON.stringify(file)).not.toMatch(/t-office|两镇区/u);
});

test("a district opened from a configuration gives the same bytes back", async () => {
  const file = await fileOf("t-office", district);
  const config = JSON.parse(file) as unknown;
  const asked = { district, id: "copy", name: "新区", config };
  expect(valueOf(await openDistrict(await sysadmin(), asked))).toEqual({
    id: "copy",
    units: 2,
    settings: 3,
  });
  expect(await fileOf("t-sysadmin", "copy")).toBe(file);
  const ctx = await enter(ledger, "t-sysadmin", "copy");
  expect([ctx.rules.reporting.calendar.due, ctx.district.name]).toEqual([
    { workingDays: 5 },
    "新区",
  ]);
});

test("the three administrators hold the new district, and nobody's business role comes along", async () => {
  const roles = await askOwner(
    ledger,
    `select array_agg(p.login order by p.login) from person_grant g join person p on p.id = g.person where g.tenant = 'copy'`,
  );
  expect(roles).toEqual(["t-auditadmin", "t-secadmin", "t-sysadmin"]);
});

test("only who administers the whole opens a district; a taken id is refused and changes nothing", async () => {
  const asked = { district, id: "third", name: "三区", template: "district" };
  expect(codeOf(await openDistrict(await office(), asked))).toBe("notAllowed");
  expect(codeOf(await openDistrict(await sysadmin(), { ...asked, id: "copy" }))).toBe(
    "districtTaken",
  );
  expect(codeOf(await openDistrict(await sysadmin(), { ...asked, template: "nothing" }))).toBe(
    "noSuchTemplate",
  );
  expect(await askOwner(ledger, "select name from tenant where id = 'copy'")).toBe("新区");
});

test("every shipped template opens a district with its tree and its rules in force", async () => {
  const ctx = await sysadmin();
  const { templates } = valueOf(await listTemplates(ctx));
  expect(templates.map((each) => each.id)).toEqual(["district", "zone"]);
  for (const { id, units } of templates) {
    const asked = { district, id: `from-${id}`, name: `${id}区`, template: id };
    valueOf(await openDistrict(ctx, asked));
    const opened = await enter(ledger, "t-sysadmin", `from-${id}`);
    const made = await opened.store.read(opened.actor, listUnits);
    expect(made.map((unit) => unit.name)).toEqual([`${id}区`, ...units.map((unit) => unit.name)]);
  }
  const zone = await enter(ledger, "t-sysadmin", "from-zone");
  expect(zone.rules.reporting.calendar.due).toEqual({ workingDays: 5 });
  const made = await zone.store.read(zone.actor, listUnits);
  const west = made.find((unit) => unit.name === "西片区");
  const below = made.filter((unit) => unit.parent === west?.id).map((unit) => unit.name);
  expect(below).toEqual(["先进制造组团", "生物医药组团"]);
});

async function newOffice(id: string, template: string) {
  const asked = { district, id, name: `${id}区`, template };
  valueOf(await openDistrict(await sysadmin(), asked));
  const ctx = await enter(ledger, "t-sysadmin", id);
  const [root] = await ctx.store.read(ctx.actor, listUnits);
  const person = await personOf(ledger, "t-office");
  await ensureGrant(ledger.owner, { tenant: id, person, role: "office", unit: root?.id ?? 0 });
  return () => enter(ledger, "t-office", id);
}

test("an import tells first what it would change, then makes all of it hold; what is another's is left out", async () => {
  const into = await newOffice("into", "zone");
  const config = valueOf(await exportConfig(await office()));
  const dry = valueOf(
    await importConfig(await into(), { district: "into", config, apply: false, reason: "" }),
  );
  expect(dry.changes.map(({ what, change, name }) => `${what} ${change} ${name}`)).toEqual([
    "setting set attributes",
    "setting set calendars/month",
    "setting skipped sight",
    "unit add 甲镇",
    "unit add 乙镇",
  ]);
  expect([dry.applied, dry.faults]).toEqual([false, []]);
  expect((await into()).rules.attributeOf(ownAttribute.id)).toBeUndefined();
  const apply = { district: "into", config, apply: true, base: dry.base };
  expect(codeOf(await importConfig(await into(), { ...apply, reason: " " }))).toBe("reasonNeeded");
  const done = valueOf(await importConfig(await into(), { ...apply, reason: "与甲区一致" }));
  expect(done.applied).toBe(true);
  expect((await into()).rules.attributeOf(ownAttribute.id)?.own).toBe(true);
  const again = { ...apply, base: dry.base, reason: "再来一次" };
  expect(codeOf(await importConfig(await into(), again))).toBe("ruleChangedMeanwhile");
});

test("one faulty rule in a configuration and nothing of it holds", async () => {
  const into = await newOffice("faulty", "district");
  const good = valueOf(await exportConfig(await office()));
  const { configSum } = await import("../../../src/app/config-file.ts");
  const settings = { ...good.settings, "forms/month": { id: "month" } };
  const sha256 = configSum({ ...good, settings });
  const asked = { district: "faulty", apply: true, reason: "试" };
  const broken = { ...asked, config: { ...good, settings, sha256 } };
  expect(codeOf(await importConfig(await into(), broken))).toBe("ruleFault");
  expect((await into()).ruleSeq).toBe(0);
});

test("a file that was edited, cut short or is something else is refused with what to do", async () => {
  const ctx = await office();
  const good = valueOf(await exportConfig(ctx));
  const codes = await Promise.all(
    [
      { ...good, units: [] },
      { ...good, format: "other/2" },
      { units: [] },
      "text",
      { ...good, units: [{ kind: "town", name: "丙镇", under: ["没有的镇"] }] },
    ].map(async (config) =>
      codeOf(await importConfig(ctx, { district, config, apply: false, reason: "" })),
    ),
  );
  expect(codes).toEqual([
    "configDamaged",
    "configFault",
    "configFault",
    "configFault",
    "configFault",
  ]);
});

test("a rule only the installation decides does not come in by a configuration", async () => {
  const ctx = await office();
  const good = valueOf(await exportConfig(ctx));
  const { configSum } = await import("../../../src/app/config-file.ts");
  const settings = { ...good.settings, "policies/asvs": {} };
  const config = { ...good, settings, sha256: configSum({ ...good, settings }) };
  const asked = { district, config, apply: true, reason: "试" };
  expect(codeOf(await importConfig(ctx, asked))).toBe("noSuchRule");
  const { settings: lines } = valueOf(await listSettings(ctx));
  expect(lines.some((line) => line.name.startsWith("policies/"))).toBe(false);
});
