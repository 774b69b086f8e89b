import type { Bilingual } from "../language.ts";
import type { Attribute } from "../ledger/attribute.ts";
import type { Refusal } from "../refusal/refusal.ts";
import { type BusinessRole, businessRoles } from "./role.ts";

/** 数据项可见范围: by attribute, the only roles that see its facts. What is not named everybody sees who sees the project. */
export type FieldRules = Readonly<Record<string, readonly BusinessRole[]>>;

/** Whether an attribute may be kept from anybody: not one lists sort by, nor one declared open. Errors: none (total). */
export function mayBeGuarded({ hot, open }: Pick<Attribute, "hot" | "open">): boolean {
  return hot !== true && open !== true;
}

/** The attributes any rule guards; undefined for none, so that nothing need be asked. Errors: none (total). */
export function guardedBy(fields: FieldRules): ReadonlySet<string> | undefined {
  const ids = Object.keys(fields);
  return ids.length === 0 ? undefined : new Set(ids);
}

/** The rules with roles in their usual order, without attributes that every role sees. Errors: none (total). */
export function settledFields(fields: FieldRules): FieldRules {
  const settled = Object.entries(fields).map(([id, named]): [string, readonly BusinessRole[]] => [
    id,
    businessRoles.filter((role) => named.includes(role)),
  ]);
  return Object.fromEntries(settled.filter(([, named]) => named.length < businessRoles.length));
}

/** What the rules of a district say of fields, and what of attributes its other rules rest on. */
type Ruled = {
  readonly fields: FieldRules;
  readonly attributes: readonly Attribute[];
  readonly restsOn: ReadonlyMap<string, Bilingual>;
};

function faultOf(id: string, { attributes, restsOn }: Ruled): Refusal[] {
  const attribute = attributes.find((each) => each.id === id);
  if (!attribute) return [];
  const label = { "label.zh": attribute.label.zh, "label.en": attribute.label.en };
  if (!mayBeGuarded(attribute)) return [{ code: "fieldOpen", params: { attribute: id, ...label } }];
  const rule = restsOn.get(id);
  if (!rule) return [];
  const title = { "rule.zh": rule.zh, "rule.en": rule.en };
  return [{ code: "fieldInUse", params: { attribute: id, ...label, ...title } }];
}

/**
 * What a change of rules would newly guard and must not: an open attribute (`fieldOpen`), or one that stages, the month,
 * a ranking or an inference rests on (`fieldInUse`), which have to say the same to everybody. Errors: none (total).
 */
export function fieldFaults(held: Ruled, next: Ruled): Refusal[] {
  const before = new Set(Object.keys(held.fields).filter((id) => faultOf(id, held).length > 0));
  return Object.keys(next.fields)
    .filter((id) => !before.has(id))
    .flatMap((id) => faultOf(id, next));
}
