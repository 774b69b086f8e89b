import type { Algorithm } from "../../domain/seal/entry.ts";
import { type TileAt, type TilePlace, lastTile, tileWidth } from "../../domain/seal/tile.ts";
import type { Db } from "../../store/connection.ts";
import { type TileRow, listTiles } from "../../store/queries/seal.ts";

/** Tiles of one log at hand, under either hash function. */
export type Tiles = { readonly at: (algorithm: Algorithm) => TileAt };

/** The tiles along the right edge of a log of some size: all that growing and its root need. */
function edgeOf(size: number): TilePlace[] {
  const places: TilePlace[] = [];
  for (let level = 0; size >= tileWidth ** level; level += 1) {
    const { place, width } = lastTile(size, level);
    if (width > 0) places.push(place);
  }
  return places;
}

function keyOf({ level, index }: TilePlace): string {
  return `${level}/${index}`;
}

/** Keeps tiles that were read; asking for another is a bug. */
export function tilesIn(rows: readonly TileRow[]): Tiles {
  const held = new Map(rows.map((row) => [keyOf(row), row]));
  return {
    at: (algorithm) => (place) => {
      const row = held.get(keyOf(place));
      if (!row) throw new Error(`tile ${keyOf(place)} was not read`);
      return row[algorithm];
    },
  };
}

/** Reads the right edge of a log. Errors: throws what the database throws. */
export async function openTiles(db: Db, tenant: string, size: number): Promise<Tiles> {
  return tilesIn(await listTiles(db, tenant, edgeOf(size)));
}
