import { beginCheck } from "../../../src/app/seal/check-pass.ts";
import { sealBatch } from "../../../src/app/seal/seal-ledger.ts";
import type { Signer } from "../../../src/app/seal/signer.ts";
import { turnDay } from "../../../src/app/set-up.ts";
import { findCheckpoint } from "../../../src/store/queries/seal.ts";
import type { World } from "./world.ts";

const tenant = "towns";

/** What vouches for the ledger while people work: who signs, and what was carried outside. */
export type Keeping = { readonly signer: Signer; readonly outside: string[] };

async function keep(world: World, name: string, work: () => Promise<void>): Promise<void> {
  const { server } = world;
  if (!server) return;
  // What fails for weather is tried again at the next round.
  const done = world.stage.start(name, server, work).catch((error: unknown) => {
    const { code } = error as { code?: string };
    if (code !== "broken" && code !== "53100" && code !== "58030")
      world.faults.push(`${name}: ${String(error)}`);
  });
  await Promise.race([done, world.sleep(30_000)]);
}

/** Seals what there is to seal. */
export async function seal(world: World, { signer }: Keeping): Promise<void> {
  const { server } = world;
  if (!server) return;
  await keep(world, "sealer", async () => {
    const sealed = await sealBatch(
      { owner: server.owner, signers: [signer], origin: "guatu.test" },
      tenant,
    );
    if (!sealed.ok) world.faults.push(`sealing stopped: ${sealed.refusal.code}`);
    await world.plant.afterSeal?.(server.owner);
  });
}

/** Reads the log step by step while everybody works; nobody laid hands on it, so nothing may be wrong. */
export async function check(world: World, { signer, outside }: Keeping): Promise<void> {
  const { server } = world;
  if (!server) return;
  const pass = beginCheck({ tenant, keys: [signer.key], outside: [...outside], chunk: 7 });
  await keep(world, "checker", async () => {
    while (!(await pass.step(server.owner)));
    if (pass.faults().length > 0) world.faults.push(`the log: ${JSON.stringify(pass.faults())}`);
  });
}

/** Carries the last checkpoint outside. */
async function carry(world: World, { outside }: Keeping): Promise<void> {
  const { server } = world;
  if (!server) return;
  await keep(world, "witness", async () => {
    const last = await findCheckpoint(server.owner, tenant);
    if (last && outside.at(-1) !== last.note) outside.push(last.note);
  });
}

/** Folds everything anew where the day has turned, as a server does when it starts and every hour. */
export async function turn(world: World): Promise<void> {
  const { server, rules, operator } = world;
  if (!server) return;
  const { owner, store } = server;
  await keep(world, "day", () => turnDay({ owner, store, rules, today: world.today() }, operator));
}

/** Turns the day every hour, and whenever another server has started. */
export async function turnDays(world: World, isOver: () => boolean): Promise<void> {
  for (let last: unknown; !isOver();) {
    const { server } = world;
    if (server && (server !== last || world.dice.chance(0.1))) await turn(world);
    last = server;
    await world.sleep(300_000);
  }
}

/** Seals, carries outside and checks by turns. */
export async function keepUp(world: World, keeping: Keeping, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await world.rest();
    await [seal, carry, seal, check][turn % 4]?.(world, keeping);
  }
}
