import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import { dropDatabase, makeDatabase } from "./ledger.ts";

/** What a command said and how it ended. */
export type Said = { readonly exit: number; readonly out: string; readonly err: string };

/** A new, empty installation and the command line at work on it. */
export type Terminal = {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly guatu: (...argv: string[]) => Promise<Said>;
  readonly close: () => Promise<void>;
};

/** The address of a database of the test engine, as DATABASE_URL takes it. */
export function urlOf(database: string): string {
  const { user, password, host, port } = inject("engine").owner;
  const socket = host.startsWith("/");
  const place = `${socket ? "localhost" : host}:${port}`;
  const url = new URL(`postgresql://${user}:${password}@${place}/${database}`);
  if (socket) url.searchParams.set("host", host);
  return url.href;
}

/** Runs a command in this process and answers what it said. */
export async function guatuIn(
  env: Readonly<Record<string, string>>,
  argv: readonly string[],
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const spies = [
    vi.spyOn(console, "info").mockImplementation((...told) => void out.push(told.join(" "))),
    vi.spyOn(console, "error").mockImplementation((...told) => void err.push(told.join(" "))),
  ];
  try {
    const exit = await run(argv, env);
    return { exit, out: out.join("\n"), err: err.join("\n") };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

export async function openTerminal(): Promise<Terminal> {
  const folder = await mkdtemp(join(tmpdir(), "guatu-cli-"));
  const name = await makeDatabase("template0");
  const env = { DATABASE_URL: urlOf(name), GUATU_DATA: folder, LANG: "zh_CN.UTF-8" };
  const guatu = (...argv: string[]): Promise<Said> => guatuIn(env, argv);
  const close = async (): Promise<void> => {
    await dropDatabase(name);
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, env, guatu, close };
}
