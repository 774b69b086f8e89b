import { withValue } from "../../../domain/scoring/form/edit.ts";
import { wordOf } from "../../../domain/scoring/form/shape.ts";
import type { WorkedCase } from "../../../domain/scoring/worked-cases.ts";

/** A draft in which some worked cases say what they come to: points, what is missing, place and grade where they say these. */
export function withCases(
  value: unknown,
  cases: readonly Pick<WorkedCase, "name" | "got">[],
): unknown {
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
