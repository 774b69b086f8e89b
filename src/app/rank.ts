import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listRulebooks as listing, rank as ranking } from "../contract/ranking.ts";
import type { adviseRank as advising } from "../contract/published-ranking.ts";
import type { Bilingual } from "../domain/language.ts";
import type { KnownAt } from "../domain/ledger/fact.ts";
import { type BoardView, viewOf } from "../domain/ranking/board-view.ts";
import { adviseUnit } from "../domain/ranking/advise.ts";
import { rankWith } from "../domain/ranking/result.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { evaluate } from "../domain/scoring/evaluate.ts";
import type { Ranking } from "../domain/scoring/ranking.ts";
import type { Rulebook } from "../domain/scoring/rulebook.ts";
import { parsePeriod } from "../domain/value/parse-period.ts";
import { listMyUnits, listUnits } from "../store/queries/people.ts";
import { namePoint } from "../store/queries/project-facts.ts";
import { type Ctx, asKnown, knownAtOf } from "./context.ts";
import { type Asked, gatherInput, readGround, wholeInputOf } from "./ranking-input.ts";
import { renewed } from "./rule-shelf.ts";
import { rulebookText } from "./rulebook-text.ts";

function noteOf(rulebook: Rulebook): Bilingual {
  const { label } = rulebook.source;
  const sample = rulebook.sample ?? { zh: "", en: "" };
  return {
    zh: [sample.zh, label.zh].filter(Boolean).join("。"),
    en: [sample.en, label.en].filter(Boolean).join(". "),
  };
}

/** The rulebooks at hand, each printed back as regulation text. */
export async function listRulebooks(
  ctx: Pick<Ctx, "rules">,
): Promise<Result<Output<typeof listing>>> {
  const rulebooks = ctx.rules.rulebooks.map((book) => ({
    id: book.id,
    title: book.title,
    version: book.version,
    isMain: book.id === ctx.rules.publication.bulletin,
    periods: [...book.periods],
    note: noteOf(book),
    text: rulebookText(book, ctx.rules),
  }));
  return accept({ rulebooks });
}

/** The ranking of a district by a rulebook at a named point of the ledger. */
export async function rankAt(
  ctx: Ctx,
  rulebook: Rulebook,
  asked: { period: string; known: KnownAt },
): Promise<Result<Ranking>> {
  const ground = await ctx.store.read(ctx.actor, (reader) =>
    readGround(ctx, reader, { known: asked.known, rulebooks: [rulebook] }),
  );
  return evaluate(rulebook, wholeInputOf(ground, rulebook, asked.period));
}

/** A point of knowledge that can be asked again for ever: the named one, or today's with the ledger's last number. */
export async function pinned(
  ctx: Ctx,
  text: string | undefined,
): Promise<{ day: string; seq: number }> {
  const known = knownAtOf(ctx, text);
  const seq = known.seq ?? (await ctx.store.transact(ctx.actor, namePoint));
  return { day: known.day, seq };
}

/** A period's ranking as it would be published now, with the intervals left open. Refuses what `evaluate` refuses. */
async function draftAt(
  ctx: Ctx,
  rulebook: Rulebook,
  asked: Asked,
): Promise<Result<{ ranking: Ranking; board: BoardView }>> {
  const input = await ctx.store.read(ctx.actor, (reader) =>
    gatherInput(ctx, reader, { ...asked, rulebook }),
  );
  const ranked = rankWith(rulebook, input);
  if (!ranked.ok) return ranked;
  return accept({ ranking: ranked.value.ranking, board: viewOf(ranked.value.board) });
}

type Book = {
  readonly ctx: Ctx;
  readonly rulebook: Rulebook;
  readonly period: string;
  readonly known: { readonly day: string; readonly seq: number };
};

/** The rulebook asked for, in force at the point asked from. */
async function findBook(
  ctx: Ctx,
  asked: Pick<Parsed<typeof ranking>, "rulebook" | "period" | "knownAt">,
): Promise<Result<Book>> {
  const known = await pinned(ctx, asked.knownAt);
  const then = asKnown(await renewed(ctx), known);
  const { rulebooks } = then.rules;
  const rulebook = rulebooks.find((book) => book.id === asked.rulebook);
  const choices = rulebooks.map((book) => book.id).join("、");
  if (!rulebook) return refuse("noSuchRulebook", { rulebook: asked.rulebook, choices });
  const period = parsePeriod(asked.period);
  return period.ok ? accept({ ctx: then, rulebook, period: period.value, known }) : period;
}

/** 龙虎榜. Refuses `noSuchRulebook`, `notAPeriod`, `periodNotRanked`, `ruleNotInForce`. */
export async function rank(
  ctx: Ctx,
  asked: Parsed<typeof ranking>,
): Promise<Result<Output<typeof ranking>>> {
  const found = await findBook(ctx, asked);
  if (!found.ok) return found;
  const { ctx: then, rulebook, period, known } = found.value;
  const result = await draftAt(then, rulebook, { period, known });
  return result.ok ? accept({ known, rulebook: rulebook.id, period, ...result.value }) : result;
}

/** What would move a unit up one place in the ranking as it stands. Refuses what {@link rank} refuses. */
export async function adviseRank(
  ctx: Ctx,
  asked: Parsed<typeof advising>,
): Promise<Result<Output<typeof advising>>> {
  const found = await findBook(ctx, asked);
  if (!found.ok) return found;
  const { ctx: then, rulebook, period, known } = found.value;
  const { input, isWhole } = await then.store.read(then.actor, async (reader) => {
    const [mine, units] = [await listMyUnits(reader), await listUnits(reader)];
    const root = units.find((unit) => unit.parent === null)?.id ?? 0;
    const gathered = await gatherInput(then, reader, { rulebook, period, known });
    return { input: gathered, isWhole: mine.has(root) };
  });
  // Who sees a part of the district does not see who stands above.
  if (!isWhole) return accept({ advice: null });
  const ranking = evaluate(rulebook, input);
  if (!ranking.ok) return ranking;
  const given = { rulebook, input, ranking: ranking.value };
  return accept({ advice: adviseUnit(given, asked.unit) ?? null });
}
