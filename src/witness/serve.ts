import { readFile } from "node:fs/promises";
import { type IncomingMessage, type Server, createServer } from "node:http";
import { join } from "node:path";
import { type Reply, type Witness, addCheckpoint } from "./answer.ts";
import { openKey, readLogKey } from "./keys.ts";
import { findNote } from "./memory.ts";

const bytesMax = 20_000;

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > bytesMax) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

const nowhere: Reply = { status: 404, body: "no such page\n" };

async function answer(witness: Witness, request: IncomingMessage): Promise<Reply> {
  const { pathname } = new URL(request.url ?? "/", "http://witness");
  if (request.method === "POST" && pathname === "/add-checkpoint") {
    const body = await bodyOf(request);
    return body === undefined ? { status: 413, body: "too long\n" } : addCheckpoint(witness, body);
  }
  if (request.method !== "GET") return nowhere;
  if (pathname === "/key") return { status: 200, body: `${witness.key.printed}\n` };
  const [, hash] = /^\/([0-9a-f]{64})\/checkpoint$/u.exec(pathname) ?? [];
  const note = hash === undefined ? undefined : await findNote(witness.folder, hash);
  return note === undefined ? nowhere : { status: 200, body: note };
}

/** Opens a witness: its folder holds its key, `logs.txt` (a log's key a line) and what it has signed. */
export async function openWitness(folder: string, name: string): Promise<Witness> {
  const key = await openKey(folder, name);
  const lines = (await readFile(join(folder, "logs.txt"), "utf8").catch(() => "")).split("\n");
  const logs = lines.filter((line) => line.trim() !== "").map(readLogKey);
  return { folder, key, logs, now: () => Math.floor(Date.now() / 1000) };
}

/** The witness's door. */
export function doorOf(witness: Witness): Server {
  return createServer((request, response) => {
    answer(witness, request)
      .catch((error: unknown): Reply => {
        console.error(error);
        return { status: 500, body: "fault\n" };
      })
      .then(({ status, body, type }) =>
        response
          .writeHead(status, { "content-type": type ?? "text/plain; charset=utf-8" })
          .end(body),
      )
      .catch(() => response.destroy());
  });
}
