import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  listViews as list,
  removeView as remove,
  saveView as save,
} from "../contract/view.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import * as query from "../store/queries/views.ts";
import type { Ctx } from "./context.ts";

/** The saved views a person may open. */
export async function listViews(ctx: Ctx): Promise<Result<Output<typeof list>>> {
  return accept({ views: await ctx.store.read(ctx.actor, query.listViews) });
}

/** Saves the list as it is shown under a name. */
export async function saveView(
  ctx: Ctx,
  asked: Parsed<typeof save>,
): Promise<Result<Output<typeof save>>> {
  return accept(await ctx.store.transact(ctx.actor, (writer) => query.saveView(writer, asked)));
}

/** Removes one of the person's own views. */
export async function removeView(
  ctx: Ctx,
  asked: Parsed<typeof remove>,
): Promise<Result<Output<typeof remove>>> {
  await ctx.store.transact(ctx.actor, (writer) => query.removeView(writer, asked.id));
  return accept({});
}
