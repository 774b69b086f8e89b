import type { Output } from "../contract/endpoint.ts";
import type { listAttributes as endpoint } from "../contract/settings.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import type { Ctx } from "./context.ts";
import { hiddenFrom } from "./hidden.ts";

type Shown = Output<typeof endpoint>["attributes"][number];

/** A declaration as the pages are told it. */
export function shownOf(attribute: Attribute): Shown {
  const { choices, synonyms, statedBy, ...rest } = attribute;
  return {
    ...rest,
    synonyms: [...synonyms],
    statedBy: [...statedBy],
    ...(choices && {
      choices: choices.map((each) => ({ ...each, synonyms: [...each.synonyms] })),
    }),
  };
}

/** 数据项: every attribute in force with its declaration, the shipped ones first. */
export async function listAttributes(ctx: Ctx): Promise<Result<Output<typeof endpoint>>> {
  const hidden = await ctx.store.read(ctx.actor, (reader) => hiddenFrom(ctx, reader));
  const attributes = ctx.rules.attributes.map((each) => ({
    ...shownOf(each),
    ...(hidden.has(each.id) && { hidden: true }),
  }));
  return accept({ attributes, ofUnits: ctx.rules.unitAttributes.map(shownOf) });
}
