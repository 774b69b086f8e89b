import {
  addCard,
  addDrawWords,
  checkFrame,
  commitDraw,
  listDraws,
  openDraw,
  planDraw,
  showDraw,
} from "../app/draws.ts";
import { addCardPhotograph, addFinding, listCards } from "../app/inspect.ts";
import { addEvidence } from "../app/add-evidence.ts";
import { acceptImport, undoImport } from "../app/accept-import.ts";
import { askCorrection, listCorrections } from "../app/ask-correction.ts";
import { listBatches, showBatch } from "../app/batches.ts";
import { listBulletinParts } from "../app/bulletin-parts.ts";
import { downloadBulletin, showBulletin } from "../app/bulletin.ts";
import { closeCase, decideCase, explainCase, listCases, openCase, showCase } from "../app/cases.ts";
import { checkSetting } from "../app/check-setting.ts";
import { downloadCircular, publishCircular } from "../app/circular.ts";
import { closePeriod, listClosings, showClosing } from "../app/closing-period.ts";
import { answerContest, listContests, raiseContest } from "../app/contests.ts";
import type { Ctx } from "../app/context.ts";
import { dropPlanDraft, savePlanDraft, showPlanDraft } from "../app/draft-plan.ts";
import { dropTargetDraft, saveTargetDraft, showTargetDraft } from "../app/draft-targets.ts";
import { downloadTargets } from "../app/export-targets.ts";
import { downloadPlanChanges } from "../app/export-plan.ts";
import { exportConfig } from "../app/config-file.ts";
import { exportProjects } from "../app/export-projects.ts";
import {
  correctedWorkbook,
  decideImport,
  discardImport,
  listImports,
  previewImport,
  startImport,
} from "../app/import-preview.ts";
import { downloadPlanNotice, issuePlan } from "../app/issue-plan.ts";
import { downloadTargetPaper, issueTargets } from "../app/issue-targets.ts";
import { receiveTargets } from "../app/receive-targets.ts";
import { showTargetFigure, showTargets } from "../app/show-targets.ts";
import { listFieldRules, setFieldRules } from "../app/field-rules.ts";
import { importConfig } from "../app/import-config.ts";
import { judgeFacts } from "../app/judge-facts.ts";
import { listEvidence } from "../app/list-evidence.ts";
import { sameEvidence, showEvidence } from "../app/show-evidence.ts";
import { useEvidence } from "../app/use-evidence.ts";
import { listAttributes } from "../app/list-attributes.ts";
import { listAudit } from "../app/list-audit.ts";
import { listDifferences } from "../app/list-differences.ts";
import { listLeads, showLead } from "../app/list-leads.ts";
import { listProjects } from "../app/list-projects.ts";
import { listSettings, showSetting } from "../app/list-settings.ts";
import { listSlips } from "../app/list-slips.ts";
import { listUnits } from "../app/list-units.ts";
import { createAccount } from "../app/create-account.ts";
import { delegate } from "../app/delegate.ts";
import { endDelegation, endGrant } from "../app/end-grant.ts";
import { giveGrant } from "../app/give-grant.ts";
import { listGrants, listGrantUnits } from "../app/list-grants.ts";
import { listAccountSteps, listPeople } from "../app/list-people.ts";
import { listColleagues, listMyDelegations } from "../app/my-delegations.ts";
import { approveReset, resetPassword } from "../app/reset-password.ts";
import { setAccountActive } from "../app/set-account-active.ts";
import { whatCouldSee, whoCouldSee } from "../app/who-could-see.ts";
import { choosePolicy, listPolicies } from "../app/policies.ts";
import { previewRulebook, previewUnit } from "../app/preview-rulebook.ts";
import { listPublishedRulebooks, showPublishedRulebook } from "../app/published-rulebooks.ts";
import { openDistrict } from "../app/open-district.ts";
import { organiseUnits } from "../app/organise-units.ts";
import { adviseRank, rank } from "../app/rank.ts";
import { decideFlag } from "../app/award-flag.ts";
import {
  downloadRanking,
  listPublications,
  showPublication,
  showRanked,
} from "../app/publication-view.ts";
import { finishRanking, publishRanking, reviseRanking } from "../app/publish-ranking.ts";
import { objectToRanking, ruleOnObjection } from "../app/ranking-objections.ts";
import { readPlanList } from "../app/read-plan-list.ts";
import { recordBatch } from "../app/record-batch.ts";
import { reissuePeriod } from "../app/reissue.ts";
import { reopenReport } from "../app/reopen-report.ts";
import { saveMonth } from "../app/save-month.ts";
import { resetSetting, setSetting } from "../app/set-rules.ts";
import { settleCorrection, withdrawCorrection } from "../app/settle-correction.ts";
import { listDebtParts } from "../app/debt-parts.ts";
import { listTotalParts } from "../app/total-parts.ts";
import { showDebt } from "../app/show-debt.ts";
import { showMonth } from "../app/show-month.ts";
import { comparePlan, showPlan } from "../app/show-plan.ts";
import { showProject } from "../app/show-project.ts";
import { showQueue } from "../app/show-queue.ts";
import { showMorning, showReporting } from "../app/show-reporting.ts";
import { showMark } from "../app/check-mark.ts";
import { downloadLog, proveFacts, showLog, showSealed } from "../app/show-log.ts";
import { showTree, showUnit } from "../app/show-units.ts";
import { showTotals } from "../app/show-totals.ts";
import { showWall } from "../app/show-wall.ts";
import { stateFact } from "../app/state-fact.ts";
import { submitMonth } from "../app/submit-month.ts";
import { listTemplates } from "../app/templates.ts";
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
  | "health"
  | "checkMark"
  | "signIn"
  | "signOut"
  | "me"
  | "listRulebooks"
  | "showWays"
  | "beginOidc"
  | "finishOidc"
  | AccountEndpoint
