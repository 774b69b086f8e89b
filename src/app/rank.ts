import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listRulebooks as listing, rank as ranking } from "../contract/ranking.ts";
import type { adviseRank as advising } from "../contract/published-ranking.ts";
import { unitAttributes } from "../catalogue/unit.ts";
import type { Bilingual } from "../domain/language.ts";
import type { Fact, KnownAt } from "../domain/ledger/fact.ts";
import { findCurrent } from "../domain/ledger/fold.ts";
import { type BoardView, viewOf } from "../domain/ranking/board-view.ts";
import { adviseUnit } from "../domain/ranking/advise.ts";
import { rankWith } from "../domain/ranking/result.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import {
  type Ranking,
  type ScoringInput,
  evaluate,
  indicatorsOf,
} from "../domain/scoring/evaluate.ts";
import { type Gathered, gather, readIndicator } from "../domain/scoring/gather.ts";
import type { Indicator, IndicatorValue } from "../domain/scoring/indicator.ts";
import { foldedPeriods } from "../domain/scoring/fold-periods.ts";
import { printRulebook, regulationLines } from "../domain/scoring/print.ts";
import type { ObjectionRule, Rulebook } from "../domain/scoring/rulebook.ts";
import { type Candidate, sayTakesPart, takesPart } from "../domain/scoring/takes-part.ts";
import { parsePeriod } from "../domain/value/period.ts";
import { findFacts } from "../store/queries/figures.ts";
import { type UnitRow, listMyUnits, listUnits } from "../store/queries/people.ts";
import {
  type SubjectRow,
  bySubject,
  listFacts,
  listSubjects,
  namePoint,
} from "../store/queries/project-facts.ts";
import type { Reader } from "../store/store.ts";
import { type Ctx, asKnown, knownAtOf } from "./context.ts";
import { renewed } from "./rule-shelf.ts";

type Said = Pick<Ctx["rules"], "attributeOf" | "publication">;

/** An attribute with one of its choices: 建设性质为储备. */
function sayChoice({ attributeOf }: Said, attribute: string, choice: string): Bilingual {
  const found = attributeOf(attribute);
  const label = found?.label ?? { zh: attribute, en: attribute };
  const one = found?.choices?.find(({ id }) => id === choice)?.label ?? { zh: choice, en: choice };
  return { zh: `${label.zh}为${one.zh}的`, en: `those of ${label.en} ${one.en}` };
}

function sayWindow({ days, clock }: ObjectionRule): Bilingual {
  const isWorking = clock === "working";
  return {
    zh: `结果公示${days}个${isWorking ? "工作日" : "自然日"}，期内可以提出异议。`,
    en: `The result is posted for ${days} ${isWorking ? "working" : "calendar"} days, in which units may object.`,
  };
}

/** The regulation, who takes part, and how the result is posted where it does not say so itself, a paragraph each. */
function textOf(rulebook: Rulebook, rules: Said): { zh: string[]; en: string[] } {
  const more = [
    sayTakesPart(rulebook.takesPart, (attribute, choice) => sayChoice(rules, attribute, choice)),
    ...(rulebook.objections ? [] : [sayWindow(rules.publication.objection)]),
  ];
  return {
    zh: [...regulationLines(printRulebook(rulebook, "zh")), ...more.map(({ zh }) => zh)],
    en: [...regulationLines(printRulebook(rulebook, "en")), ...more.map(({ en }) => en)],
  };
}

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
    periods: [...book.periods],
    note: noteOf(book),
    text: textOf(book, ctx.rules),
  }));
  return accept({ rulebooks });
}

type Source = { readonly subject: SubjectRow; readonly gathered: Gathered };

function valuesOf(
  indicators: readonly Indicator[],
  from: Gathered,
  input: Parameters<typeof readIndicator>[2],
): Record<string, IndicatorValue> {
  return Object.fromEntries(
    indicators.map((indicator) => [indicator.id, readIndicator(indicator, from, input)]),
  );
}

/** What is ranked: a period at a point of knowledge, and with facts stated since that correct those of it. */
type Asked = {
  readonly period: string;
  readonly known: KnownAt;
  readonly also?: readonly number[];
};

/** The facts a ranking reads, by subject: as known, and those that correct them since. */
async function readFacts(
  today: string,
  reader: Reader,
  asked: Asked & { readonly rulebook: Rulebook; readonly open: readonly string[] },
): Promise<Map<number, Fact[]>> {
  const asides = asked.rulebook.takesPart.leaveOut.map(({ attribute }) => attribute);
  const attributes = ["name", "nature", "status", ...asides, ...asked.open];
  const known = await listFacts(reader, asked.known, { attributes });
  const since = asked.also?.length ? await findFacts(reader, today, asked.also) : [];
  return bySubject([...known, ...since]);
}

