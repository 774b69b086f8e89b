import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptImport, undoImport } from "../../../src/app/accept-import.ts";
import { showClosing } from "../../../src/app/closing-period.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { decideImport, startImport } from "../../../src/app/import-preview.ts";
import { showDebt } from "../../../src/app/show-debt.ts";
import { verifyFact } from "../../../src/app/verify-fact.ts";
import { onWord } from "../../harness/on-word.ts";
import { askOwner, codeOf, valueOf } from "../../harness/ledger.ts";
import { preview } from "../../harness/own.ts";
import { type District, ask, close, monthFact, openDistrict, say } from "./district.ts";

let district: District;
let office: Ctx;
let jia: number;
/** An import taken in before the month was closed, and resting below it. */
let taken: number;

async function take(text: string, name: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const { id } = valueOf(await startImport(office, { district: "towns", name }, bytes));
  return id;
}

const accept = (id: number) => acceptImport(office, { district: "towns", id, skipOpen: true });

beforeAll(async () => {
  district = await openDistrict();
  office = await district.as("t-office");
  ({ jia } = district.towns);
  taken = await take("项目名称,责任板块,本月完成投资（万元）\n鹊丁项目,乙镇,50\n", "2024-01.csv");
  valueOf(await accept(taken));
  valueOf(await close(office));
});
afterAll(() => district.ledger.close());

const grounds = { reason: "补报", evidence: [{ label: "监理月报" }] };

test("what was known of a closed month is not restated: its flows, and what happened in it", async () => {
  const month = { project: jia, period: "2024-01" };
  expect(codeOf(await say(office, month))).toBe("periodClosed");
  expect(codeOf(await say(office, { ...month, ...grounds }))).toBe("periodClosed");
  const corrects = await monthFact(district, jia);
  expect(codeOf(await say(office, { ...month, ...grounds, corrects }))).toBe("periodClosed");
  const start = { project: jia, attribute: "start", ...grounds };
  expect(codeOf(await say(office, { ...start, value: "2024年1月15日" }))).toBe("periodClosed");
});

test("what nobody had stated of a closed month is added with reason and evidence, and listed as a change", async () => {
  const late = { project: jia, attribute: "topping", value: "2024年1月20日" };
  expect(codeOf(await say(office, late))).toBe("closedNeedsGrounds");
  expect(codeOf(await say(office, { ...late, reason: "补报" }))).toBe("closedNeedsGrounds");
  const { seq } = valueOf(await say(office, { ...late, ...grounds }));
  const asked = { district: "towns", period: "2024-01" };
  const { changes } = valueOf(await showClosing(office, asked));
  expect(changes).toMatchObject([{ why: "stated", seq, was: null, reason: "补报" }]);
  const moved = { ...late, ...grounds, value: "2024年3月1日" };
  expect(codeOf(await say(office, moved))).toBe("periodClosed");
});

test("states, plans, forecasts, other months and the running year are stated freely", async () => {
  const free = [
    { attribute: "investor", value: "新公司" },
    { attribute: "completion", kind: "forecast", value: "2024年1月31日" },
    { attribute: "totalInvestment", kind: "planned", value: "9亿元" },
    { period: "2024-02" },
    { attribute: "yearPlan", kind: "planned", period: "2024", value: "2亿元" },
  ] as const;
  for (const each of free) valueOf(await say(office, { project: jia, ...each }));
});

test("a figure of a closed month changes by correction, and is verified but not sent back", async () => {
  const seq = await monthFact(district, jia);
  expect(valueOf(await ask(office, seq)).state).toBe("asked");
  const audit = onWord(await district.as("t-audit"));
  const said = { district: "towns", seq, reason: "现场核对" } as const;
  expect(codeOf(await verifyFact(audit, { ...said, standing: "returned" }))).toBe("periodClosed");
  valueOf(await verifyFact(audit, { ...said, standing: "verified" }));
});

