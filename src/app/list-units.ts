import type { Output } from "../contract/endpoint.ts";
import type { listUnits as endpoint } from "../contract/project.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { listUnits as query } from "../store/queries/people.ts";
import type { Ctx } from "./context.ts";

/** The district's tree of units, closed ones too: lists of earlier days still name them. */
export async function listUnits(ctx: Ctx): Promise<Result<Output<typeof endpoint>>> {
  const rows = await ctx.store.read(ctx.actor, (reader) => query(reader));
  const units = rows.map(({ state, ...unit }) => ({ ...unit, isOpen: state === "open" }));
  return accept({ units });
}
