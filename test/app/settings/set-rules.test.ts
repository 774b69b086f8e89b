import { setFieldRules } from "../../../src/app/field-rules.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listAttributes } from "../../../src/app/list-attributes.ts";
import { listProjects } from "../../../src/app/list-projects.ts";
import { listSettings, showSetting } from "../../../src/app/list-settings.ts";
import { checkSetting } from "../../../src/app/check-setting.ts";
import { resetSetting, setSetting } from "../../../src/app/set-rules.ts";
import { showProject } from "../../../src/app/show-project.ts";
import { rebuild } from "../../../src/app/rebuild.ts";
import { listDistrictsOf } from "../../../src/store/found.ts";
import { namePoint } from "../../../src/store/queries/project-facts.ts";
import { hash } from "../../harness/own.ts";
import {
  type TestLedger,
  codeOf,
  enter,
  openTestLedger,
  personOf,
  valueOf,
} from "../../harness/ledger.ts";
import { type Towns, addProject, makeTowns } from "../../harness/towns.ts";
import { ownAttribute, ruleOf, set } from "./rules.ts";

let ledger: TestLedger;
let towns: Towns;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
});
afterAll(() => ledger.close());

const office = () => enter(ledger, "t-office", "towns");

type Lifecycle = { stages: { id: string; label: { zh: string; en: string } }[] };

test("a district that set nothing goes by the shipped rules, each listed with its name", async () => {
  const { settings } = valueOf(await listSettings(await office()));
  const names = settings.map((each) => each.name);
  expect(names).toEqual(
    expect.arrayContaining(["forms/month", "calendars/holidays", "attributes"]),
  );
  expect(names).not.toContain("policies/asvs");
  expect(settings.every((each) => !each.own && each.base === 0 && each.last === null)).toBe(true);
  expect(settings.every((each) => each.title.zh !== "" && each.title.en !== "")).toBe(true);
});

test("a rule set holds from the next question on, with who, when and why; reset goes back as a new version", async () => {
  const ctx = await office();
  const rule = ruleOf<{ reasons: { id: string; text: object }[] }>(ctx, "reasons/return");
  const own = { id: "ours", text: { zh: "请补照片", en: "Add photographs" }, about: [] };
  const value = { ...rule, reasons: [...rule.reasons, own] };
  const { seq } = valueOf(await set(ctx, "reasons/return", value));
  const after = await office();
  expect(after.rules.reporting.reasons.reasons.at(-1)?.id).toBe("ours");
  const asked = { district: "towns", name: "reasons/return" };
  const shown = valueOf(await showSetting(after, asked));
  expect(shown).toMatchObject({ own: true, base: seq, value, shipped: rule });
  expect(shown.versions[0]).toMatchObject({ seq, by: "t-office", knownOn: after.today });
  const back = valueOf(await resetSetting(after, { ...asked, base: seq, reason: "试完了" }));
  const then = await office();
  expect(then.rules.reporting.reasons).toEqual(ctx.rules.reporting.reasons);
  const versions = valueOf(await showSetting(then, asked)).versions;
  expect(versions.map((each) => [each.seq, each.reset])).toEqual([
    [back.seq, true],
    [seq, false],
  ]);
  expect(valueOf(await showSetting(then, { ...asked, version: seq })).value).toEqual(value);
});

test("of two people who change one rule the second is refused by name, and the first one's stands", async () => {
  const [first, second] = [await office(), await office()];
  const rule = ruleOf<{ remindDaysBefore: number }>(first, "calendars/month");
  valueOf(await set(first, "calendars/month", { ...rule, remindDaysBefore: 4 }));
  const late = await set(second, "calendars/month", { ...rule, remindDaysBefore: 1 });
  expect(codeOf(late)).toBe("ruleChangedMeanwhile");
  expect((await office()).rules.reporting.calendar.remindDaysBefore).toBe(4);
});

test("two changes of one rule at the same moment: one is made, one refused, nothing lost", async () => {
  const ctx = await office();
  const rule = ruleOf<{ urgeDaysAfter: number }>(ctx, "calendars/month");
  const tries = [5, 6, 7].map((urgeDaysAfter) =>
    set(ctx, "calendars/month", { ...rule, urgeDaysAfter }),
  );
  const results = await Promise.all(tries);
  const refused = results.filter((each) => !each.ok).map(codeOf);
  expect(refused).toEqual(["ruleChangedMeanwhile", "ruleChangedMeanwhile"]);
  const asked = { district: "towns", name: "calendars/month" };
  const { versions } = valueOf(await showSetting(await office(), asked));
  const made = valueOf(results.find((each) => each.ok) ?? results[0] ?? late());
  expect(versions[0]?.seq).toBe(made.seq);
});

function late(): never {
  throw new Error("nobody was first");
}

