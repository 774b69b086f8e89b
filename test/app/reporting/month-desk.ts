import { judgeFacts } from "../../../src/app/judge-facts.ts";
import { saveMonth } from "../../../src/app/save-month.ts";
import { showMonth } from "../../../src/app/show-month.ts";
import { showQueue } from "../../../src/app/show-queue.ts";
import { submitMonth } from "../../../src/app/submit-month.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { addUnitOf, ensureGrant, ensurePerson } from "../../../src/store/found.ts";
import { type TestLedger, enter, valueOf } from "../../harness/ledger.ts";
import { type Towns, addProject } from "../../harness/towns.ts";

/** What the tests of a month speak of: no project and no unit of theirs is anybody else's. */
export type Desk = {
  readonly ctx: Ctx;
  readonly unit: number;
  readonly project: number;
  readonly login: string;
};

export const period = "2024-02";
const district = "towns";

/** A town of its own with one project being built, and the person who reports for it. */
export async function openDesk(ledger: TestLedger, towns: Towns, name: string): Promise<Desk> {
  const { owner } = ledger;
  const parent = towns.units.root;
  const unit = await addUnitOf(owner, district, { parent, kind: "town", name });
  const login = `m-${name}`;
  const person = await ensurePerson(owner, { login, name: `${name}·填报`, passwordHash: null });
  await ensureGrant(owner, { tenant: district, person, role: "town", unit });
  const office = await enter(ledger, "t-office", district);
  const project = await addProject(office, unit, [
    { attribute: "name", kind: "actual", value: `${name}项目` },
    { value: { amount: "500000000.00", currency: "CNY", qualifier: "exact" } },
    {
      attribute: "yearPlan",
      period: "2024",
      value: { amount: "120000000.00", currency: "CNY", qualifier: "exact" },
    },
    { attribute: "start", kind: "actual", value: { day: "2023-11", precision: "month" } },
    {
      attribute: "monthDone",
      kind: "actual",
      period: "2024-01",
      value: { amount: "10000000.00", currency: "CNY", qualifier: "exact" },
    },
  ]);
  return { ctx: await enter(ledger, login, district), unit, project, login };
}

let keys = 0;

/** A key nobody used. */
export function freshKey(): string {
  return `month-key-${(keys += 1)}`;
}

export type Texts = Readonly<Record<string, string>>;

/** What stands typed in the desk's own project, by attribute. */
export async function draftsSeen(desk: Desk): Promise<Texts> {
  const month = await showMonth(desk.ctx, { district, unit: desk.unit, period });
  const row = month.ok && month.value.rows.find((each) => each.project.id === desk.project);
  if (!row) return {};
  const cells = [...row.asks, ...row.known].map(({ attribute, draft }) => [attribute, draft]);
  const strays = row.strays.map(({ attribute, text }) => [attribute, text]);
  return Object.fromEntries([...cells, ...strays]);
}

/** Types texts by attribute into the desk's own project, having seen what stands there. */
export async function type(desk: Desk, texts: Texts, seen?: Texts) {
  const bases = seen ?? (await draftsSeen(desk));
  const cells = Object.entries(texts).map(([attribute, text]) => ({
    project: desk.project,
    attribute,
    scope: "",
    text,
    base: bases[attribute] ?? "",
  }));
  return saveMonth(desk.ctx, { district, unit: desk.unit, period, cells });
}

export function submit(desk: Desk, key = freshKey(), notes: Texts = {}) {
  return submitMonth(desk.ctx, { district, unit: desk.unit, period, key, notes });
}

/** The desk's month as somebody sees it. */
export async function monthOf(desk: Desk, as: Ctx = desk.ctx) {
  return valueOf(await showMonth(as, { district, unit: desk.unit, period }));
}

export const complete: Texts = { monthDone: "1200万元", progress: "主体施工到三层" };

/** Types a complete month and submits it; answers the report's number. */
export async function report(desk: Desk, texts: Texts = complete): Promise<number> {
  valueOf(await type(desk, texts));
  return valueOf(await submit(desk)).report.id ?? 0;
}

export function judge(
  ctx: Ctx,
  id: number,
  given: { standing: "accepted" | "returned"; facts?: number[]; reason?: string },
) {
  return judgeFacts(ctx, { district, id, facts: [], reason: "", ...given });
}

/** The items of one unit in somebody's queue. */
export async function queueOf(ctx: Ctx, desk: Desk) {
  const { items } = valueOf(await showQueue(ctx, { district, period }));
  return items.filter((item) => item.unit.id === desk.unit);
}

/** The number of the report's figure of an attribute. */
export async function factOf(ctx: Ctx, desk: Desk, attribute: string): Promise<number> {
  const facts = (await queueOf(ctx, desk)).flatMap((item) => item.facts);
  return facts.find((fact) => fact.attribute === attribute)?.figure.seq ?? 0;
}
