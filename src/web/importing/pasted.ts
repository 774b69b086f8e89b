/** A pasted range: how many rows and columns, null when it is not a table of at least a head and a row. */
export function sizeOf(text: string): { rows: number; columns: number } | null {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== "");
  const columns = Math.max(0, ...lines.map((line) => line.split("\t").length));
  return lines.length < 2 || columns < 2 ? null : { rows: lines.length, columns };
}
