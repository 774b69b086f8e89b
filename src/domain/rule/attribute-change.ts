import type { Bilingual } from "../language.ts";
import type { Attribute } from "../ledger/attribute.ts";
import type { Refusal } from "../refusal/refusal.ts";

/** What of a declaration facts rest on: the words may change, these may not. */
const fixed = [
  ["of", { zh: "说的对象", en: "subject" }],
  ["value", { zh: "数据类型", en: "type of value" }],
  ["timing", { zh: "时态", en: "timing" }],
  ["period", { zh: "期间", en: "period" }],
] as const satisfies readonly (readonly [keyof Attribute, Bilingual])[];

function lostChoice(was: Attribute, now: Attribute): boolean {
  const kept = new Set(now.choices?.map((choice) => choice.id));
  return (was.choices ?? []).some((choice) => !kept.has(choice.id));
}

function changeOf(was: Attribute, now: Attribute | undefined): Bilingual | undefined {
  if (!now) return { zh: "编号", en: "id" };
  const moved = fixed.find(([key]) => was[key] !== now[key]);
  if (moved) return moved[1];
  return lostChoice(was, now)
    ? { zh: "可选值（已有的不能去掉）", en: "choices (none may go)" }
    : undefined;
}

/**
 * What may not become of a district's own attributes because facts rest on them: removed, or read as something else.
 * `stated` is how many facts there are by attribute. Errors: none (total).
 */
export function forbiddenChanges(
  was: readonly Attribute[],
  now: readonly Attribute[],
  stated: ReadonlyMap<string, number>,
): Refusal[] {
  return was.flatMap((old) => {
    const count = stated.get(old.id) ?? 0;
    const row = now.findIndex((each) => each.id === old.id) + 1;
    const what = count === 0 ? undefined : changeOf(old, now[row - 1]);
    if (!what) return [];
    const { zh, en } = old.label;
    const words = { "label.zh": zh, "label.en": en, "what.zh": what.zh, "what.en": what.en };
    return [{ code: "attributeHasFacts", params: { row, id: old.id, count, ...words } }];
  });
}

/** The attributes a district declared itself. Errors: none (total). */
export function ownOf(attributes: readonly Attribute[]): Attribute[] {
  return attributes.filter((each) => each.own === true);
}
