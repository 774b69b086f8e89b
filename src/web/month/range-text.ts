/** A range as a spreadsheet copies it: tabs between cells, line breaks between rows, quotes around cells that hold either. */
const cell = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)|([^\t\r\n]*)/uy;

function readCell(text: string, from: number): { value: string; end: number } {
  cell.lastIndex = from;
  const found = cell.exec(text);
  const [whole = "", quoted, bare = ""] = found ?? [];
  return { value: quoted?.replaceAll('""', '"') ?? bare, end: from + whole.length };
}

/** What was pasted, row by row; the line break that ends the last row makes no row of its own. */
export function parseRange(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const { value, end } = readCell(text, at);
    rows[rows.length - 1]?.push(value);
    if (end >= text.length) break;
    const long = text.startsWith("\r\n", end) ? 2 : 1;
    at = end + long;
    if (text[end] === "\t") continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

function printCell(text: string): string {
  return /[\t\r\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A range as a spreadsheet takes it. */
export function printRange(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(printCell).join("\t")).join("\r\n");
}
