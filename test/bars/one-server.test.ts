import { rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { type Seat, type SeatNews, type SeatPace, takeSeat } from "../../src/app/seat.ts";
import { openLedger } from "../../src/app/open-ledger.ts";
import { openLogKeys } from "../../src/app/seal/log-keys.ts";
import { mayStandBy } from "../../src/app/seal/may-stand-by.ts";
import { sealBatch } from "../../src/app/seal/seal-ledger.ts";
import { run } from "../../src/cli/run.ts";
import type { Output } from "../../src/contract/endpoint.ts";
import type { health } from "../../src/contract/session.ts";
import { buildApp } from "../../src/server/build-app.ts";
import { refusalOf, signIn } from "../harness/api.ts";
import { urlOf } from "../harness/command.ts";
import { today } from "../harness/engine.ts";
import {
  type TestLedger,
  codeOf,
  dropDatabase,
  makeDatabase,
  openTestLedger,
  valueOf,
} from "../harness/ledger.ts";
import { runs, tell } from "../harness/runs.ts";
import {
  buildServer,
  enterServer,
  freshFolder,
  killServer,
  standBy,
  startServer,
  stopServer,
} from "../harness/server.ts";
import { makeTowns } from "../harness/towns.ts";

type Health = Output<typeof health>;

const everyMs = 50;
const waits = { timeout: 20_000, interval: 20 };
let ledger: TestLedger;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
  await makeTowns(ledger);
});
afterAll(async () => {
  await ledger.close();
});

const sit = (news: SeatNews[] = [], pace: SeatPace = { everyMs }) =>
  takeSeat(
    { ...inject("engine").owner, database: ledger.name },
    (told) => void news.push(told),
    pace,
  );

