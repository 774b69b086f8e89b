import type { Output } from "../contract/endpoint.ts";
import type { listUnits as endpoint } from "../contract/project.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { listUnits as query } from "../store/queries/people.ts";
import type { Ctx } from "./context.ts";

/** The district's tree of units. */
export async function listUnits(ctx: Ctx): Promise<Result<Output<typeof endpoint>>> {
  return accept({ units: await ctx.store.read(ctx.actor, query) });
}
