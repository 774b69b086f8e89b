import type { EvidenceRule } from "../../domain/evidence/claims.ts";
import type { Media } from "../../domain/evidence/media.ts";
import type { Place } from "../../domain/evidence/place.ts";
import type { Raster } from "../../domain/evidence/phash.ts";

/** A file to look into, and how far. */
export type LookJob = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: EvidenceRule["limits"];
  readonly copies: EvidenceRule["copies"];
};

/** Why a file has no copies to show. */
export type NoCopy = "noLibrary" | "notDecodable" | "notPicture";

/** What the file itself says: of the camera, of the time, of the place. */
export type OwnWords = {
  readonly fields: Readonly<Record<string, string>>;
  /** An instant with its zone, `2024-02-20T10:11:12+08:00`; null where it does not say. */
  readonly takenAt: string | null;
  readonly place: Place | null;
};

/** A picture drawn anew: its size, copies without anything but the picture, and the small grey one it is known by. */
export type Drawn = {
  readonly width: number;
  readonly height: number;
  readonly large: Uint8Array;
  readonly small: Uint8Array;
  readonly raster: Raster;
};

/** What was found in a file. */
export type Looked = {
  readonly media: Media;
  readonly words: OwnWords;
  readonly drawn: Drawn | null;
  readonly noCopy: NoCopy | null;
};

/** Grey pixels to a side of the picture it is known by. */
export const rasterSide = 128;
