import { rm } from "node:fs/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { type Seat, type SeatNews, takeSeat } from "../../src/app/seat.ts";
import { run } from "../../src/cli/run.ts";
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
  freshFolder,
  killServer,
  startServer,
  stopServer,
} from "../harness/server.ts";
import { makeTowns } from "../harness/towns.ts";

const everyMs = 50;
const waits = { timeout: 20_000, interval: 20 };
let ledger: TestLedger;

beforeAll(async () => {
  ledger = await openTestLedger("bare");
});
afterAll(async () => {
  await ledger.close();
});

const sit = (news: SeatNews[] = []) =>
  takeSeat({ ...inject("engine").owner, database: ledger.name }, (told) => void news.push(told), {
    everyMs,
  });

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

test("a server whose place another took answers reading, refuses writing, and goes on once that one has left", async () => {
  await makeTowns(ledger);
  const news: SeatNews[] = [];
  const seat = valueOf(
    await takeSeat(
      { ...inject("engine").owner, database: ledger.name },
      (told) => void news.push(told),
      { everyMs: 400 },
    ),
  );
  const { store, app, rules } = ledger;
  const api = buildApp({
    ledger: { store, app, seat },
    rules,
    today: () => today,
    version: "1.2.3",
  });
  const office = await signIn(api, "t-office");
  const write = () => office.call("saveView", { district: "towns", name: "视图", query: "" });
  expect((await write()).status).toBe(200);
  await breakLine();
  await held(seat, false);
  const other = valueOf(await sit());
  await vi.waitFor(() => expect(news.map((each) => each.news)).toEqual(["lost", "taken"]), waits);
  const refused = await write();
  expect([refused.status, await refusalOf(refused)]).toEqual([503, "seatLost"]);
  expect((await office.call("listProjects", { district: "towns" })).status).toBe(200);
  await other.leave();
  await held(seat, true);
  expect((await write()).status).toBe(200);
  await seat.leave();
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
});
