import type { Output } from "../contract/endpoint.ts";
import type { listAttributes as endpoint } from "../contract/settings.ts";
import type { Attribute } from "../domain/ledger/attribute.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import type { Ctx } from "./context.ts";

type Shown = Output<typeof endpoint>["attributes"][number];

function shownOf(attribute: Attribute): Shown {
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
export async function listAttributes({ rules }: Ctx): Promise<Result<Output<typeof endpoint>>> {
  return accept({ attributes: rules.attributes.map(shownOf) });
}
