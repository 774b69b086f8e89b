import type { Language } from "../../domain/language.ts";
import type { Bilingual } from "../../domain/language.ts";

/** What the server refused, as it travels: the code, its parameters and the sentence for a person. */
export type RefusedBody = {
  readonly refusal: {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
  };
  readonly sentence: Bilingual;
};

/** A request the server refused; a person must act, and `sentence` says how. */
export class RefusedError extends Error {
  readonly status: number;
  readonly refusal: RefusedBody["refusal"];
  readonly sentence: Bilingual;

  constructor(status: number, body: RefusedBody) {
    super(body.refusal.code);
    this.name = "RefusedError";
    this.status = status;
    this.refusal = body.refusal;
    this.sentence = body.sentence;
  }
}

/** Weather: no answer, or an answer that is not ours (a proxy's page, a half reply). */
export class UnreachableError extends Error {
  readonly status: number;

  constructor(status: number, cause?: unknown) {
    super(`no usable answer (${status})`, { cause });
    this.name = "UnreachableError";
    this.status = status;
  }
}

/** Whether the session has ended. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof RefusedError && error.refusal.code === "signedOut";
}

/** What somebody may have to do before anything else, by the refusal that says so. */
export const duties = ["mustChangePassword", "passwordOverdue", "secondFactorDemanded"] as const;
export type Duty = (typeof duties)[number];

/** The duty a refusal names, null for every other error. */
export function dutyOf(error: unknown): Duty | null {
  if (!(error instanceof RefusedError)) return null;
  return duties.find((each) => each === error.refusal.code) ?? null;
}

/** The server's sentence in the reader's language; null for anything but a refusal. */
export function refusalSentence(error: unknown, language: Language): string | null {
  return error instanceof RefusedError ? error.sentence[language] : null;
}
