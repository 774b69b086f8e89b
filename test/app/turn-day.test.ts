import { afterAll, beforeAll, expect, test } from "vitest";
import { turnDay } from "../../src/app/set-up.ts";
import { type FailingStore, failures, openFailing } from "../harness/failing.ts";
import { type TestLedger, askOwner, openTestLedger, personOf } from "../harness/ledger.ts";
import { type Towns, makeTowns } from "../harness/towns.ts";

let ledger: TestLedger;
let towns: Towns;
let failing: FailingStore;
let operator: number;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  towns = await makeTowns(ledger);
  failing = openFailing(ledger);
  operator = await personOf(ledger, "t-office");
});
afterAll(async () => {
  await failing.close();
  await ledger.close();
});

const late = () =>
  askOwner<number>(ledger, `select delay_min from project_now where subject_id = ${towns.jia}`);
const turn = (today: string, store = ledger.store) =>
  turnDay({ owner: ledger.owner, store, rules: ledger.rules, today }, operator);

test("when the day turns, delays are told as of the new day; the same day again changes nothing", async () => {
  const before = await late();
  await turn("2024-03-06");
  expect(await late()).toBe(before + 1);
  await turn("2024-03-06");
  expect(await late()).toBe(before + 1);
});

test.each(failures)(
  "a turn of the day that breaks off (%s) is made at the next try",
  async (how) => {
    const day = how === "before" ? "2024-03-07" : "2024-03-08";
    const before = await late();
    failing.failAt(6, how);
    await expect(turn(day, failing.store)).rejects.toThrow(/line to the database|closed/u);
    failing.failAt(0, how);
    expect(await late()).toBe(before);
    await turn(day);
    expect(await late()).toBe(before + 1);
  },
);
