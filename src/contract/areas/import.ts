import {
  acceptImport,
  correctedWorkbook,
  decideImport,
  discardImport,
  listImports,
  previewImport,
  startImport,
  undoImport,
} from "../import.ts";

/** Ledgers of others coming in. */
export const importArea = {
  startImport,
  listImports,
  previewImport,
  decideImport,
  acceptImport,
  discardImport,
  undoImport,
  correctedWorkbook,
};
