import type { Ledger } from "../app/open-ledger.ts";
import type { Oidc } from "../app/oidc.ts";
import type { Rules } from "../app/rules.ts";
import type { LogDesk } from "../app/seal/log-desk.ts";
import type { EvidenceFiles } from "../files/evidence/evidence-files.ts";

/** What the API answers from. `today` is asked at every request: days turn while it runs. */
export type ApiBase = {
  readonly ledger: Pick<Ledger, "store" | "app"> & Partial<Pick<Ledger, "seat">>;
  readonly rules: Rules;
  /** Where evidence files lie. */
  readonly files?: EvidenceFiles | undefined;
  readonly today: () => string;
  readonly version: string;
  /** Our own address as the browser knows it (GUATU_ORIGIN), undefined where nobody said. */
  readonly origin?: string | undefined;
  /** The identity provider connected, undefined for none. */
  readonly oidc?: Oidc | undefined;
  /** The sealed log. */
  readonly log?: LogDesk | undefined;
};
