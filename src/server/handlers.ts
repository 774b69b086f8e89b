import { acceptImport, undoImport } from "../app/accept-import.ts";
import { askCorrection, listCorrections } from "../app/ask-correction.ts";
import { downloadBulletin, showBulletin } from "../app/bulletin.ts";
import { closePeriod, listClosings, showClosing } from "../app/closing-period.ts";
import { answerContest, listContests, raiseContest } from "../app/contests.ts";
import type { Ctx } from "../app/context.ts";
import { exportProjects } from "../app/export-projects.ts";
import {
  correctedWorkbook,
  decideImport,
  listImports,
  previewImport,
  startImport,
} from "../app/import-preview.ts";
import { judgeFacts } from "../app/judge-facts.ts";
import { listAudit } from "../app/list-audit.ts";
import { listProjects } from "../app/list-projects.ts";
import { listSlips } from "../app/list-slips.ts";
import { listUnits } from "../app/list-units.ts";
import { rank } from "../app/rank.ts";
import { reissuePeriod } from "../app/reissue.ts";
import { reopenReport } from "../app/reopen-report.ts";
import { saveMonth } from "../app/save-month.ts";
import { settleCorrection } from "../app/settle-correction.ts";
import { showDebt } from "../app/show-debt.ts";
import { showMonth } from "../app/show-month.ts";
import { showProject } from "../app/show-project.ts";
import { showQueue } from "../app/show-queue.ts";
import { showReporting } from "../app/show-reporting.ts";
import { showWall } from "../app/show-wall.ts";
import { stateFact } from "../app/state-fact.ts";
import { submitMonth } from "../app/submit-month.ts";
import { urgeUnits } from "../app/urge-units.ts";
import { verifyFact } from "../app/verify-fact.ts";
import { listViews, removeView, saveView } from "../app/views.ts";
import type { contract } from "../contract/contract.ts";
import type { Output, Parsed } from "../contract/endpoint.ts";
import type { Result } from "../domain/refusal/refusal.ts";
import type { AccountEndpoint } from "./account.ts";

type Contract = typeof contract;

/** Endpoints within a district: everything but signing in and what is the same for all. */
export type DistrictEndpoint = Exclude<
  keyof Contract,
  "health" | "signIn" | "signOut" | "me" | "listRulebooks" | AccountEndpoint
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
  showReporting,
  urgeUnits,
  showMonth,
  saveMonth,
  submitMonth,
  showQueue,
  judgeFacts,
  reopenReport,
  listClosings,
  showClosing,
  closePeriod,
  reissuePeriod,
  listCorrections,
  askCorrection,
  settleCorrection,
  listContests,
  raiseContest,
  answerContest,
  verifyFact,
  showDebt,
  listAudit,
};
