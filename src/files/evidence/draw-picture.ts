import type sharpModule from "sharp";
import type { Media } from "../../domain/evidence/media.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { type Drawn, type LookJob, type NoCopy, rasterSide } from "./look-job.ts";

type Sharp = typeof sharpModule;

/** The picture library, undefined where it does not load: evidence is then taken without copies. */
export async function loadSharp(): Promise<Sharp | undefined> {
  try {
    return (await import("sharp")).default;
  } catch {
    return undefined;
  }
}

/** Kinds that a picture library reads everywhere; another that it cannot read is kept without copies. */
const always: readonly Media[] = ["image/jpeg", "image/png", "image/webp"];

function optionsOf({ limits }: LookJob) {
  const limitInputPixels = limits.megapixels * 1_000_000;
  return { limitInputPixels, failOn: "truncated", sequentialRead: true, pages: 1 } as const;
}

async function draw(sharp: Sharp, job: LookJob): Promise<Drawn> {
  const { large, small } = job.copies;
  const fit = { fit: "inside", withoutEnlargement: true } as const;
  // Whatever the library writes carries the picture alone: no camera, no place, no thumbnail, no profile.
  const shown = await sharp(job.bytes, optionsOf(job))
    .autoOrient()
    .resize({ width: large, height: large, ...fit })
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .jpeg({ quality: 82 })
    .toBuffer();
  const from = (): ReturnType<Sharp> => sharp(shown, optionsOf(job));
  const grey = await from()
    .greyscale()
    .resize(rasterSide, rasterSide, { fit: "fill" })
    .raw()
    .toBuffer();
  const { autoOrient } = await sharp(job.bytes, optionsOf(job)).metadata();
  return {
    width: autoOrient.width,
    height: autoOrient.height,
    large: new Uint8Array(shown),
    small: new Uint8Array(
      await from()
        .resize({ width: small, height: small, ...fit })
        .jpeg({ quality: 75 })
        .toBuffer(),
    ),
    raster: { side: rasterSide, grey: new Uint8Array(grey) },
  };
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && /exceeds pixel limit/iu.test(error.message);
}

/**
 * A picture drawn anew, or why there is no copy. Refuses `evidencePixels` for more pixels than the rule allows, and
 * `evidenceDamaged` for a JPEG, PNG or WebP that cannot be read to its end.
 */
export async function drawPicture(job: LookJob, media: Media): Promise<Result<Drawn | NoCopy>> {
  const sharp = await loadSharp();
  if (!sharp) return accept("noLibrary");
  try {
    return accept(await draw(sharp, job));
  } catch (error) {
    const file = job.name;
    if (isTooLarge(error)) return refuse("evidencePixels", { file, limit: job.limits.megapixels });
    return always.includes(media) ? refuse("evidenceDamaged", { file }) : accept("notDecodable");
  }
}
