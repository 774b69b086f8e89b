import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A running Guatu of its own: where it is, and the password of its first people. */
export type Installation = { readonly address: string; readonly password: string };

const command = resolve(import.meta.dirname, "../../../bin/guatu.mjs");

/** An installation and the folder that holds all it keeps. */
export type Installed = Installation & {
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/** Starts the built product as an operator does, in a folder the database's account can enter. */
export async function install(words: readonly string[]): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), "guatu-e2e-"));
  await chmod(folder, 0o755);
  const server = spawn(process.execPath, [command, "serve", ...words], {
    env: {
      ...process.env,
      GUATU_DATA: folder,
      PORT: "0",
      DATABASE_URL: "",
      // How full the disk of whoever runs the checks is says nothing of the product.
      GUATU_DISK_MIN_PERCENT: "0",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((done) => server.on("exit", () => done()));
  let said = "";
  const address = await new Promise<string>((ready, failed) => {
    const hear = (words: Buffer) => {
      said += words.toString();
      const told = /(http:\S+)\n/u.exec(said)?.[1];
      if (told !== undefined) ready(told);
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", () => failed(new Error(`the server did not start:\n${said}`)));
  }).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const password = (await readFile(join(folder, "first-password.txt"), "utf8")).trim();
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { address, password, folder, stop };
}
