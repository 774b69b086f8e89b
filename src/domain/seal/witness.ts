import { bytesOfBase64 } from "./base64.ts";
import { type Hash, concat, sameBytes, utf8Of } from "./bytes.ts";
import { type Checkpoint, readCheckpoint } from "./checkpoint.ts";
import { type Note, readNote } from "./note.ts";
import { isExtended } from "./tree.ts";

/** The byte of a cosignature in a note's key. Source: C2SP tlog-cosignature. */
export const cosignatureAlgorithm = 4;

/** What a log asks a witness: to sign a checkpoint that extends the last one the witness knows. */
export type WitnessRequest = {
  readonly older: number;
  readonly path: readonly Uint8Array[];
  readonly note: Note;
  readonly checkpoint: Checkpoint;
};

/** A request as it is sent. Source: C2SP tlog-witness. Errors: none (total). */
export function printRequest(older: number, path: readonly string[], note: string): string {
  return `old ${older}\n${path.map((each) => `${each}\n`).join("")}\n${note}`;
}

/** A request read back; undefined where it is none. Errors: none (total). */
export function readRequest(text: string): WitnessRequest | undefined {
  const cut = text.indexOf("\n\n");
  const note = cut < 0 ? undefined : readNote(text.slice(cut + 2));
  const [old = "", ...lines] = text.slice(0, Math.max(cut, 0)).split("\n");
  const size = /^old (0|[1-9]\d{0,15})$/u.exec(old)?.[1];
  const path = lines.map(bytesOfBase64);
  const checkpoint = note && readCheckpoint(note.text);
  if (size === undefined || !checkpoint || !note || path.length > 63) return undefined;
  if (!path.every((each) => each?.length === 32)) return undefined;
  return { older: Number(size), path: path as Uint8Array[], note, checkpoint };
}

/** What a witness holds of a log: the longest checkpoint it has signed. */
export type Known = Pick<Checkpoint, "size" | "root">;

/** Why a witness signs, or does not. The numbers are those of C2SP tlog-witness. */
export type WitnessAnswer =
  | { readonly status: 200 }
  /** The log is known to be longer, or the two speak of different lengths: the known one is told. */
  | { readonly status: 409; readonly size: number }
  /** It does not extend what is known: a rewritten log, or a second one. */
  | { readonly status: 422 }
  | { readonly status: 400 };

/** Whether a witness signs a checkpoint whose log signature was found good. Source: C2SP tlog-witness. Errors: none (total). */
export function decideWitness(hash: Hash, known: Known, asked: WitnessRequest): WitnessAnswer {
  const { older, path, checkpoint } = asked;
  if (older > checkpoint.size) return { status: 400 };
  if (older !== known.size) return { status: 409, size: known.size };
  if (checkpoint.size === 0 && !sameBytes(checkpoint.root, hash(new Uint8Array())))
    return { status: 422 };
  if (!isExtended(hash, { older: known, newer: checkpoint }, path)) return { status: 422 };
  return { status: 200 };
}

/** The bytes a cosignature is made over. Source: C2SP tlog-cosignature. Errors: none (total). */
export function cosignedBytes(text: string, seconds: number): Uint8Array {
  return utf8Of(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** A cosignature as it stands under a note: eight bytes of time, then the signature. Errors: none (total). */
export function cosignature(seconds: number, signature: Uint8Array): Uint8Array {
  const time = Array.from({ length: 8 }, (_, at) => Math.floor(seconds / 256 ** (7 - at)) % 256);
  return concat(Uint8Array.from(time), signature);
}

/** The time in a cosignature and the signature itself; undefined where it is none. Errors: none (total). */
export function readCosignature(
  bytes: Uint8Array,
): { readonly seconds: number; readonly signature: Uint8Array } | undefined {
  if (bytes.length !== 72) return undefined;
  const seconds = bytes.subarray(0, 8).reduce((sum, byte) => sum * 256 + byte, 0);
  return { seconds, signature: bytes.subarray(8) };
}
