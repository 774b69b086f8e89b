import type { Form, FormField } from "../codecs/form.ts";
import { findOperator, wordOf } from "./shape.ts";

/** What is written as one line of text. Errors: none (total). */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const numeric: ReadonlySet<string> = new Set(["number", "points", "count"]);

/**
 * What a line of text is in data, `was` standing as long as the text says the same: 60 is a number, 1/3 and 70% are words.
 * Errors: none (total).
 */
export function valueOf(form: Form, text: string, was: unknown): unknown {
  if (text === textOf(was)) return was;
  const isNumeric = form.kind === "line" && numeric.has(form.of);
  return isNumeric && text !== "" && String(Number(text)) === text ? Number(text) : text;
}

function ofFields(fields: readonly FormField[]): object {
  const asked = fields.filter(({ isOptional }) => !isOptional);
  return Object.fromEntries(asked.map(({ name, form }) => [name, emptyOf(form)]));
}

/** What holds other fields begins with those that must be there. */
function emptyWithin(form: Form): unknown {
  if (form.kind === "fields") return ofFields(form.fields);
  if (form.kind === "variants") return ofVariant(form.variants()[0]?.fields ?? []);
  if (form.kind === "list") return Array.from({ length: form.least }, () => emptyOf(form.each));
  if (form.kind !== "rule") return undefined;
  const operator = form.of === "points" ? "fixed" : "share";
  return { operator, ...ofFields(findOperator(form.of, operator)?.fields ?? []) };
}

/** What a new one begins with: nothing that would count before somebody wrote it. Errors: none (total). */
export function emptyOf(form: Form): unknown {
  if (form.kind === "switch") return true;
  if (form.kind === "aside") return {};
  if (form.kind === "words") return { zh: "", en: "" };
  if (form.kind === "choice") return form.options[0]?.id ?? "";
  return emptyWithin(form) ?? "";
}

/** A shape begins with all its words: they say which it is. */
function ofVariant(fields: readonly FormField[]): object {
  return Object.fromEntries(fields.map(({ name, form }) => [name, emptyOf(form)]));
}

function isAlike(a: Form, b: Form): boolean {
  if (a.kind === "line" && b.kind === "line") return a.of === b.of;
  if (a.kind === "choice" && b.kind === "choice")
    return JSON.stringify(a.options) === JSON.stringify(b.options);
  return a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b);
}

/** What stays of some data under other fields: what has the same name and is filled in alike; the rest begins anew. */
function carried(
  data: unknown,
  { was, now }: { readonly was: readonly FormField[]; readonly now: readonly FormField[] },
): object {
  const kept = now.filter(({ name, form }) => {
    const own = was.find((each) => each.name === name);
    return own !== undefined && isAlike(own.form, form) && wordOf(data, name) !== undefined;
  });
  return {
    ...ofFields(now),
    ...Object.fromEntries(kept.map(({ name }) => [name, wordOf(data, name)])),
  };
}

/** A rule by another operator, with what both have in common. Errors: none (total). */
export function byOperator(of: "points" | "figure", data: unknown, name: string): object {
  const was = findOperator(of, wordOf(data, "operator"))?.fields ?? [];
  const now = findOperator(of, name)?.fields ?? [];
  return { operator: name, ...carried(data, { was, now }) };
}

/** A condition of another shape, of the same figure where it stays possible. Errors: none (total). */
export function byVariant(data: unknown, fields: readonly FormField[]): object {
  const of = wordOf(data, "of");
  const hasOf = fields.some(({ name }) => name === "of") && typeof of === "string";
  return { ...ofVariant(fields), ...(hasOf ? { of } : {}) };
}
