import { listAudit } from "../audit.ts";
import {
  delegate,
  endDelegation,
  endGrant,
  giveGrant,
  listColleagues,
  listGrants,
  listGrantUnits,
  listMyDelegations,
} from "../grants.ts";
import {
  approveReset,
  createAccount,
  listAccountSteps,
  listPeople,
  resetPassword,
  setAccountActive,
} from "../people.ts";
import { organiseUnits, showTree, showUnit } from "../units.ts";
import { whatCouldSee, whoCouldSee } from "../who-could-see.ts";

/** People, what they may, and the units they are of. */
export const peopleArea = {
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
  showTree,
  showUnit,
  organiseUnits,
  listAudit,
};
