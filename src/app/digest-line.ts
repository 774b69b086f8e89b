import type { CaseDuty } from "../domain/casework/case-desk.ts";
import type { Bilingual } from "../domain/language.ts";
import type { Urge } from "../domain/reporting/urge.ts";

/** One line of the morning's list: of a report, with its period, or of a case. */
export type DigestLine = {
  readonly kind: Urge["kind"] | CaseDuty["kind"];
  readonly text: Bilingual;
  readonly unit: number;
  readonly period: string | null;
  readonly case: number | null;
  readonly due: string | null;
  readonly isLate: boolean;
};
