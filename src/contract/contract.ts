import { changePassword, endOtherSessions, endSession, listSessions } from "./account.ts";
import { listAudit } from "./audit.ts";
import { downloadBulletin, showBulletin } from "./bulletin.ts";
import {
  answerContest,
  askCorrection,
  closePeriod,
  listClosings,
  listContests,
  listCorrections,
  raiseContest,
  reissuePeriod,
  settleCorrection,
  showClosing,
  showDebt,
  verifyFact,
} from "./closing.ts";
import type { Endpoint } from "./endpoint.ts";
import {
  acceptImport,
  correctedWorkbook,
  decideImport,
  listImports,
  previewImport,
  startImport,
  undoImport,
} from "./import.ts";
import {
  exportProjects,
  listProjects,
  listSlips,
  listUnits,
  showProject,
  showWall,
} from "./project.ts";
import { listRulebooks, rank } from "./ranking.ts";
import {
  judgeFacts,
  reopenReport,
  saveMonth,
  showMonth,
  showQueue,
  showReporting,
  submitMonth,
  urgeUnits,
} from "./reporting.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  showSecondFactor,
} from "./second-factor.ts";
import { health, me, signIn, signOut } from "./session.ts";
import { stateFact } from "./statement.ts";
import { listViews, removeView, saveView } from "./view.ts";

/** Every door of the server. An address that is not in this table does not exist. */
export const contract = {
  health,
  signIn,
  signOut,
  me,
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
  listRulebooks,
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
  listSessions,
  endSession,
  endOtherSessions,
  changePassword,
  showSecondFactor,
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} as const satisfies Record<string, Endpoint>;

/** The name of an endpoint. */
export type EndpointId = keyof typeof contract;
