import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { build } from "vite";
import type { NoteKey } from "../../src/domain/seal/note.ts";
import type { WitnessPlace } from "../../src/app/seal/seal-settings.ts";
import { printKey, readKey } from "../../src/app/seal/vkey.ts";
import { doorOf, openWitness } from "../../src/witness/serve.ts";

/** A witness with a folder and a port of its own. */
export type TestWitness = { readonly place: WitnessPlace; readonly close: () => Promise<void> };

async function introduce(folder: string, keys: readonly NoteKey[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const own = keys.filter((key) => key.algorithm === 1).map(printKey);
  await writeFile(join(folder, "logs.txt"), `${own.join("\n")}\n`);
}

function placeAt(port: number, printed: string): WitnessPlace {
  const key = readKey(printed);
  if (!key) throw new Error(`no key ${printed}`);
  return { url: new URL(`http://127.0.0.1:${port}/`), key, printed };
}

/** Starts a witness in this process that knows some logs. */
export async function startWitness(
  folder: string,
  name: string,
  keys: readonly NoteKey[],
): Promise<TestWitness> {
  await introduce(folder, keys);
  const witness = await openWitness(folder, name);
  const server = doorOf(witness);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    place: placeAt(port, witness.key.printed),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The witness as one file, as a build makes it. */
export async function buildWitness(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "silent",
    build: {
      ssr: new URL("../../src/witness/main.ts", import.meta.url).pathname,
      outDir: folder,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "main.mjs" } },
    },
  });
  return join(folder, "main.mjs");
}

/** Starts a built witness as a program of its own; it can be killed at any moment. */
export async function spawnWitness(
  program: string,
  folder: string,
  keys: readonly NoteKey[],
): Promise<{ readonly place: WitnessPlace; readonly child: ChildProcess }> {
  await introduce(folder, keys);
  const env = { ...process.env, WITNESS_DATA: folder, WITNESS_NAME: "witness.killed", PORT: "0" };
  const child = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "inherit"] });
  const said = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout.on("data", (part: Buffer) => {
      text += part.toString();
      if (/:\d+\n/u.test(text.split("http:")[1] ?? "")) resolve(text);
    });
    child.on("exit", () => reject(new Error("the witness ended")));
  });
  const port = Number(/127\.0\.0\.1:(\d+)/u.exec(said)?.[1]);
  return { place: placeAt(port, /Witness (\S+)/u.exec(said)?.[1] ?? ""), child };
}
