/** What stands in place of a text that was erased by law. Source: docs/sources.md#personal-information. */
export const erasedText = "〔依法删除〕";

/** Whether a value is the mark of an erasure. Errors: none (total). */
export function isErased(value: unknown): boolean {
  return value === erasedText;
}
