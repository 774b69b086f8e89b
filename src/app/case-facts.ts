import type * as z from "zod/mini";
import type { wholeCaseSchema } from "../contract/lead.ts";
import { namesOf } from "../store/queries/people.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { factIn } from "./correction-view.ts";
import { loadFigures } from "./figures.ts";

type Shown = z.output<typeof wholeCaseSchema>["facts"];

/** Some facts as the pages show them, each with its project; those the asker may not see are not there. */
export async function factsAbout(
  ctx: Ctx,
  reader: Reader,
  seqs: readonly number[],
): Promise<Shown> {
  const figures = await loadFigures(ctx, reader, { seqs, people: [] });
  const placed = seqs.flatMap((seq) => figures.of(seq) ?? []);
  const staters = [...new Set(placed.map(({ fact }) => fact.statedBy))];
  const naming = { figures, people: await namesOf(reader, staters) };
  return placed.map((each) => ({ ...factIn(each, naming), project: each.project }));
}
