import { consistencyProof } from "../../domain/seal/tree.ts";
import { rootAt } from "../../domain/seal/tree.ts";
import { type TilePlace, nodesOf, tileWidth } from "../../domain/seal/tile.ts";
import type { Db } from "../../store/connection.ts";
import { listTiles } from "../../store/queries/seal.ts";
import { hashes } from "./hashes.ts";
import { tilesIn } from "./tiles.ts";

type AskTiles<T> = (at: (place: TilePlace) => Uint8Array) => T;

/** Something to be computed from tiles: they are read as it asks for them without any. */
async function readyFrom<T>(db: Db, tenant: string, work: AskTiles<T>): Promise<() => T> {
  const places = new Map<string, TilePlace>();
  const blank = new Uint8Array(tileWidth * 32);
  work((place) => {
    places.set(`${place.level}/${place.index}`, place);
    return blank;
  });
  const tiles = tilesIn(await listTiles(db, tenant, [...places.values()]));
  return () => work(tiles.at("sha256"));
}

/** The hashes that lead from an older state of a district's log to a newer one. Errors: throws what the database throws. */
export async function leadTo(
  db: Db,
  tenant: string,
  { older, size }: { readonly older: number; readonly size: number },
): Promise<Uint8Array[]> {
  const hash = hashes.sha256;
  const sizes = { older, size };
  return (await readyFrom(db, tenant, (at) => consistencyProof(hash, nodesOf(hash, at), sizes)))();
}

/** The root of a district's log when it was so long; undefined where its tiles do not lead there. Errors: throws what the database throws. */
export async function findRoot(
  db: Db,
  tenant: string,
  size: number,
): Promise<Uint8Array | undefined> {
  const hash = hashes.sha256;
  const root = await readyFrom(db, tenant, (at) => rootAt(hash, nodesOf(hash, at), size));
  try {
    return root();
  } catch {
    return undefined;
  }
}