/** Everything a rulebook asks for, read from the facts as known. Two queries and the tree of units. */
export async function gatherInput(
  { rules, today }: Pick<Ctx, "rules" | "today">,
  reader: Reader,
  asked: Asked & { readonly rulebook: Rulebook },
): Promise<ScoringInput> {
  const { rulebook } = asked;
  const attributes = [...rules.attributes, ...unitAttributes];
  const input = { attributes, period: asked.period };
  const indicators = indicatorsOf(rulebook);
  const wanted = indicators.flatMap((each) => {
    const sumOf = attributes.find((attribute) => attribute.id === each.attribute)?.sumOf;
    return sumOf === undefined ? [each.attribute] : [each.attribute, sumOf];
  });
  // A rulebook of earlier days may read what is guarded since: it then counts for nobody, so that all see one ranking.
  const open = wanted.filter((id) => rules.fields[id] === undefined);
  const subjects = await listSubjects(reader, ["project", "unit"], asked.known);
  const facts = await readFacts(today, reader, { ...asked, open });
  const sources = subjects.map((subject): Source => ({
    subject,
    gathered: gather(facts.get(subject.id) ?? [], input),
  }));
  const groupOf = new Map(
    rulebook.groups.flatMap(({ id, kinds }) => kinds.map((kind) => [kind, id])),
  );
  // Who may see only a part of the district is shown the ranking of that part: no unit stands there without its figures.
  const mine = await listMyUnits(reader);
  const units = (await listUnits(reader, asked.known)).filter(
    (unit: UnitRow) => unit.state === "open" && groupOf.has(unit.kind) && mine.has(unit.id),
  );
  const projects = sources.filter(
    ({ subject, gathered }) =>
      subject.type === "project" &&
      takesPart(rulebook.takesPart, candidateOf(gathered, asked.period.slice(0, 4))),
  );
  const own = new Map(
    sources
      .filter(({ subject }) => subject.type === "unit")
      .map((each) => [each.subject.unit_id, each.gathered]),
  );
  const none: Gathered = { facts: [], current: new Map<string, Fact>() };
  const unitValues = units.map((unit) => {
    const of = projects
      .filter(({ subject }) => subject.unit_id === unit.id)
      .map((each) => each.gathered);
    const about = indicators.filter((indicator) => indicator.about === "unit");
    return [
      unit.id,
      valuesOf(about, own.get(unit.id) ?? none, { ...input, projects: of }),
    ] as const;
  });
  return {
    period: asked.period,
    units: units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      group: groupOf.get(unit.kind) ?? unit.kind,
    })),
    projects: projects.map(({ subject, gathered }) => ({
      id: subject.id,
      unit: subject.unit_id,
      name: nameOf(gathered),
      values: valuesOf(
        indicators.filter((indicator) => indicator.about === "project"),
        gathered,
        input,
      ),
    })),
    unitValues: Object.fromEntries(unitValues),
  };
}

function nameOf(gathered: Gathered): string {
  const value = findCurrent(gathered.current, { attribute: "name", kind: "actual" })?.value;
  return typeof value === "string" ? value : "";
}

/** A project as far as it decides whether it takes part. */
function candidateOf(gathered: Gathered, year: string): Candidate {
  return {
    isNamed: nameOf(gathered) !== "",
    choice: (attribute) => {
      const value = findCurrent(gathered.current, { attribute, kind: "actual" })?.value;
      return typeof value === "string" ? value : undefined;
    },
    isAlive: [...gathered.current.values()].some((fact) => fact.period?.slice(0, 4) === year),
  };
}

/** The ranking of a district by a rulebook at a named point of the ledger. */
export async function rankAt(
  ctx: Ctx,
  rulebook: Rulebook,
  asked: { period: string; known: KnownAt },
): Promise<Result<Ranking>> {
  const input = await ctx.store.read(ctx.actor, async (reader) => {
    const own = await gatherInput(ctx, reader, { ...asked, rulebook });
    const earlier: ScoringInput[] = [];
    for (const period of foldedPeriods(rulebook, asked.period))
      earlier.push(await gatherInput(ctx, reader, { ...asked, period, rulebook }));
    return earlier.length > 0 ? { ...own, earlier } : own;
  });
  return evaluate(rulebook, input);
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
