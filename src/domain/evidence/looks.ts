import { type Part, type Print, type Raster, printOf, wholePart } from "./phash.ts";

/** A picture as it would look cropped or turned round: `full`, `mirror`, or the part it shows. */
export type Look = Print & { readonly look: string };

/** How much of a side a crop keeps, in thousandths; each stands at nine places. Measured: see the decision. */
const kept = [900, 800, 700] as const;

function partsOf(share: number): (readonly [string, Part])[] {
  const rest = 1000 - share;
  const starts = [0, rest / 2, rest];
  return starts.flatMap((top, row) =>
    starts.map((left, column): readonly [string, Part] => [
      `${share / 10}-${row}${column}`,
      { left, top, right: left + share, bottom: top + share },
    ]),
  );
}

/** The same picture with left and right exchanged. Errors: none (total). */
export function mirrored({ side, grey }: Raster): Raster {
  return {
    side,
    grey: grey.map((_, at) => grey[at - (at % side) + (side - 1 - (at % side))] ?? 0),
  };
}

/**
 * Everything a picture is known by: itself first, its mirror image, and 27 crops of it. Whatever is cropped from it
 * later resembles one of these; what it was cropped from has one that resembles it. Empty for a blank picture.
 * Errors: none (total).
 */
export function looksOf(raster: Raster): Look[] {
  const full = printOf(raster);
  if (full === undefined) return [];
  const named: readonly (readonly [string, Print | undefined])[] = [
    ["full", full],
    ["mirror", printOf(mirrored(raster), wholePart)],
    ...kept.flatMap(partsOf).map(([look, part]) => [look, printOf(raster, part)] as const),
  ];
  return named.flatMap(([look, print]) => (print === undefined ? [] : [{ look, ...print }]));
}
