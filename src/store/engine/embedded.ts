import pg from "pg";
import { accept, refuse, type Result } from "../../domain/refusal/refusal.ts";
import { type Account, findAccount, needsAccount } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { getSecret, makeCluster, owner } from "./cluster.ts";
import { findHome, type Home, makeHome } from "./home.ts";
import { findHolder, type Lock, takeLock } from "./lock.ts";
import { findPostmaster, stopLeftovers } from "./postmaster.ts";
import { waitFor } from "./process.ts";
import type { Say } from "./progress.ts";
import { type Server, startServer } from "./server.ts";

/** What `pg` needs to reach the database as its superuser; `host` may be the folder of a socket. */
export type OwnerConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly ssl: false;
};

/**
 * A running database of a data folder, with this process as its one writer.
 * `home` is where its files lie. `recovered` says that a database left running by a killed process
 * was found and shut down first. `ended` settles when the database stops, asked or not.
 */
export type Engine = {
  readonly owner: OwnerConnection;
  readonly home: string;
  readonly recovered: boolean;
  readonly ended: Promise<number>;
  readonly stop: () => Promise<void>;
};

const database = "guatu";

/**
 * Starts the PostgreSQL that comes with the product on a data folder, making the cluster at the
 * first start. As root it runs under an unprivileged account.
 * Errors: dataInUse, engineMissing, engineUnsafe, noAccount; what disk and network do throws.
 */
export async function startEmbedded(folder: string, say: Say): Promise<Result<Engine>> {
  const account = needsAccount() ? await findAccount() : undefined;
  if (needsAccount() && account === undefined) return refuse("noAccount");
  const home = await makeHome(folder, account, say);
  const lock = await takeLock(home.home);
  if (!lock.ok) return lock;
  try {
    const engine = await startLocked({ home, account, lock: lock.value }, say);
    if (!engine.ok) await lock.value.release();
    return engine;
  } catch (error) {
    await lock.value.release();
    throw error;
  }
}

/**
 * The way into a database that another process runs on this data folder, waiting while that one is
 * still starting; undefined when none runs. Starts nothing. Errors: disk errors throw.
 */
export async function attachEmbedded(folder: string): Promise<OwnerConnection | undefined> {
  const home = await findHome(folder);
  if (home === undefined) return undefined;
  const settled = async () =>
    (await findPostmaster(home.data))?.ready === true ||
    (await findHolder(home.home)) === undefined;
  await waitFor(settled, 20_000);
  const running = await findPostmaster(home.data);
  return running?.ready === true ? connectionTo(home, running) : undefined;
}

type Locked = { readonly home: Home; readonly account: Account | undefined; readonly lock: Lock };

async function startLocked({ home, account, lock }: Locked, say: Say): Promise<Result<Engine>> {
  const binaries = await findBinaries(home, account, say);
  if (!binaries.ok) return binaries;
  const inUse = async () =>
    refuse("dataInUse", { pid: (await findHolder(home.home)) ?? 0, folder: home.home });
  if (!(await lock.stillMine())) return inUse();
  const recovered = await stopLeftovers(home.data);
  say({ zh: "正在启动数据库……", en: "Starting the database…" });
  await makeCluster(home, binaries.value, account);
  const server = await startServer(home, binaries.value, account);
  const connection = await connectionTo(home, server);
  const unsafe = await prepare(connection).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  if (unsafe === undefined && (await lock.stillMine()))
    return accept(engineOf({ home, lock, server, connection, recovered }));
  await server.stop();
  if (unsafe !== undefined) return refuse("engineUnsafe", { setting: unsafe });
  return inUse();
}

type Parts = {
  readonly home: Home;
  readonly lock: Lock;
  readonly server: Server;
  readonly connection: OwnerConnection;
  readonly recovered: boolean;
};

function engineOf({ home, lock, server, connection, recovered }: Parts): Engine {
  return {
    owner: connection,
    home: home.home,
    recovered,
    ended: server.ended,
    stop: async () => {
      await server.stop();
      await lock.release();
    },
  };
}

async function connectionTo(
  home: Home,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<OwnerConnection> {
  return { host, port, user: owner, password: await getSecret(home), database, ssl: false };
}

/** Makes our database if it is missing; names the setting, if any, that would lose records in a power cut. */
async function prepare(connection: OwnerConnection): Promise<string | undefined> {
  const client = new pg.Client({ ...connection, database: "postgres" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const known = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (known.rowCount === 0) await client.query(`create database ${database}`);
    const off = await client.query<{ name: string }>(
      "select name from pg_settings where setting = 'off' and name = any ($1) limit 1",
      [["fsync", "full_page_writes", "synchronous_commit", "data_checksums"]],
    );
    return off.rows[0]?.name;
  } finally {
    await client.end();
  }
}
