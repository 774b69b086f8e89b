/** Words of a text as typed or pasted from a sheet: one to a line or a cell, commas part them too; each once. */
export function readWords(text: string): readonly string[] {
  const words = text.split(/[\n\r\t,，、;；]+/u).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ""))];
}

/** Whether a text is a whole number within bounds. */
export function isCount(text: string, least: number, most: number): boolean {
  return /^\d{1,4}$/u.test(text) && Number(text) >= least && Number(text) <= most;
}

/** Whether a text is a number of zero or more, written as rules write it. */
export function isDecimal(text: string): boolean {
  return /^\d{1,12}(\.\d{1,6})?$/u.test(text);
}
