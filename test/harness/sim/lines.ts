import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Db } from "../../../src/store/connection.ts";
import type { Program, Stage } from "./stage.ts";

/** One real connection; the programs of a simulation take turns with it, each through a wrapper of its own. */
export type Line = {
  readonly client: pg.Client;
  readonly pid: number;
  isFree: boolean;
  /** Whether a statement is on its way over it. */
  flying: Promise<unknown> | undefined;
};

/** What is done to statements on their way: rewritten, or answered before they are done. */
export type Meddling = {
  readonly rewrite?: (text: string) => string;
  readonly ackBeforeCommit?: boolean;
};

type Pool = ConstructorParameters<typeof PostgresDialect>[0]["pool"] & object;
type Connected = { query: (text: string, values?: unknown[]) => Promise<unknown> };

/** Opens some connections to a database. */
export async function openLines(config: pg.ClientConfig, count: number): Promise<Line[]> {
  const options = "-c search_path=guatu -c timezone=Asia/Shanghai";
  const open = async (): Promise<Line> => {
    const client = new pg.Client({ ...config, options });
    client.on("error", () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    return { client, pid: rows[0]?.pid ?? 0, isFree: true, flying: undefined };
  };
  const lines: Line[] = [];
  while (lines.length < count) lines.push(await open());
  return lines;
}

/** A statement in so many words as tell it from others. */
export function kindOf(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim().slice(0, 64);
}

/** What makes a transaction of the database fail as a disk does, or its line as a network. */
export const mischiefs = ["53100", "58030", "broken before", "broken after"] as const;
export type Mischief = (typeof mischiefs)[number];

class Broken extends Error {
  readonly code = "broken";
}

const failing = (code: string): string =>
  `do $$ begin raise exception using errcode = '${code}', message = 'put in'; end $$`;

/** Remembers that something is on its way over a line, until it has come back. */
export function flown(line: Line, work: Promise<unknown>): Promise<unknown> {
  const over = work.finally(() => {
    line.flying = undefined;
  });
  line.flying = over.catch(() => undefined);
  return over;
}

async function endTransaction({ client }: Line): Promise<void> {
  await client.query("rollback");
}

/** Does a statement, or what mischief makes of it. */
export async function perform(
  line: Line,
  { text, values }: { text: string; values: unknown[] },
  mischief?: Mischief,
): Promise<unknown> {
  const isEnd = text === "commit" || text === "rollback";
  if (mischief === undefined) return line.client.query(text, values);
  if (mischief === "broken after") await line.client.query(text, values);
  if (mischief.startsWith("broken") || isEnd) {
    await endTransaction(line);
    throw Object.assign(
      new Broken("put in"),
      mischief.startsWith("broken") ? {} : { code: mischief },
    );
  }
  return line.client.query(failing(mischief));
}

/** What an effect over a line is, for whoever wants to meddle with it. */
export type Statement = { readonly line: Line; readonly text: string; readonly values: unknown[] };
const statements = new WeakMap<() => Promise<unknown>, Statement>();

/** The statement behind an effect, undefined for what is none. */
export function statementOf({
  go,
}: {
  readonly go: () => Promise<unknown>;
}): Statement | undefined {
  return statements.get(go);
}

/** A database handle of a program over some lines, every statement of which waits for the schedule. */
export function openThrough(
  stage: Stage,
  program: Program,
  given: { lines: readonly Line[]; monitor: pg.Client; meddling: Meddling },
): Db {
  const { lines, monitor, meddling } = given;
  const waiting: (() => void)[] = [];
  const isBlocked = async ({ pid }: Line): Promise<boolean> => {
    const asked = "select cardinality(pg_blocking_pids($1)) > 0 as blocked";
    return (await monitor.query<{ blocked: boolean }>(asked, [pid])).rows[0]?.blocked ?? false;
  };
  const connect = async () => {
    const task = stage.task();
    while (!lines.some(({ isFree }) => isFree)) {
      task.queued = true;
      await new Promise<void>((resolve) => waiting.push(resolve));
      task.queued = false;
    }
    const line = lines.find(({ isFree }) => isFree) as Line;
    line.isFree = false;
    let isBroken = false;
    let last: Promise<unknown> = Promise.resolve();
    const query: Connected["query"] = async (asked, values = []) => {
      if (isBroken) throw new Broken("put in");
      const text = meddling.rewrite?.(asked) ?? asked;
      const go = (): Promise<unknown> => flown(line, perform(line, { text, values }));
      statements.set(go, { line, text, values });
      const effect = { what: kindOf(text), go, isBlocked: () => isBlocked(line) };
      if (text === "commit" && meddling.ackBeforeCommit === true) {
        last = stage.ask(effect).catch(() => undefined);
        return { command: "COMMIT", rowCount: null, rows: [] };
      }
      return stage.ask(effect).catch((error: unknown) => {
        isBroken ||= error instanceof Broken;
        throw error;
      });
    };
    const free = (): void => {
      if (!program.alive) return;
      line.isFree = true;
      waiting.shift()?.();
    };
    const release = (): void => void last.then(free);
    return { query, release };
  };
  const pool = { connect, end: async () => undefined } as unknown as Pool;
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

/** What the death of a program does to its lines: what was under way is broken off and nothing of it stays. */
export async function cutOff(lines: readonly Line[], monitor: pg.Client): Promise<void> {
  for (const line of lines) {
    if (line.flying) await monitor.query("select pg_cancel_backend($1)", [line.pid]);
    await line.flying;
    await line.client.query("rollback");
    line.isFree = true;
  }
}
