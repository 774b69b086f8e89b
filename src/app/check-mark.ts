import type { Output, Parsed } from "../contract/endpoint.ts";
import type { checkMark as endpoint, showMark as marking } from "../contract/check.ts";
import { hexOf } from "../domain/seal/bytes.ts";
import { type TilePlace, nodesOf, tileLevels, tileWidth } from "../domain/seal/tile.ts";
import { rootAt } from "../domain/seal/tree.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import type { Db } from "../store/connection.ts";
import {
  findPublicCheckpoint,
  findPublicSealing,
  findPublicTile,
} from "../store/queries/seal-outside.ts";
import { findCheckpoint } from "../store/queries/seal.ts";
import type { Ctx } from "./context.ts";
import { readSigned } from "./seal/check-notes.ts";
import { hashes } from "./seal/hashes.ts";
import type { LogDesk } from "./seal/log-desk.ts";

/** What a stranger's check reads: the public hashes, and how the log is. */
export type CheckDesk = { readonly app: Db; readonly log: LogDesk | undefined };

/** The tiles at the right edge of a tree: all that its root follows from. */
function edgeOf(size: number): TilePlace[] {
  const places: TilePlace[] = [];
  for (let level = 0, left = size; left > 0; level += 1) {
    if (left % tileWidth > 0) places.push({ level, index: Math.floor(left / tileWidth) });
    left = Math.floor(left / 2 ** tileLevels);
  }
  return places;
}

/** The root over the first entries of a district's log, computed from its tiles; undefined where they do not reach so far. */
async function rootFrom(app: Db, district: string, size: number): Promise<string | undefined> {
  const tiles = new Map<string, Uint8Array>();
  for (const place of edgeOf(size)) {
    const tile = await findPublicTile(app, district, place);
    if (!tile) return undefined;
    tiles.set(`${place.level}/${place.index}`, tile);
  }
  const at = ({ level, index }: TilePlace): Uint8Array =>
    tiles.get(`${level}/${index}`) ?? new Uint8Array();
  return hexOf(rootAt(hashes.sha256, nodesOf(hashes.sha256, at), size));
}

type Answer = Output<typeof endpoint>;

type Asked = Parsed<typeof endpoint>;

/** How what is printed stands to a log of so many entries, by the log's own hashes. */
async function standingOf(
  app: Db,
  { district, size, root }: Asked,
  last: number,
): Promise<Answer["standing"]> {
  if (last === 0) return "unknown";
  if (size > last) return "ahead";
  const own = await rootFrom(app, district, size);
  return own?.startsWith(root) === true ? "ours" : "other";
}

/**
 * Whether a printed checkpoint is how this log began: its root is computed again from the log's hashes, and nothing
 * of what was recorded is told. Refuses `logShut` where the log is not public.
 */
export async function checkMark({ app, log }: CheckDesk, asked: Asked): Promise<Result<Answer>> {
  if (!log?.isPublic) return refuse("logShut");
  const { district, size } = asked;
  const last = readSigned((await findPublicCheckpoint(app, district)) ?? "").size;
  const standing = await standingOf(app, asked, last);
  const isOurs = standing === "ours";
  const sealing = isOurs ? await findPublicSealing(app, district, size) : undefined;
  const { signed_at: since = null, witnesses = 0, stamped_at: stampedAt = null } = sealing ?? {};
  const inDoubt = log.watch?.isInDoubt() ?? false;
  const origin = `${log.origin}/${district}`;
  return accept({ standing, origin, since, witnesses, stampedAt, size: last, inDoubt });
}

/** The checkpoint a page prints at its foot, so that who holds the paper can ask about it. Errors: none (total). */
export async function showMark(ctx: Ctx): Promise<Result<Output<typeof marking>>> {
  const { log, district } = ctx;
  if (!log?.isPublic) return accept({ mark: null });
  const row = await ctx.store.read(ctx.actor, ({ db }) => findCheckpoint(db, district.id));
  const checkpoint = row && readSigned(row.note).checkpoint;
  if (!checkpoint) return accept({ mark: null });
  const { size, root } = checkpoint;
  return accept({ mark: { size, root: hexOf(root), signedAt: row.signed_at } });
}
