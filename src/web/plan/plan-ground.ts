import type { Parts } from "../ground/ground.ts";
import type { PlanChange, PlanLine } from "./plan-model.ts";

type Line = Omit<PlanLine, "done"> & Partial<Pick<PlanLine, "done">>;

/** A column of the plan's tables, by the part of a line it adds up. */
export type PlanColumn = {
  readonly part: "total" | "yearPlan" | "done";
  readonly head: string;
};

const attributes = { total: "totalInvestment", yearPlan: "yearPlan", done: "yearDone" } as const;

/** The attribute a column is of. Errors: none (total). */
export function attributeOf({ part }: Pick<PlanColumn, "part">): string {
  return attributes[part];
}

/** The projects a sum or a count of the plan is made of; what opens first is the first column's own figure. */
export function groundOf(
  lines: readonly Line[],
  columns: readonly PlanColumn[],
): { readonly kind: "parts" } & Parts {
  const [first] = columns;
  const attribute = first ? attributeOf(first) : "planTier";
  return {
    kind: "parts",
    heads: columns.map(({ head }) => head),
    parts: lines.map((line) => ({
      id: line.project,
      name: line.name,
      unit: line.unit.name,
      values: columns.map(({ part }) => line[part] ?? null),
      from: { kind: "attribute", project: line.project, attribute },
    })),
  };
}

/** The projects that make two versions differ, with what they were and are. */
export function changeGround(
  changes: readonly PlanChange[],
  { part, heads }: { readonly part: "total" | "yearPlan"; readonly heads: readonly string[] },
): { readonly kind: "parts" } & Parts {
  return {
    kind: "parts",
    heads,
    parts: changes.flatMap(({ before, after }) => {
      const line = after ?? before;
      if (!line) return [];
      const { project, name, unit } = line;
      return [
        {
          id: project,
          name,
          unit: unit.name,
          values: [before?.[part] ?? null, after?.[part] ?? null],
          from: { kind: "attribute", project, attribute: attributeOf({ part }) },
        },
      ];
    }),
  };
}
