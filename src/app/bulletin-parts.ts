import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listBulletinParts as endpoint } from "../contract/ground.ts";
import type { OfficialDocument, Run } from "../domain/bulletin/document.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import { isMoney } from "../domain/lifecycle/year-figures.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { sumMoney } from "../domain/value/money.ts";
import { findFacts } from "../store/queries/figures.ts";
import { listUnits } from "../store/queries/people.ts";
import {
  bySubject,
  isProject,
  listFacts,
  listSubjectsById,
} from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import { bulletinShown } from "./bulletin.ts";
import type { Ctx } from "./context.ts";

type Part = Output<typeof endpoint>["parts"][number];
type Known = { readonly day: string; readonly seq: number };

/** The runs that stand in a place of the document: a cell of a table, or one run of a paragraph. */
function runsAt({ blocks }: OfficialDocument, place: string): readonly Run[] {
  const [at = 0, ...inner] = place.split(".").map(Number);
  const block = blocks[at];
  if (block?.kind === "table") return block.rows[inner[0] ?? 0]?.[inner[1] ?? 0] ?? [];
  return block?.kind === "paragraph" ? block.runs.slice(inner[0], (inner[0] ?? 0) + 1) : [];
}

/** What projects are called and where they stood, as known then. */
async function placesOf(reader: Reader, known: Known, subjects: readonly number[]) {
  const names = await listFacts(reader, known, { subjects, attributes: ["name"] });
  const units = new Map((await listUnits(reader, known)).map(({ id, name }) => [id, name]));
  const rows = await listSubjectsById(reader, subjects);
  const name = new Map(
    names.flatMap(({ subject, value }) => (typeof value === "string" ? [[subject, value]] : [])),
  );
  return new Map(
    rows
      .filter(isProject)
      .map(({ id, unit_id, unit_name }) => [
        id,
        { name: name.get(id) ?? "", unit: { id: unit_id, name: units.get(unit_id) ?? unit_name } },
      ]),
  );
}

/** What each project adds: its facts, and what their money comes to where the figure is a sum of money. */
function partsOf(facts: readonly Fact[], isSum: boolean): Pick<Part, "id" | "on" | "facts">[] {
  return [...bySubject(facts)].map(([id, own]) => {
    const money = isSum ? own.flatMap(({ value }) => (isMoney(value) ? [value] : [])) : [];
    const [sum] = sumMoney(money);
    return { id, on: sum ? { sum } : {}, facts: own.map(({ seq }) => seq) };
  });
}

/** 通报数字的来历: the projects and facts a figure of the document rests on. Refuses `noSuchFigure`. */
export async function listBulletinParts(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  const { known, document } = await bulletinShown(ctx, asked);
  const runs = runsAt(document, asked.place);
  const isSum = runs.some(({ from }) => from);
  const seqs = runs.flatMap(({ from, rests }) => from?.parts ?? rests ?? []).flat();
  if (seqs.length === 0) return refuse("noSuchFigure", { place: asked.place });
  return ctx.store.read(ctx.actor, async (reader) => {
    const facts = await findFacts(reader, known.day, [...new Set(seqs)]);
    const parts = partsOf(facts, isSum);
    const ids = parts.map(({ id }) => id);
    const places = await placesOf(reader, known, ids);
    return accept({
      known,
      parts: parts.flatMap((part) => {
        const place = places.get(part.id);
        return place ? [{ ...part, ...place }] : [];
      }),
    });
  });
}
