import type { Statement } from "../../src/domain/ledger/fact.ts";
import type { Role } from "../../src/domain/unit/role.ts";
import type { Value } from "../../src/domain/value/value.ts";
import { type Ctx, boardOf } from "../../src/app/context.ts";
import { hashPassword } from "../../src/app/password.ts";
import { appendFacts } from "../../src/store/append.ts";
import { addDistrict, addUnitOf, ensureGrant, ensurePerson } from "../../src/store/found.ts";
import { foldIntoNow } from "../../src/store/project-now.ts";
import { addSubjects } from "../../src/store/queries/subjects.ts";
import { password, today } from "./engine.ts";
import { type TestLedger, enter, valueOf } from "./ledger.ts";

/** A statement with everything a test does not care about filled in. */
export function stated(given: Partial<Statement> & { subject: number; value: Value }): Statement {
  return {
    attribute: "totalInvestment",
    kind: "planned",
    scope: "",
    period: null,
    validFrom: "2024-01-01",
    knownOn: "2024-01-31",
    source: "report",
    evidence: [],
    corrects: null,
    reason: null,
    ...given,
  };
}

let keys = 0;

/** States facts as a person and folds their projects; answers the sequence numbers in order. */
export async function state(ctx: Ctx, facts: readonly Statement[]): Promise<number[]> {
  const keyed = facts.map((fact) => ({ ...fact, key: `test:${(keys += 1)}`, importId: null }));
  return ctx.store.transact(ctx.actor, async (writer) => {
    const { seqs } = valueOf(await appendFacts(writer, keyed));
    await foldIntoNow(writer, [...new Set(facts.map((fact) => fact.subject))], boardOf(ctx));
    return keyed.map((fact) => seqs.get(fact.key) ?? 0);
  });
}

/** Makes a project and states its name, and more when given. */
export async function addProject(
  ctx: Ctx,
  unit: number,
  facts: readonly (Partial<Statement> & { value: Value })[],
): Promise<number> {
  const [subject = 0] = await ctx.store.transact(ctx.actor, (writer) =>
    addSubjects(writer, [{ type: "project", parent: null, unit }]),
  );
  await state(
    ctx,
    facts.map((fact) => stated({ ...fact, subject })),
  );
  return subject;
}

/** What {@link makeTowns} made. */
export type Towns = {
  readonly units: Readonly<Record<"root" | "jia" | "yi", number>>;
  readonly jia: number;
  readonly yi: number;
  readonly elsewhere: number;
};

const people: readonly [string, Role, "root" | "jia" | "yi"][] = [
  ["t-office", "office", "root"],
  ["t-leader", "leader", "root"],
  ["t-audit", "audit", "root"],
  ["t-bureau", "bureau", "root"],
  ["t-jia", "town", "jia"],
  ["t-yi", "town", "yi"],
  ["t-taskforce", "taskforce", "jia"],
  ["t-sysadmin", "sysadmin", "root"],
  ["t-secadmin", "secadmin", "root"],
  ["t-auditadmin", "auditadmin", "root"],
];

/** Everything a project of one town says carries this, so that a leak is seen wherever it comes out. */
export const canary = { jia: "鹊甲", yi: "鹊乙", elsewhere: "鹊丙" } as const;

function factsOf(mark: string): (Partial<Statement> & { value: Value })[] {
  return [
    { attribute: "name", kind: "actual", value: `${mark}新材料项目` },
    { attribute: "alias", kind: "actual", scope: `${mark}别名`, value: `${mark}别名` },
    { attribute: "investor", kind: "actual", value: `${mark}公司` },
    { value: { amount: "500000000.00", currency: "CNY", qualifier: "exact" } },
    {
      attribute: "yearPlan",
      period: "2024",
      value: { amount: "120000000.00", currency: "CNY", qualifier: "exact" },
    },
    {
      attribute: "monthDone",
      kind: "actual",
      period: "2024-01",
      value: { amount: "1000000.00", currency: "CNY", qualifier: "exact" },
    },
    { attribute: "problem", kind: "actual", period: "2024-01", value: `${mark}问题` },
    { attribute: "progress", kind: "actual", period: "2024-01", value: `${mark}在建` },
    { attribute: "start", kind: "planned", value: { day: "2023-03", precision: "month" } },
    { attribute: "start", kind: "actual", value: { day: "2023-11", precision: "month" } },
    { attribute: "completion", kind: "planned", value: { day: "2023-12", precision: "month" } },
  ];
}

/** Two districts: in 两镇区 the towns 甲镇 and 乙镇, each with a project; 别区 has one nobody of 两镇区 may see. */
export async function makeTowns(ledger: TestLedger): Promise<Towns> {
  const { owner } = ledger;
  const passwordHash = await hashPassword(password);
  const open = async (id: string, name: string): Promise<number> => {
    await addDistrict(owner, { id, name, label: null, asOf: today });
    return addUnitOf(owner, id, { parent: null, kind: "district", name });
  };
  const root = await open("towns", "两镇区");
  const jia = await addUnitOf(owner, "towns", { parent: root, kind: "town", name: "甲镇" });
  const yi = await addUnitOf(owner, "towns", { parent: root, kind: "town", name: "乙镇" });
  const units = { root, jia, yi };
  const give = async (login: string, role: Role, at: { tenant: string; unit: number }) => {
    const person = await ensurePerson(owner, { login, name: login, passwordHash });
    await ensureGrant(owner, { ...at, person, role });
  };
  for (const [login, role, unit] of people)
    await give(login, role, { tenant: "towns", unit: units[unit] });
  const other = await open("elsewhere", "别区");
  await give("e-office", "office", { tenant: "elsewhere", unit: other });
  const office = await enter(ledger, "t-office", "towns");
  const away = await enter(ledger, "e-office", "elsewhere");
  return {
    units,
    jia: await addProject(office, jia, factsOf(canary.jia)),
    yi: await addProject(office, yi, factsOf(canary.yi)),
    elsewhere: await addProject(away, other, factsOf(canary.elsewhere)),
  };
}
