import type { Plain } from "../../domain/seal/canonical.ts";
import type { Value } from "../../domain/value/value.ts";
import type { Facts } from "./verify-document.ts";
import { type Trust, type Verified, verifyBundle } from "./verify-bundle.ts";

/** A bundle verified, with the facts it shows. */
export type FactsOf = { readonly verified: Verified; readonly facts: Facts };

/** Verifies a bundle and keeps the values of the facts in it. Throws Wrong. */
export async function factsOf(lines: AsyncIterable<string>, trust: Trust): Promise<FactsOf> {
  const facts = new Map<number, Value>();
  const verified = await verifyBundle(lines, trust, ({ kind, seq, row }) => {
    const value: Plain | undefined = kind === "fact" ? row?.["value"] : undefined;
    // What was sealed was written through our own doors: a value in one of its shapes.
    if (value !== undefined) facts.set(seq, value as Value);
  });
  return { verified, facts };
}
