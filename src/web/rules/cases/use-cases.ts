import { useMemo } from "react";
import { withValue } from "../../../domain/scoring/form/edit.ts";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
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

/** A draft in which some worked cases say what they come to: points, what is missing, place and grade where they say these. */
export function withCases(value: unknown, cases: readonly WorkedCase[]): unknown {
  const examples = wordOf(value, "examples");
  if (!Array.isArray(examples)) return value;
  return cases.reduce((draft, { name, got }) => {
    const at = examples.findIndex((each) => wordOf(each, "name") === name);
    if (at < 0 || got.points === "") return draft;
    const { missing, ...rest } = got;
    const said = { ...rest, missing: missing.length > 0 ? missing : undefined };
    return Object.entries(said).reduce<unknown>(
      (next, [word, said]) => withValue(next, ["examples", at, word], said),
      draft,
    );
  }, value);
}
