import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listGrants as listing, listGrantUnits as choosing } from "../contract/grants.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { getDay, listToldGrants } from "../store/queries/grants.ts";
import { listUnits } from "../store/queries/people.ts";
import type { Ctx } from "./context.ts";
import { shownGrant } from "./grant-view.ts";

/** 授权记录: every grant there was, newest first, ended ones too; of one person when asked for. */
export function listGrants(
  ctx: Ctx,
  asked: Parsed<typeof listing>,
): Promise<Result<Output<typeof listing>>> {
  const only = asked.person === undefined ? {} : { person: asked.person };
  return ctx.store.read(ctx.actor, async (reader) => {
    const rows = await listToldGrants(reader, only);
    return accept({
      today: await getDay(reader),
      grants: rows.map((row) => shownGrant(ctx, row)),
    });
  });
}

/** The tree of units, for who gives grants on them and sees nothing else of it; closed ones too. */
export function listGrantUnits(ctx: Ctx): Promise<Result<Output<typeof choosing>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const units = await listUnits(reader);
    return accept({
      units: units.map(({ state, ...unit }) => ({ ...unit, isOpen: state === "open" })),
    });
  });
}
