import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";

/** The numbers of the system account the database runs under. */
export type Account = { readonly uid: number; readonly gid: number };

/** The database refuses to run as root, so root needs another account for it; nobody else does. Errors: none (total). */
export function needsAccount(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The unprivileged account to run the database under: `nobody`, else the first that has no rights of
 * its own. It must stand in /etc/passwd: initdb refuses a number without a name.
 * Undefined when there is none. Errors: none (total).
 */
export async function findAccount(): Promise<Account | undefined> {
  const passwd = await readFile("/etc/passwd", "utf8").catch(() => "");
  const entries = passwd
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const chosen = entries.find(({ name }) => name === "nobody") ?? entries[0];
  return chosen && { uid: chosen.uid, gid: chosen.gid };
}

/** Whether the account can step into a folder; tried, not computed, so ACLs count too. Errors: none (total). */
export function canReach(account: Account, folder: string): boolean {
  const script = 'cd -- "$1"';
  return spawnSync("/bin/sh", ["-c", script, "sh", folder], { ...account, cwd: "/" }).status === 0;
}
