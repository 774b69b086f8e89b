/** What a chosen file holds: data, or nothing that can be read. */
export type ReadFile =
  | { readonly ok: true; readonly name: string; readonly data: unknown }
  | { readonly ok: false; readonly name: string };

/** Reads a chosen file as JSON. */
export async function readJson(file: Pick<File, "name" | "text">): Promise<ReadFile> {
  try {
    return { ok: true, name: file.name, data: JSON.parse(await file.text()) as unknown };
  } catch {
    return { ok: false, name: file.name };
  }
}

/** Hands a value to the reader as a file. */
export function saveJson(name: string, value: unknown): void {
  const blob = new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: "application/json" });
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
