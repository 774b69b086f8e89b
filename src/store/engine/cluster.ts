import { randomBytes, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import type { Home } from "./home.ts";
import { endOf, startProgram } from "./program.ts";

/** The database's own superuser; nobody logs in as it but us, over a private socket, with the secret. */
export const owner = "guatu";

/** The superuser's password, made at the first start and kept in the home for us alone. Errors: disk errors throw. */
export async function getSecret(home: Home): Promise<string> {
  if (!existsSync(home.secret)) {
    const draft = `${home.secret}.new`;
    await writeFile(draft, randomBytes(24).toString("base64url"), { mode: 0o600, flush: true });
    await rename(draft, home.secret);
  }
  return readFile(home.secret, "utf8");
}

/**
 * Makes the cluster when there is none, in a draft folder moved into place once it is whole and on
 * disk: a first start that is killed leaves a draft, which the next one throws away.
 * The builtin C.UTF-8 locale sorts the same on every machine. Errors: a failed initdb throws.
 */
export async function makeCluster(
  home: Home,
  binaries: Binaries,
  account: Account | undefined,
): Promise<void> {
  if (existsSync(join(home.data, "PG_VERSION"))) return;
  await removeDrafts(home);
  const draft = join(home.server, `${randomUUID()}.new`);
  const passwordFile = join(home.server, `${randomUUID()}.password.new`);
  await writeFile(passwordFile, await getSecret(home), { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  const log = join(home.home, "initdb.log");
  const args = [...initdbArgs, `--pwfile=${passwordFile}`, "-D", draft];
  const run = { program: binaries.initdb, args, account, log, cwd: home.server };
  const code = await endOf(await startProgram(run));
  await rm(passwordFile, { force: true });
  if (code !== 0) throw new Error(`initdb failed (${code}): ${await readFile(log, "utf8")}`);
  await rename(draft, home.data);
  await syncFolder(home.server);
}

/** Drafts have a name of their own each: the initdb of a killed start may still be writing to an older one. */
async function removeDrafts(home: Home): Promise<void> {
  for (const name of await readdir(home.server))
    if (name.endsWith(".new"))
      await rm(join(home.server, name), { recursive: true, force: true }).catch(() => undefined);
}

const initdbArgs = [
  `--username=${owner}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--data-checksums",
];

/** A rename survives a power cut only once the folder that holds the names is on disk. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
