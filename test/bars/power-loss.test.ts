import { rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkLog } from "../../src/app/seal/check-log.ts";
import { sealBatch } from "../../src/app/seal/seal-ledger.ts";
import { type Db, openDb } from "../../src/store/connection.ts";
import { startEmbedded } from "../../src/store/engine/embedded.ts";
import { findCheckpoint } from "../../src/store/queries/seal.ts";
import { enter, valueOf } from "../harness/ledger.ts";
import {
  type Disk,
  type Machine,
  imageOf,
  positionOf,
  putImage,
  readDisk,
} from "../harness/power-images.ts";
import { type Installation, openInstallation, tenant } from "../harness/recovering.ts";
import { runs, tell } from "../harness/runs.ts";
import { freshFolder } from "../harness/server.ts";
import { openDice } from "../harness/sim/dice.ts";
import { state, stated } from "../harness/towns.ts";

let own: Installation;
let data: string;
const seed = Number(process.env["GUATU_SEED"] ?? Date.now() % 2 ** 31);
const dice = openDice(seed);
const acked = new Set<string>();
const notes: string[] = [];
const sum = { seed, images: 0, tornPages: 0, acked: 0, lost: 0 };

beforeAll(async () => {
  own = await openInstallation();
  data = join(own.engine.home, "server/data");
  const { owner } = own.ledger;
  // The log of a whole round is kept, so that an image can begin where the round did.
  await sql`alter system set wal_keep_size = '1GB'`.execute(owner);
  await sql`select pg_reload_conf()`.execute(owner);
});
afterAll(() => own.close());

async function syncedTo(): Promise<bigint> {
  const asked = sql<{ lsn: string }>`select pg_current_wal_flush_lsn()::text as lsn`;
  return positionOf((await asked.execute(own.ledger.owner)).rows[0]?.lsn ?? "");
}

/** Everything written until now is synced. */
async function sync(): Promise<Disk> {
  await sql`checkpoint`.execute(own.ledger.owner);
  return readDisk(data);
}

/** States facts one after the other, several at once, and keeps what was said yes to. */
function write(): () => Promise<void> {
  let stopped = false;
  const one = async (writer: number): Promise<void> => {
    const ctx = await enter(own.ledger, "t-jia", tenant);
    for (let said = 0; !stopped; said += 1) {
      const value = `第${acked.size}-${writer}-${said}句`;
      await state(ctx, [
        stated({ subject: own.towns.jia, attribute: "remark", kind: "actual", value }),
      ]);
      acked.add(value);
    }
  };
  const writers = [one(1), one(2), one(3)];
  return async () => {
    stopped = true;
    await Promise.all(writers);
  };
}

/** Seals what there is just now, while others write. */
async function seal(): Promise<void> {
  const { owner } = own.ledger;
  valueOf(await sealBatch({ owner, ...own.keys }, tenant));
  notes.push((await findCheckpoint(owner, tenant))?.note ?? "");
}

type Promised = { readonly acked: readonly string[]; readonly notes: readonly string[] };

/** What was promised and is not there. */
async function lostIn(owner: Db, { acked: said, notes: signed }: Promised): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`select value #>> '{}' as value from fact
    where attribute = 'remark'`.execute(owner);
  const there = new Set(rows.map(({ value }) => value));
  const { keys } = own.keys;
  const { faults } = await checkLog(owner, { tenant, keys, outside: signed });
  return [
    ...said.filter((value) => !there.has(value)),
    ...faults.map((each) => JSON.stringify(each)),
  ];
}

/** Cuts the power, starts on what is left, and answers what is missing of what was promised. */
async function cutPower(machine: Machine, promised: Promised): Promise<string[]> {
  const folder = await freshFolder("power");
  try {
    const { disk, torn } = imageOf(machine, dice);
    await putImage(disk, own.folder, folder);
    const engine = valueOf(await startEmbedded(folder, () => undefined));
    const owner = openDb({ ...engine.owner, max: 2 });
    const lost = await lostIn(owner, promised).finally(() => owner.destroy());
    await engine.stop();
    sum.images += 1;
    sum.tornPages += torn;
    return lost;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Works a while from a synced state: what was promised at a moment in the middle, and at the end with every page written. */
async function round(): Promise<readonly { machine: Machine; promised: Promised }[]> {
  const synced = await sync();
  const stop = write();
  await seal();
  await pause(30 + dice.below(150));
  // First what was promised, then how far the log is synced, then the log itself: the power fails in between.
  const promised = { acked: [...acked], notes: [...notes] };
  const position = await syncedTo();
  const log = [...(await readDisk(join(data, "pg_wal")))];
  const middle = new Map(log.map(([name, bytes]) => [`pg_wal/${name}`, bytes] as const));
  await stop();
  const written = await sync();
  const end = { synced, written, position: await syncedTo() };
  return [
    { machine: { synced, written: middle, position }, promised },
    { machine: end, promised: { acked: [...acked], notes: [...notes] } },
  ];
}

test("whatever the power leaves of what was not synced, what was said yes to is there and the log agrees", async () => {
  const images = runs(2, 500);
  while (sum.images < images)
    for (const { machine, promised } of await round())
      for (let time = 0; time < runs(1, 8); time += 1) {
        expect(await cutPower(machine, promised)).toEqual([]);
        sum.acked = promised.acked.length;
      }
  tell("bar 2, power cuts", sum);
}, 7_200_000);

test("a disk that lost what it said was synced is found out", async () => {
  const [, last] = await round();
  if (!last) throw new Error("no round");
  const lying = { ...last.machine, written: new Map() };
  expect(await cutPower(lying, last.promised)).not.toEqual([]);
}, 600_000);
