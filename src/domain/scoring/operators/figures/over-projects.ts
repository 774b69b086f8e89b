import { judge } from "../../judge.ts";
import type { Exact } from "../../exact.ts";
import { gapsOf } from "../../missing.ts";
import type { Missing } from "../../explain.ts";
import type { Context, FigurePart, Over } from "../../operator.ts";
import { partOf } from "../../tally.ts";

/** Projects that meet a condition, with what each counts: its figure, or one. */
export type OverProjects = Over & { readonly of: string | null };

function missingOfProject({ where, of }: OverProjects, project: Context): readonly Missing[] {
  const verdict = where ? judge(where, project) : null;
  if (verdict?.holds === false) return [];
  if (verdict?.holds === null) return verdict.missing;
  return of === null ? [] : gapsOf(project, of);
}

/** What is missing over all projects. Errors: none (total). */
export function missingOverProjects(over: OverProjects, context: Context): readonly Missing[] {
  return context.projects.flatMap((project) => missingOfProject(over, project));
}

/** The projects that counted, as parts: by their figure, or by what the condition looks at. Errors: none (total). */
export function partsOverProjects(
  over: OverProjects,
  context: Context,
  looks: readonly string[],
): readonly FigurePart[] {
  const ids = over.of === null ? [...new Set(looks)] : [over.of];
  return context.projects
    .filter((project) => partOf(over, project).kind === "number")
    .flatMap((project) => ids.map((indicator) => ({ context: project, indicator })));
}

/** The numbers of the projects that count. Errors: none (total). */
export function numbersOverProjects(over: OverProjects, context: Context): readonly Exact[] {
  return context.projects.flatMap((project) => {
    const part = partOf(over, project);
    return part.kind === "number" ? [part.exact] : [];
  });
}
