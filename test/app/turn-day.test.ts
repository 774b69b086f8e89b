import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { turnDay } from "../../src/app/set-up.ts";
import { turnDays } from "../../src/server/turn-days.ts";
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

test("a server tells of a turn that fails and makes it in its next round", async () => {
  const before = await late();
  const told: unknown[] = [];
  failing.failAt(6, "before");
  const turning = turnDays(
    {
      turn: () => turn("2024-03-09", failing.store),
      isOurs: () => true,
      told: (error) => {
        failing.failAt(0, "before");
        told.push(error);
      },
    },
    20,
  );
  try {
    await vi.waitFor(async () => expect(await late()).toBe(before + 1), { timeout: 20_000 });
  } finally {
    await turning.stop();
  }
  expect(told).toEqual([
    expect.objectContaining({ message: expect.stringMatching(/line|closed/u) }),
  ]);
});

test("a server that lost its place at the database turns no day", async () => {
  const turned = vi.fn<() => Promise<void>>(async () => undefined);
  const asked = vi.fn<() => boolean>(() => false);
  const turning = turnDays({ turn: turned, isOurs: asked, told: () => undefined }, 1);
  await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(2));
  await turning.stop();
  expect(turned).not.toHaveBeenCalled();
});
