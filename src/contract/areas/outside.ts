import { checkMark } from "../check.ts";
import { beginOidc, finishOidc, showWays } from "../oidc.ts";
import { listRulebooks } from "../ranking.ts";
import { health, me, signIn, signOut } from "../session.ts";

/** Endpoints outside any district: signing in, and what is the same for all. */
export const outsideArea = {
  health,
  checkMark,
  signIn,
  signOut,
  me,
  showWays,
  beginOidc,
  finishOidc,
  listRulebooks,
};
