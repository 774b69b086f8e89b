import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ctx } from "../../../src/app/context.ts";
import { dropPlanDraft, savePlanDraft, showPlanDraft } from "../../../src/app/draft-plan.ts";
import { downloadPlanChanges } from "../../../src/app/export-plan.ts";
import { downloadPlanNotice, issuePlan } from "../../../src/app/issue-plan.ts";
import { readPlanList } from "../../../src/app/read-plan-list.ts";
import { comparePlan, showPlan } from "../../../src/app/show-plan.ts";
import { readWorkbook } from "../../../src/files/sheet/read-workbook.ts";
import { openStore } from "../../../src/store/store.ts";
import { codeOf, valueOf } from "../../harness/ledger.ts";
import { addProject } from "../../harness/towns.ts";
import { textsIn } from "../../harness/zip.ts";
import { type District, openDistrict } from "../closing/district.ts";
import { at, draft, entry, issue, tell, year } from "./desk.ts";

let district: District;
let office: Ctx;
let jia: number;
let yi: number;
let fresh: number;

beforeAll(async () => {
  district = await openDistrict();
  office = await district.as("t-office");
  ({ jia, yi } = district.towns);
  fresh = await addProject(office, district.towns.units.jia, [
    { attribute: "name", kind: "actual", value: "新来的项目" },
    { value: { amount: "300000000.00", currency: "CNY", qualifier: "exact" } },
    // A total that begins to hold later is in no plan of today.
    {
      validFrom: "2024-12-31",
      value: { amount: "900000000.00", currency: "CNY", qualifier: "exact" },
    },
  ]);
});
afterAll(() => district.ledger.close());

const notice = async (ctx: Ctx, number: number) =>
  valueOf(await downloadPlanNotice(ctx, { ...at, number }));
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("only the office of the whole district prepares a plan; a first draft opens with what is known", async () => {
  for (const login of ["t-jia", "t-leader", "t-audit"])
    expect(codeOf(await showPlanDraft(await district.as(login), at))).toBe("notAllowed");
  const first = valueOf(await showPlanDraft(office, at));
  expect(first).toMatchObject({ number: 1, version: 0, body: { entries: [] } });
  expect(first.body.title).toBe("关于印发2024年两镇区重大项目计划的通知");
  expect(valueOf(await showPlan(office, at))).toMatchObject({ version: null, lines: [] });
});

test("a draft is kept as typed, and of two who save at once the second is told", async () => {
  const saved = valueOf(await draft(office, [entry(jia, { yearPlan: "很多" })]));
  expect(saved.rows[0]?.problems).toMatchObject({
    yearPlan: { zh: expect.stringContaining("很多") },
  });
  expect(saved.body.entries[0]?.yearPlan).toBe("很多");
  const other = await district.as("t-office2");
  valueOf(await draft(other, [entry(jia)]));
  const stale = { ...at, version: saved.version, body: saved.body };
  expect(codeOf(await savePlanDraft(office, stale))).toBe("planDraftMoved");
  expect(codeOf(await dropPlanDraft(office, { ...at, version: saved.version }))).toBe(
    "planDraftMoved",
  );
});

test("no error is issued, nor anything but what was seen", async () => {
  valueOf(await draft(office, [entry(jia), entry(jia)]));
  const twice = await issue(office);
  expect(codeOf(twice)).toBe("planFaulty");
  valueOf(await draft(office, [entry(jia), entry(yi, { tier: "reserve", yearPlan: "0" })]));
  const { version, mark } = valueOf(await showPlanDraft(office, at));
  await tell(await district.as("t-yi"), yi, ["totalInvestment", "6亿元"]);
  expect(codeOf(await issuePlan(office, { ...at, version, mark }))).toBe("planChanged");
});

test("the first version is the facts of its projects at a named point, and its notice", async () => {
  const first = valueOf(await issue(office));
  expect(first).toMatchObject({ number: 1, outside: false, by: "t-office" });
  const page = valueOf(await showPlan(office, at));
  expect(page.lines.map((line) => [line.project, line.tier, line.yearPlan?.amount])).toEqual([
    [jia, "implement", "120000000.00"],
    [yi, "reserve", "0.00"],
  ]);
  expect(page).toMatchObject({ version: 1, moved: [], hasDraft: false });
  expect(page.lines[0]?.done?.amount).toBe("1000000");
  const text = textsIn(await notice(office, 1));
  expect(text).toContain("全区共安排重大项目2个，总投资11亿元，2024年计划投资1.2亿元。");
  expect(text).toContain("实施项目1个");
  expect(hash(await notice(office, 1))).toBe(first.sha256);
});

