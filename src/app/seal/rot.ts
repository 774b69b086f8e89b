import type { Fault } from "../../domain/seal/fault.ts";

/** PostgreSQL's codes for what is on the disk and cannot be right: data_corrupted, index_corrupted. */
const rotten = new Set(["XX001", "XX002"]);

/** The page a message of the database speaks of, as a fault. Errors: none (total). */
export function rotIn(message: string): Fault {
  const file = /(?:relation|file) "(?:\.\/)?([^"]+)"/u.exec(message)?.[1] ?? message.slice(0, 100);
  const page = /\b(?:block|blocks) (\d+)/u.exec(message)?.[1] ?? "0";
  return { fault: "rotten", kind: file, seq: Number(page) };
}

/** What the database could not read because it is spoiled, as a fault; undefined for any other failure. Errors: none (total). */
export function rotOf(error: unknown): Fault | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return error instanceof Error && rotten.has(code) ? rotIn(error.message) : undefined;
}
