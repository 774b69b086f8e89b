import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { acceptImport, undoImport } from "../../../src/app/accept-import.ts";
import { listFieldRules, setFieldRules } from "../../../src/app/field-rules.ts";
import { importConfig } from "../../../src/app/import-config.ts";
import { exportConfig } from "../../../src/app/config-file.ts";
import { decideImport, previewImport, startImport } from "../../../src/app/import-preview.ts";
import { listProjects } from "../../../src/app/list-projects.ts";
import { rebuild } from "../../../src/app/rebuild.ts";
import { resetSetting, setSetting } from "../../../src/app/set-rules.ts";
import { showProject } from "../../../src/app/show-project.ts";
import { stateFact } from "../../../src/app/state-fact.ts";
import type { FieldRules } from "../../../src/domain/unit/field-rules.ts";
import { ensureGrant } from "../../../src/store/found.ts";
import { hashNow } from "../../../src/store/queries/hash-now.ts";
import { guard } from "../../harness/guarded.ts";
import {
  type TestLedger,
  askOwner,
  codeOf,
  enter,
  openTestLedger,
  personOf,
  valueOf,
} from "../../harness/ledger.ts";
import { type Towns, makeTowns, state, stated } from "../../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;

const as = (login: string) => enter(ledger, login, "towns");
const secret: FieldRules = { responsible: ["office"], jobs: ["office", "town"] };

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  const office = await as("t-office");
  const said = { subject: towns.jia, knownOn: "2024-02-10", validFrom: "2024-02-01" };
  await state(office, [
    stated({ ...said, attribute: "responsible", kind: "actual", value: "密张三" }),
    stated({ ...said, attribute: "site", kind: "actual", value: "江海路" }),
    stated({
      ...said,
      attribute: "jobs",
      kind: "promised",
      value: { number: "321", unit: "人", qualifier: "exact" },
    }),
  ]);
});
afterAll(() => ledger.close());
beforeEach(() => guard(ledger, secret).catch(() => undefined));

const attrs = () =>
  askOwner<Record<string, unknown>>(
    ledger,
    `select attrs from guatu.project_now where tenant = 'towns' and subject_id = ${towns.jia}`,
  );

async function district() {
  return {
    id: "towns",
    name: "两镇区",
    root: towns.units.root,
    sample: false,
    as_of: await askOwner<string>(
      ledger,
      "select as_of::text from guatu.tenant where id = 'towns'",
    ),
  };
}

async function row(login: string, columns: string) {
  const asked = { district: "towns", columns, offset: 0, limit: 100 };
  const { rows, hidden } = valueOf(await listProjects(await as(login), asked));
  return { values: rows.find((each) => each.id === towns.jia)?.values, hidden };
}

test("the projection holds nothing guarded; what is lifted stands in it again, as a fold from the facts has it", async () => {
  const office = await as("t-office");
  const hash = () => office.store.read(office.actor, hashNow);
  await guard(ledger, {});
  const before = await hash();
  expect(Object.keys(await attrs())).toEqual(
    expect.arrayContaining(["responsible", "jobs", "site"]),
  );
  await guard(ledger, secret);
  expect(Object.keys(await attrs())).not.toContain("responsible");
  expect(Object.keys(await attrs())).not.toContain("jobs");
  const guarded = await rebuild(
    { store: ledger.store, rules: ledger.rules },
    await district(),
    office.actor.person,
  );
  expect(guarded.after).toBe(guarded.before);
  await guard(ledger, { jobs: ["office"] });
  expect(await attrs()).toMatchObject({ responsible: "密张三", site: "江海路" });
  expect(Object.keys(await attrs())).not.toContain("jobs");
  await guard(ledger, {});
  expect(await hash()).toBe(before);
});

test("a fact stated while its attribute is guarded, in whoever's name, does not enter the projection", async () => {
  const { store, actor } = await as("t-office");
  const asked = { district: "towns", project: towns.yi, attribute: "responsible", kind: "actual" };
  const given = {
    ...asked,
    value: "密李四",
    scope: "",
    source: "report",
    evidence: [],
    key: "f-1",
  };
  valueOf(await stateFact(await as("t-office"), given as never));
  const { rows } = await store.read(actor, ({ db }) =>
    sql<{ attrs: object }>`select attrs from project_now where subject_id = ${towns.yi}`.execute(
      db,
    ),
  );
  expect(JSON.stringify(rows)).not.toContain("密李四");
});

