import { acceptImport, undoImport } from "../../app/accept-import.ts";
import {
  correctedWorkbook,
  decideImport,
  discardImport,
  listImports,
  previewImport,
  startImport,
} from "../../app/import-preview.ts";
import type { importArea } from "../../contract/areas/import.ts";
import type { Handlers } from "../handler.ts";

export const importHandlers: Handlers<typeof importArea> = {
  startImport,
  listImports,
  previewImport,
  decideImport,
  acceptImport,
  discardImport,
  undoImport,
  correctedWorkbook,
};
