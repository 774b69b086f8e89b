import type { Output } from "../../../contract/endpoint.ts";
import type { listFieldRules } from "../../../contract/fields.ts";
import { type BusinessRole, businessRoles } from "../../../domain/unit/role.ts";

/** An attribute with who sees it, as the server tells it. */
export type FieldLine = Output<typeof listFieldRules>["attributes"][number];

/** What was changed and not kept yet: by attribute the roles that are to see it. */
export type FieldDraft = Readonly<Record<string, readonly BusinessRole[]>>;

/** Who sees an attribute, by what was changed. */
export function seersOf(line: FieldLine, draft: FieldDraft): readonly BusinessRole[] {
  return draft[line.id] ?? line.roles ?? businessRoles;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}

/** The draft with a role let in or kept out; a line that is as it was is no change. */
export function toggled(
  draft: FieldDraft,
  line: FieldLine,
  { role, sees }: { readonly role: BusinessRole; readonly sees: boolean },
): FieldDraft {
  const seers = seersOf(line, draft);
  const next = businessRoles.filter((each) => (each === role ? sees : seers.includes(each)));
  const rest = Object.fromEntries(Object.entries(draft).filter(([id]) => id !== line.id));
  return isSame(next, line.roles ?? businessRoles) ? rest : { ...rest, [line.id]: next };
}

/** The rules as they would be kept: an attribute everybody sees is not named. */
export function fieldsOf(
  lines: readonly FieldLine[],
  draft: FieldDraft,
): Record<string, BusinessRole[]> {
  return Object.fromEntries(
    lines
      .map((line): [string, BusinessRole[]] => [line.id, [...seersOf(line, draft)]])
      .filter(([, roles]) => roles.length < businessRoles.length),
  );
}

/** Roles that state an attribute and would not see it: they could state it no more. */
export function shutOut(line: FieldLine, draft: FieldDraft): readonly BusinessRole[] {
  const seers = seersOf(line, draft);
  return line.statedBy.filter((role) => !seers.includes(role));
}
