import { type ChildProcess, spawn } from "node:child_process";
import { chown, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import type { Home } from "./home.ts";
import { findPostmaster } from "./postmaster.ts";
import { waitFor } from "./process.ts";
import { endOf, startProgram } from "./program.ts";

/** A database we started: where it listens, and how to end it. */
export type Server = {
  readonly host: string;
  readonly port: number;
  readonly ended: Promise<number>;
  readonly stop: () => Promise<void>;
};

type Address = { readonly host: string; readonly port: number };

const readyLimitMs = 120_000;
const stopLimitMs = 60_000;
/** A socket's path may hold 107 bytes, of which `/.s.PGSQL.5432` takes 14. */
const socketFolderBytesMax = 90;

/**
 * Starts the database on its cluster and waits until it answers (after a crash, until its log is
 * replayed). A watcher shuts it down if this process dies without a word.
 * Errors: throws with the end of the log when it does not start.
 */
export async function startServer(
  home: Home,
  binaries: Binaries,
  account: Account | undefined,
): Promise<Server> {
  const address = await chooseAddress(home, account);
  const log = join(home.home, "start.log");
  const args = ["-D", home.data, ...settingsOf(address)];
  const child = await startProgram({
    program: binaries.postgres,
    args,
    account,
    log,
    cwd: home.server,
  });
  const watcher = watch(child, binaries, { home, account });
  child.unref();
  const ended = endOf(child).then(async (code) => {
    watcher?.kill("SIGKILL");
    await removeSocketFolder(home, address.host);
    return code;
  });
  const ready = async () => {
    const running = await findPostmaster(home.data);
    return child.exitCode !== null || (running?.pid === child.pid && running?.ready === true);
  };
  const inTime = await waitFor(ready, readyLimitMs);
  if (child.exitCode !== null || child.pid === undefined || !inTime) {
    child.kill("SIGQUIT");
    throw new Error(`The database does not start: ${await readFile(log, "utf8")}`);
  }
  return { ...address, ended, stop: () => stop(child, binaries, { home, ended }) };
}

function settingsOf({ host, port }: Address): string[] {
  const place =
    process.platform === "linux"
      ? { listen_addresses: "", unix_socket_directories: host, unix_socket_permissions: "0700" }
      : { listen_addresses: host, unix_socket_directories: "" };
  return Object.entries({ ...place, ...settings, port }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
}

/** Said at every start, so that no file in the cluster can weaken them. Statements stay out of the log: they hold records. */
const settings = {
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  shared_buffers: "128MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  max_connections: 60,
  max_wal_size: "512MB",
  timezone: "UTC",
  log_timezone: "UTC",
  logging_collector: "on",
  log_directory: "log",
  log_filename: "%a.log",
  log_rotation_age: "1d",
  log_rotation_size: 0,
  log_truncate_on_rotation: "on",
  log_file_mode: "0600",
  log_checkpoints: "off",
  log_min_error_statement: "panic",
} as const;

async function chooseAddress(home: Home, account: Account | undefined): Promise<Address> {
  if (process.platform !== "linux") return { host: "127.0.0.1", port: await freePort() };
  const near = join(home.server, "run");
  const fits = Buffer.byteLength(near) <= socketFolderBytesMax;
  const host = fits ? near : await mkdtemp("/tmp/guatu-");
  await mkdir(host, { recursive: true, mode: 0o700 });
  if (account) await chown(host, account.uid, account.gid);
  return { host, port: 5432 };
}

async function removeSocketFolder(home: Home, host: string): Promise<void> {
  if (host.startsWith("/") && dirname(host) !== home.server)
    await rm(host, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Holds the other end of a pipe from us: when the pipe closes, we are gone, and it shuts the database down. */
function watch(
  child: ChildProcess,
  binaries: Binaries,
  { home, account }: { readonly home: Home; readonly account: Account | undefined },
): ChildProcess | undefined {
  if (child.pid === undefined) return undefined;
  const byNode =
    'process.stdin.resume().on("close",()=>require("child_process").spawn(process.argv[1],["stop","-m","fast","-D",process.argv[2]],{detached:true,stdio:"ignore"}))';
  const byShell = 'while read -r _; do :; done; kill -INT "$1"';
  const [program, args]: [string, string[]] =
    process.platform === "win32"
      ? [process.execPath, ["-e", byNode, binaries.pgCtl, home.data]]
      : ["/bin/sh", ["-c", byShell, "guatu-watch", String(child.pid)]];
  const options = { ...account, cwd: home.server, detached: true, windowsHide: true };
  const watcher = spawn(program, args, { ...options, stdio: ["pipe", "ignore", "ignore"] });
  watcher.on("error", () => undefined);
  watcher.stdin.on("error", () => undefined);
  watcher.unref();
  (watcher.stdin as unknown as { unref?: () => void }).unref?.();
  return watcher;
}

/** Fast shutdown: open transactions roll back, a checkpoint is written; at once if that takes over a minute. */
async function stop(
  child: ChildProcess,
  binaries: Binaries,
  { home, ended }: { readonly home: Home; readonly ended: Promise<number> },
): Promise<void> {
  child.ref();
  if (process.platform === "win32")
    spawn(binaries.pgCtl, ["stop", "-m", "fast", "-W", "-D", home.data], { stdio: "ignore" });
  else child.kill("SIGINT");
  const late = setTimeout(() => child.kill("SIGQUIT"), stopLimitMs);
  await ended;
  clearTimeout(late);
}
