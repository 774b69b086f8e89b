import {
  type Refusal,
  type RefusalCode,
  type Result,
  accept,
  refuse,
} from "../domain/refusal/refusal.ts";

/** Carries a refusal out of a transaction, so that it is rolled back; never leaves `refused`. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Ends the work under way with a refusal. */
export type Stop = {
  (code: RefusalCode, params?: Refusal["params"]): never;
  /** The value of an accepted result; ends the work with the refusal of a refused one. */
  readonly unless: <T>(result: Result<T>) => T;
};

function stopWith(code: RefusalCode, params: Refusal["params"] = {}): never {
  const { refusal } = refuse(code, params) as { refusal: Refusal };
  throw new Refused(refusal);
}

const stop: Stop = Object.assign(stopWith, {
  unless: <T>(result: Result<T>): T => {
    if (result.ok) return result.value;
    throw new Refused(result.refusal);
  },
});

/** Runs work that may be refused half-way: a refusal rolls everything back and becomes the result. */
export async function refused<T>(work: (stop: Stop) => Promise<T>): Promise<Result<T>> {
  try {
    return accept(await work(stop));
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** {@link refused} for work that waits for nothing. */
export function decided<T>(work: (stop: Stop) => T): Result<T> {
  try {
    return accept(work(stop));
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
