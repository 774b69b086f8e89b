import pg from "pg";
import { inject } from "vitest";
import type { Rules } from "../../../src/app/rules.ts";
import { nobodyAsked } from "../../../src/app/seal/outside.ts";
import { buildApp } from "../../../src/server/build-app.ts";
import type { Db } from "../../../src/store/connection.ts";
import { type Store, openStore } from "../../../src/store/store.ts";
import { dropDatabase, makeDatabase } from "../ledger.ts";
import { memoryFiles } from "../memory-files.ts";
import { type Dice, openDice } from "./dice.ts";
import { type Line, type Meddling, cutOff, openLines, openThrough } from "./lines.ts";
import { type Program, type Stage, openStage } from "./stage.ts";
import { type Time, openTime } from "./time.ts";

/** A fault put into the product on purpose, to see that it is found. */
export type Plant = Meddling & {
  readonly freshKeys?: boolean;
  readonly afterSeal?: (owner: Db) => Promise<void>;
};

/** The server as it runs: what it answers by, and its hands on the database. */
export type Server = Program & {
  readonly api: ReturnType<typeof buildApp>;
  readonly owner: Db;
  readonly store: Store;
};

/** A district, its machine and its clock, all of it in the hands of one seed. */
export type World = Time & {
  readonly dice: Dice;
  readonly stage: Stage;
  readonly plant: Plant;
  readonly rules: Rules;
  /** Undefined while it is down. */
  server: Server | undefined;
  readonly monitor: pg.Client;
  /** Whether the machine's clock is one of those that lie. */
  readonly mayLie: boolean;
  readonly disk: { isFull: boolean };
  /** The person in whose name the server folds. */
  readonly operator: number;
  /** Sleeps until the district's next busy moment, or only a little. */
  readonly rest: () => Promise<void>;
  /** The next of all numbers, for names and words that nobody used before. */
  readonly count: () => number;
  readonly startServer: () => void;
  readonly kill: () => Promise<void>;
  /** Whether somebody has just heard that something is done: the moment at which a death tells most. */
  hasJustTold: boolean;
  /** What was found wrong. */
  readonly faults: string[];
  readonly close: () => Promise<void>;
};

/** People come together: most of what they do falls into moments so far apart. */
const busyEvery = 600_000;
/** Fewer lines than the product has, so that requests wait for one. */
const lineCount = 5;

/** What the machine under a server is like: a full disk is noticed by the write that fails. */
function deskOf(disk: { isFull: boolean }) {
  let isNoted = false;
  const space = {
    state: () => undefined,
    whyNot: () =>
      isNoted && disk.isFull
        ? { code: "diskFull" as const, params: { free: 0, limit: 500 } }
        : undefined,
    noteFull: (): void => {
      isNoted = true;
    },
  };
  const settings = { witnesses: [], authority: undefined, stopHours: undefined, isPublic: true };
  const guards = { space, scrub: undefined, clock: undefined, isInMemory: false };
  const none = { origin: "guatu.test", signers: [], keys: [], watch: undefined, isPublic: true };
  return { ...none, outside: nobodyAsked(settings), guards };
}

type Opened = {
  readonly monitor: pg.Client;
  readonly lines: readonly Line[];
  readonly owner: readonly Line[];
  readonly operator: number;
};

async function connect(name: string): Promise<Opened> {
  const { owner, role } = inject("engine");
  const monitor = new pg.Client({ ...owner, database: name });
  await monitor.connect();
  await monitor.query(
    "update guatu.session set seen_at = now(), expires_at = now() + interval '1 day'",
  );
  const lines = await openLines({ ...owner, ...role, database: name }, lineCount);
  const asked = "select id from guatu.person where login = 't-office'";
  const operator = (await monitor.query<{ id: number }>(asked)).rows[0]?.id ?? 0;
  return { monitor, lines, owner: await openLines({ ...owner, database: name }, 2), operator };
}

/** Opens the world of a seed: a copy of the district in a database of its own. */
export async function openWorld(
  base: { readonly template: string; readonly rules: Rules },
  seed: number,
  plant: Plant = {},
): Promise<World> {
  const name = await makeDatabase(base.template);
  const { monitor, lines, owner, operator } = await connect(name);
  const stage = openStage();
  const time = openTime(monitor);
  const files = memoryFiles();
  const disk = { isFull: false };
  const startServer = (): void => {
    const program = { alive: true };
    const through = (own: readonly Line[]) =>
      openThrough(stage, program, { lines: own, monitor, meddling: plant });
    const app = through(lines);
    const store = openStore(app);
    const given = {
      rules: base.rules,
      files,
      today: time.today,
      version: "sim",
      log: deskOf(disk),
    };
    const api = buildApp({ ledger: { store, app }, ...given });
    world.server = Object.assign(program, { api, store, owner: through(owner) });
    stage.note("server starts");
  };
  const kill = async (): Promise<void> => {
    if (!world.server) return;
    world.server.alive = false;
    stage.forget(world.server);
    world.server = undefined;
    stage.note("server killed");
    await cutOff([...lines, ...owner], monitor);
  };
  const close = async (): Promise<void> => {
    await kill();
    await Promise.all([...lines, ...owner].map(({ client }) => client.end()));
    await monitor.end();
    await dropDatabase(name);
  };
  let counted = 0;
  const dice = openDice(seed);
  const rest = (): Promise<void> => {
    const busy = dice.chance(0.4) ? 0 : busyEvery - (time.now() % busyEvery);
    return time.sleep(busy + dice.below(400));
  };
  const world: World = {
    ...time,
    rest,
    mayLie: seed % 2 === 0,
    count: () => (counted += 1),
    dice,
    stage,
    plant,
    rules: base.rules,
    server: undefined,
    operator,
    monitor,
    disk,
    startServer,
    kill,
    hasJustTold: false,
    faults: [],
    close,
  };
  startServer();
  return world;
}
