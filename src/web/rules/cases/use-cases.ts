import { useMemo } from "react";
import { parseRulebook } from "../../../domain/scoring/parse.ts";
import type { Rulebook } from "../../../domain/scoring/rulebook.ts";
import { type WorkedCase, workedCases } from "../../../domain/scoring/worked-cases.ts";
import { useLastGood } from "../preview/use-last-good.ts";
import { useSettled } from "../use-settled.ts";

function bookOf(value: unknown): Rulebook | null {
  const parsed = parseRulebook(value);
  return parsed.ok ? parsed.value : null;
}

/** The worked cases of a draft, worked here once what is typed stands still; while it cannot be read, what they came to last. */
export function useCases(value: unknown, inForce: unknown): readonly WorkedCase[] {
  const settled = useSettled(value);
  const before = useMemo(() => bookOf(inForce), [inForce]);
  const cases = useMemo(() => {
    const draft = bookOf(settled);
    return draft && workedCases(draft, before);
  }, [settled, before]);
  return useLastGood(cases) ?? [];
}