test("a guarded column is filled for who may see it, blank and named for who may not", async () => {
  const columns = "responsible,jobs,site";
  expect(await row("t-office", columns)).toMatchObject({
    values: { responsible: "密张三", jobs: { number: "321" }, site: "江海路" },
    hidden: [],
  });
  expect(await row("t-leader", columns)).toEqual({
    values: { site: "江海路" },
    hidden: ["responsible", "jobs"],
  });
  expect((await row("t-jia", columns)).hidden).toEqual(["responsible"]);
});

test("the history keeps it too, whatever day is asked from, and from before the rule", async () => {
  const asked = { district: "towns", id: towns.jia, knownAt: "2024-02-15" };
  const told = JSON.stringify(valueOf(await showProject(await as("t-leader"), asked)));
  expect(told).not.toContain("密张三");
  expect(told).toContain("江海路");
  const open = valueOf(await showProject(await as("t-office"), asked));
  const fact = open.facts.find((each) => each.attribute === "responsible");
  expect(fact).toMatchObject({ value: "密张三", current: true });
});

test("who holds several roles for different units is shown only what all of them show", async () => {
  const person = await personOf(ledger, "t-taskforce");
  const grant = { tenant: "towns", person, role: "town", unit: towns.units.yi } as const;
  await ensureGrant(ledger.owner, grant);
  expect((await row("t-taskforce", "jobs")).hidden).toEqual(["jobs"]);
  await ensureGrant(ledger.owner, { ...grant, unit: towns.units.jia });
  expect((await row("t-taskforce", "jobs")).hidden).toEqual([]);
});

test("nobody states what they may not see", async () => {
  const asked = { district: "towns", project: towns.jia, attribute: "responsible", kind: "actual" };
  const given = { ...asked, value: "王五", scope: "", source: "report", evidence: [], key: "f-2" };
  expect(codeOf(await stateFact(await as("t-jia"), given as never))).toBe("fieldHidden");
});

test("the database itself refuses it, reading and adding, whatever the program forgets", async () => {
  const { store, actor } = await as("t-jia");
  const seen = await store.read(actor, ({ db }) =>
    sql<{ attribute: string }>`select distinct attribute from fact`.execute(db),
  );
  expect(seen.rows.map((each) => each.attribute)).not.toContain("responsible");
  const adding = store.transact(actor, ({ db }) =>
    sql`insert into fact (tenant, subject_id, attribute, kind, value, valid_from, known_on, source, stated_by, stated_by_unit, key)
      values ('towns', ${towns.jia}, 'responsible', 'actual', '"x"', '2024-01-01', '2024-01-01', 'report', ${actor.person},
        ${actor.unit}, 'raw')`.execute(db),
  );
  await expect(adding).rejects.toThrow(/row-level security/u);
});

test("the words of a verdict, and the salt that would let a value be guessed, go with the fact", async () => {
  const of = (attribute: string) =>
    askOwner<number>(
      ledger,
      `select max(seq) from guatu.fact where attribute = '${attribute}' and subject_id = ${towns.jia}`,
    );
  const facts = [await of("responsible"), await of("site")];
  await sql
    .raw(
      facts
        .map(
          (seq) => `
    insert into guatu.verdict (tenant, fact_seq, standing, reason, known_on, given_by, given_by_unit)
      select 'towns', ${seq}, 'accepted', '理由${seq}', '2024-02-12', id, ${towns.units.root} from guatu.person
      where login = 't-audit';
    insert into guatu.seal_leaf (tenant, idx, seq, kind, body_sha256, body_sm3) values ('towns', ${seq}, ${seq}, 'fact', '', '');
    insert into guatu.seal_salt (tenant, seq, salt) values ('towns', ${seq}, '');`,
        )
        .join(""),
    )
    .execute(ledger.owner);
  const { store, actor } = await as("t-leader");
  const seen = (rows: string) =>
    store.read(actor, async ({ db }) => {
      const answer = await sql.raw<{ seq: number }>(rows).execute(db);
      return answer.rows.map((each) => each.seq);
    });
  expect(await seen("select fact_seq as seq from verdict where reason like '理由%'")).toEqual([
    facts[1],
  ]);
  expect(await seen("select seq from seal_salt")).toEqual([facts[1]]);
});

test("who sets the rules is shown nothing of what is guarded, and of what they lift only while they lift it", async () => {
  const { store, actor } = await as("t-secadmin");
  const count = () =>
    store.read(actor, async ({ db }) => {
      const { rows } = await sql<{
        n: number;
      }>`select count(*)::int as n from lifted_facts()`.execute(db);
      return rows[0]?.n;
    });
  expect(await count()).toBe(0);
  await guard(ledger, {});
  expect(await count()).toBe(0);
});

