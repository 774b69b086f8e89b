import type { Output } from "../../contract/endpoint.ts";
import type { listImports, previewImport } from "../../contract/import.ts";

/** One import as the list shows it. */
export type ImportRecord = Output<typeof listImports>["imports"][number];

/** A preview: what each row would change, and what was decided about it. */
export type Preview = Output<typeof previewImport>;

/** What an accepted or undone import changes elsewhere; those answers are asked again. */
export const staleAfterImport = [
  "listImports",
  "previewImport",
  "listProjects",
  "showProject",
  "showWall",
  "listSlips",
  "listUnits",
  "rank",
  "showBulletin",
  "me",
] as const;
