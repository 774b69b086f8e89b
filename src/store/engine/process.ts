import { readdir, readFile, readlink, realpath } from "node:fs/promises";

/**
 * What tells one process from a later one that got the same number: the boot and the clock tick it
 * started at. Empty where the system has no /proc; "gone" for a process that ended or is a zombie.
 * Errors: none (total).
 */
export async function startOf(pid: number): Promise<string> {
  if (process.platform !== "linux") return isAlive(pid) ? "" : "gone";
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return "gone";
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
    return `${boot.trim()}:${fields[19] ?? ""}`;
  } catch {
    return "gone";
  }
}

/** Whether the process noted with `startOf` is still the one running under that number. Errors: none (total). */
export async function isSameProcess(pid: number, started: string): Promise<boolean> {
  return started !== "gone" && (await startOf(pid)) === started;
}

/** Whether any process has this number; one of another account counts. Errors: none (total). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * The processes of a program that work in a folder: for `postgres` and a cluster the postmaster and
 * every backend, since each makes the cluster its working directory. Empty where the system has no
 * /proc. Errors: none (total).
 */
export async function processesIn(folder: string, program: string): Promise<readonly number[]> {
  if (process.platform !== "linux") return [];
  const real = await realpath(folder).catch(() => folder);
  const names = (await readdir("/proc")).filter((name) => /^\d+$/u.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const place = await readlink(`/proc/${name}/cwd`).catch(() => "");
      if (place !== real) return undefined;
      const running = await readFile(`/proc/${name}/comm`, "utf8").catch(() => "");
      return running.trim() === program ? Number(name) : undefined;
    }),
  );
  return found.filter((pid) => pid !== undefined);
}

/** Waits until `done` holds, asking every 20 ms; false when `limitMs` pass first. Errors: those of `done`. */
export async function waitFor(
  done: () => boolean | Promise<boolean>,
  limitMs: number,
): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!(await done())) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}
