import { type Mischief, flown, mischiefs, perform, statementOf } from "./lines.ts";
import type { Effect } from "./stage.ts";
import type { World } from "./world.ts";

const hour = 3_600_000;
/** An hour back, a day and ten years on, a day back, and right. */
const lies = [-hour, 24 * hour, 10 * 365 * 24 * hour, -24 * hour, 0, 0];

/** Whether a statement may fail with it: what only looks needs no room. */
function fits(mischief: Mischief, text: string): boolean {
  if (mischief !== "53100") return text !== "rollback";
  return /^(?:insert|update|delete|with|commit)/iu.test(text.trim());
}

/** Lets an effect happen, or fail. */
export function release(world: World, effect: Effect, met: Map<string, number>): void {
  const { dice, stage, disk } = world;
  const statement = statementOf(effect);
  const drawn = dice.chance(0.004) ? dice.of(mischiefs) : undefined;
  const mischief = disk.isFull && drawn === undefined ? "53100" : drawn;
  if (!statement || mischief === undefined || !fits(mischief, statement.text))
    return stage.release(effect);
  effect.task.hurt = true;
  met.set(mischief, (met.get(mischief) ?? 0) + 1);
  stage.note(`${mischief} put into ${effect.task.name}`);
  return stage.release(effect, () =>
    flown(statement.line, perform(statement.line, statement, mischief)),
  );
}

/** Kills the server; a statement may just have reached the database, and nobody hears what came of it. */
async function kill(world: World): Promise<void> {
  const { dice, stage } = world;
  const held = stage.held();
  const last = held.length > 0 && dice.chance(0.5) ? dice.of(held) : undefined;
  if (last) {
    stage.note(`${last.task.name} | ${last.what} | unheard`);
    last.task.program.alive = false;
    stage.release(last);
    while (last.state === "flying" && !(await last.isBlocked()))
      await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await world.kill();
  void world.sleep(500 + dice.below(20_000)).then(world.startServer);
}

/** Something that happens to a machine now and then. */
export async function trouble(world: World, met: Map<string, number>): Promise<void> {
  const { dice, stage, disk } = world;
  const note = (what: string): void => {
    met.set(what, (met.get(what) ?? 0) + 1);
    stage.note(what);
  };
  const luck = dice.below(1500);
  const isEnding = stage.held().some(({ what }) => what === "commit");
  const deadly = world.hasJustTold ? 250 : isEnding ? 5 : 2;
  world.hasJustTold = false;
  if (luck < deadly && world.server) {
    note("kill");
    await kill(world);
  } else if (luck >= 1490 && world.mayLie) {
    const lie = dice.of(lies);
    note("clock");
    stage.hurtAll();
    await world.lie(lie);
  } else if (luck === 1489 && !disk.isFull) {
    note("disk full");
    disk.isFull = true;
    void world.sleep(dice.below(4000)).then(() => {
      disk.isFull = false;
    });
  }
}
