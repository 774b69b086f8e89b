import type { Plain } from "../domain/seal/canonical.ts";
import { canonical } from "../domain/seal/canonical.ts";
import type { PublicationRow } from "../store/queries/rankings.ts";

/** The first line of an exported ranking. */
export type RankingHead = {
  readonly guatu: "ranking";
  readonly v: 1;
  readonly district: string;
  readonly publication: number;
  readonly rulebook: string;
  readonly version: string;
  readonly period: string;
  readonly number: number;
  readonly stage: string;
  readonly known: { readonly day: string; readonly seq: number };
  readonly inputs_sha256: string;
  readonly result_sha256: string;
  readonly checkpoint: string | null;
};

/** A published ranking as three lines of JSON: what it is, the bytes it follows from, the bytes it gave. Errors: none (total). */
export function exportRanking(
  district: string,
  row: PublicationRow,
  kept: { readonly inputs: Uint8Array; readonly result: Uint8Array },
): Uint8Array {
  const head: RankingHead = {
    guatu: "ranking",
    v: 1,
    district,
    publication: row.seq,
    rulebook: row.rulebook,
    version: row.rulebook_version,
    period: row.period,
    number: row.number,
    stage: row.stage,
    known: { day: row.known_on, seq: row.point },
    inputs_sha256: row.inputs_sha256,
    result_sha256: row.result_sha256,
    checkpoint: row.checkpoint,
  };
  const line = Buffer.from("\n");
  const first = Buffer.from(canonical(head as unknown as Plain));
  return Buffer.concat([first, line, kept.inputs, line, kept.result, line]);
}
