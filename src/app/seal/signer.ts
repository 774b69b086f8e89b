import { type NoteKey, type NoteSignature, keyHashOf } from "../../domain/seal/note.ts";
import { hashes } from "./hashes.ts";

/** Who signs checkpoints: software here, a device behind the same two questions elsewhere. */
export type Signer = {
  readonly key: NoteKey;
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
};

/** The signature of a signer under a text. Errors: what the signer throws. */
export async function signatureBy(signer: Signer, text: string): Promise<NoteSignature> {
  const signature = await signer.sign(new TextEncoder().encode(text));
  return { name: signer.key.name, keyHash: keyHashOf(hashes.sha256, signer.key), signature };
}
