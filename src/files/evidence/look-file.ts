import { type Media, isPicture } from "../../domain/evidence/media.ts";
import { type Result, accept, refuse } from "../../domain/refusal/refusal.ts";
import { checkOffice } from "./check-office.ts";
import { drawPicture } from "./draw-picture.ts";
import type { LookJob, Looked } from "./look-job.ts";
import { readOwnWords } from "./own-words.ts";
import { sniffMedia } from "./sniff-media.ts";

const megabyte = 1_048_576;

function checkSize({ name, bytes, limits }: LookJob, isImage: boolean): Result<true> {
  const limit = isImage ? limits.imageMegabytes : limits.documentMegabytes;
  if (bytes.length <= limit * megabyte) return accept(true);
  const size = Math.ceil(bytes.length / megabyte);
  return refuse("evidenceTooBig", { file: name, size, limit });
}

/** What sort of evidence it is, and that it is no larger than that sort may be. */
async function judge(job: LookJob): Promise<Result<Media>> {
  const sniffed = sniffMedia(job.bytes, job.name);
  if (!sniffed.ok) return sniffed;
  const sized = checkSize(job, sniffed.value !== "office" && isPicture(sniffed.value));
  if (!sized.ok) return sized;
  return sniffed.value === "office" ? checkOffice(job.bytes, job.name) : accept(sniffed.value);
}

const silent = { fields: {}, takenAt: null, place: null };

/**
 * Looks into one untrusted file: what it is, what it says of itself, and copies to show. Refuses `evidenceTooBig`, and
 * what `sniffMedia`, `checkOffice` and `drawPicture` refuse.
 */
export async function lookFile(job: LookJob): Promise<Result<Looked>> {
  const media = await judge(job);
  if (!media.ok) return media;
  if (!isPicture(media.value))
    return accept({ media: media.value, words: silent, drawn: null, noCopy: "notPicture" });
  const drawn = await drawPicture(job, media.value);
  if (!drawn.ok) return drawn;
  const words = await readOwnWords(job.bytes);
  return typeof drawn.value === "string"
    ? accept({ media: media.value, words, drawn: null, noCopy: drawn.value })
    : accept({ media: media.value, words, drawn: drawn.value, noCopy: null });
}
