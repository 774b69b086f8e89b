import { looksOf } from "../domain/evidence/looks.ts";
import { type Way, isPicture, plainName } from "../domain/evidence/media.ts";
import { printOf } from "../domain/evidence/phash.ts";
import type { Place } from "../domain/evidence/place.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { hexOf } from "../domain/seal/bytes.ts";
import type { EvidenceFiles } from "../files/evidence/evidence-files.ts";
import { lookApart } from "../files/evidence/look-apart.ts";
import type { Looked } from "../files/evidence/look-job.ts";
import { enterLedger } from "../store/append.ts";
import {
  type NewEvidence,
  type Origin,
  addEvidence,
  addLooks,
  addOrigin,
  findSame,
} from "../store/queries/evidence.ts";
import type { Writer } from "../store/store.ts";
import type { Rules } from "./rules.ts";
import { hashes } from "./seal/hashes.ts";

/** A file somebody brings as evidence of a subject, and what they say of it. */
export type Brought = {
  readonly subject: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly paper: string;
  readonly how: Way;
  /** What the page's own camera took down at the shutter; what the file says holds where the page says nothing. */
  readonly takenAt: string | null;
  readonly place: Place | null;
  readonly accuracy: number | null;
};

/** A file looked into, its original and copies kept, not yet in the ledger. */
export type Kept = {
  readonly made: NewEvidence;
  readonly origin: Origin | null;
  readonly looked: Looked;
};

/** What keeping evidence needs. */
export type KeepCtx = {
  readonly files?: EvidenceFiles | undefined;
  readonly rules: Pick<Rules, "evidence">;
  /** Looks into the file; apart from this process unless the file is our own. */
  readonly look?: typeof lookApart;
};

/** The store of evidence files. Throws where the program was started without one (a bug). */
export function filesOf({ files }: Pick<KeepCtx, "files">): EvidenceFiles {
  if (!files) throw new Error("started without a store of evidence files");
  return files;
}

async function keepFiles(
  files: EvidenceFiles,
  sha256: string,
  found: {
    bytes: Uint8Array;
    drawn: Looked["drawn"];
  },
): Promise<void> {
  await files.put({ keeping: "original", sha256 }, found.bytes);
  if (!found.drawn) return;
  await files.put({ keeping: "large", sha256 }, found.drawn.large);
  await files.put({ keeping: "small", sha256 }, found.drawn.small);
}

function originOf(brought: Brought, { media, words }: Looked): Origin | null {
  if (!isPicture(media)) return null;
  const { fields } = words;
  if (brought.place)
    return { place: brought.place, accuracy: brought.accuracy, placeBy: "page", fields };
  const placeBy = words.place ? "file" : null;
  return { place: words.place, accuracy: null, placeBy, fields };
}

/** A sort of paper the rule names. Refuses `evidencePaper`. */
function checkPaper({ papers }: Rules["evidence"], paper: string): Result<true> {
  if (papers.some((each) => each.id === paper)) return accept(true);
  return refuse("evidencePaper", {
    paper,
    "choices.zh": papers.map((each) => each.label.zh).join("、"),
    "choices.en": papers.map((each) => each.label.en).join(", "),
  });
}

function madeOf(
  brought: Brought,
  name: string,
  { media, drawn, noCopy, words }: Looked,
): NewEvidence {
  const { subject, bytes, paper, how } = brought;
  return {
    subject,
    sha256: hexOf(hashes.sha256(bytes)),
    sm3: hexOf(hashes.sm3(bytes)),
    bytes: bytes.length,
    media,
    name,
    paper,
    takenAt: brought.takenAt ?? words.takenAt,
    how,
    width: drawn?.width ?? null,
    height: drawn?.height ?? null,
    phash: drawn ? (printOf(drawn.raster)?.hash ?? null) : null,
    noCopy,
  };
}

/**
 * Looks into a file and keeps it, before the ledger is touched: the original to the byte, and its copies. Kept twice it
 * lies there once; what the ledger then refuses leaves only bytes nobody is led to. Refuses `evidenceName`,
 * `evidencePaper` and what looking into it refuses.
 */
export async function keepEvidence(ctx: KeepCtx, brought: Brought): Promise<Result<Kept>> {
  const { limits, copies } = ctx.rules.evidence;
  const { bytes } = brought;
  const name = plainName(brought.name);
  if (name === "") return refuse("evidenceName");
  const paper = checkPaper(ctx.rules.evidence, brought.paper);
  if (!paper.ok) return paper;
  const looked = await (ctx.look ?? lookApart)({ name, bytes, limits, copies });
  if (!looked.ok) return looked;
  const made = madeOf(brought, name, looked.value);
  await keepFiles(filesOf(ctx), made.sha256, { bytes, drawn: looked.value.drawn });
  return accept({ made, origin: originOf(brought, looked.value), looked: looked.value });
}

/**
 * Records kept evidence in the writer's name: the file, where and with what it was taken, what it looks like, and what
 * it is the same as. What the subject has already is not recorded again. Errors: throws what the database throws.
 */
export async function recordEvidence(
  writer: Writer,
  { made, origin, looked }: Kept,
): Promise<{ id: number; known: boolean }> {
  await enterLedger(writer);
  const added = await addEvidence(writer, made);
  if (added === undefined) {
    const id = (await findSame(writer, made.subject, made.sha256)) ?? 0;
    return { id, known: true };
  }
  if (origin) await addOrigin(writer, added, origin);
  await addLooks(writer, added, looked.drawn ? looksOf(looked.drawn.raster) : []);
  return { id: added, known: false };
}