test("an import leaves hidden columns out, and is undone only by who sees all it stated", async () => {
  const office = await as("t-office");
  const file = new TextEncoder().encode(
    "项目名称,责任人,总投资（亿元）\n鹊甲新材料项目,密赵六,6\n",
  );
  const start = async () =>
    valueOf(await startImport(office, { district: "towns", name: "台账.csv" }, file));
  await guard(ledger, { responsible: ["audit"] });
  const { id } = await start();
  const asked = { district: "towns", id, offset: 0, limit: 50 };
  const { rows } = valueOf(await previewImport(await as("t-office"), asked));
  expect(rows[0]?.cells.map((cell) => cell.attribute)).not.toContain("responsible");
  await guard(ledger, {});
  const open = await start();
  const decisions = { conflicts: [] };
  valueOf(await decideImport(await as("t-office"), { district: "towns", id: open.id, decisions }));
  valueOf(
    await acceptImport(await as("t-office"), { district: "towns", id: open.id, skipOpen: true }),
  );
  await guard(ledger, { responsible: ["audit"] });
  const undo = { district: "towns", id: open.id, reason: "试" };
  expect(codeOf(await undoImport(await as("t-office"), undo))).toBe("fieldsHiddenInImport");
  await guard(ledger, {});
  valueOf(await undoImport(await as("t-office"), undo));
});

const setAs = async (fields: object, base = -1) => {
  const last = await askOwner<number>(
    ledger,
    "select max(seq) from guatu.setting where tenant = 'towns' and name = 'fields'",
  );
  const asked = { district: "towns", base: base < 0 ? last : base, fields, reason: "试" };
  return setFieldRules(await as("t-secadmin"), asked as never);
};

test("what everybody is told alike cannot be guarded: what is open, hot, or read by a rule", async () => {
  expect(codeOf(await setAs({ name: ["office"] }))).toBe("fieldOpen");
  expect(codeOf(await setAs({ totalInvestment: ["office"] }))).toBe("fieldOpen");
  expect(codeOf(await setAs({ start: ["office"] }))).toBe("fieldOpen");
  expect(codeOf(await setAs({ sales: ["office"] }))).toBe("fieldInUse");
  expect(codeOf(await setAs({ doneToLastYear: ["office"] }))).toBe("fieldInUse");
  expect(codeOf(await setAs({ nothing: ["office"] }))).toBe("attributeNotDeclared");
  expect(codeOf(await setAs({ ...secret }))).toBe("ruleSame");
  expect(codeOf(await setAs({ jobs: ["office"] }, 0))).toBe("ruleChangedMeanwhile");
});

test("nor may a rule begin to read what is guarded", async () => {
  const shipped = ledger.rules.data.get("lifecycles/project") as { stages: { needs?: object[] }[] };
  const [first, ...rest] = shipped.stages;
  const needs = [...(first?.needs ?? []), { attribute: "responsible", owedBy: "town" }];
  const value = { ...shipped, stages: [{ ...first, needs }, ...rest] };
  const asked = { district: "towns", name: "lifecycles/project", base: 0, value, reason: "试" };
  expect(codeOf(await setSetting(await as("t-office"), asked))).toBe("fieldInUse");
});

test("there is one door to the rule: nobody sets it as data, and a configuration leaves it to the security administrator", async () => {
  const asked = { district: "towns", name: "fields", base: 0, reason: "试" };
  const secadmin = await as("t-secadmin");
  expect(codeOf(await setSetting(secadmin, { ...asked, value: {} }))).toBe("fieldsOwnPlace");
  expect(codeOf(await resetSetting(secadmin, asked))).toBe("fieldsOwnPlace");
  const config = valueOf(await exportConfig(await as("t-office")));
  await guard(ledger, {});
  const told = valueOf(
    await importConfig(await as("t-office"), { district: "towns", config } as never),
  );
  expect(told.changes).toMatchObject([{ name: "fields", change: "skipped" }]);
});

test("the page tells of every attribute who sees it, or why everybody does", async () => {
  const { attributes, base } = valueOf(await listFieldRules(await as("t-secadmin")));
  const of = (id: string) => attributes.find((each) => each.id === id);
  expect(base).toBeGreaterThan(0);
  expect(of("responsible")).toMatchObject({ roles: ["office"], open: null });
  expect(of("name")?.open?.en).toContain("everybody");
  expect(of("sales")?.open?.zh).toContain("要用到");
});
