import type { Db } from "../../store/connection.ts";
import { type CheckAsked, beginCheck } from "./check-pass.ts";
import type { Fault } from "../../domain/seal/fault.ts";

/** What a check of a log came to. */
export type Checked = {
  readonly size: number;
  readonly erased: number;
  readonly faults: readonly Fault[];
  /** The signed note it was checked against. */
  readonly note: string | undefined;
};

const chunkRows = 5000;

/**
 * Reads the whole ledger and its log and holds them against each other, against every signed checkpoint, and against
 * checkpoints that were kept outside. Errors: throws what the database throws.
 */
export async function checkLog(
  owner: Db,
  asked: Omit<CheckAsked, "chunk"> & { readonly chunk?: number },
): Promise<Checked> {
  const pass = beginCheck({ chunk: chunkRows, ...asked });
  while (!(await pass.step(owner)));
  return { size: pass.size(), erased: pass.erased(), faults: pass.faults(), note: pass.note() };
}
