import { downloadBulletin, showBulletin } from "../bulletin.ts";
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
  withdrawCorrection,
} from "../closing.ts";
import { listBulletinParts, listDebtParts, listTotalParts } from "../ground.ts";
import { listDifferences, showTotals } from "../totals.ts";

/** What a closed month issued, and how a figure is put right. */
export const closingArea = {
  showBulletin,
  downloadBulletin,
  listBulletinParts,
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
};
