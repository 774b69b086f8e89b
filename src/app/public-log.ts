import { tileWidth, widthOf } from "../domain/seal/tile.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { Db } from "../store/connection.ts";
import { findPublicCheckpoint, findPublicTile } from "../store/queries/seal-outside.ts";
import type { LogDesk } from "./seal/log-desk.ts";
import { printKey } from "./seal/vkey.ts";

/** What anybody may ask of a district's log: hashes, from which nothing that was stated follows. */
export type PublicLog = {
  readonly app: Db;
  readonly log: Pick<LogDesk, "isPublic" | "keys">;
  readonly district: string;
};

/** A file of the log: text, or the bytes of a tile, which never change. */
export type LogFile = { readonly body: string | Uint8Array; readonly isForever: boolean };

async function checkpointFile({ app, district }: PublicLog): Promise<LogFile | undefined> {
  const note = await findPublicCheckpoint(app, district);
  return note === undefined ? undefined : { body: note, isForever: false };
}

/** `x001/x234/067` as 1234067. Source: C2SP tlog-tiles. */
function indexOf(path: string): number | undefined {
  const isOne = /^(?:x\d{3}\/){0,4}\d{3}$/u.test(path);
  return isOne ? Number(path.replaceAll(/[x/]/gu, "")) : undefined;
}

async function tileFile(asked: PublicLog, path: string): Promise<LogFile | undefined> {
  const [, level = "", place = "", part] =
    /^tile\/(\d|[1-5]\d|6[0-3])\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d?|1\d\d|2[0-4]\d|25[0-5]))?$/u.exec(
      path,
    ) ?? [];
  const index = indexOf(place);
  if (index === undefined) return undefined;
  const { app, district } = asked;
  const tile = await findPublicTile(app, district, { level: Number(level), index });
  const width = part === undefined ? tileWidth : Number(part);
  if (!tile || widthOf(tile) < width) return undefined;
  return { body: tile.subarray(0, width * 32), isForever: true };
}

/**
 * A file of a district's public log: `checkpoint`, `key`, or a tile. Source: C2SP tlog-tiles. Refuses `logShut` where
 * the setting closes it, `noSuchPage` for what does not exist.
 */
export async function readPublicLog(asked: PublicLog, path: string): Promise<Result<LogFile>> {
  if (!asked.log.isPublic) return refuse("logShut");
  if (path === "key")
    return accept({
      body: asked.log.keys.map((key) => `${printKey(key)}\n`).join(""),
      isForever: false,
    });
  const file = path === "checkpoint" ? await checkpointFile(asked) : await tileFile(asked, path);
  return file ? accept(file) : refuse("noSuchPage");
}
