import { sql } from "kysely";
import { askCorrection } from "../../../src/app/ask-correction.ts";
import { closePeriod } from "../../../src/app/closing-period.ts";
import type { Ctx } from "../../../src/app/context.ts";
import { stateFact } from "../../../src/app/state-fact.ts";
import type { Input } from "../../../src/contract/endpoint.ts";
import type { stateFact as endpoint } from "../../../src/contract/statement.ts";
import { ensureGrant, ensurePerson } from "../../../src/store/found.ts";
import { today } from "../../harness/engine.ts";
import { type TestLedger, askOwner, enter, openTestLedger, valueOf } from "../../harness/ledger.ts";
import { type Towns, makeTowns } from "../../harness/towns.ts";

/** Two towns with everybody twice, so that there is always another person; `t-office-b` is t-office once more. */
export type District = {
  readonly ledger: TestLedger;
  readonly towns: Towns;
  readonly as: (login: string, day?: string) => Promise<Ctx>;
};

const more = [
  ["t-office2", "office", "root"],
  ["t-office-b", "office", "root"],
  ["t-jia2", "town", "jia"],
] as const;

export async function openDistrict(): Promise<District> {
  const ledger = await openTestLedger("bare");
  const towns = await makeTowns(ledger);
  for (const [login, role, unit] of more) {
    const person = await ensurePerson(ledger.owner, { login, name: login, passwordHash: null });
    await ensureGrant(ledger.owner, { tenant: "towns", unit: towns.units[unit], person, role });
  }
  await sql`update person set human = (select human from person where login = 't-office')
    where login = 't-office-b'`.execute(ledger.owner);
  const as = (login: string, day = today): Promise<Ctx> =>
    enter(ledger, login, { district: "towns", day });
  return { ledger, towns, as };
}

let keys = 0;

/** States a fact as a person; what a test does not care about is filled in. */
export function say(ctx: Ctx, given: Partial<Input<typeof endpoint>>) {
  return stateFact(ctx, {
    district: "towns",
    key: `closing-${(keys += 1)}`,
    project: 0,
    attribute: "monthDone",
    kind: "actual",
    value: "300万元",
    scope: "",
    period: null,
    source: "report",
    evidence: [],
    ...given,
  } as Parameters<typeof stateFact>[1]);
}

/** The number of the fact that counts for the month's money of a project. */
export function monthFact(district: District, project: number, period = "2024-01") {
  return askOwner<number>(
    district.ledger,
    `select max(seq) from fact where subject_id = ${project} and attribute = 'monthDone' and period = '${period}'`,
  );
}

/** Asks for another figure of a fact, with a reason and a paper. */
export function ask(ctx: Ctx, seq: number, value = "120万元") {
  const evidence = [{ label: "核减文件" }];
  return askCorrection(ctx, { district: "towns", seq, value, reason: "票据核减", evidence });
}

/** Closes a month; what is missing is named. */
export function close(
  ctx: Ctx,
  period = "2024-01",
  knowingly: { without?: number[]; reason?: string } = {},
) {
  const asked = { district: "towns", period, without: [], reason: "", ...knowingly };
  return closePeriod(ctx, asked);
}

/** A person's figure of a project's month; answers its number. */
export async function stated(ctx: Ctx, project: number, period: string) {
  const { seq } = valueOf(await say(ctx, { project, period, evidence: [{ label: "发票" }] }));
  return seq;
}
