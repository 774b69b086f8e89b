import { openContainer } from "./cfb.ts";

/** What the library does not tell of an .xls: password, hidden sheets, hidden rows (from 1). */
export type XlsFlags = {
  readonly hasPassword: boolean;
  readonly sheets: readonly {
    readonly hidden: boolean;
    readonly hiddenRows: ReadonlySet<number>;
  }[];
};

const record = { bof: 0x0809, eof: 0x000a, password: 0x002f, sheet: 0x0085, row: 0x0208 } as const;
const hiddenRow = 0x20;

/** Reads the flags from the records of the workbook stream ([MS-XLS] 2.4). Throws DamagedFile. */
export function readXlsFlags(bytes: Uint8Array): XlsFlags {
  const container = openContainer(bytes);
  const stream = container.stream(container.names.includes("Workbook") ? "Workbook" : "Book");
  const sheets: Found[] = [];
  let hasPassword = false;
  let current: Found | undefined;
  for (const { id, at, length } of records(stream)) {
    const data = stream.subarray(at, at + length);
    if (id === record.bof) current = sheets.find(({ start }) => start === at - 4);
    else if (id === record.password) hasPassword = true;
    else if (id === record.sheet && length >= 6) sheets.push(sheetOf(data));
    else if (id === record.row && length >= 16) noteRow(data, current);
  }
  return { hasPassword, sheets };
}

type Found = { readonly start: number; readonly hidden: boolean; readonly hiddenRows: Set<number> };

function sheetOf(data: Buffer): Found {
  const hidden = data.readUInt8(4) % 4 !== 0;
  return { start: data.readUInt32LE(0), hidden, hiddenRows: new Set() };
}

function noteRow(data: Buffer, sheet: Found | undefined): void {
  if ((data.readUInt8(12) & hiddenRow) !== 0) sheet?.hiddenRows.add(data.readUInt16LE(0) + 1);
}

function* records(stream: Buffer): Generator<{ id: number; at: number; length: number }> {
  for (let at = 0; at + 4 <= stream.length;) {
    const id = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    if (at + 4 + length > stream.length) return;
    yield { id, at: at + 4, length };
    at += 4 + length;
  }
}
