import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  previewRulebook as previewing,
  previewUnit as explaining,
} from "../contract/rulebook.ts";
import type { Bilingual } from "../domain/language.ts";
import { boardOf, type Board } from "../domain/ranking/result.ts";
import { movedOf, trialOf } from "../domain/ranking/trial.ts";
import { type Refusal, type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { say } from "../domain/refusal/say.ts";
import { evaluate } from "../domain/scoring/evaluate.ts";
import type { Ranking } from "../domain/scoring/ranking.ts";
import type { Explained } from "../domain/scoring/explain.ts";
import type { Rulebook } from "../domain/scoring/rulebook.ts";
import { type PeriodKind, periodAt } from "../domain/scoring/period-kind.ts";
import { previousPeriod } from "../domain/value/period.ts";
import type { Reader } from "../store/store.ts";
import { toldFault } from "./check-setting.ts";
import type { Ctx } from "./context.ts";
import { type Ground, readGround, wholeInputOf } from "./ranking-input.ts";
import { checkSettable, stopsTrying, tryRules } from "./rule-candidate.ts";
import { rulebookText } from "./rulebook-text.ts";

type Previewed = Output<typeof previewing>;
type Draft = Pick<Parsed<typeof previewing>, "name" | "value">;

/** The rulebook in force, undefined where there is none of that name, and the one it would be. */
type Pair = { readonly was: Rulebook | undefined; readonly now: Rulebook };

type Tried = { readonly faults: readonly Refusal[]; readonly pair: Pair | null };

async function tryDraft(ctx: Ctx, reader: Reader, { name, value }: Draft): Promise<Result<Tried>> {
  const known = checkSettable(name, ctx.shipped, ctx.rules);
  if (!known.ok) return known;
  const sides = { held: ctx.rules, shipped: ctx.shipped };
  const { faults: all, rules } = await tryRules(reader, sides, [{ name, value }]);
  const faults = all.filter(stopsTrying);
  if (faults.length > 0) return accept({ faults, pair: null });
  const id = name.slice("rulebooks/".length);
  const find = (books: readonly Rulebook[]): Rulebook | undefined =>
    books.find((book) => book.id === id);
  const now = find(rules.rulebooks);
  return now
    ? accept({ faults, pair: { was: find(ctx.rules.rulebooks), now } })
    : refuse("noSuchRule", { name });
}

/** The kind of period compared: the one asked for, where the draft ranks it. */
function kindOf({ periods }: Rulebook, asked: PeriodKind | undefined): PeriodKind {
  if (asked !== undefined && periods.includes(asked)) return asked;
  return periods.includes("quarter") ? "quarter" : (periods[0] ?? "quarter");
}

function lastThree(kind: PeriodKind, day: string): readonly string[] {
  const last = periodAt(kind, day);
  const before = previousPeriod(last);
  return [last, before, previousPeriod(before)];
}

type Side = { readonly ranking: Ranking | null; readonly why: Bilingual | null };

function rankSide(ground: Ground, rulebook: Rulebook | undefined, period: string): Side {
  if (!rulebook) return { ranking: null, why: null };
  const ranked = evaluate(rulebook, wholeInputOf(ground, rulebook, period));
  if (ranked.ok) return { ranking: ranked.value, why: null };
  const { refusal } = ranked;
  return { ranking: null, why: { zh: say(refusal, "zh"), en: say(refusal, "en") } };
}

function boardFor(rulebook: Rulebook, { ranking }: Side, period: string): Board {
  const { id, version } = rulebook;
  const none: Ranking = { rulebook: id, version, period, groups: [], unranked: [] };
  return boardOf(rulebook, ranking ?? none, new Map());
}

function compare(ground: Ground, { was, now }: Pair, period: string): Previewed["periods"][number] {
  const [old, next] = [rankSide(ground, was, period), rankSide(ground, now, period)];
  const groups = trialOf(boardFor(was ?? now, old, period), boardFor(now, next, period));
  const refused = { was: old.why, now: next.why };
  // Where one of them ranks nothing there is nobody to move.
  const moved = old.ranking && next.ranking ? movedOf(groups) : 0;
  return { period, refused, moved, groups };
}

function groundOf(ctx: Ctx, reader: Reader, { was, now }: Pair): Promise<Ground> {
  const rulebooks = was ? [was, now] : [now];
  return readGround(ctx, reader, { known: { day: ctx.today }, rulebooks });
}

const nothing: Previewed = { faults: [], kind: null, periods: [], text: null };

/**
 * 试排名: the last three periods by the rule in force and by a draft of it, from the same facts. Nothing is kept. Queries
 * do not depend on periods, units or projects. Refuses `noSuchRule`.
 */
export function previewRulebook(
  ctx: Ctx,
  asked: Parsed<typeof previewing>,
): Promise<Result<Previewed>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const tried = await tryDraft(ctx, reader, asked);
    if (!tried.ok) return tried;
    const { faults, pair } = tried.value;
    if (!pair) return accept({ ...nothing, faults: faults.map(toldFault) });
    const ground = await groundOf(ctx, reader, pair);
    const kind = kindOf(pair.now, asked.kind);
    const periods = lastThree(kind, ctx.district.asOf).map((each) => compare(ground, pair, each));
    const text = rulebookText(pair.now, ctx.rules);
    return accept({ faults: [], kind, periods, text });
  });
}

function treeOf({ ranking }: Side, unit: number): Explained | null {
  const entries = (ranking?.groups ?? []).flatMap((group) => group.entries);
  return entries.find((entry) => entry.unit === unit)?.tree ?? null;
}

/** Where a unit's points come from by both rules. Refuses `noSuchRule`, and the first thing wrong with the draft. */
export function previewUnit(
  ctx: Ctx,
  asked: Parsed<typeof explaining>,
): Promise<Result<Output<typeof explaining>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const tried = await tryDraft(ctx, reader, asked);
    if (!tried.ok) return tried;
    const { faults, pair } = tried.value;
    const [refusal] = faults;
    if (refusal) return { ok: false, refusal };
    if (!pair) return refuse("noSuchRule", { name: asked.name });
    const ground = await groundOf(ctx, reader, pair);
    const side = (rulebook: Rulebook | undefined): Explained | null =>
      treeOf(rankSide(ground, rulebook, asked.period), asked.unit);
    return accept({ was: side(pair.was), now: side(pair.now) });
  });
}
