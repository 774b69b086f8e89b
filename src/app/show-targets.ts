import type { Output, Parsed } from "../contract/endpoint.ts";
import type { showTargetFigure as figure, showTargets as endpoint } from "../contract/target.ts";
import type { KnownAt } from "../domain/ledger/fact.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { type Addressee, sumsOf } from "../domain/targets/check-letter.ts";
import type { LetterTarget } from "../domain/targets/letter-document.ts";
import { progressOf } from "../domain/targets/progress.ts";
import type { Tally } from "../domain/targets/tally.ts";
import type { TargetRule } from "../domain/targets/target-rule.ts";
import { daysBetween } from "../domain/value/civil.ts";
import { type GrantRow, listGrants } from "../store/queries/people.ts";
import { findTargetDraft } from "../store/queries/target-drafts.ts";
import {
  type LetterRow,
  type PartRow,
  type ReceiptRow,
  listLetters,
  listParts,
  listReceipts,
} from "../store/queries/target-letters.ts";
import type { Reader } from "../store/store.ts";
import { type Ctx, asKnown, basisOf, knownAtOf } from "./context.ts";
import { mayReceive } from "./receive-targets.ts";
import { reportingDay } from "./reporting-day.ts";
import { type Measured, measure, standingOf, tallied } from "./target-figures.ts";
import {
  addresseeOf,
  inOrder,
  lastMonthOver,
  letterAt,
  monthsAt,
  periodAt,
  periodsOf,
  targetsOf,
} from "./target-letters.ts";
import { shownFact, shownLetter, shownProgress, shownReceipt, shownTarget } from "./target-view.ts";

type Page = Output<typeof endpoint>;
type Row = Page["rows"][number];

/** A letter at a point of knowledge, with what it asks and what is done of it. */
export type LoadedLetter = {
  readonly period: string;
  readonly letters: readonly LetterRow[];
  readonly letter: LetterRow | null;
  readonly targets: readonly LetterTarget[];
  readonly parts: ReadonlyMap<number, PartRow>;
  /** What the version before asked, by unit. */
  readonly before: ReadonlyMap<number, PartRow>;
  readonly months: readonly string[];
  readonly measured: Measured;
  /** Whom it is addressed to, of those whose part the asker may read; the district first. */
  readonly units: readonly Addressee[];
  readonly wholes: ReadonlyMap<string, Tally>;
};

type Asked = {
  readonly known: KnownAt;
  readonly isPast: boolean;
  readonly period: string | undefined;
  readonly version: number | undefined;
  readonly month: string | undefined;
};

function partsBy(parts: readonly PartRow[], letter: LetterRow | null | undefined) {
  const own = parts.filter((part) => part.letter_seq === letter?.seq);
  return new Map(own.map((part) => [part.unit_id, part]));
}

/** Loads a letter and measures it; eight queries, however many units, targets and projects. Refuses `noSuchLetter`. */
export async function loadLetter(
  ctx: Ctx,
  reader: Reader,
  asked: Asked,
): Promise<Result<LoadedLetter>> {
  const { known, isPast } = asked;
  const letters = await listLetters(reader, known);
  const latest = lastMonthOver(ctx, isPast ? known : undefined);
  const period = asked.period ?? periodAt(letters, `${latest}-01`);
  const found = letterAt(letters, { period, number: asked.version });
  if (!found.ok) return found;
  const letter = found.value;
  const earlier = letters.find(
    (each) => each.period === period && each.number === (letter?.number ?? 0) - 1,
  );
  const seqs = [letter, earlier].flatMap((each) => each?.seq ?? []);
  const rows = await listParts(reader, seqs);
  const parts = partsBy(rows, letter);
  const targets = letter ? targetsOf(letter) : [];
  const { month, months } = monthsAt(period, latest, asked.month);
  const rules = targets.map((each) => each.rule);
  const measured = await measure(ctx, reader, { known, targets: rules, period, month });
  const units = measured.units.filter(({ id }) => parts.has(id)).map(addresseeOf);
  const wholes = new Map(
    measured.isWhole ? rules.map((rule) => [rule.id, tallied(measured.all, rule)]) : [],
  );
  const before = partsBy(rows, earlier);
  return accept({
    period,
    letters,
    letter,
    targets,
    parts,
    before,
    months,
    measured,
    units: inOrder(ctx.rules, units),
    wholes,
  });
}

