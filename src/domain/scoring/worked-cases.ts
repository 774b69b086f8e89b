import type { Bilingual } from "../language.ts";
import type { Refusal } from "../refusal/refusal.ts";
import { say } from "../refusal/say.ts";
import { type ExampleRun, runExamples } from "./example.ts";
import { inBoth } from "./explain.ts";
import type { Rational } from "./rational.ts";
import type { Rulebook } from "./rulebook.ts";
import { isRight, sayDifference } from "./say-example.ts";

/** What an article, or a bound of the total, gave in a worked case: by the rulebook in force, and by the draft. */
export type CaseLine = {
  readonly article: string | null;
  readonly title: Bilingual;
  /** Null where it gives none, and where there is nothing in force to compare with. */
  readonly was: Rational | null;
  readonly now: Rational | null;
  /** Whether it is this article that gives something else than by the rulebook in force. */
  readonly isChanged: boolean;
  readonly sentence: Bilingual;
};

/** A worked case of a draft, worked: whether it comes out, what differs, and article by article. */
export type WorkedCase = {
  readonly name: string;
  readonly isRight: boolean;
  /** What it came to beside what is written; empty words where it comes out. */
  readonly difference: Bilingual;
  readonly got: ExampleRun["got"];
  readonly lines: readonly CaseLine[];
};

/** What a case came to beside what its author wrote, or why it cannot be worked. Errors: none (total). */
function differenceOf(rulebook: Rulebook, run: ExampleRun): Bilingual {
  return inBoth((language) => {
    if (isRight(run)) return "";
    // The sentence it stands in ends by itself.
    if (run.why) return say(run.why, language).replace(/[。.]$/u, "");
    return sayDifference(rulebook, run, language);
  });
}

function linesOf(run: ExampleRun, before: ExampleRun | undefined): readonly CaseLine[] {
  return run.lines.map(({ article, title, points, sentence }) => {
    const was = before?.lines.find(
      (line) => line.article === article && line.title.zh === title.zh,
    );
    const isChanged = before !== undefined && (was?.points ?? null) !== points;
    return { article, title, was: was?.points ?? null, now: points, isChanged, sentence };
  });
}

/** Every worked case of a draft, beside the case of the same name by the rulebook in force. Errors: none (total). */
export function workedCases(draft: Rulebook, inForce: Rulebook | null): readonly WorkedCase[] {
  const before = inForce ? runExamples(inForce) : [];
  return runExamples(draft).map((run) => ({
    name: run.name,
    isRight: isRight(run),
    difference: differenceOf(draft, run),
    got: run.got,
    lines: linesOf(
      run,
      before.find(({ name }) => name === run.name),
    ),
  }));
}

/**
 * Why a rulebook may not be set: each worked case that does not come out, by its name and what differs, as `caseDiffers`.
 * Asked of a rulebook that is set, never of one in force. Errors: none (total).
 */
export function caseFaults(rulebook: Rulebook): readonly Refusal[] {
  const { title } = rulebook;
  return runExamples(rulebook).flatMap((run, at): Refusal[] => {
    const { zh, en } = differenceOf(rulebook, run);
    if (isRight(run)) return [];
    const told = { "difference.zh": zh, "difference.en": en };
    const named = { "rulebook.zh": title.zh, "rulebook.en": title.en, case: run.name };
    const place = { path: `examples[${at}].points`, rule: `rulebooks/${rulebook.id}` };
    return [{ code: "caseDiffers", params: { ...named, ...told, ...place } }];
  });
}
