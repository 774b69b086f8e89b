import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, realpath, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Account, canReach } from "./account.ts";
import type { Say } from "./progress.ts";

/** Where a database lies. `home` is ours; `server` belongs to the account the database runs under. */
export type Home = {
  readonly home: string;
  readonly server: string;
  readonly data: string;
  readonly secret: string;
};

const systemRoot = "/var/lib/guatu";

/** The places inside a database's home. Errors: none (total). */
export function placesOf(home: string): Home {
  const server = join(home, "server");
  return { home, server, data: join(server, "data"), secret: join(home, "secret") };
}

/** The home of a data folder that already has one, or undefined. Errors: disk errors throw. */
export async function findHome(folder: string): Promise<Home | undefined> {
  const note = join(folder, "database-home");
  if (!existsSync(note)) return undefined;
  const home = await readFile(note, "utf8");
  // Cut off before it said anything: nothing was kept yet.
  if (home === "") return undefined;
  return placesOf(home === "." ? inside(folder) : home);
}

/** Notes the choice whole or not at all, whenever the power goes. */
async function noteHome(folder: string, places: Home): Promise<void> {
  const note = join(folder, "database-home");
  const draft = `${note}.new`;
  await writeFile(draft, places.home === inside(folder) ? "." : places.home, { flush: true });
  await rename(draft, note);
}

/**
 * Finds or makes the home of a data folder: `database/` inside it, or, where the account cannot
 * reach that, a system folder named after it. The choice is noted in the folder, so that a folder
 * moved elsewhere still finds its records. Errors: disk errors throw.
 */
export async function makeHome(
  folder: string,
  account: Account | undefined,
  say: Say,
): Promise<Home> {
  await mkdir(folder, { recursive: true });
  const known = await findHome(folder);
  const places = known ?? placesOf(await choose(folder, account));
  await mkdir(places.home, { recursive: true, mode: account ? 0o711 : 0o700 });
  await chmod(places.home, account ? 0o711 : 0o700);
  await mkdir(places.server, { recursive: true, mode: 0o700 });
  if (account) await chown(places.server, account.uid, account.gid);
  if (known === undefined) await noteHome(folder, places);
  if (places.home.startsWith(systemRoot))
    say({
      zh: `数据库账户进不了 ${resolve(folder)}，数据库放在 ${places.home}`,
      en: `The database's account cannot enter ${resolve(folder)}; the database is in ${places.home}`,
    });
  return places;
}

async function choose(folder: string, account: Account | undefined): Promise<string> {
  if (account === undefined || canReach(account, resolve(folder))) return inside(folder);
  const name = createHash("sha256")
    .update(await realpath(folder))
    .digest("hex")
    .slice(0, 16);
  return join(systemRoot, name);
}

function inside(folder: string): string {
  return join(resolve(folder), "database");
}
