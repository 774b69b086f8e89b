import { listBatches, recordBatch, showBatch } from "../batch.ts";
import {
  comparePlan,
  downloadPlanChanges,
  downloadPlanNotice,
  dropPlanDraft,
  issuePlan,
  readPlanList,
  savePlanDraft,
  showPlan,
  showPlanDraft,
} from "../plan.ts";
import {
  dropTargetDraft,
  issueTargets,
  saveTargetDraft,
  showTargetDraft,
} from "../target-draft.ts";
import {
  downloadTargetPaper,
  downloadTargets,
  receiveTargets,
  showTargetFigure,
  showTargets,
} from "../target.ts";

/** The yearly plan, letters of targets, and ceremonies. */
export const planningArea = {
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
