import { chmod, open, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readPages, startScrub } from "../../src/app/guard/scrub.ts";
import type { Spoiled } from "../../src/app/guard/read-again.ts";
import { diskFiles } from "../../src/files/evidence/disk-files.ts";
import { type Installation, openInstallation, tenant } from "../harness/recovering.ts";
import { runs, tell } from "../harness/runs.ts";
import { tamper } from "../harness/tampering.ts";

let own: Installation;

beforeAll(async () => {
  own = await openInstallation();
  await own.say(runs(300, 5000));
});
afterAll(async () => {
  await own.close();
});

const page = 8192;
const below = (most: number): number => Math.floor(Math.random() * most);

/** The files of the ledger's tables and indexes that hold anything. */
async function relations(): Promise<string[]> {
  const { rows } = await sql<{ path: string }>`
    select pg_relation_filepath(c.oid) as path from pg_class c
    where relnamespace = 'guatu'::regnamespace and relkind in ('r', 'i') and pg_relation_size(c.oid) > 0`.execute(
    own.ledger.owner,
  );
  return rows.map(({ path }) => path);
}

type Flip = { readonly file: string; readonly at: number };

/** Turns one bit of a file where it lies; the same again turns it back. Answers the byte that stands there then. */
async function turn({ file, at }: Flip): Promise<number> {
  const handle = await open(file, "r+");
  try {
    const byte = Buffer.alloc(1);
    await handle.read(byte, 0, 1, at);
    byte[0] = (byte[0] ?? 0) ^ (1 << (at % 8));
    await handle.write(byte, 0, 1, at);
    return byte[0] ?? 0;
  } finally {
    await handle.close();
  }
}

async function byteAt({ file, at }: Flip): Promise<number | undefined> {
  return (await readFile(file))[at];
}

test("a bit turned in a page of the database is found by reading the pages", async () => {
  const data = join(own.engine.home, "server/data");
  const paths = await relations();
  const wanted = runs(4, 200);
  let [found, bytes, ms] = [0, 0, 0];
  await sql`checkpoint`.execute(own.ledger.owner);
  expect((await readPages(own.engine.owner)).rotten).toEqual([]);
  for (let flips = 0; flips < wanted; flips += 1) {
    const path = paths[below(paths.length)] ?? "";
    const file = join(data, path);
    const pages = (await readFile(file)).length / page;
    const number = below(pages);
    // Not in a page's own log position: what looks younger than the reading is left to the next.
    const flip = { file, at: number * page + 8 + below(page - 8) };
    const turned = await turn(flip);
    const begun = performance.now();
    const read = await readPages(own.engine.owner);
    ms += performance.now() - begun;
    bytes += read.bytes;
    // The database may have written the page anew meanwhile, which mends it.
    const isThere = (await byteAt(flip)) === turned;
    if (isThere) {
      expect(read.rotten).toContainEqual({ fault: "rotten", kind: path, seq: number });
      found += 1;
      await turn(flip);
    }
  }
  expect(found).toBeGreaterThan(0);
  tell("bar 17 pages", { found, missed: 0, megabytesPerSecond: Math.round(bytes / 1000 / ms) });
}, 1_200_000);

test("a bit turned in a tile is found, and nothing more is built on it", async () => {
  const wanted = runs(3, 200);
  const held = { tenant, keys: own.keys.keys };
  for (let flips = 0; flips < wanted; flips += 1) {
    const hash = flips % 2 === 0 ? "sha256" : "sm3";
    const [byte, bit] = [below(32 * 256), 1 << below(8)];
    const faults = await tamper(
      own.ledger,
      held,
      `update guatu.seal_tile set ${hash} = set_byte(${hash}, ${byte}, get_byte(${hash}, ${byte}) # ${bit})
       where tenant = '${tenant}' and level = 0 and idx = 0`,
    );
    expect(faults).toContainEqual({ fault: "tree", kind: "tile 0", seq: 0 });
  }
  tell("bar 17 tiles", { found: wanted, missed: 0 });
}, 1_200_000);

test("evidence that lies otherwise than it was sealed is found, and the reading goes on where it stopped", async () => {
  const wanted = runs(5, 200);
  const digests: string[] = [];
  for (let n = 0; n < wanted; n += 1)
    digests.push(await own.bring(`许可证第 ${n} 号${"。".repeat(50)}`));
  const files = diskFiles(join(own.folder, "evidence"));
  const ctx = { owner: own.ledger.owner, files, folder: own.folder, cluster: undefined };
  const spoiled: Spoiled[] = [];
  const told = {
    weather: (error: unknown) => {
      throw error;
    },
    spoiled: (each: Spoiled) => spoiled.push(each),
    rotten: () => undefined,
  };
  const pace = { bytes: 1e9, rest: 10 };
  const waits = { timeout: 60_000, interval: 10 };
  const read = (scrub: ReturnType<typeof startScrub>) =>
    vi.waitFor(() => expect(scrub.state()?.done?.files).toBe(wanted), waits);
  const before = startScrub(ctx, pace, told);
  await read(before);
  await before.stop();
  expect(spoiled).toEqual([]);
  const places = digests.map((sha256) =>
    join(own.folder, "evidence/original", sha256.slice(0, 2), sha256.slice(2, 4), sha256),
  );
  for (const file of places) {
    await chmod(file, 0o600);
    await turn({ file, at: below(50) });
  }
  const after = startScrub(ctx, { ...pace, rest: 60_000 }, told);
  await vi.waitFor(() => expect(after.state()?.spoiled).toHaveLength(wanted), waits);
  await after.stop();
  expect(new Set(spoiled.map(({ evidence }) => evidence)).size).toBe(wanted);
  // Where the last run stopped is kept beside the data.
  const kept = JSON.parse(await readFile(join(own.folder, "scrub.json"), "utf8")) as {
    now: { above: number };
  };
  const half = {
    ...kept,
    now: { from: "2024-01-01T00:00:00Z", above: 2 ** 40, files: 7, bytes: 1, spoiled: [] },
  };
  await writeFile(join(own.folder, "scrub.json"), JSON.stringify(half));
  const resumed = startScrub(ctx, { ...pace, rest: 60_000 }, told);
  await vi.waitFor(() => expect(resumed.state()?.done).toMatchObject({ files: 7 }), waits);
  await resumed.stop();
  expect(await readdir(own.folder)).toContain("scrub.json");
  tell("bar 17 evidence", { found: wanted, missed: 0 });
}, 1_200_000);
