import { canonical } from "../../domain/seal/canonical.ts";
import type { Plain } from "../../domain/seal/canonical.ts";
import { erasedText } from "../../domain/ledger/erased.ts";
import type { Db } from "../../store/connection.ts";
import { listErased } from "../../store/queries/seal-check.ts";
import { type LeafRow, type LedgerRow, listRows } from "../../store/queries/seal.ts";
import type { Fault } from "../../domain/seal/fault.ts";
import { isKept } from "./seal-ledger.ts";
import { inSlices } from "./slices.ts";

/** An entry of the log with its salt, null where it was erased. */
export type Leaf = LeafRow & { readonly salt: Uint8Array | null };

type Asked = { readonly tenant: string; readonly tables: readonly string[] };

function fieldsOf(row: Plain): Readonly<Record<string, Plain>> {
  return row as Readonly<Record<string, Plain>>;
}

/** Whether a row is what its record of erasure left of it. */
function isAsErased(found: LedgerRow, rest: Plain | undefined): boolean {
  if (rest === undefined) return false;
  const { value, reason, ...kept } = fieldsOf(found.row);
  const isBlank = value === erasedText && (reason === null || reason === erasedText);
  return found.kind === "fact" && isBlank && canonical(kept) === canonical(rest);
}

/** What is wrong with one entry, undefined when nothing is. */
function faultOf(
  { salt, ...leaf }: Leaf,
  found: readonly LedgerRow[],
  rest: Plain | undefined,
): Fault["fault"] | undefined {
  const [row, ...more] = found;
  if (!row) return "gone";
  if (more.length > 0) return "unsealed";
  if (salt === null) return isAsErased(row, rest) ? undefined : "salt";
  return row.kind === leaf.kind && isKept({ ...leaf, salt }, row) ? undefined : "changed";
}

/** Holds some entries of the log against the rows they speak of. Errors: throws what the database throws. */
export async function checkRows(db: Db, asked: Asked, leaves: readonly Leaf[]): Promise<Fault[]> {
  const seqs = leaves.map((leaf) => leaf.seq);
  const found = new Map<number, LedgerRow[]>();
  for (const row of await listRows(db, { ...asked, seqs }))
    found.set(row.seq, [...(found.get(row.seq) ?? []), row]);
  const blank = leaves.filter((leaf) => leaf.salt === null).map((leaf) => leaf.seq);
  const erased = await listErased(db, asked.tenant, blank);
  const faults = await inSlices(leaves, (leaf) =>
    faultOf(leaf, found.get(leaf.seq) ?? [], erased.get(leaf.seq)),
  );
  return faults.flatMap((fault, at): Fault[] => {
    const leaf = leaves[at];
    return fault && leaf ? [{ fault, kind: leaf.kind, seq: leaf.seq }] : [];
  });
}
