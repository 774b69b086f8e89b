import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as it is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

// Checked when there is no such person, so that the answer takes as long either way.
const nobody = hash("nobody has this password", cost);

/** Whether a password is the stored one; a person without one is checked as slowly and refused. */
export async function checkPassword(
  stored: string | null | undefined,
  password: string,
  compare: (hash: string, password: string) => Promise<boolean> = verify,
): Promise<boolean> {
  const isRight = await compare(stored ?? (await nobody), password);
  return isRight && stored !== null && stored !== undefined;
}
