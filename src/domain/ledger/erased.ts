/**
 * What stands in place of a text that was erased by law, in every language; nobody can state it. Source: 个人信息保护法
 * art. 47.
 */
export const erasedText = "〔依法删除〕";

/** Whether a value is the mark of an erasure. Errors: none (total). */
export function isErased(value: unknown): boolean {
  return value === erasedText;
}
