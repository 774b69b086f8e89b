import { acceptImport, undoImport } from "../app/accept-import.ts";
import { downloadBulletin, showBulletin } from "../app/bulletin.ts";
import type { Ctx } from "../app/context.ts";
import { exportProjects } from "../app/export-projects.ts";
import {
  correctedWorkbook,
  decideImport,
  listImports,
  previewImport,
  startImport,
} from "../app/import-preview.ts";
import { listProjects } from "../app/list-projects.ts";
import { listSlips } from "../app/list-slips.ts";
import { listUnits } from "../app/list-units.ts";
import { rank } from "../app/rank.ts";
import { showProject } from "../app/show-project.ts";
import { showWall } from "../app/show-wall.ts";
import { stateFact } from "../app/state-fact.ts";
import { listViews, removeView, saveView } from "../app/views.ts";
import type { contract } from "../contract/contract.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import type { Result } from "../domain/refusal/refusal.ts";

type Contract = typeof contract;

/** Endpoints within a district: everything but signing in and what is the same for all. */
export type DistrictEndpoint = Exclude<
  keyof Contract,
  "health" | "signIn" | "signOut" | "me" | "listRulebooks"
>;

type Answer<K extends DistrictEndpoint> = Contract[K]["reply"] extends "json"
  ? Output<Contract[K]>
  : Output<Contract[K]> | Uint8Array;

/** The use case behind each endpoint. A missing or mistyped one does not compile. */
export const handlers: {
  readonly [K in DistrictEndpoint]: (
    ctx: Ctx,
    input: Parsed<Contract[K]>,
    body: Uint8Array,
  ) => Promise<Result<Answer<K>>>;
} = {
  listUnits,
  listProjects,
  exportProjects,
  showProject,
  showWall,
  listSlips,
  stateFact,
  listViews,
  saveView,
  removeView,
  startImport,
  listImports,
  previewImport,
  decideImport,
  acceptImport,
  undoImport,
  correctedWorkbook,
  rank,
  showBulletin,
  downloadBulletin,
};
