import { changePassword, endOtherSessions, endSession, listSessions } from "../account.ts";
import { beginLink, listIdentities, removeIdentity } from "../oidc.ts";
import { showPasswordRule } from "../policy.ts";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  showSecondFactor,
} from "../second-factor.ts";
import { createToken, endToken, listTokens } from "../token.ts";

/** Endpoints of a person's own account, outside any district. */
export const accountArea = {
  listSessions,
  endSession,
  endOtherSessions,
  changePassword,
  showPasswordRule,
  showSecondFactor,
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  listTokens,
  createToken,
  endToken,
  listIdentities,
  beginLink,
  removeIdentity,
};