>;

type Answer<K extends DistrictEndpoint> = Contract[K]["reply"] extends "json"
  ? Output<Contract[K]>
  : Output<Contract[K]> | Uint8Array | ReadableStream<Uint8Array>;

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
  addEvidence,
  listEvidence,
  showEvidence,
  useEvidence,
  sameEvidence,
  listLeads,
  showLead,
  openCase,
  listCases,
  showCase,
  explainCase,
  decideCase,
  closeCase,
  publishCircular,
  downloadCircular,
  listDraws,
  planDraw,
  commitDraw,
  showDraw,
  checkFrame,
  addDrawWords,
  openDraw,
  addCard,
  listCards,
  addFinding,
  addCardPhotograph,
  listViews,
  saveView,
  removeView,
  startImport,
  listImports,
  previewImport,
  decideImport,
  acceptImport,
  discardImport,
  undoImport,
  correctedWorkbook,
  rank,
  adviseRank,
  listPublications,
  showPublication,
  showRanked,
  publishRanking,
  reviseRanking,
  finishRanking,
  objectToRanking,
  ruleOnObjection,
  decideFlag,
  downloadRanking,
  showBulletin,
  downloadBulletin,
  listBulletinParts,
  showReporting,
  showMorning,
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
  withdrawCorrection,
  listContests,
  raiseContest,
  answerContest,
  verifyFact,
  showDebt,
  listDebtParts,
  showTotals,
  listTotalParts,
  listDifferences,
  listAudit,
  showPlan,
  comparePlan,
  downloadPlanChanges,
  downloadPlanNotice,
  showPlanDraft,
  savePlanDraft,
  dropPlanDraft,
  readPlanList,
  issuePlan,
  showTargets,
  showTargetFigure,
  downloadTargetPaper,
  downloadTargets,
  receiveTargets,
  showTargetDraft,
  saveTargetDraft,
  dropTargetDraft,
  issueTargets,
  listBatches,
  showBatch,
  recordBatch,
  listPolicies,
  choosePolicy,
  listAttributes,
  listFieldRules,
  setFieldRules,
  listSettings,
  showSetting,
  checkSetting,
  setSetting,
  resetSetting,
  listPublishedRulebooks,
  showPublishedRulebook,
  previewRulebook,
  previewUnit,
  exportConfig,
  importConfig,
  listTemplates,
  openDistrict,
  listPeople,
  listAccountSteps,
  createAccount,
  resetPassword,
  approveReset,
  setAccountActive,
  listGrants,
  listGrantUnits,
  giveGrant,
  endGrant,
  delegate,
  endDelegation,
  listMyDelegations,
  listColleagues,
  whoCouldSee,
  whatCouldSee,
  showLog,
  showMark,
  showSealed,
  proveFacts,
  downloadLog,
  downloadHashes: downloadLog,
  showTree,
  showUnit,
  organiseUnits,
};