type Standing = {
  readonly receipts: ReadonlyMap<number, ReceiptRow>;
  readonly grants: readonly GrantRow[];
  readonly day: string;
  readonly isOpen: boolean;
};

function cellsOf(loaded: LoadedLetter, unit: Addressee): Row["cells"] {
  const { measured, targets, parts, before, wholes } = loaded;
  const sight = measured.sight(unit);
  return targets.map(({ rule }) => {
    const amount = parts.get(unit.id)?.amounts[rule.id] ?? null;
    const about = { unit, target: amount, whole: wholes.get(rule.id) ?? null };
    const isAsked = amount !== null || unit.isWhole;
    return {
      target: rule.id,
      amount,
      was: before.get(unit.id)?.amounts[rule.id] ?? null,
      progress:
        isAsked && sight === "all" ? shownProgress(standingOf(measured, rule, about), rule) : null,
      seen: isAsked && sight === "part" ? seenOf(measured, rule, unit) : null,
    };
  });
}

/** What the asker sees of projects that are not all theirs to see: no rate and no forecast is made of it. */
function seenOf(
  measured: Measured,
  rule: TargetRule,
  unit: Addressee,
): Row["cells"][number]["seen"] {
  const projects = measured.of(unit);
  return { linked: projects.length, actual: tallied(projects, rule).actual };
}

/** Whether a letter has been acknowledged, how long it has waited, and whether the asker may. */
function deskOf(
  { letter, measured }: LoadedLetter,
  { unit, at }: { readonly unit: Addressee; readonly at: Standing },
): Pick<Row, "receipt" | "waiting" | "mayReceive"> {
  const receipt = at.receipts.get(unit.id);
  if (receipt) return { receipt: shownReceipt(receipt), waiting: null, mayReceive: false };
  if (!letter || unit.isWhole || measured.sight(unit) === "none")
    return { receipt: null, waiting: null, mayReceive: false };
  return {
    receipt: null,
    waiting: Math.max(daysBetween(letter.known_on, at.day), 0),
    mayReceive: at.isOpen && mayReceive(at.grants, measured.units, unit),
  };
}

function rowOf(ctx: Ctx, loaded: LoadedLetter, given: { unit: Addressee; at: Standing }): Row {
  const { unit } = given;
  const { reason = "", sha256 = "" } = loaded.parts.get(unit.id) ?? {};
  return {
    unit: { id: unit.id, name: unit.name },
    kind: unit.kind,
    whole: unit.isWhole,
    summed: ctx.rules.targets.letter.sums.some((kind) => kind === unit.kind),
    cells: cellsOf(loaded, unit),
    reason,
    sha256,
    ...deskOf(loaded, given),
  };
}

function shownTargets({ targets, period, measured }: LoadedLetter): Page["targets"] {
  const { month } = measured;
  return targets.map(({ rule, lead, due }) => {
    const { pace } = progressOf({ rule, period, month, target: null, actual: null });
    return { ...shownTarget(rule), lead, due, pace };
  });
}

/** The last month any figure that counts was stated for; nodes say nothing of months that brought none. */
function statedTo({ measured }: LoadedLetter): string | null {
  const months = measured.all.flatMap(({ facts, shares }) => {
    const own = new Set([...shares.values()].flatMap(({ done }) => done?.facts ?? []));
    return facts.flatMap(({ seq, period }) =>
      own.has(seq) && period !== null && period.length === 7 ? [period] : [],
    );
  });
  return months.toSorted().at(-1) ?? null;
}

function sumsIn(ctx: Ctx, { targets, parts, units }: LoadedLetter): Page["sums"] {
  const amounts = new Map([...parts].map(([unit, part]) => [unit, part.amounts]));
  const rules = targets.map((each) => each.rule);
  return sumsOf({ rule: ctx.rules.targets.letter, targets: rules, units, amounts });
}

