import { saveMonth, showMonth, submitMonth } from "../month.ts";
import { showMorning } from "../morning.ts";
import { showReporting, urgeUnits } from "../reporting.ts";
import { judgeFacts, reopenReport, showQueue } from "../review.ts";

/** The month: who reports, what is asked, and who judges it. */
export const reportingArea = {
  showReporting,
  showMorning,
  urgeUnits,
  showMonth,
  saveMonth,
  submitMonth,
  showQueue,
  judgeFacts,
  reopenReport,
};
