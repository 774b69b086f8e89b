import { createHash, randomBytes } from "node:crypto";
import type { Db } from "../store/connection.ts";
import {
  type SecondFactorRow,
  takeRecoveryCode,
  takeStep,
} from "../store/queries/second-factor.ts";
import { base32, stepAt, stepOfCode } from "./totp.ts";

const recoveryCodes = 10;

/** Codes of 80 bits, in fours, for the day the authenticator is lost. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodes }, () =>
    base32(randomBytes(10)).replace(/(.{4})(?!$)/gu, "$1-"),
  );
}

/** A recovery code as it is stored: 80 random bits need no slow hash. */
export function hashRecoveryCode(code: string): Buffer {
  return createHash("sha256").update(code.toUpperCase().replace(/[\s-]/gu, "")).digest();
}

/** Takes a code of the authenticator, once; false when it is wrong or was taken. */
export async function takeCode(
  db: Db,
  person: number,
  given: { secret: Uint8Array; code: string },
): Promise<boolean> {
  const step = stepOfCode(given.secret, given.code.replace(/\s/gu, ""), stepAt(Date.now()));
  return step !== undefined && takeStep(db, person, step);
}

/** Takes a code of the authenticator or a recovery code, once; false when it is neither or was taken. */
export async function takeAnyCode(
  db: Db,
  person: number,
  given: { factor: SecondFactorRow; code: string },
): Promise<boolean> {
  const { factor, code } = given;
  if (await takeCode(db, person, { secret: factor.secret, code })) return true;
  return takeRecoveryCode(db, person, hashRecoveryCode(code));
}
