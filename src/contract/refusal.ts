import type { Refusal } from "../domain/refusal/refusal.ts";
import { type Nature, sentences } from "../domain/refusal/sentences.ts";

/** How each nature of refusal reaches the outside: the HTTP status and the exit code of the command line. */
const outside: Readonly<
  Record<
    Nature,
    {
      readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 503 | 507;
      readonly exit: number;
    }
  >
> = {
  invalid: { status: 400, exit: 2 },
  signedOut: { status: 401, exit: 3 },
  denied: { status: 403, exit: 3 },
  missing: { status: 404, exit: 4 },
  conflict: { status: 409, exit: 5 },
  tooBig: { status: 413, exit: 6 },
  unsupported: { status: 415, exit: 6 },
  tooMany: { status: 429, exit: 3 },
  unavailable: { status: 503, exit: 1 },
  full: { status: 507, exit: 1 },
};

/** The HTTP status of a refusal. Errors: none (total). */
export function statusOf(refusal: Refusal): (typeof outside)[Nature]["status"] {
  return outside[sentences[refusal.code].nature].status;
}

/** The exit code of a refusal on the command line; 0 is success, 1 a bug. Errors: none (total). */
export function exitOf(refusal: Refusal): number {
  return outside[sentences[refusal.code].nature].exit;
}