test("a change that another rule rests on is refused with that rule and the place in it", async () => {
  const ctx = await office();
  const rule = ruleOf<Lifecycle>(ctx, "lifecycles/project");
  const value = { ...rule, stages: rule.stages.filter((stage) => stage.id !== "trial") };
  const result = await set(ctx, "lifecycles/project", value);
  expect(codeOf(result)).toBe("ruleFault");
  const place = !result.ok && result.refusal.params["place"];
  expect(place).toMatch(/^(?:lights|forms|plans)\//u);
});

test("the list is folded anew in the moment the rule is set: it never disagrees with what the facts say", async () => {
  const ctx = await office();
  const started = await addProject(ctx, towns.units.yi, [
    { attribute: "name", kind: "actual", value: "已开工项目" },
    { attribute: "start", kind: "actual", value: { day: "2023-11", precision: "month" } },
  ]);
  const rule = ruleOf<Lifecycle>(ctx, "lifecycles/project");
  const stages = rule.stages.map((stage) =>
    stage.id === "full" ? { ...stage, enteredBy: ["start"] } : stage,
  );
  valueOf(await set(ctx, "lifecycles/project", { ...rule, stages }));
  const after = await office();
  const held = await hash(after);
  const operator = await personOf(ledger, "t-office");
  const districts = await listDistrictsOf(ledger.owner);
  for (const district of districts.filter((each) => each.id === "towns")) {
    const rebuilt = await rebuild({ store: ledger.store, rules: ledger.rules }, district, operator);
    expect([rebuilt.before, rebuilt.after]).toEqual([held, held]);
  }
  const page = valueOf(await showProject(after, { district: "towns", id: started }));
  const { rows } = valueOf(await listProjects(after, { district: "towns", offset: 0, limit: 10 }));
  expect([page.stage, rows.find((row) => row.id === started)?.stage]).toEqual(["full", "full"]);
});

test("a change is tried before it is made: how many projects get another stage, and which", async () => {
  const ctx = await office();
  const before = await hash(ctx);
  const asked = { district: "towns", name: "lifecycles/project", value: null };
  const { faults, same, effect } = valueOf(await checkSetting(ctx, asked));
  expect([faults, same, effect?.projects, effect?.stages]).toEqual([[], false, 3, 3]);
  const turns = effect?.turns.filter((turn) => turn.what === "stage") ?? [];
  expect(turns.find((turn) => turn.name === "已开工项目")).toMatchObject({
    was: "full",
    now: "building",
  });
  expect(await hash(await office())).toBe(before);
});

test("a form is tried by what the month would require of each project", async () => {
  const ctx = await office();
  const rule = ruleOf<{ figures: { attribute: string }[]; takesPart: object }>(ctx, "forms/month");
  const figures = rule.figures.map((each) => ({ ...each, askedIn: "all", requiredIn: "all" }));
  const stages = ctx.rules.lifecycle.stages.map((stage) => stage.id);
  const value = { ...rule, figures, takesPart: { ...rule.takesPart, stages } };
  const asked = { district: "towns", name: "forms/month", value };
  const { effect } = valueOf(await checkSetting(ctx, asked));
  expect(effect?.asks).toBe(effect?.turns.filter((turn) => turn.what === "asks").length);
  expect(effect?.asks).toBeGreaterThan(0);
});

test.each([
  ["t-leader", "forms/month"],
  ["t-jia", "forms/month"],
  ["t-secadmin", "forms/month"],
  ["t-office", "fields"],
  ["t-sysadmin", "policy"],
])("%s may not set %s, and is told so in the list", async (login, name) => {
  const ctx = await enter(ledger, login, "towns");
  const { settings } = valueOf(await listSettings(ctx));
  expect(settings.find((each) => each.name === name)?.maySet).toBe(false);
  const asked = { district: "towns", name, base: 0, reason: "试", value: ctx.rules.data.get(name) };
  expect(codeOf(await setSetting(ctx, asked))).toBe("notAllowed");
});

test("beneath the program too: nobody adds a version in another's name, or of a rule that is not theirs", async () => {
  const ctx = await office();
  const { sql } = await import("kysely");
  const add = (name: string, person: number) =>
    ctx.store.transact(ctx.actor, (writer) =>
      sql`insert into setting (tenant, name, value, reason, set_by, set_by_unit, known_on)
        values ('towns', ${name}, '{}', 'x', ${person}, ${towns.units.root}, '2024-01-01')`.execute(
        writer.db,
      ),
    );
  await expect(add("fields", ctx.actor.person)).rejects.toThrow(/row-level security/u);
  const other = await personOf(ledger, "t-leader");
  await expect(add("forms/month", other)).rejects.toThrow(/row-level security/u);
  const change = ctx.store.transact(ctx.actor, (writer) =>
    sql`update setting set reason = 'other'`.execute(writer.db),
  );
  await expect(change).rejects.toThrow(/permission denied|append-only/u);
});

test("the security administrator sets who sees what, and sees no project by it", async () => {
  const ctx = await enter(ledger, "t-secadmin", "towns");
  const value = { remark: ["office" as const, "audit" as const] };
  const asked = { district: "towns", base: 0, reason: "试" };
  valueOf(await setFieldRules(ctx, { ...asked, fields: value }));
  expect((await office()).rules.fields).toEqual(value);
  const now = await enter(ledger, "t-secadmin", "towns");
  const tried = await checkSetting(now, { district: "towns", name: "fields", value: {} });
  expect(valueOf(tried)).toMatchObject({ faults: [], same: false, effect: null });
  expect(codeOf(await set(now, "fields", {}))).toBe("fieldsOwnPlace");
});

test("a named point lies above the rules it will be judged by", async () => {
  const ctx = await office();
  expect(ctx.ruleSeq).toBeGreaterThan(0);
  expect(await ctx.store.transact(ctx.actor, namePoint)).toBeGreaterThanOrEqual(ctx.ruleSeq);
});

test("an attribute of one's own is listed after the shipped ones, marked as the district's", async () => {
  valueOf(await set(await office(), "attributes", [ownAttribute]));
  const { attributes } = valueOf(await listAttributes(await office()));
  expect(attributes.at(-1)).toMatchObject({ id: ownAttribute.id, own: true });
  expect(attributes.filter((each) => each.own)).toHaveLength(1);
});

test("a district in use cannot be given the policy of samples as a rule's text either", async () => {
  const admin = await enter(ledger, "t-secadmin", "towns");
  expect(codeOf(await set(admin, "policy", { profile: "sample" }))).toBe("noSuchPolicy");
  expect((await enter(ledger, "t-secadmin", "towns")).rules.policy.profile).not.toBe("sample");
});
