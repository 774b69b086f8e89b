import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { readRules } from "../../src/app/read-rules.ts";
import type { Db } from "../../src/store/connection.ts";
import { openStore } from "../../src/store/store.ts";
import { enter } from "./ledger.ts";
import { type Client, ownerOf } from "./server.ts";
import { addProject } from "./towns.ts";

/** Asks the database of a running server as its owner. */
export async function withOwner<T>(folder: string, work: (owner: Db) => Promise<T>): Promise<T> {
  const owner = await ownerOf(folder);
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}

/** A project to state facts of; its number. */
export function makeProject(folder: string): Promise<number> {
  return withOwner(folder, async (owner) => {
    const ledger = {
      name: "",
      owner,
      app: owner,
      store: openStore(owner),
      rules: await readRules(),
    };
    const day = new Date().toISOString().slice(0, 10);
    const ctx = await enter({ ...ledger, close: async () => undefined }, "office", {
      district: "district",
      day,
    });
    const name = { attribute: "name", kind: "actual", value: "试验项目" } as const;
    return addProject(ctx, ctx.actor.unit, [{ ...name, knownOn: day }]);
  });
}

/** States one fact of a project, that says its own key. */
export function stateOne({ ask }: Client, project: number, key: string): Promise<Response> {
  const said = { attribute: "remark", kind: "actual", period: "2024-02", value: key };
  return ask("/api/districts/district/facts", { key, project, ...said });
}

/** Some who state facts one after the other. */
export type Writing = {
  /** What they were refused by, if they were. */
  readonly refused: () => string | undefined;
  readonly stop: () => Promise<void>;
};

/** States facts one after the other, several at once, and keeps the keys the server said yes to; ends at the first no. */
export function writeOn(client: Client, project: number, acked: Set<string>): Writing {
  let stopped = false;
  let refused: string | undefined;
  const failed = (text: string): void => {
    refused = text;
  };
  const write = async (): Promise<void> => {
    while (!stopped) {
      const key = randomUUID();
      const answer = await stateOne(client, project, key).catch(() => undefined);
      const isDone = answer?.status === 200 && (await answer.json().catch(() => undefined));
      if (isDone) acked.add(key);
      else if (answer && answer.status !== 200) return failed(await answer.text());
      else return;
    }
  };
  const writers = [write(), write(), write()];
  return {
    refused: () => refused,
    stop: async () => {
      stopped = true;
      await Promise.all(writers);
    },
  };
}

/** The keys that were said yes to and are not there. */
export async function lostOf(folder: string, acked: ReadonlySet<string>): Promise<string[]> {
  const kept = await withOwner(folder, async (owner) => {
    const { rows } = await sql<{
      key: string;
    }>`select value #>> '{}' as key from fact where attribute = 'remark'`.execute(owner);
    return new Set(rows.map(({ key }) => key));
  });
  return [...acked].filter((key) => !kept.has(key));
}
