import { join } from "node:path";
import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  listPublishedRulebooks as listing,
  showPublishedRulebook as showing,
} from "../contract/rulebook.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { parseRulebook } from "../domain/scoring/parse.ts";
import type { Rulebook } from "../domain/scoring/rulebook.ts";
import type { Ctx } from "./context.ts";
import { rulebookText } from "./rulebook-text.ts";
import { readFolder, rulesFolder } from "./shipped-rules.ts";

/** A rulebook that the product ships and that is in force nowhere: its data as the file holds it, and as a rulebook. */
type Published = { readonly book: Rulebook; readonly value: unknown };

let shelf: Promise<readonly Published[]> | undefined;

async function readPublished(): Promise<readonly Published[]> {
  const files = await readFolder(join(rulesFolder(), "rulebooks/published"));
  return [...files].map(([name, value]) => {
    const parsed = parseRulebook(value);
    if (parsed.ok) return { book: parsed.value, value };
    throw new Error(`rules/rulebooks/published/${name}: ${say(parsed.refusal, "zh")}`);
  });
}

/** Every one of them, read once. Errors: throws naming a file that is at fault. */
function published(): Promise<readonly Published[]> {
  shelf ??= readPublished();
  return shelf;
}

function lineOf({ book }: Published): Output<typeof listing>["rulebooks"][number] {
  const { id, title, source, sample, version, effective, periods, articles, examples } = book;
  return {
    id,
    title,
    source,
    sample,
    version,
    effective,
    periods: [...periods],
    articles: articles.length,
    guessed: articles.filter(({ silent }) => silent !== null).length,
    cases: examples.length,
  };
}

/** 公开的办法: the published rulebooks to choose from. */
export async function listPublishedRulebooks(): Promise<Result<Output<typeof listing>>> {
  return accept({ rulebooks: (await published()).map(lineOf) });
}

/** One of them as law and as data. Refuses `noSuchRulebook`. */
export async function showPublishedRulebook(
  ctx: Pick<Ctx, "rules">,
  { id }: Parsed<typeof showing>,
): Promise<Result<Output<typeof showing>>> {
  const all = await published();
  const found = all.find(({ book }) => book.id === id);
  const choices = all.map(({ book }) => book.id).join("、");
  if (!found) return refuse("noSuchRulebook", { rulebook: id, choices });
  return accept({
    ...lineOf(found),
    text: rulebookText(found.book, ctx.rules),
    value: found.value,
  });
}
