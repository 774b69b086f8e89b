import { createAccount } from "../../app/create-account.ts";
import { delegate } from "../../app/delegate.ts";
import { endDelegation, endGrant } from "../../app/end-grant.ts";
import { giveGrant } from "../../app/give-grant.ts";
import { listAudit } from "../../app/list-audit.ts";
import { listGrants, listGrantUnits } from "../../app/list-grants.ts";
import { listAccountSteps, listPeople } from "../../app/list-people.ts";
import { listColleagues, listMyDelegations } from "../../app/my-delegations.ts";
import { organiseUnits } from "../../app/organise-units.ts";
import { approveReset, resetPassword } from "../../app/reset-password.ts";
import { setAccountActive } from "../../app/set-account-active.ts";
import { showTree, showUnit } from "../../app/show-units.ts";
import { whatCouldSee, whoCouldSee } from "../../app/who-could-see.ts";
import type { peopleArea } from "../../contract/areas/people.ts";
import type { Handlers } from "../handler.ts";

export const peopleHandlers: Handlers<typeof peopleArea> = {
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
