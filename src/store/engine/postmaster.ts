import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isAlive, processesIn, waitFor } from "./process.ts";

/** What a running database says of itself in the `postmaster.pid` of its cluster. */
export type Postmaster = {
  readonly pid: number;
  readonly host: string;
  readonly port: number;
  readonly ready: boolean;
};

/**
 * The database running on a cluster, or undefined. A leftover file of a database that is gone counts
 * as none, also when its number now belongs to another process. Errors: none (total).
 */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port, socket, , , status] = text.split("\n").map((line) => line.trim());
  const number = Number(pid);
  if (!Number.isInteger(number) || number <= 0 || !isAlive(number)) return undefined;
  if (process.platform === "linux" && !(await processesIn(data, "postgres")).includes(number))
    return undefined;
  return {
    pid: number,
    host: socket || "127.0.0.1",
    port: Number(port ?? 0),
    ready: status === "ready",
  };
}

/**
 * Shuts down whatever still works on the cluster: fast at first (open transactions roll back, a
 * checkpoint is written), at once after a minute, which the next start repairs from the log.
 * True when something was running. Errors: throws when a process will not end.
 */
export async function stopLeftovers(data: string): Promise<boolean> {
  const postmaster = await findPostmaster(data);
  const running = async () =>
    process.platform === "linux"
      ? await processesIn(data, "postgres")
      : [postmaster?.pid ?? 0].filter((pid) => pid > 0 && isAlive(pid));
  if ((await running()).length === 0) return false;
  const ended = async () => (await running()).length === 0;
  signal(postmaster ? [postmaster.pid] : await running(), "SIGINT");
  if (await waitFor(ended, postmaster ? 60_000 : 5_000)) return true;
  signal(await running(), "SIGQUIT");
  if (await waitFor(ended, 10_000)) return true;
  const pids = (await running()).join(" ");
  throw new Error(`A database left behind in ${data} does not stop: ${pids}`);
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids)
    try {
      process.kill(pid, name);
    } catch {
      // It ended by itself meanwhile.
    }
}
