import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listTotalParts as endpoint } from "../contract/ground.ts";
import { type FigureFact, foldFigures, nameIn } from "../domain/totals/figure.ts";
import { type Counting, countProject } from "../domain/totals/tally.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import type { Money } from "../domain/value/money.ts";
import { eachProjectsFigures } from "../store/queries/figure-facts.ts";
import { type SubjectRow, listSubjects } from "../store/queries/project-facts.ts";
import { type Ctx, knownAtOf } from "./context.ts";
import { countingOf, isAsked, monthOf, wantedFor } from "./show-totals.ts";

type Part = Output<typeof endpoint>["parts"][number];
type Figure = Parsed<typeof endpoint>["figure"];

/** What a project adds to a figure on every basis, and what the rules imply of it; none where nothing is stated. */
function partOf(
  subject: SubjectRow,
  facts: readonly FigureFact[],
  by: { readonly counting: Counting; readonly figure: Figure },
): Part[] {
  const { counting, figure } = by;
  const counted = countProject(facts, counting);
  const stated = [...counted.on].flatMap(([basis, figures]) => {
    const own = figures[figure];
    return own ? [{ on: basis as string, ...own }] : [];
  });
  const implied = counted.inferred
    .filter(({ rule }) => counting.rules.find(({ id }) => id === rule)?.infers === figure)
    .slice(0, 1)
    .map((each) => ({ ...each, on: "inferred" }));
  const told: readonly { on: string; money: Money; facts: readonly number[] }[] = [
    ...stated,
    ...implied,
  ];
  if (told.length === 0) return [];
  const { id, unit_id, unit_name } = subject;
  return [
    {
      id,
      name: nameIn(foldFigures(facts, counting.month)),
      unit: { id: unit_id, name: unit_name },
      on: Object.fromEntries(told.map((each) => [each.on, each.money])),
      facts: [...new Set(told.flatMap((each) => each.facts))],
    },
  ];
}

/** 合计的来历: what each project adds to a total, on every basis the asker sees. Two queries for every 5 000 projects. */
export function listTotalParts(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  const known = knownAtOf(ctx, asked.knownAt);
  const counting = countingOf(ctx, monthOf(ctx, asked));
  return ctx.store.read(ctx.actor, async (reader) => {
    const all = await listSubjects(reader, ["project"], known);
    const subjects = new Map(
      all.filter((each) => isAsked(each, asked)).map((each) => [each.id, each]),
    );
    const parts: Part[] = [];
    const wanted = { known, projects: [...subjects.keys()], wanted: wantedFor(counting) };
    await eachProjectsFigures(reader, wanted, (project, facts) => {
      const subject = subjects.get(project);
      if (subject) parts.push(...partOf(subject, facts, { counting, figure: asked.figure }));
    });
    return accept({ known: { day: known.day, seq: known.seq ?? null }, parts });
  });
}
