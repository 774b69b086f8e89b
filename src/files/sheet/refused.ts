import type { Refusal } from "../../domain/refusal/refusal.ts";
import { sheetLimits } from "./zip-guard.ts";

/** Stops the reading deep inside it; becomes a refusal, with the file's name, where reading began. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** More text or cells than is held in memory. */
export function tooHeavy(): Refused {
  return new Refused({ code: "sheetTooHeavy", params: { limit: sheetLimits.memoryMegabytes } });
}

/** Text added to a cell's text so far. Throws Refused when no cell has that much. */
export function joinText(before: string, more: string): string {
  const limit = sheetLimits.cellCharacters;
  if (before.length + more.length <= limit) return before + more;
  throw new Refused({ code: "sheetCellTooLong", params: { limit } });
}
