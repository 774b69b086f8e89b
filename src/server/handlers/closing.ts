import { askCorrection, listCorrections } from "../../app/ask-correction.ts";
import { listBulletinParts } from "../../app/bulletin-parts.ts";
import { downloadBulletin, showBulletin } from "../../app/bulletin.ts";
import { closePeriod, listClosings, showClosing } from "../../app/closing-period.ts";
import { answerContest, listContests, raiseContest } from "../../app/contests.ts";
import { listDebtParts } from "../../app/debt-parts.ts";
import { listDifferences } from "../../app/list-differences.ts";
import { reissuePeriod } from "../../app/reissue.ts";
import { settleCorrection, withdrawCorrection } from "../../app/settle-correction.ts";
import { showDebt } from "../../app/show-debt.ts";
import { showTotals } from "../../app/show-totals.ts";
import { listTotalParts } from "../../app/total-parts.ts";
import { verifyFact } from "../../app/verify-fact.ts";
import type { closingArea } from "../../contract/areas/closing.ts";
import type { Handlers } from "../handler.ts";

export const closingHandlers: Handlers<typeof closingArea> = {
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
