import type { Output } from "../contract/endpoint.ts";
import type {
  listColleagues as choosing,
  listMyDelegations as listing,
} from "../contract/grants.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import * as query from "../store/queries/grants.ts";
import type { Ctx } from "./context.ts";
import { isOwnBusiness, shownGrant } from "./grant-view.ts";

/** 我的代理: what the asker may hand on, has handed on, and holds in the place of others. */
export function listMyDelegations(ctx: Ctx): Promise<Result<Output<typeof listing>>> {
  const me = ctx.actor.person;
  return ctx.store.read(ctx.actor, async (reader) => {
    const rows = await query.listToldGrants(reader);
    const shown = (which: (row: query.ToldGrant) => boolean) =>
      rows.filter(which).map((row) => shownGrant(ctx, row));
    return accept({
      today: await query.getDay(reader),
      grants: shown((row) => row.person === me && isOwnBusiness(row)),
      given: shown((row) => row.delegated_by === me),
      received: shown((row) => row.person === me && row.delegated_by !== null),
    });
  });
}

/** Whom the asker may hand a right to. */
export function listColleagues(ctx: Ctx): Promise<Result<Output<typeof choosing>>> {
  return ctx.store.read(ctx.actor, async (reader) =>
    accept({ people: await query.listColleagues(reader) }),
  );
}
