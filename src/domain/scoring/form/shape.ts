import { figureOperatorNames, figureOperatorOf } from "../figure.ts";
import { operatorNames, operatorOf } from "../rule.ts";
import type { Form, FormField, Telled, Variant } from "../codecs/form.ts";
import type { Worded } from "../operator.ts";

/** What is written at a place, as plain data. */
export type Data = unknown;

/** Fields with the sentence they make together, where they make one. */
export type Shape = { readonly fields: readonly FormField[]; readonly told: Telled | null };

type RuleForm = Extract<Form, { kind: "rule" }>;
type VariantsForm = Extract<Form, { kind: "variants" }>;

/** The value of a word of some data, undefined where there is none. Errors: none (total). */
export function wordOf(data: Data, word: string | number): unknown {
  return typeof data === "object" && data !== null ? Reflect.get(data, word) : undefined;
}

/** The names of the operators a rule may be of. Errors: none (total). */
export function operatorsOf(of: RuleForm["of"]): readonly string[] {
  return of === "points" ? operatorNames : figureOperatorNames;
}

/** An operator by name, undefined where nobody knows it. Errors: none (total). */
export function findOperator(of: RuleForm["of"], name: unknown): Worded<object> | undefined {
  if (typeof name !== "string" || !operatorsOf(of).includes(name)) return undefined;
  return of === "points" ? operatorOf(name) : figureOperatorOf(name);
}

/** The shape something written has; the first one where it has none. Errors: none (total). */
export function variantOf(form: VariantsForm, data: Data): Variant | undefined {
  const all = form.variants();
  return all.find(({ key }) => wordOf(data, key) !== undefined) ?? all[0];
}

/** The fields within a form as they are for what is written; null for a form that is filled in at once, and for a list. */
export function shapeOf(form: Form, data: Data): Shape | null {
  if (form.kind === "fields") return { fields: form.fields, told: form.told ?? null };
  if (form.kind === "rule") {
    const operator = findOperator(form.of, wordOf(data, "operator"));
    return { fields: operator?.fields ?? [], told: operator?.told ?? null };
  }
  if (form.kind !== "variants" || Array.isArray(data)) return null;
  return { fields: variantOf(form, data)?.fields ?? [], told: null };
}

/** What the items of a list are asked for by; null where the data is no list. Errors: none (total). */
export function itemsOf(form: Form, data: Data): Form | null {
  if (form.kind === "list") return form.each;
  return form.kind === "variants" && Array.isArray(data) ? form : null;
}

/** A place that is filled in at once: a line, a choice, words in both languages. */
export type Leaf = {
  readonly path: readonly (string | number)[];
  readonly form: Form;
  readonly data: Data;
};

/** Every place of a form that is filled in, as far as something is written there. Errors: none (total). */
export function leavesOf(form: Form, data: Data, path: Leaf["path"] = []): readonly Leaf[] {
  const each = itemsOf(form, data);
  if (each && Array.isArray(data))
    return data.flatMap((item: unknown, at) => leavesOf(each, item, [...path, at]));
  const shape = shapeOf(form, data);
  if (!shape) return [{ path, form, data }];
  return shape.fields.flatMap(({ name, form: own }) => {
    const value = wordOf(data, name);
    return value === undefined || value === null ? [] : leavesOf(own, value, [...path, name]);
  });
}
