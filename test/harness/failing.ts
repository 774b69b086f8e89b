import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { inject } from "vitest";
import type { Db } from "../../src/store/connection.ts";
import { type Store, openStore } from "../../src/store/store.ts";
import type { TestLedger } from "./ledger.ts";

/** `before`: the question never reaches the database; `after`: it does, and the line breaks before the answer. */
export const failures = ["before", "after"] as const;

/** Or the database itself fails at it, as over a disk that cannot be read; the line holds. */
export type Failure = (typeof failures)[number] | "raises";

const raising =
  "do $$ begin raise exception using errcode = '58030', message = 'cannot read'; end $$";

/** A store of which one question after another can be made to fail. */
export type FailingStore = {
  readonly store: Store;
  /** The same line, asked plainly. */
  readonly db: Db;
  /** Lets the n-th question from now fail, counted from 1; none when 0. */
  readonly failAt: (nth: number, how: Failure) => void;
  /** How many questions were asked since. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
};

type Query = (...given: unknown[]) => Promise<unknown>;

/** Opens the store over a line whose questions are counted; the application's line, or its owner's. */
export function openFailing(ledger: TestLedger, who: "app" | "owner" = "app"): FailingStore {
  const { owner, role: app } = inject("engine");
  const role = who === "app" ? app : {};
  let plan = { nth: 0, how: "before" as Failure };
  let asked = 0;
  class Client extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super(config);
      this.on("error", () => undefined);
      const ask = this.query.bind(this) as Query;
      const counted: Query = async (...given) => {
        asked += 1;
        if (asked !== plan.nth) return ask(...given);
        if (plan.how === "raises") return ask(raising);
        if (plan.how === "after") await ask(...given);
        void this.end().catch(() => undefined);
        throw new Error("the line to the database broke");
      };
      Object.assign(this, { query: counted });
    }
  }
  const options = "-c search_path=guatu -c timezone=Asia/Shanghai";
  const pool = new pg.Pool({ ...owner, ...role, database: ledger.name, max: 2, options, Client });
  pool.on("error", () => undefined);
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  return {
    store: openStore(db),
    db,
    failAt: (nth, how) => {
      plan = { nth, how };
      asked = 0;
    },
    asked: () => asked,
    close: () => db.destroy(),
  };
}
