/** A small grey picture: `side` × `side` bytes, row by row, 0 black to 255 white. */
export type Raster = { readonly side: number; readonly grey: Uint8Array };

/** A part of a picture, its edges as shares of the whole in thousandths. */
export type Part = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The whole of a picture. */
export const wholePart: Part = { left: 0, top: 0, right: 1000, bottom: 1000 };

const cells = 32;
/** The lowest frequencies make the hash that is searched by, those above them the detail that confirms. */
const hashBits = 64;
const detailBits = 192;
/** Cosines as whole numbers, so that every machine reckons the same. */
const scale = 4096;

function cosines(frequency: number): number[] {
  return Array.from({ length: cells }, (_, at) =>
    Math.round(scale * Math.cos(((2 * at + 1) * frequency * Math.PI) / (2 * cells))),
  );
}

/** The lowest frequencies without the mean, along the diagonals: coarse shapes first, no brightness. */
const frequencies: readonly (readonly [number, number])[] = Array.from({ length: 22 }, (_, at) =>
  Array.from({ length: at + 2 }, (_unused, x): [number, number] => [x, at + 1 - x]),
)
  .flat()
  .slice(0, hashBits + detailBits);

const table = Array.from({ length: 23 }, (_, frequency) => cosines(frequency));

function edges(from: number, to: number, side: number): number[] {
  return Array.from({ length: cells + 1 }, (_, at) =>
    Math.floor(((from * cells + (to - from) * at) * side) / (1000 * cells)),
  );
}

function meanOf({ side, grey }: Raster, [x0, x1]: [number, number], [y0, y1]: [number, number]) {
  let sum = 0;
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += grey[y * side + x] ?? 0;
  return Math.floor(sum / ((x1 - x0) * (y1 - y0)));
}

/** The part drawn on 32 × 32 cells. */
function cellsOf(raster: Raster, part: Part): number[][] {
  const xs = edges(part.left, part.right, raster.side);
  const ys = edges(part.top, part.bottom, raster.side);
  const span = (list: readonly number[], at: number): [number, number] => {
    const from = list[at] ?? 0;
    return [from, Math.max(from + 1, list[at + 1] ?? 0)];
  };
  return Array.from({ length: cells }, (_, row) =>
    Array.from({ length: cells }, (_unused, column) =>
      meanOf(raster, span(xs, column), span(ys, row)),
    ),
  );
}

function strengthsOf(drawn: readonly (readonly number[])[]): number[] {
  // Rows first, once per horizontal frequency, then columns.
  const rows = table.map((cosine) =>
    drawn.map((row) => row.reduce((sum, grey, x) => sum + grey * (cosine[x] ?? 0), 0)),
  );
  return frequencies.map(([across, down]) =>
    (rows[across] ?? []).reduce((sum, row, y) => sum + row * (table[down]?.[y] ?? 0), 0),
  );
}

/** Below this contrast (in grey steps of 255, mean distance from the mean) a picture shows nothing to know it by. */
const leastContrast = 2;

function isBlank(drawn: readonly (readonly number[])[]): boolean {
  const all = drawn.flat();
  const mean = all.reduce((sum, grey) => sum + grey, 0) / all.length;
  return all.reduce((sum, grey) => sum + Math.abs(grey - mean), 0) < leastContrast * all.length;
}

/** Which strengths are above their median, as hexadecimal digits. */
function aboveMedian(strengths: readonly number[]): string {
  const sorted = strengths.toSorted((a, b) => a - b);
  const half = strengths.length / 2;
  const twice = (sorted[half - 1] ?? 0) + (sorted[half] ?? 0);
  const text = strengths.map((each) => (2 * each > twice ? "1" : "0")).join("");
  return BigInt(`0b${text}`)
    .toString(16)
    .padStart(strengths.length / 4, "0");
}

/** What a part of a picture looks like: 16 hexadecimal digits to search by, 48 to confirm what was found. */
export type Print = { readonly hash: string; readonly detail: string };

/**
 * The print of a part of a picture: which of its 64 lowest frequencies are above their median, and which of the next
 * 192. Equal under brightness, contrast, size and re-encoding but for a few bits; undefined for a picture that shows
 * nothing. Whole numbers throughout. Errors: none (total). Source: DCT hash (Zauner 2010, section 3.2.1).
 */
export function printOf(raster: Raster, part: Part = wholePart): Print | undefined {
  const drawn = cellsOf(raster, part);
  if (isBlank(drawn)) return undefined;
  const strengths = strengthsOf(drawn);
  return {
    hash: aboveMedian(strengths.slice(0, hashBits)),
    detail: aboveMedian(strengths.slice(hashBits)),
  };
}

/** In how many bits two hashes, or two details, differ. Errors: throws on what is neither (a bug). */
export function distance(one: string, other: string): number {
  let different = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let count = 0;
  for (; different > 0n; different &= different - 1n) count += 1;
  return count;
}