/** Ends the sessions that hold the place, as a broken line does. */
const breakLine = () =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${ledger.name} and application_name like 'guatu serve %'`.execute(ledger.owner);

const held = (seat: Seat, is: boolean): Promise<void> =>
  vi.waitFor(() => expect(seat.isHeld()).toBe(is), waits);

test("a database has one server: the next is told who is there, and gets the place once that one has left", async () => {
  const first = valueOf(await sit());
  const second = await sit();
  expect(codeOf(second)).toBe("databaseInUse");
  expect(second).toMatchObject({
    refusal: { params: { holder: expect.stringContaining(String(process.pid)) } },
  });
  await first.leave();
  const third = valueOf(await sit());
  expect(third.isHeld()).toBe(true);
  await third.leave();
});

test("a broken line stops writing until the place is taken again", async () => {
  const news: SeatNews[] = [];
  const seat = valueOf(await sit(news));
  await breakLine();
  await vi.waitFor(() => expect(news).toEqual([{ news: "lost" }, { news: "regained" }]), waits);
  await held(seat, true);
  await seat.leave();
});

/** The office at a server that has a place: a change it makes, and what the server says of its place. */
async function officeAt(seat: Seat) {
  const { store, app, rules } = ledger;
  const api = buildApp({
    ledger: { store, app, seat },
    rules,
    today: () => today,
    version: "1.2.3",
  });
  const office = await signIn(api, "t-office");
  return {
    read: () => office.call("listProjects", { district: "towns" }),
    write: () => office.call("saveView", { district: "towns", name: "视图", query: "" }),
    told: async () => ((await (await office.call("health")).json()) as Health).seat,
  };
}

test("a server whose line broke says so and refuses writing", async () => {
  const seat = valueOf(await sit([], { everyMs: 60_000 }));
  const { write, told } = await officeAt(seat);
  expect([(await write()).status, await told()]).toEqual([200, "held"]);
  await breakLine();
  await held(seat, false);
  const refused = await write();
  expect([refused.status, await refusalOf(refused), await told()]).toEqual([
    503,
    "seatLost",
    "lost",
  ]);
  await seat.leave();
});

test("a server whose place another took answers reading, refuses writing and names who has it, and goes on once that one has left", async () => {
  const news: SeatNews[] = [];
  const seat = valueOf(await sit(news));
  const { read, write, told } = await officeAt(seat);
  const database = { ...inject("engine").owner, database: ledger.name };
  const other = new pg.Client({ ...database, application_name: "another server" });
  await other.connect();
  // In line for the place, it has it the moment the line breaks.
  const taken = other.query("select pg_advisory_lock(hashtext('guatu.server'), 0)");
  await breakLine();
  await taken;
  const holder = expect.stringContaining("another server");
  await vi.waitFor(
    () => expect(news).toEqual([{ news: "lost" }, { news: "taken", holder }]),
    waits,
  );
  const refused = await write();
  expect(await refused.json()).toMatchObject({
    refusal: { code: "seatTaken" },
    sentence: { zh: holder, en: holder },
  });
  expect([refused.status, await told()]).toEqual([503, "taken"]);
  expect((await read()).status).toBe(200);
  await other.end();
  await held(seat, true);
  expect((await write()).status).toBe(200);
  await seat.leave();
});

test("who stands by is told for whom, waits for as long as it takes, and sits down when the line of that one breaks", async () => {
  const first = valueOf(await sit([], { everyMs: 60_000 }));
  const news: SeatNews[] = [];
  const second = sit(news, { everyMs, standsBy: true });
  const holder = expect.stringContaining(String(process.pid));
  await vi.waitFor(() => expect(news).toEqual([{ news: "waiting", holder }]), waits);
  await breakLine();
  const seat = valueOf(await second);
  expect(seat.isHeld()).toBe(true);
  await held(first, false);
  await Promise.all([seat.leave(), first.leave()]);
});

test("on the database that comes along nobody can stand by, and it is said why", async () => {
  const folder = await freshFolder("alone");
  const place = { folder, databaseUrl: undefined, onSeat: () => undefined, standsBy: true };
  expect(codeOf(await openLedger(place, () => undefined, false))).toBe("standByAlone");
  await rm(folder, { recursive: true, force: true });
});

test("bar 16: a second server on one DATABASE_URL ends with a sentence; commands work beside the first; one that was killed leaves no trace", async () => {
  const { program, remove } = await buildServer();
  const name = await makeDatabase("template0");
  const folders = [await freshFolder("one"), await freshFolder("two")] as const;
  const env = { DATABASE_URL: urlOf(name) };
  const count = runs(2, 100);
  let [first, slowest] = [await startServer(program, folders[0], env), 0];
  try {
    expect(first.said()).toContain("Ctrl-C");
    for (let run = 0; run < count; run += 1) {
      const begun = performance.now();
      const second = await startServer(program, folders[1], env);
      expect(await second.ended).toBe(5);
      slowest = Math.max(slowest, performance.now() - begun);
      expect(second.said()).toContain("一个数据库只能有一台服务器");
      expect(second.said()).toContain(
        "This database is in use by another Guatu server (guatu serve",
      );
      await killServer(first);
      first = await startServer(program, folders[0], env);
      expect(first.said()).toContain("Ctrl-C");
    }
    const said = vi.spyOn(console, "info").mockImplementation(() => undefined);
    const exit = await run(["projects", "--json"], { ...env, GUATU_DATA: folders[1] });
    said.mockRestore();
    expect(exit).toBe(0);
  } finally {
    await stopServer(first);
    await remove();
    await dropDatabase(name);
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }
  tell("bar 16, one DATABASE_URL", { refused: count, secondsAtMost: (slowest / 1000).toFixed(2) });
}, 900_000);

test("who could not sign on does not stand by", async () => {
  const folder = await freshFolder("keys");
  const database = { ...inject("engine").owner, database: ledger.name };
  const keysIn = async (name: string) => valueOf(await openLogKeys(join(folder, name), {}));
  const [own, other] = [await keysIn("own"), await keysIn("other")];
  expect((await mayStandBy(database, other)).ok).toBe(true);
  valueOf(await sealBatch({ owner: ledger.owner, ...own }, "towns"));
  expect(codeOf(await mayStandBy(database, other))).toBe("standByKeys");
  expect((await mayStandBy(database, own)).ok).toBe(true);
  await rm(folder, { recursive: true, force: true });
});

test("a server that stands by answers as waiting, and takes the place of one that is killed or stopped within seconds", async () => {
  const { program, remove } = await buildServer();
  const name = await makeDatabase("template0");
  const folder = await freshFolder("pair");
  const env = { DATABASE_URL: urlOf(name) };
  let [serving, slowest] = [await startServer(program, folder, env), 0];
  let office = await enterServer(serving, folder);
  try {
    for (const end of [killServer, stopServer]) {
      const waiting = await standBy(program, folder, env);
      expect(waiting.said()).toContain(`:${serving.child.pid}`);
      const health = await fetch(`${waiting.address}/api/health`);
      expect([health.status, await health.json()]).toMatchObject([503, { seat: "waiting" }]);
      const write = { name: "视图", query: "" };
      const refused = await office.at(waiting).ask("/api/districts/district/views", write);
      expect([refused.status, await refusalOf(refused)]).toEqual([503, "standingBy"]);
      expect(await (await fetch(waiting.address)).text()).toContain("正在待命");
      const begun = performance.now();
      await end(serving);
      await vi.waitFor(() => expect(waiting.said()).toContain("Ctrl-C"), waits);
      slowest = Math.max(slowest, performance.now() - begun);
      office = office.at(waiting);
      expect((await office.ask("/api/districts/district/views", write)).status).toBe(200);
      serving = waiting;
    }
    const bored = await standBy(program, folder, env);
    await stopServer(bored);
    expect(await bored.ended).toBe(0);
  } finally {
    await stopServer(serving);
    await remove();
    await dropDatabase(name);
    await rm(folder, { recursive: true, force: true });
  }
  tell("standing by", { takenOver: 2, secondsAtMost: (slowest / 1000).toFixed(2) });
});
