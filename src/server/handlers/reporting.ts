import { judgeFacts } from "../../app/judge-facts.ts";
import { reopenReport } from "../../app/reopen-report.ts";
import { saveMonth } from "../../app/save-month.ts";
import { showMonth } from "../../app/show-month.ts";
import { showQueue } from "../../app/show-queue.ts";
import { showMorning, showReporting } from "../../app/show-reporting.ts";
import { submitMonth } from "../../app/submit-month.ts";
import { urgeUnits } from "../../app/urge-units.ts";
import type { reportingArea } from "../../contract/areas/reporting.ts";
import type { Handlers } from "../handler.ts";

export const reportingHandlers: Handlers<typeof reportingArea> = {
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
