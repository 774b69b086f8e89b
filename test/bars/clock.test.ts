import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ClockFault, watchClock } from "../../src/app/guard/clock.ts";
import { checkLog } from "../../src/app/seal/check-log.ts";
import { openSigner } from "../../src/app/seal/ed25519.ts";
import { sealBatch } from "../../src/app/seal/seal-ledger.ts";
import { selectFacts, type FactRow } from "../../src/store/fact-row.ts";
import { type TestLedger, enter, openTestLedger, valueOf } from "../harness/ledger.ts";
import { runs, tell } from "../harness/runs.ts";
import { type Towns, makeTowns, state, stated } from "../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guatu-clock-"));
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  await sql`create table guatu.lie (ms bigint)`.execute(ledger.owner);
  await sql`insert into guatu.lie values (0)`.execute(ledger.owner);
  // The clock the database stamps by, as it lies.
  await sql`create function guatu.lying() returns timestamptz language sql volatile security definer as
    $$ select case when ms = -1 then '2024-06-01 00:00+08'::timestamptz else clock_timestamp() + ms * interval '1 ms' end
       from guatu.lie $$`.execute(ledger.owner);
  await sql`alter table guatu.fact alter recorded_at set default guatu.lying()`.execute(
    ledger.owner,
  );
});
afterAll(async () => {
  await ledger.close();
  await rm(folder, { recursive: true });
});

const hour = 3_600_000;
/** Back an hour, standing still, ten years on, and right again. */
const lies = [-hour, -1, 10 * 365 * 24 * hour, 0];

test("whatever the clock says, history stays in the order in which it was recorded, and the log agrees", async () => {
  const ctx = await enter(ledger, "t-jia", "towns");
  const seqs: number[] = [];
  const rounds = runs(12, 1000);
  for (let round = 0; round < rounds; round += 1) {
    await sql`update guatu.lie set ms = ${lies[round % lies.length] ?? 0}`.execute(ledger.owner);
    const fact = stated({
      subject: towns.jia,
      attribute: "remark",
      kind: "actual",
      value: `第${round}句`,
    });
    seqs.push(...(await state(ctx, [fact])));
  }
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  const { rows: times } = await sql<{ back: number }>`
    select count(*) as back from (select recorded_at < lag(recorded_at) over (order by seq) as b from fact) x where b`.execute(
    ledger.owner,
  );
  expect(times[0]?.back).toBeGreaterThan(0);
  // As known at any point: what had been said last by then, whatever its stamp.
  for (const [round, seq] of seqs.entries()) {
    const where = sql`f.subject_id = ${towns.jia} and f.attribute = 'remark'`;
    const { rows } =
      await sql<FactRow>`${selectFacts("towns", { day: "2024-03-05", seq }, where)} order by f.seq desc limit 1`.execute(
        ledger.owner,
      );
    expect(rows[0]?.value).toBe(`第${round}句`);
  }
  const signer = await openSigner(folder, "guatu.test");
  valueOf(
    await sealBatch({ owner: ledger.owner, signers: [signer], origin: "guatu.test" }, "towns"),
  );
  const checked = await checkLog(ledger.owner, {
    tenant: "towns",
    keys: [signer.key],
    outside: [],
  });
  expect(checked.faults).toEqual([]);
  tell("bar 18", { events: rounds, stampsOutOfOrder: times[0]?.back ?? 0, misordered: 0 });
}, 600_000);

type Moment = { wall: number; ticks: number };

/** A clock watched over a minute of ticks, the wall clock going on by `walk` from tick to tick; the fault and after how many seconds. */
async function alarmAfter(
  walk: (at: Moment) => number,
  lastSigned?: string,
): Promise<[ClockFault["kind"], number] | undefined> {
  const at: Moment = { wall: Date.parse("2024-06-01T00:00:00Z"), ticks: 0 };
  const told: ClockFault[] = [];
  const clock = watchClock(
    { now: () => at.wall, ticks: () => at.ticks, lastSigned: async () => lastSigned },
    { every: 0, told: hour },
    (fault) => told.push(fault),
  );
  const look = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4));
  await look();
  for (; at.ticks < 60_000 && told.length === 0; at.ticks += 5000) {
    at.wall = walk(at);
    await look();
  }
  await clock.stop();
  return told[0] && [told[0].kind, at.ticks / 1000];
}

test("a clock that leaps, is set back, stands still or is behind what was signed is told within a minute", async () => {
  const seconds: number[] = [];
  const wrong: readonly [(at: Moment) => number, string?][] = [
    [({ wall }) => wall - hour],
    [({ wall }) => wall],
    [({ wall }) => wall + 10 * 365 * 24 * hour],
    [({ wall }) => wall + 5000, "2024-06-01T01:00:00Z"],
  ];
  for (const [walk, signed] of wrong) {
    const alarm = await alarmAfter(walk, signed);
    expect(alarm?.[0]).toBe(signed === undefined ? "leapt" : "behind");
    seconds.push(alarm?.[1] ?? Infinity);
  }
  expect(Math.max(...seconds)).toBeLessThanOrEqual(60);
  tell("bar 18 alarm", {
    lies: wrong.length,
    told: seconds.length,
    slowestSeconds: Math.max(...seconds),
  });
});

test("a clock that goes a little fast or slow is no alarm", async () => {
  expect(await alarmAfter(({ wall }) => wall + 5010)).toBeUndefined();
  expect(await alarmAfter(({ wall }) => wall + 4990, "2024-06-01T00:00:05Z")).toBeUndefined();
});
