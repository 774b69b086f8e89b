import { hostname } from "node:os";
import pg from "pg";

/** How a database is reached. */
export type Address = pg.ClientConfig;

/** A session of the database of one's own. */
export type Session = pg.Client;

/** A try to sit down: the session that has the place now, or who has it. */
export type Tried = { readonly session: Session | undefined; readonly holder: string };

const answerMs = 5000;

const lock = "pg_try_advisory_lock(hashtext('guatu.server'), 0)";
const holderQuery = `
  select a.application_name || coalesce(' (' || host(a.client_addr) || ')', '') as holder
  from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and l.granted and l.objid = 0 and l.objsubid = 2
    and l.classid::bigint = hashtext('guatu.server')::bigint & 4294967295
    and l.database = (select oid from pg_database where datname = current_database())`;

/** A session of its own: the place goes with it, also when this process is killed or its machine is gone. */
function sessionOf(config: Address): Session {
  return new pg.Client({
    ...config,
    application_name: `guatu serve ${hostname()}:${process.pid}`.slice(0, 63),
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
    keepAlive: true,
    options:
      "-c idle_session_timeout=0 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3",
  });
}

/** Asks for the place, as often as one likes: who has it gets it again. Errors: throws what the database throws. */
export async function mayStay(session: Session): Promise<boolean> {
  const { rows } = await session.query<{ held: boolean }>(`select ${lock} as held`);
  return rows[0]?.held ?? false;
}

/**
 * Tries to sit down at a database, where there is one place for a server, on a session of its own; answers who sits
 * there where it does not succeed. `onGone` hears of a session that broke. Errors: throws what the database throws.
 */
export async function trySeat(config: Address, onGone: (session: Session) => void): Promise<Tried> {
  const session = sessionOf(config);
  const gone = (): void => onGone(session);
  session.on("error", gone).on("end", gone);
  await session.connect();
  try {
    if (await mayStay(session)) return { session, holder: "" };
    const { rows } = await session.query<{ holder: string }>(holderQuery);
    await session.end();
    return { session: undefined, holder: rows[0]?.holder ?? "?" };
  } catch (error) {
    await session.end().catch(() => undefined);
    throw error;
  }
}
