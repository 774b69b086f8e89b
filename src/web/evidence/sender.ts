import { addEvidence } from "../../contract/evidence.ts";
import { call } from "../api/call.ts";
import { RefusedError } from "../api/refused.ts";
import type { WaitingFile, WaitingStore } from "./waiting-store.ts";

/** The digest of a file, null where the browser does not compute any (an address without https). */
export async function digestOf(file: Blob): Promise<string | null> {
  // Absent without https, whatever its type says.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const digest = new Uint8Array(await subtle.digest("SHA-256", await file.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Sends one file to the server. Throws what calling throws. */
export async function sendOne(file: WaitingFile): Promise<void> {
  const said = {
    attribute: file.attribute,
    takenAt: file.takenAt,
    latitude: file.latitude,
    longitude: file.longitude,
    accuracy: file.accuracy,
    sha256: file.sha256,
  };
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
  const { district, project: id, name, paper, how } = file;
  await call(addEvidence, { district, id, name, paper, how, ...known }, { file: file.file });
}

/** Refusals that pass by themselves or with the next sign-in: signed out, too many at once, the store is away. */
const passing: ReadonlySet<number> = new Set([401, 429, 503]);

/** What became of a round of sending. */
export type Round = { readonly sent: number; readonly offline: boolean };

/**
 * Sends what waits, in order, each until the server has it: taken away only then, so that nothing is lost, and known
 * there by its content, so that nothing is there twice. A refusal stays with its sentence; without a network it ends.
 */
export async function sendWaiting(
  store: WaitingStore,
  own: (file: WaitingFile) => boolean,
  send: (file: WaitingFile) => Promise<void> = sendOne,
): Promise<Round> {
  let sent = 0;
  for (const file of await store.list()) {
    if (!own(file) || file.refused !== null) continue;
    try {
      await send(file);
      await store.remove(file.key);
      sent += 1;
    } catch (error) {
      if (!(error instanceof RefusedError) || passing.has(error.status))
        return { sent, offline: true };
      await store.put({ ...file, refused: error.sentence });
    }
  }
  return { sent, offline: false };
}
