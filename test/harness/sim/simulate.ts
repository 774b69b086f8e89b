import type { Signer } from "../../../src/app/seal/signer.ts";
import type { Client, District } from "./clients.ts";
import { type Keeping, keepUp, turn, turnDays } from "./keepers.ts";
import { habits, work } from "./people.ts";
import { examine } from "./examine.ts";
import { statementOf } from "./lines.ts";
import type { Effect } from "./stage.ts";
import { release, trouble } from "./trouble.ts";
import { type Plant, type World, openWorld } from "./world.ts";
import type { Rules } from "../../../src/app/rules.ts";

/** What a seed came to. */
export type Simulated = {
  readonly seed: number;
  /** The same for the same seed, whatever the machine does. */
  readonly hash: string;
  readonly lines: readonly string[];
  readonly faults: readonly string[];
  /** How long the people of the district were at work, in milliseconds. */
  readonly simulated: number;
  readonly acked: number;
  readonly met: ReadonlyMap<string, number>;
};

/** What simulating stands on. */
export type SimBase = District & { readonly rules: Rules; readonly signer: Signer };

/** Time passes with work under way mostly by so little. */
const soon = 500;
/** What waits for nobody, whatever others hold. */
const unwaiting =
  /^(?!.*\b(?:insert|update|delete|share|pg_advisory\w*)\b)\s*(?:select|with|commit|rollback|start)/isu;

function cannotWait(effect: Effect): boolean {
  const statement = statementOf(effect);
  return statement === undefined || unwaiting.test(statement.text);
}

/** Whose lines those under way wait for. */
async function blockersIn({ stage, monitor }: World): Promise<ReadonlySet<number>> {
  const pids = stage.flying().map((each) => statementOf(each)?.line.pid ?? 0);
  const asked = "select distinct unnest(pg_blocking_pids(pid)) as pid from unnest($1::int[]) pid";
  return new Set((await monitor.query<{ pid: number }>(asked, [pids])).rows.map(({ pid }) => pid));
}

/**
 * Who may go on. Of two who wait for one lock the database chooses, so while somebody waits nobody else may begin to,
 * but whoever is waited for.
 */
async function ableIn(world: World): Promise<readonly Effect[]> {
  const held = world.stage.held();
  if (world.stage.flying().length === 0) return held;
  const blockers = await blockersIn(world);
  const able = held.filter(
    (each) => cannotWait(each) || blockers.has(statementOf(each)?.line.pid ?? 0),
  );
  return able.length > 0 ? able : held;
}

/** First the clock, then the deed: of a clock set while a statement reads it nobody knows what was read. */
async function letGo(world: World, effect: Effect, met: Map<string, number>): Promise<void> {
  await world.advance(1);
  if (world.stage.held().includes(effect)) release(world, effect, met);
}

/** One thing after another, until nobody has anything left to do. */
async function run(world: World, met: Map<string, number>, isOver: () => boolean): Promise<void> {
  const { dice, stage } = world;
  // Now and then somebody is passed over for long, so that others overtake them.
  let slow = "";
  while (!isOver()) {
    await stage.settle();
    await trouble(world, met);
    if (dice.chance(0.02)) slow = dice.of(["", ...Object.keys(habits), "sealer"]);
    const held = await ableIn(world);
    const quick = held.filter(({ task }) => slow === "" || !task.name.startsWith(slow));
    const waking = world.nextWaking();
    const able = quick.length > 0 ? quick : held;
    const isSoon = waking !== undefined && waking - world.now() < soon;
    const isPassing = waking !== undefined && dice.chance(isSoon ? 0.1 : 0.002);
    if (able.length > 0 && !isPassing) {
      await letGo(world, dice.of(able), met);
    } else if (waking !== undefined) await world.advance(Math.max(1, waking - world.now()));
    else if (isOver()) return;
    else if (stage.flying().length === 0) throw new Error("everybody waits for everybody");
    else await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** In the end everything is right again, and the server starts once more. */
async function settleDown(world: World, days: Promise<void>): Promise<void> {
  await world.kill();
  world.disk.isFull = false;
  await world.lie(0);
  world.startServer();
  let isDone = false;
  const last = days.then(() => turn(world));
  void last.then(() => (isDone = true));
  while (!isDone) {
    await world.stage.settle();
    const [next] = world.stage.held();
    if (next) world.stage.release(next);
    else await world.advance(Math.max(1, (world.nextWaking() ?? 0) - world.now()));
  }
}

/** A day of the district under a seed, and what is found wrong with it. */
export async function simulate(base: SimBase, seed: number, plant: Plant = {}): Promise<Simulated> {
  const world = await openWorld(base, seed, plant);
  const keeping: Keeping = { signer: base.signer, outside: [] };
  const told: Client["told"] = [];
  const met = new Map<string, number>();
  try {
    const begun = world.now();
    let left = 0;
    const busy = (doing: Promise<void>): void => {
      left += 1;
      void doing
        .catch((error: unknown) => void world.faults.push(`a client failed: ${String(error)}`))
        .finally(() => (left -= 1));
    };
    for (const login of Object.keys(habits)) busy(work({ world, login, district: base, told }, 4));
    busy(keepUp(world, keeping, 12));
    const days = turnDays(world, () => left === 0);
    await run(world, met, () => left === 0);
    const simulated = world.now() - begun;
    await settleDown(world, days);
    const state = await examine(world, { keeping, told });
    world.stage.note(state);
    const { lines, hash } = world.stage.trace();
    const acked = told.filter(({ reply }) => reply?.status === 200).length;
    return { seed, hash, lines, faults: [...new Set(world.faults)], simulated, acked, met };
  } finally {
    await world.close();
  }
}
