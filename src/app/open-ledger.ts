import type { Bilingual } from "../domain/language.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { type Seat, type SeatNews, takeSeat } from "./seat.ts";
import { type Db, openDb } from "../store/connection.ts";
import { type OwnerConnection, attachEmbedded, startEmbedded } from "../store/engine/embedded.ts";
import { migrate } from "../store/migrate.ts";
import { readUnsafe, readVersion } from "../store/queries/health.ts";
import type { Address } from "../store/seat.ts";
import { type Store, openStore } from "../store/store.ts";

/** Where the ledger lives: a folder with its own PostgreSQL, or an existing PostgreSQL (15 or later). */
export type LedgerPlace = {
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  /** Whether a database that would lose records in a power cut will do: to try things out. */
  readonly isTrial?: boolean;
  /** To serve from it, as the one server of the database: who hears when that place is lost. */
  readonly onSeat?: (news: SeatNews) => void;
  /** Whether to stand by where another server has that place, until it is free. */
  readonly standsBy?: boolean;
};

/** An open ledger. `owner` is for set-up and repair alone; every question and change goes through `store`. */
export type Ledger = {
  readonly owner: Db;
  /** The application's connection, for sign-in, which has no district yet. */
  readonly app: Db;
  readonly store: Store;
  /** The database that comes along, as its superuser; undefined where it is one of one's own. */
  readonly cluster: OwnerConnection | undefined;
  /** The owner's way in, for a thread that opens it anew. */
  readonly address: Address;
  /** The place of the one server; undefined for who only looks in. */
  readonly seat: Seat | undefined;
  /** Settles when the database stops, asked or not. */
  readonly ended: Promise<unknown>;
  readonly close: () => Promise<void>;
};

type Engine = {
  readonly cluster: OwnerConnection | undefined;
  /** The owner's way in. */
  readonly address: Address;
  readonly connect: (user?: { user: string; password: string }) => Db;
  readonly ended: Promise<unknown>;
  readonly stop: () => Promise<void>;
};

const never = new Promise<never>(() => undefined);

function engineAt(
  owner: OwnerConnection,
  ended: Promise<unknown>,
  stop: () => Promise<void>,
): Engine {
  const connect: Engine["connect"] = (user) => openDb({ ...owner, ...user });
  return { cluster: owner, address: owner, connect, ended, stop };
}

function outsideEngine(url: string): Engine {
  const connect = (user?: { user: string; password: string }): Db => {
    const address = new URL(url);
    if (user) {
      address.username = user.user;
      address.password = user.password;
    }
    return openDb({ connectionString: address.href });
  };
  return {
    cluster: undefined,
    address: { connectionString: url },
    connect,
    ended: never,
    stop: async () => undefined,
  };
}

async function findEngine(
  place: LedgerPlace,
  say: (progress: Bilingual) => void,
  attach: boolean,
): Promise<Result<Engine>> {
  if (place.databaseUrl !== undefined) return accept(outsideEngine(place.databaseUrl));
  if (place.standsBy) return refuse("standByAlone");
  const running = attach ? await attachEmbedded(place.folder) : undefined;
  if (running) return accept(engineAt(running, never, async () => undefined));
  const started = await startEmbedded(place.folder, say);
  if (!started.ok) return started;
  const { owner, ended, stop } = started.value;
  return accept(engineAt(owner, ended, stop));
}

/** PostgreSQL before this cannot run the migrations. */
const oldestVersion = 150_000;

/** What keeps a database from being used: too old, or it says yes before the disk has. */
async function unfit(owner: Db, { isTrial = false }: LedgerPlace): Promise<Result<void>> {
  if ((await readVersion(owner)) < oldestVersion) return refuse("databaseTooOld");
  const setting = isTrial ? undefined : await readUnsafe(owner);
  return setting === undefined ? accept(undefined) : refuse("engineUnsafe", { setting });
}

/** The place of the one server, where that is asked for; taken before anything in the database is touched. */
async function seatAt(
  { address }: Engine,
  { onSeat, standsBy = false }: LedgerPlace,
): Promise<Result<Seat | undefined>> {
  return onSeat ? takeSeat(address, onSeat, { standsBy }) : accept(undefined);
}

/**
 * Opens the ledger, starting its database when needed (`attach`: joining the one a server runs), and brings it
 * to today's schema. Refuses `databaseInUse`, `standByAlone`, `dataInUse` and what the engine refuses, `databaseTooOld`, `engineUnsafe`.
 */
export async function openLedger(
  place: LedgerPlace,
  say: (progress: Bilingual) => void,
  attach: boolean,
): Promise<Result<Ledger>> {
  const engine = await findEngine(place, say, attach);
  if (!engine.ok) return engine;
  const { cluster, address, connect, ended, stop } = engine.value;
  const owner = connect();
  let seat: Seat | undefined;
  const giveUp = async (): Promise<void> => {
    await owner.destroy();
    await seat?.leave();
    await stop();
  };
  try {
    const taken = await seatAt(engine.value, place);
    seat = taken.ok ? taken.value : undefined;
    const fit = taken.ok ? await unfit(owner, place) : taken;
    if (!fit.ok) {
      await giveUp();
      return fit;
    }
    const app = connect(await migrate(owner));
    const store = openStore(app);
    const close = async (): Promise<void> => {
      await app.destroy();
      await giveUp();
    };
    return accept({ owner, app, store, cluster, address, seat, ended, close });
  } catch (error) {
    await giveUp();
    throw error;
  }
}
