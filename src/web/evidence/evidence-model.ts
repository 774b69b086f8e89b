import type { Output } from "../../contract/endpoint.ts";
import { addressOf } from "../../contract/endpoint.ts";
import { type listEvidence, showEvidence } from "../../contract/evidence.ts";
import { offsetFrom } from "../../domain/evidence/place.ts";

export type EvidencePage = Output<typeof listEvidence>;
export type Piece = EvidencePage["evidence"][number];

/** The address of a file of evidence. */
export function fileOf(
  district: string,
  id: number,
  rendition: "original" | "large" | "small",
): string {
  return addressOf(showEvidence, { district, id, rendition });
}

/** China's day of an instant, whatever the reader's clock. */
export function dayInChina(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Pictures that say when they were taken, oldest first: what then and now are chosen from. */
export function dated(pieces: readonly Piece[]): readonly (Piece & { readonly takenAt: string })[] {
  return pieces
    .flatMap((piece) =>
      piece.takenAt !== null && piece.noCopy === null ? [{ ...piece, takenAt: piece.takenAt }] : [],
    )
    .toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : Number(a.takenAt > b.takenAt)));
}

/** The picture to hold another against at first: the one furthest away in time; undefined when there is no other. */
export function counterpart(pieces: readonly Piece[], id: number): number | undefined {
  const all = dated(pieces);
  const own = all.find((piece) => piece.id === id);
  const others = all.filter((piece) => piece.id !== id);
  if (!own) return undefined;
  const far = (piece: { takenAt: string }) =>
    Math.abs(Date.parse(piece.takenAt) - Date.parse(own.takenAt));
  return others.reduce<(typeof others)[number] | undefined>(
    (best, piece) => (best === undefined || far(piece) > far(best) ? piece : best),
    undefined,
  )?.id;
}

/** Pieces used for a fact, or for the attribute and part it is of. */
export function piecesFor(
  pieces: readonly Piece[],
  fact: { readonly seq?: number; readonly attribute: string; readonly scope: string },
): readonly Piece[] {
  return pieces.filter((piece) =>
    piece.uses.some((use) =>
      use.fact === null
        ? use.attribute === fact.attribute && use.scope === fact.scope
        : use.fact === fact.seq,
    ),
  );
}

/** A dot of the sketch, in metres from its middle, north up. */
export type Dot = { readonly id: number; readonly east: number; readonly north: number };

/** What the sketch shows: dots around the project, or around the first picture, and the side of its squares. */
export type Sketch = {
  readonly dots: readonly Dot[];
  readonly hasParcel: boolean;
  /** From the middle to the edge, in metres. */
  readonly reach: number;
  readonly square: number;
};

const squares = [
  10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 500_000,
];

/** The sketch of where pictures were taken; undefined when none says where. */
export function sketchOf(page: Pick<EvidencePage, "evidence" | "parcel">): Sketch | undefined {
  const placed = page.evidence.flatMap(({ id, place }) => (place ? [{ id, place }] : []));
  const middle = page.parcel ?? placed[0]?.place;
  if (!middle || placed.length === 0) return undefined;
  const dots = placed.map(({ id, place }) => ({ id, ...offsetFrom(middle, place) }));
  const furthest = Math.max(
    30,
    ...dots.map(({ east, north }) => Math.max(Math.abs(east), Math.abs(north))),
  );
  const square = squares.find((side) => side * 4 >= furthest * 1.15) ?? 1_000_000;
  return { dots, hasParcel: page.parcel !== null, reach: square * 4, square };
}
