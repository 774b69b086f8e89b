import { once } from "node:events";
import type { Writable } from "node:stream";
import pg from "pg";
import type { OwnerConnection } from "./embedded.ts";

/** What a base backup came to: bytes of the archive, and the pages that did not agree with their checksum, as told. */
export type BaseBackup = { readonly bytes: number; readonly rotten: readonly string[] };

/** Where the two parts go, and how fast the database may be read, in kB a second; as fast as it can when not said. */
export type BackupSinks = {
  readonly archive: Writable;
  readonly manifest: Writable;
  readonly rate?: number;
  /** Gives up at once, with an error. */
  readonly signal?: AbortSignal;
};

/** PostgreSQL reads every page it sends and says which does not agree with its checksum; then it ends with this code. */
const dataCorrupted = "XX001";
/** The bounds PostgreSQL sets to MAX_RATE. */
const rates = { least: 32, most: 1_048_576 };

type Message = { readonly chunk: Buffer };

/** The whole of a running database as `pg_basebackup` asks for it: its files in a tar with the log they need, and a manifest. */
function commandOf({ rate }: BackupSinks): string {
  const options = ["LABEL 'guatu'", "CHECKPOINT 'fast'", "WAL true", "MANIFEST 'yes'"];
  const bounded =
    rate === undefined
      ? []
      : [`MAX_RATE ${Math.min(rates.most, Math.max(rates.least, Math.round(rate)))}`];
  return `BASE_BACKUP (${[...options, "MANIFEST_CHECKSUMS 'SHA256'", ...bounded].join(", ")})`;
}

/** Takes the copy messages of one command; the connection is held up where a sink is. */
function copyTo(sinks: BackupSinks, connection: pg.Client) {
  let sink: Writable = sinks.archive;
  let bytes = 0;
  let isHeld = false;
  // The wire itself: what the driver has no word for is that we cannot keep up.
  const { stream } = (connection as unknown as { connection: pg.Connection }).connection;
  sinks.signal?.addEventListener("abort", () => stream.destroy(new Error("given up")));
  const take = ({ chunk }: Message): void => {
    const kind = String.fromCharCode(chunk[0] ?? 0);
    if (kind === "m") sink = sinks.manifest;
    if (kind !== "d") return;
    // A copy: the driver reads on into the same memory.
    const data = Buffer.from(chunk.subarray(1));
    if (sink === sinks.archive) bytes += data.length;
    if (sink.write(data) || isHeld) return;
    isHeld = true;
    stream.pause();
    sink.once("drain", () => {
      isHeld = false;
      stream.resume();
    });
  };
  return { take, bytes: (): number => bytes };
}

/** One command of the replication protocol, as the driver drives it. */
function asking(text: string, take: (message: Message) => void) {
  const ignore = (): void => undefined;
  let settle: { done: () => void; failed: (error: Error) => void };
  const done = new Promise<void>((resolve, reject) => {
    settle = { done: resolve, failed: reject };
  });
  const query = {
    submit: (connection: pg.Connection): void => connection.query(text),
    handleRowDescription: ignore,
    handleDataRow: ignore,
    handleCommandComplete: ignore,
    handleEmptyQuery: ignore,
    handleCopyData: take,
    handleError: (error: Error): void => settle.failed(error),
    handleReadyForQuery: (): void => settle.done(),
  };
  return { query, done };
}

/**
 * Takes a base backup of a running database through its own protocol, every page held against its checksum on the way.
 * Rotten pages are answered, not thrown; what else goes wrong throws. Source: PostgreSQL 18, 54.4 BASE_BACKUP.
 */
export async function takeBaseBackup(
  owner: OwnerConnection,
  sinks: BackupSinks,
): Promise<BaseBackup> {
  const { database: _, ...place } = owner;
  const config: pg.ClientConfig & { replication: string } = { ...place, replication: "true" };
  const client = new pg.Client(config);
  client.on("error", () => undefined);
  await client.connect();
  const rotten: string[] = [];
  client.on("notice", ({ message, severity }) => {
    if (severity === "WARNING" && message?.includes("checksum")) rotten.push(message);
  });
  const copied = copyTo(sinks, client);
  try {
    const { query, done } = asking(commandOf(sinks), copied.take);
    client.query(query);
    await done.catch((error: Error & { code?: string }) => {
      if (error.code !== dataCorrupted || rotten.length === 0) throw error;
    });
  } finally {
    await client.end().catch(() => undefined);
    for (const sink of [sinks.archive, sinks.manifest]) {
      sink.end();
      if (!sink.writableFinished && !sink.destroyed) await once(sink, "finish");
    }
  }
  return { bytes: copied.bytes(), rotten };
}
