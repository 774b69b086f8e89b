import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";

/** A database handle; the tables are spoken to in plain SQL, so no table types are kept. */
export type Db = Kysely<Record<string, never>>;

const int8 = 20;
const date = 1082;
const timestamptz = 1184;

// Days stay text, sequence numbers are safe integers, decimals stay exact text.
pg.types.setTypeParser(int8, Number);
pg.types.setTypeParser(date, (text) => text);
pg.types.setTypeParser(timestamptz, (text) => new Date(text).toISOString());

/** Opens a pool. A lost connection is logged, never fatal: the next query reports it. Errors: none until used. */
export function openDb(config: pg.PoolConfig): Db {
  const pool = new pg.Pool({
    max: 10,
    options: "-c search_path=guatu -c timezone=Asia/Shanghai",
    ...config,
  });
  const tell = (error: Error): void => {
    if (!pool.ending) console.error(`database connection lost: ${error.message}`);
  };
  pool.on("error", tell);
  pool.on("connect", (client) => client.on("error", tell));
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