test("an import changes nothing known of a closed month and says so at the cell; the rest of its row is taken in", async () => {
  const text =
    "项目名称,责任板块,建设内容,本月完成投资（万元）\n鹊甲新材料项目,甲镇,新内容,500\n鹊乙新材料项目,乙镇,,100\n";
  const id = await take(text, "2024-01.csv");
  const { rows } = await preview(office, id);
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.attribute === "monthDone"));
  expect(cells.map((cell) => [cell.state, cell.problem?.code])).toEqual([
    ["refused", "importClosed"],
    ["same", undefined],
  ]);
  const conflicts = cells.map((cell) => cell.address);
  valueOf(await decideImport(office, { district: "towns", id, decisions: { conflicts } }));
  const before = await monthFact(district, jia);
  valueOf(await accept(id));
  expect(await monthFact(district, jia)).toBe(before);
  const content = `select value #>> '{}' from fact where import_id = ${id} and attribute = 'content'`;
  expect(await askOwner(district.ledger, content)).toBe("新内容");
});

test("an import a closed month rests on is not undone as a whole; one taken in later is", async () => {
  const undo = (id: number) => undoImport(office, { district: "towns", id, reason: "导错了" });
  expect(codeOf(await undo(taken))).toBe("periodClosed");
  const id = await take(
    "项目名称,责任板块,本月完成投资（万元）\n鹊戊项目,乙镇,70\n",
    "2024-01.csv",
  );
  valueOf(await accept(id));
  expect(valueOf(await undo(id)).import.state).toBe("undone");
});

const again = { key: "sent-again-1", period: "2024-02", value: "300万元" } as const;
const sayAgain = () => say(office, { ...again, project: jia });
let first: Awaited<ReturnType<typeof sayAgain>>;

test("a fact stated while the month is being closed lies below its point or is refused, never between", async () => {
  first = await sayAgain();
  const said = Array.from({ length: 30 }, async (_, turn) => {
    const ctx = await district.as(turn % 2 ? "t-office" : "t-office2");
    return say(ctx, { project: district.towns.yi, period: "2024-02", value: `${turn + 1}万元` });
  });
  const { units } = district.towns;
  const knowingly = { without: [units.jia, units.yi], reason: "等不及" };
  const closing = (async () => close(await district.as("t-office2"), "2024-02", knowingly))();
  const [closed, ...facts] = await Promise.all([closing, ...said]);
  const { point } = valueOf(closed).closing;
  for (const fact of facts)
    if (fact.ok) expect(fact.value.seq).toBeLessThanOrEqual(point);
    else expect(fact.refusal.code).toBe("periodClosed");
  const asked = { district: "towns", period: "2024-02" };
  const { changes } = valueOf(await showClosing(office, asked));
  expect(changes.filter((each) => each.attribute === "monthDone")).toEqual([]);
});

test("a statement sent again after its month was closed hears that it is recorded, and nothing else under its key", async () => {
  expect(valueOf(await sayAgain())).toEqual(valueOf(first));
  expect(codeOf(await say(office, { ...again, project: jia, value: "8万元" }))).toBe("keyReused");
  expect(codeOf(await say(office, { project: jia, period: "2024-02" }))).toBe("periodClosed");
});

/** Waits until somebody waits for the ledger. */
async function untilWaiting(): Promise<void> {
  const waiting = `select count(*) from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  while ((await askOwner<number>(district.ledger, waiting)) === 0)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

test("a statement that waited for a closing sees it", async () => {
  let said: ReturnType<typeof say> | undefined;
  await district.ledger.owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('guatu.ledger'), hashtext('towns'))`.execute(
      trx,
    );
    said = say(office, { project: jia, period: "2023-11" });
    await untilWaiting();
    await sql`insert into closing (tenant, period, point, known_on, bulletin_sha256, by_person)
      values ('towns', '2023-11', 1, '2024-03-05', 'x', ${office.actor.person})`.execute(trx);
  });
  expect(said && codeOf(await said)).toBe("closedNeedsGrounds");
});

test("the debt counts each unit's money of the year once, by how far it is trusted", async () => {
  const { units } = valueOf(await showDebt(office, { district: "towns", year: "2024" }));
  const own = units.find((each) => each.unit.id === district.towns.units.jia);
  expect(own).toMatchObject({
    claimed: { amount: "3000000.00" },
    accepted: { amount: "0.00" },
    verified: { amount: "1000000.00" },
    figures: { claimed: 1, accepted: 0, verified: 1 },
  });
  const town = valueOf(
    await showDebt(await district.as("t-jia"), { district: "towns", year: "2024" }),
  );
  expect(town.units).toEqual([own]);
  const later = valueOf(await showDebt(office, { district: "towns", year: "2025" }));
  expect(later.units).toEqual([]);
});