test("what a town states afterwards is shown as moved, and has to be taken in with a reason", async () => {
  await tell(await district.as("t-jia"), jia, ["yearPlan", "2亿元"]);
  const page = valueOf(await showPlan(office, at));
  expect(page.moved).toMatchObject([{ kind: "value", reasons: [] }]);
  expect(page.lines[0]?.yearPlan?.amount).toBe("120000000.00");
  const wanted = [entry(fresh, { yearPlan: "1亿元", reason: "新签约即开工" })];
  const saved = valueOf(await draft(office, wanted));
  expect(saved.findings.map((each) => each.code)).toEqual(["planMoved"]);
  expect(codeOf(await issue(office))).toBe("planFaulty");
});

test("the second version: in, out and re-valued, each with its reason, exact before and after", async () => {
  const wanted = [
    entry(fresh, { yearPlan: "1亿元", reason: "新签约即开工" }),
    entry(yi, { tier: "none", reason: "用地未落实" }),
    entry(jia, { reason: "设备提前到货" }),
  ];
  const saved = valueOf(
    await draft(office, wanted, {
      stated: { counts: { implement: "2", reserve: "0" }, total: "8亿元", yearPlan: "3亿元" },
    }),
  );
  expect(saved.findings.map((each) => [each.code, each.level])).toEqual([
    ["planOutStarted", "warning"],
  ]);
  expect(saved.before.all).toMatchObject({ count: 2, yearPlan: [{ amount: "120000000.00" }] });
  expect(saved.after.all).toMatchObject({ count: 2, yearPlan: [{ amount: "300000000.00" }] });
  expect(valueOf(await issue(office))).toMatchObject({ number: 2 });
  const compared = valueOf(await comparePlan(office, { ...at, from: 1, to: 2 }));
  expect(compared.changes.map((each) => [each.kind, each.reasons])).toEqual([
    ["value", ["设备提前到货"]],
    ["out", ["用地未落实"]],
    ["in", ["新签约即开工"]],
  ]);
  expect(compared.before).toEqual(saved.before);
  expect(compared.after).toEqual(saved.after);
  const back = valueOf(await comparePlan(office, { ...at, from: 2, to: 1 }));
  expect(back.changes.map((each) => each.kind).toSorted()).toEqual(["in", "out", "value"]);
  const text = textsIn(await notice(office, 2));
  expect(text).toContain("将鹊乙新材料项目1个项目调出计划，涉及总投资6亿元");
  expect(text).toContain("从1.2亿元调整为2亿元");
  expect(text).toContain("调整后，全区重大项目为2个，总投资8亿元，2024年计划投资3亿元。");
  expect(text).toContain("区政府专题会议纪要〔2024〕3号");
});

test("a change outside the windows carries that word", async () => {
  const late = await district.as("t-office", "2024-03-05");
  const rule = { ...late.rules.plan.rule, windows: [] };
  const ctx = { ...late, rules: { ...late.rules, plan: { ...late.rules.plan, rule } } };
  valueOf(await draft(ctx, [entry(fresh, { tier: "reserve", yearPlan: "0", reason: "缓建" })]));
  expect(valueOf(await issue(ctx))).toMatchObject({ number: 3, outside: true });
  expect(textsIn(await notice(office, 3))).toContain("在集中调整时段以外作出");
});

test("where the rule wants two persons, nobody issues what they drafted, under no second account", async () => {
  const rule = {
    ...office.rules.plan.rule,
    needs: { ...office.rules.plan.rule.needs, twoPersons: true },
  };
  const strict = (ctx: Ctx): Ctx => ({
    ...ctx,
    rules: { ...ctx.rules, plan: { ...ctx.rules.plan, rule } },
  });
  valueOf(await draft(strict(office), [entry(fresh, { tier: "none", reason: "撤回" })]));
  expect(codeOf(await issue(strict(office)))).toBe("planByAnother");
  expect(codeOf(await issue(strict(await district.as("t-office-b"))))).toBe("planByAnother");
  expect(valueOf(await issue(strict(await district.as("t-office2"))))).toMatchObject({ number: 4 });
});

test("a version is the same for ever: lines, comparison and the bytes of its notice, after fifty later changes", async () => {
  const everything = async (ctx: Ctx) =>
    JSON.stringify([
      valueOf(await showPlan(ctx, { ...at, version: 2 })).lines.map((line) => ({
        ...line,
        done: null,
      })),
      valueOf(await comparePlan(ctx, { ...at, from: 1, to: 2 })),
      hash(await notice(ctx, 1)),
      hash(await notice(ctx, 2)),
    ]);
  const before = await everything(office);
  for (let turn = 0; turn < 50; turn += 1) {
    const project = [jia, yi, fresh][turn % 3] ?? jia;
    const attribute = ["yearPlan", "totalInvestment"][turn % 2] ?? "yearPlan";
    await tell(office, project, [attribute, `${turn + 2}亿元`]);
  }
  expect(await everything(office)).toBe(before);
  const later = await district.as("t-office", "2024-03-06");
  expect(await everything(later)).toBe(before);
});

