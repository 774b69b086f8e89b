/** JSON without fractions: what an entry of the log is made of. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/**
 * The one spelling of a JSON value: keys in the order of their UTF-16 code units, no spaces, figures as whole numbers
 * (money and quantities are text already). Source: RFC 8785, less its rules for fractions, which are not allowed here.
 * Errors: throws on a fraction or an unsafe integer, which is a bug.
 */
export function canonical(value: Plain): string {
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new Error(`no exact spelling for ${value}`);
    return String(value);
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Plain[]).map(canonical).join(",")}]`;
  const own = value as { readonly [key: string]: Plain };
  // The order of keys is that of their code units, which is what sorting without a comparison goes by.
  const fields = Object.keys(own).toSorted();
  return `{${fields.map((key) => `${JSON.stringify(key)}:${canonical(own[key] ?? null)}`).join(",")}}`;
}
