import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Room, type Space, watchSpace } from "../../src/app/guard/space.ts";
import { nobodyAsked } from "../../src/app/seal/outside.ts";
import { buildApp } from "../../src/server/build-app.ts";
import { type Visitor, refusalOf, signIn, visit } from "../harness/api.ts";
import { today } from "../harness/engine.ts";
import { type TestLedger, openTestLedger } from "../harness/ledger.ts";
import { tell } from "../harness/runs.ts";
import { makeTowns } from "../harness/towns.ts";

const million = 1_000_000;
const limits = { bytes: 500 * million, percent: 5 };
const plenty: Room = { free: 60_000 * million, size: 100_000 * million };
let ledger: TestLedger;
let room: Room = plenty;
let space: Space;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  await makeTowns(ledger);
  space = watchSpace(async () => [plenty, room], limits, 20);
});
afterAll(async () => {
  space.stop();
  await ledger.close();
});

function openServer() {
  const settings = { witnesses: [], authority: undefined, stopHours: undefined, isPublic: true };
  const guards = { space, scrub: undefined, clock: undefined, isInMemory: false };
  const outside = nobodyAsked(settings);
  const log = {
    origin: "guatu.test",
    signers: [],
    keys: [],
    watch: undefined,
    outside,
    guards,
    isPublic: true,
  };
  const { store, app, rules } = ledger;
  return buildApp({ ledger: { store, app }, rules, today: () => today, version: "1.2.3", log });
}

let names = 0;
async function write(office: Visitor): Promise<readonly [number, string]> {
  const answer = await office.call("saveView", {
    district: "towns",
    name: `视图${(names += 1)}`,
    query: "",
  });
  return [answer.status, answer.ok ? "" : await refusalOf(answer)];
}

const waits = { timeout: 5000, interval: 5 };

test("on a disk nearly full nothing is written, everything is read, and it reopens by itself", async () => {
  const api = openServer();
  const office = await signIn(api, "t-office");
  expect(await write(office)).toEqual([200, ""]);
  const begun = performance.now();
  room = { free: 400 * million, size: 1000 * million };
  await vi.waitFor(async () => expect(await write(office)).toEqual([507, "diskFull"]), waits);
  const stoppedMs = Math.round(performance.now() - begun);
  expect((await office.call("listProjects", { district: "towns" })).status).toBe(200);
  expect(await (await visit(api).call("health")).json()).toMatchObject({ isFull: true });
  // Just above where it stopped is not yet room enough.
  room = { free: 510 * million, size: 1000 * million };
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await write(office)).toEqual([507, "diskFull"]);
  room = plenty;
  await vi.waitFor(async () => expect(await write(office)).toEqual([200, ""]), waits);
  expect(await (await visit(api).call("health")).json()).toMatchObject({ isFull: false });
  tell("bar 15", {
    secondsToStop: (stoppedMs / 1000).toFixed(2),
    writesWhileFull: 0,
    reads: "went on",
  });
});

test("less than the part of a large disk that must stay free stops writing too, and the sentence says how much", async () => {
  room = { free: 4_900 * million, size: 100_000 * million };
  await vi.waitFor(() => expect(space.whyNot()).toBeDefined(), waits);
  expect(space.whyNot()).toEqual({ code: "diskFull", params: { free: 4900, limit: 5000 } });
  room = plenty;
  await vi.waitFor(() => expect(space.whyNot()).toBeUndefined(), waits);
});

test("a write that failed for want of room closes the door at once", () => {
  space.noteFull();
  expect(space.whyNot()?.code).toBe("diskFull");
});
