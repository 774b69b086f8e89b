import { listBatches, showBatch } from "../../app/batches.ts";
import { dropPlanDraft, savePlanDraft, showPlanDraft } from "../../app/draft-plan.ts";
import { dropTargetDraft, saveTargetDraft, showTargetDraft } from "../../app/draft-targets.ts";
import { downloadPlanChanges } from "../../app/export-plan.ts";
import { downloadTargets } from "../../app/export-targets.ts";
import { downloadPlanNotice, issuePlan } from "../../app/issue-plan.ts";
import { downloadTargetPaper, issueTargets } from "../../app/issue-targets.ts";
import { readPlanList } from "../../app/read-plan-list.ts";
import { receiveTargets } from "../../app/receive-targets.ts";
import { recordBatch } from "../../app/record-batch.ts";
import { comparePlan, showPlan } from "../../app/show-plan.ts";
import { showTargetFigure, showTargets } from "../../app/show-targets.ts";
import type { planningArea } from "../../contract/areas/planning.ts";
import type { Handlers } from "../handler.ts";

export const planningHandlers: Handlers<typeof planningArea> = {
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
};
