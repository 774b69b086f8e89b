import { type ChildProcess, spawn } from "node:child_process";
import { open } from "node:fs/promises";
import type { Account } from "./account.ts";

/** How a program of the database is run. */
export type Run = {
  readonly program: string;
  readonly args: readonly string[];
  readonly account: Account | undefined;
  readonly log: string;
  readonly cwd: string;
};

/**
 * Starts a program of the database: in a session of its own, so that Ctrl-C in the terminal reaches
 * only us and we stop it in order; without our environment, whose PG variables would steer it;
 * its words go to a fresh log file. Errors: disk errors throw.
 */
export async function startProgram(run: Run): Promise<ChildProcess> {
  const log = await open(run.log, "w", 0o600);
  try {
    const child = spawn(run.program, run.args, {
      ...run.account,
      cwd: run.cwd,
      detached: true,
      windowsHide: true,
      stdio: ["ignore", log.fd, log.fd],
      env: { PATH: process.env["PATH"], LC_ALL: "C", SYSTEMROOT: process.env["SYSTEMROOT"] },
    });
    child.on("error", () => undefined);
    return child;
  } finally {
    await log.close();
  }
}

/** Waits for a program's end: its exit code, or -1 when a signal ended it or it never began. Errors: none (total). */
export function endOf(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve(child.exitCode ?? -1);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code ?? -1));
  });
}
