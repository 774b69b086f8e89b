import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listRulebooks as listing, rank as ranking } from "../contract/ranking.ts";
import { unitAttributes } from "../catalogue/unit.ts";
import type { Bilingual } from "../domain/language.ts";
import type { Fact, KnownAt } from "../domain/ledger/fact.ts";
import { findCurrent } from "../domain/ledger/fold.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import {
  type Ranking,
  type ScoringInput,
  evaluate,
  indicatorsOf,
} from "../domain/scoring/evaluate.ts";
import { type Gathered, gather, readIndicator } from "../domain/scoring/gather.ts";
import type { Indicator, IndicatorValue } from "../domain/scoring/indicator.ts";
import { printRulebook, regulationLines } from "../domain/scoring/print.ts";
import type { Rulebook } from "../domain/scoring/rulebook.ts";
import { parsePeriod } from "../domain/value/period.ts";
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

function textOf(rulebook: Rulebook): { zh: string[]; en: string[] } {
  return {
    zh: [...regulationLines(printRulebook(rulebook, "zh"))],
    en: [...regulationLines(printRulebook(rulebook, "en"))],
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
    text: textOf(book),
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

/** Everything a rulebook asks for, read from the facts as known. Two queries and the tree of units. */
async function gatherInput(
  { rules }: Pick<Ctx, "rules">,
  reader: Reader,
  asked: { rulebook: Rulebook; period: string; known: KnownAt },
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
  const facts = bySubject(
    await listFacts(reader, asked.known, { attributes: ["name", "nature", "status", ...open] }),
  );
  const sources = subjects.map((subject): Source => ({
    subject,
    gathered: gather(facts.get(subject.id) ?? [], input),
  }));
  const groups = new Set(rulebook.groups.map((group) => group.id));
  // Who may see only a part of the district is shown the ranking of that part: no unit stands there without its figures.
  const mine = await listMyUnits(reader);
  const units = (await listUnits(reader, asked.known)).filter(
    (unit: UnitRow) => unit.state === "open" && groups.has(unit.kind) && mine.has(unit.id),
  );
  const projects = sources.filter(
    ({ subject, gathered }) =>
      subject.type === "project" && isRanked(gathered, asked.period.slice(0, 4)),
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
    units: units.map((unit) => ({ id: unit.id, name: unit.name, group: unit.kind })),
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

/** A project takes part in a year in which something was planned for it or done on it; a reserve does not. */
function isRanked(gathered: Gathered, year: string): boolean {
  const nature = findCurrent(gathered.current, { attribute: "nature", kind: "actual" })?.value;
  if (nameOf(gathered) === "" || nature === "reserve") return false;
  return [...gathered.current.values()].some((fact) => fact.period?.slice(0, 4) === year);
}

/** The ranking of a district by a rulebook at a named point of the ledger. */
export async function rankAt(
  ctx: Ctx,
  rulebook: Rulebook,
  asked: { period: string; known: KnownAt },
): Promise<Result<Ranking>> {
  const input = await ctx.store.read(ctx.actor, (reader) =>
    gatherInput(ctx, reader, { ...asked, rulebook }),
  );
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

/** 龙虎榜. Refuses `noSuchRulebook`, `notAPeriod`, `periodNotRanked`, `ruleNotInForce`. */
export async function rank(
  ctx: Ctx,
  asked: Parsed<typeof ranking>,
): Promise<Result<Output<typeof ranking>>> {
  const known = await pinned(ctx, asked.knownAt);
  const then = asKnown(await renewed(ctx), known);
  const { rulebooks } = then.rules;
  const rulebook = rulebooks.find((book) => book.id === asked.rulebook);
  const choices = rulebooks.map((book) => book.id).join("、");
  if (!rulebook) return refuse("noSuchRulebook", { rulebook: asked.rulebook, choices });
  const period = parsePeriod(asked.period);
  if (!period.ok) return period;
  const result = await rankAt(then, rulebook, { period: period.value, known });
  return result.ok
    ? accept({ known, rulebook: rulebook.id, period: period.value, ranking: result.value })
    : result;
}
