import { base64Of, bytesOfBase64 } from "./base64.ts";
import type { Root } from "./tree.ts";

/** What is signed: whose log it is, how long it is, and its root. */
export type Checkpoint = Root & {
  /** The log's name for ever: a host and the district, `guatu.example/tongzhou`. */
  readonly origin: string;
  /** Further lines, each a word and what it says. */
  readonly extensions: readonly string[];
};

/** A checkpoint as the text of a note. Source: C2SP tlog-checkpoint. Errors: none (total). */
export function printCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  return [origin, String(size), base64Of(root), ...extensions].map((line) => `${line}\n`).join("");
}

/** A checkpoint read back; undefined where the text is none to the letter. Errors: none (total). */
export function readCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith("\n")) return undefined;
  const [origin = "", size = "", root = "", ...extensions] = text.slice(0, -1).split("\n");
  const bytes = bytesOfBase64(root);
  const isWhole = /^(?:0|[1-9]\d{0,15})$/u.test(size) && Number.isSafeInteger(Number(size));
  if (origin === "" || !isWhole || bytes?.length !== 32 || extensions.includes(""))
    return undefined;
  return { origin, size: Number(size), root: bytes, extensions };
}

/** The SM3 root a checkpoint carries beside its own, undefined for none. Errors: none (total). */
export function sm3RootOf({ extensions }: Pick<Checkpoint, "extensions">): Uint8Array | undefined {
  const line = extensions.find((each) => each.startsWith("sm3 "));
  return line === undefined ? undefined : bytesOfBase64(line.slice("sm3 ".length));
}
