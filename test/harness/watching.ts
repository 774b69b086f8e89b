import { sql } from "kysely";
import { expect, vi } from "vitest";
import type { Told } from "../../src/app/seal/watch.ts";
import { listLeavesOf } from "../../src/store/queries/seal.ts";
import { type TestLedger, enter } from "./ledger.ts";
import { type Towns, state, stated } from "./towns.ts";

/** How long what happens by itself may take, in milliseconds. */
export const waits = { timeout: 20_000, interval: 20 };

const tenant = "towns";

/** Who hears of faults; weather fails the test. */
export const hearing = (faults: Told["faults"]): Told => ({
  weather: (error) => {
    throw error;
  },
  faults,
});

/** A remark of a town about its project; answers its number. */
export async function remark(ledger: TestLedger, towns: Towns, value: string): Promise<number> {
  const town = await enter(ledger, "t-jia", tenant);
  const fact = stated({ subject: towns.jia, attribute: "remark", kind: "actual", value });
  return (await state(town, [fact]))[0] ?? 0;
}

/** Waits until a number is in the log. */
export function untilSealed({ owner }: TestLedger, seq: number): Promise<void> {
  return vi.waitFor(
    async () => expect(await listLeavesOf(owner, tenant, [seq])).toHaveLength(1),
    waits,
  );
}

/** Does as a superuser what no trigger can stop. */
export async function asSuperuser({ owner }: TestLedger, text: string): Promise<void> {
  await owner.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql.raw(`set local search_path = guatu; ${text}`).execute(trx);
  });
}

/** The statement that makes a remark say something else. */
export function saying(seq: number, value: string): string {
  return `update fact set value = '${JSON.stringify(value)}' where tenant = '${tenant}' and seq = ${seq}`;
}