test("a plan, a comparison and a draft cost the same however many projects there are", async () => {
  let asked = 0;
  const counted = district.ledger.app.withPlugin({
    transformQuery: ({ node }) => {
      asked += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  const ctx: Ctx = { ...office, store: openStore(counted) };
  const costOf = async (work: () => Promise<unknown>): Promise<number> => {
    asked = 0;
    await work();
    return asked;
  };
  const look = async () => [
    await costOf(() => showPlan(ctx, at)),
    await costOf(() => comparePlan(ctx, { ...at, from: 1, to: 2 })),
    await costOf(() => showPlanDraft(ctx, at)),
  ];
  const few = await look();
  for (let more = 0; more < 5; more += 1)
    await addProject(office, district.towns.units.yi, [
      { attribute: "name", kind: "actual", value: `后来的项目${more}` },
    ]);
  const many = await look();
  console.info(`showPlan, comparePlan, showPlanDraft: ${many.join(", ")} queries`);
  expect(many).toEqual(few);
  expect(Math.max(...many)).toBeLessThanOrEqual(15);
});

test("a town sees its own projects of every version, and a notice of its own part", async () => {
  const town = await district.as("t-jia");
  const page = valueOf(await showPlan(town, { ...at, version: 2 }));
  expect(page.lines.map((line) => line.project)).toEqual([jia, fresh]);
  expect(page).toMatchObject({ mayDraft: false, hasDraft: false });
  const compared = valueOf(await comparePlan(town, { ...at, from: 1, to: 2 }));
  expect(JSON.stringify(compared)).not.toContain("鹊乙");
  const own = textsIn(await notice(town, 2));
  expect(own).toContain("新来的项目");
  expect(own).not.toContain("鹊乙");
});

test("the comparison as a workbook carries both sides and the reasons", async () => {
  const asked = { ...at, from: 1, to: 2, language: "zh" } as const;
  const bytes = valueOf(await downloadPlanChanges(office, asked));
  const book = valueOf(await readWorkbook({ name: "对照.xlsx", bytes }));
  const rows = book.sheets[0]?.rows.map((row) => row.cells.map((cell) => cell?.text ?? "")) ?? [];
  expect(rows.at(-1)).toEqual(expect.arrayContaining(["调入", "新来的项目", "新签约即开工"]));
  expect(codeOf(await downloadPlanChanges(office, { ...asked, to: 9 }))).toBe("noSuchPlanVersion");
});

test("a pasted list finds its projects by name, with units, tiers and reasons as written", async () => {
  const list = [
    "序号\t项目名称\t责任板块\t年度计划类别\t总投资（亿元）\t年度计划投资（万元）\t调整原因",
    "1\t鹊甲新材料\t甲镇\t实施\t5\t15000\t加快建设",
    "2\t没有这个项目\t乙镇\t储备\t1\t\t",
  ].join("\n");
  const bytes = new TextEncoder().encode(list);
  const asked = { ...at, name: "list.tsv" };
  const { rows } = valueOf(await readPlanList(office, asked, bytes));
  expect(rows).toMatchObject([
    { project: jia, tier: "implement", yearPlan: "1.5亿元", total: "5亿元", reason: "加快建设" },
    { project: null, candidates: [], tier: "reserve", total: "1亿元" },
  ]);
  const nothing = new TextEncoder().encode("你好\t世界\n");
  expect(codeOf(await readPlanList(office, asked, nothing))).toBe("noPlanRows");
});

test("neither a version nor its notice can be changed, and only the office adds one", async () => {
  for (const change of ["update plan_version set title = 'x'", "delete from plan_issue"])
    await expect(sql.raw(change).execute(district.ledger.owner)).rejects.toThrow(/append-only/u);
  const town = await district.as("t-jia");
  const add = sql`insert into plan_version (tenant, year, number, title, point, known_on, in_window, sha256, drafted_by, issued_by, issued_by_unit)
    values ('towns', ${year}, 99, 'x', 1, '2024-03-05', true, 'x', '{}', ${town.actor.person}, ${town.actor.unit})`;
  await expect(town.store.transact(town.actor, (writer) => add.execute(writer.db))).rejects.toThrow(
    /row-level security/u,
  );
  const drafts = await town.store.read(town.actor, (reader) =>
    sql`select * from plan_draft`.execute(reader.db),
  );
  expect(drafts.rows).toEqual([]);
});
