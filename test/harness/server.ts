import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { type Db, openDb } from "../../src/store/connection.ts";
import { attachEmbedded } from "../../src/store/engine/embedded.ts";
import { codeFor } from "./one-time-code.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The server as one program, as a build makes it, and what takes it away again. */
export async function buildServer(): Promise<{ program: string; remove: () => Promise<void> }> {
  const folder = join(root, ".cache", `server-${process.pid}-${Date.now()}`);
  await build({
    configFile: false,
    logLevel: "silent",
    root,
    build: {
      ssr: join(root, "src/server/main.ts"),
      outDir: folder,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "main.mjs" } },
    },
  });
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return { program: join(folder, "main.mjs"), remove };
}

/** A data folder of its own that the database's account can enter. */
export async function freshFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `guatu-${name}-`));
  await chmod(folder, 0o755);
  return folder;
}

/** A server that was started and opened its door, or ended before. */
export type Started = {
  readonly child: ChildProcess;
  readonly address: string;
  readonly said: () => string;
  /** The exit code, null for one a signal ended. */
  readonly ended: Promise<number | null>;
};

type Env = Readonly<Record<string, string>>;

/** What a server is started with besides, and by which of its words, beside its address, one knows that it is there. */
type How = { readonly env: Env; readonly words: readonly string[]; readonly until: string };

async function spawnServer(program: string, folder: string, how: How): Promise<Started> {
  const { env, words, until } = how;
  const child = spawn(process.execPath, [program, "serve", ...words], {
    env: {
      ...process.env,
      GUATU_DATA: folder,
      PORT: "0",
      GUATU_DISK_MIN_PERCENT: "0",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const open = new Promise<void>((resolve) => {
    const hear = (part: Buffer): void => {
      said += part.toString();
      if (said.includes(until) && /http:\S+\s/u.test(said)) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once("exit", resolve);
  });
  await Promise.race([open, ended]);
  const address = /http:\S+/u.exec(said)?.[0] ?? "";
  return { child, address, said: () => said, ended };
}

/** Starts the server on a data folder, on a port the system chooses, and waits until its door is open or it has ended. */
export function startServer(program: string, folder: string, env: Env = {}): Promise<Started> {
  return spawnServer(program, folder, { env, words: ["--empty"], until: "Ctrl-C" });
}

/** Starts a server that stands by, and waits until it says for whom, or has ended. */
export function standBy(program: string, folder: string, env: Env): Promise<Started> {
  return spawnServer(program, folder, { env, words: ["--stand-by"], until: "takes its place" });
}

/** Ends a server as a power cut of its process would. */
export async function killServer({ child, ended }: Started): Promise<void> {
  child.kill("SIGKILL");
  await ended;
}

/** Ends a server as an administrator does. */
export async function stopServer({ child, ended }: Started): Promise<void> {
  child.kill("SIGTERM");
  await ended;
}

/** Somebody signed in to a server over HTTP; what they hold outlives a restart, wherever the door is then. */
export type Client = {
  readonly ask: (path: string, body?: object) => Promise<Response>;
  readonly at: (server: Started) => Client;
};

function clientOf({ address }: Started, headers: Readonly<Record<string, string>>): Client {
  const ask = (path: string, body?: object): Promise<Response> =>
    fetch(`${address}${path}`, {
      headers,
      ...(body ? { method: "POST", body: JSON.stringify(body) } : {}),
    });
  return { ask, at: (server) => clientOf(server, headers) };
}

async function must<T>(answer: Promise<Response>): Promise<{ body: T; cookie: string }> {
  const came = await answer;
  if (!came.ok) throw new Error(await came.text());
  const cookie = came.headers.get("set-cookie")?.split(";")[0] ?? "";
  return { body: (await came.json()) as T, cookie };
}

/** Signs in with the installation's first password, and sets up the second factor a new installation asks for. */
export async function enterServer(
  server: Started,
  folder: string,
  login = "office",
): Promise<Client> {
  const password = (await readFile(join(folder, "first-password.txt"), "utf8")).trim();
  const json = { "content-type": "application/json" };
  const visitor = clientOf(server, json);
  const begun = await must<{ csrf: string }>(visitor.ask("/api/session", { login, password }));
  const session = { ...json, cookie: begun.cookie, "x-csrf-token": begun.body.csrf };
  const person = clientOf(server, session);
  const factor = "/api/account/second-factor";
  const { secret } = (await must<{ secret: string }>(person.ask(factor, { password }))).body;
  const { cookie } = await must(person.ask(`${factor}/confirm`, { code: codeFor(secret) }));
  return clientOf(server, { ...session, ...(cookie && { cookie }) });
}

/** The database of a running server, asked as its owner. */
export async function ownerOf(folder: string): Promise<Db> {
  const owner = await attachEmbedded(folder);
  if (!owner) throw new Error(`no database runs on ${folder}`);
  return openDb({ ...owner, max: 2 });
}
