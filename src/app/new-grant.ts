import { constraintOf } from "../store/constraint.ts";
import {
  type NewGrant,
  type ToldGrant,
  addGrant,
  listToldGrants,
} from "../store/queries/grants.ts";
import type { Writer } from "../store/store.ts";
import { stateOf } from "./grant-view.ts";
import type { Stop } from "./refused.ts";

const everAfter = "9999-12-31";

/** Whether a grant is the same as one to be, on some of its days. */
function isThere(there: ToldGrant, given: NewGrant & { readonly lender: number | null }): boolean {
  const isSame =
    there.person === given.person &&
    there.role === given.role &&
    there.unit_id === given.unit &&
    there.delegated_by === given.lender;
  const last = there.last_day ?? everAfter;
  return isSame && there.valid_from <= (given.to ?? everAfter) && given.from <= last;
}

/** Records a grant nobody holds yet. Refuses `grantThere`, and `grantThreeAdmins` where the database does. */
export async function recordGrant(
  writer: Writer,
  work: { readonly given: NewGrant; readonly account: string; readonly stop: Stop },
): Promise<number> {
  const { given, account, stop } = work;
  const lender = given.of === null ? null : writer.actor.person;
  const all = await listToldGrants(writer, { person: given.person });
  const lasting = all.filter((each) => stateOf(each) !== "over");
  if (lasting.some((each) => isThere(each, { ...given, lender })))
    return stop("grantThere", { account });
  try {
    return await addGrant(writer, given);
  } catch (error) {
    if (constraintOf(error) !== "grant_three_admins") throw error;
    return stop("grantThreeAdmins", { account });
  }
}