function isOffice(grants: readonly GrantRow[]): boolean {
  return grants.some((grant) => grant.role === "office" && grant.is_top);
}

function askedOf(ctx: Ctx, asked: Parsed<typeof endpoint>): Asked {
  const { knownAt, period, version, month } = asked;
  return {
    known: knownAtOf(ctx, knownAt),
    isPast: knownAt !== undefined,
    period,
    version,
    month,
  };
}

/** 任务书: what is asked of every unit, how it stands, what it will come to, and on whose desk a letter lies. Refuses `noSuchLetter`. */
export function showTargets(given: Ctx, asked: Parsed<typeof endpoint>): Promise<Result<Page>> {
  const about = askedOf(given, asked);
  const ctx = about.isPast ? asKnown(given, about.known) : given;
  return ctx.store.read(ctx.actor, async (reader) => {
    const read = await loadLetter(ctx, reader, about);
    if (!read.ok) return read;
    const loaded = read.value;
    const { letter, letters, period, measured } = loaded;
    const receipts = letter ? await listReceipts(reader, letter.seq, about.known) : [];
    const grants = await listGrants(reader);
    const drafts = isOffice(grants);
    const versions = letters.filter((each) => each.period === period);
    const at: Standing = {
      receipts: new Map(receipts.map((each) => [each.unit_id, each])),
      grants,
      day: about.isPast ? about.known.day : reportingDay(ctx),
      isOpen: !about.isPast && letter?.number === versions.at(-1)?.number,
    };
    return accept({
      known: { day: about.known.day, seq: about.known.seq ?? null },
      basis: basisOf(ctx),
      periods: periodsOf(ctx, letters),
      period,
      versions: versions.map(shownLetter),
      letter: letter && shownLetter(letter),
      targets: shownTargets(loaded),
      month: measured.month,
      months: [...loaded.months],
      statedTo: statedTo(loaded),
      rows: loaded.units.map((unit) => rowOf(ctx, loaded, { unit, at })),
      sums: sumsIn(ctx, loaded),
      partial: !measured.isWhole,
      mayDraft: drafts,
      hasDraft: drafts && (await findTargetDraft(reader, period)) !== undefined,
    });
  });
}

/** 来历: the projects and facts a figure rests on, and what is still to come. Refuses `noSuchLetter`, `noSuchTarget`. */
export function showTargetFigure(
  given: Ctx,
  asked: Parsed<typeof figure>,
): Promise<Result<Output<typeof figure>>> {
  const about = askedOf(given, asked);
  const ctx = about.isPast ? asKnown(given, about.known) : given;
  return ctx.store.read(ctx.actor, async (reader) => {
    const read = await loadLetter(ctx, reader, about);
    if (!read.ok) return read;
    const loaded = read.value;
    const { measured, targets, parts, wholes, units } = loaded;
    const unit = units.find((each) => each.id === asked.unit);
    const rule = targets.find((each) => each.rule.id === asked.target)?.rule;
    if (!unit || !rule || measured.sight(unit) !== "all") return refuse("noSuchTarget");
    const amount = parts.get(unit.id)?.amounts[rule.id] ?? null;
    const whole = wholes.get(rule.id) ?? null;
    const standing = standingOf(measured, rule, { unit, target: amount, whole });
    const projects = measured.of(unit);
    return accept({
      unit: { id: unit.id, name: unit.name },
      target: shownTarget(rule),
      month: measured.month,
      amount,
      progress: shownProgress(standing, rule),
      projects: projects.flatMap(({ id, name, unit: own, facts, shares }) => {
        const done = shares.get(rule.id)?.done;
        const seqs = new Set(done?.facts ?? []);
        const rested = facts.filter(({ seq }) => seqs.has(seq)).map(shownFact);
        return done ? [{ id, name, unit: own, amount: done.amount, facts: rested }] : [];
      }),
      ahead: projects.flatMap(({ id, name, unit: own, shares }) => {
        const ahead = shares.get(rule.id)?.ahead;
        if (!ahead) return [];
        const { overdue, planned } = ahead;
        return [
          { id, name, unit: own, amount: ahead.amount, planned: shownFact(planned), overdue },
        ];
      }),
    });
  });
}
