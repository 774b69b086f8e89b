import { judge, type Condition } from "../../condition.ts";
import { one, zero, type Exact } from "../../exact.ts";
import { isKnown } from "../../indicator.ts";
import { gapsOf } from "../../missing.ts";
import type { Missing } from "../../explain.ts";
import type { Context, FigurePart, Part } from "../../operator.ts";

const outside: Part = { kind: "outside", exact: zero };
const unknown: Part = { kind: "missing", exact: zero };
const single: Part = { kind: "number", exact: one };

/** Projects that meet a condition, with what each counts: its figure, or one. */
export type OverProjects = { readonly where: Condition | null; readonly of: string | null };

/** What one project adds. Errors: none (total). */
export function partOfProject({ where, of }: OverProjects, project: Context): Part {
  if (where) {
    const { holds } = judge(where, project);
    if (holds === false) return outside;
    if (holds === null) return unknown;
  }
  if (of === null) return single;
  const value = project.value(of);
  if (isKnown(value)) return { kind: "number", exact: project.size(of).exact };
  return "notApplicable" in value ? outside : unknown;
}

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
    .filter((project) => partOfProject(over, project).kind === "number")
    .flatMap((project) => ids.map((indicator) => ({ context: project, indicator })));
}

/** The numbers of the projects that count. Errors: none (total). */
export function numbersOverProjects(over: OverProjects, context: Context): readonly Exact[] {
  return context.projects.flatMap((project) => {
    const part = partOfProject(over, project);
    return part.kind === "number" ? [part.exact] : [];
  });
}
