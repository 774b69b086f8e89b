import type { EvidenceFiles, FileKey } from "../../src/files/evidence/evidence-files.ts";
import { pathOf } from "../../src/files/evidence/evidence-files.ts";

/** A store of evidence in memory; `kept` lets a test look at it, and spoil it. */
export type MemoryFiles = EvidenceFiles & { readonly kept: Map<string, Uint8Array> };

/** Opens an empty one. */
export function memoryFiles(): MemoryFiles {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    put: async (key: FileKey, bytes) => {
      if (!kept.has(pathOf(key))) kept.set(pathOf(key), new Uint8Array(bytes));
    },
    get: async (key) => kept.get(pathOf(key)),
  };
}
