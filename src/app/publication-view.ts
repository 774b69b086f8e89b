import type * as z from "zod/mini";
import type { Output, Parsed } from "../contract/endpoint.ts";
import type {
  downloadRanking as downloading,
  issueSchema,
  listPublications as listing,
  objectionSchema,
  showPublication as showing,
  showRanked as following,
} from "../contract/published-ranking.ts";
import type { Fact } from "../domain/ledger/fact.ts";
import { viewOf } from "../domain/ranking/board-view.ts";
import type { RankingChange } from "../domain/ranking/changes.ts";
import { movementsOf } from "../domain/ranking/movement.ts";
import {
  decideFinish,
  decideRevise,
  decideRuling,
  mayObject,
} from "../domain/ranking/publication.ts";
import { printPoints } from "../domain/ranking/print-points.ts";
import type { Board } from "../domain/ranking/result.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { holds } from "../domain/reporting/actor.ts";
import { findFacts } from "../store/queries/figures.ts";
import {
  type PublicationRow,
  findEntry,
  findIssued,
  findPublication,
  listBoards,
  listEntryUnits,
  listPublications as linesOf,
} from "../store/queries/rankings.ts";
import { type FlagRow, listFlags } from "../store/queries/ranking-flags.ts";
import type { ObjectionRow } from "../store/queries/ranking-objections.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";
import { type LoadedPublication, loadPeriod, officeOf } from "./publication-load.ts";
import { exportRanking } from "./export-ranking.ts";
import { refused } from "./refused.ts";
import { readSigned } from "./seal/check-notes.ts";
import { labelOf } from "./show-project.ts";

type Shown = Output<typeof showing>;

/** Periods a sparkline tells. */
const seriesMost = 8;

/** Every period that was published, the latest first. */
export function listPublications(
  ctx: Ctx,
  _asked: Parsed<typeof listing>,
): Promise<Result<Output<typeof listing>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const rows = await linesOf(reader);
    return accept({
      publications: rows.map(({ seq, rulebook, title, period, stage, on_day, window_to }) => ({
        id: seq,
        rulebook,
        title,
        period,
        stage,
        day: on_day,
        windowTo: window_to,
      })),
      mayPublish: holds(await officeOf(ctx, reader), ["office"]),
    });
  });
}

function printed(points: string | null): string | null {
  return points === null ? null : printPoints(points);
}

function changeView(change: RankingChange): z.output<typeof issueSchema>["changes"][number] {
  const { unit, name, points, rank, articles, objections } = change;
  return {
    unit: { id: unit, name },
    points: { was: printed(points.was), now: printed(points.now) },
    rank,
    articles: articles.map(({ id, was, now }) => ({ id, was: printed(was), now: printed(now) })),
    objections: [...objections],
  };
}

function issueView(row: PublicationRow): z.output<typeof issueSchema> {
  return {
    id: row.seq,
    number: row.number,
    stage: row.stage,
    day: row.on_day,
    by: row.by_name,
    basis: row.basis,
    inputs: row.inputs_sha256,
    result: row.result_sha256,
    changes: row.changes.map(changeView),
  };
}

type ShownObjection = z.output<typeof objectionSchema>;

function contestedFigure(ctx: Ctx, row: ObjectionRow): ShownObjection["figure"] {
  const { attribute, figure_period: period, was, should } = row;
  if (attribute === null || was === null || should === null) return null;
  return { attribute, label: labelOf(ctx.rules, attribute), period, was, should };
}

function objectionView(ctx: Ctx, row: ObjectionRow, loaded: LoadedPublication): ShownObjection {
  const { decided, latest, actor, humanOf, all, units } = loaded;
  const objection = decided.find(({ seq }) => seq === row.seq);
  const on = all.find(({ seq }) => seq === row.publication_seq);
  const publication = { ...latest, publishedBy: humanOf(on?.published_by ?? 0) };
  const asked = { publication, reason: "?" };
  const ruled = row.outcome !== null;
  return {
    id: row.seq,
    unit: { id: row.unit_id, name: units.find(({ id }) => id === row.unit_id)?.name ?? "" },
    article: row.article,
    fact: row.fact_seq,
    figure: contestedFigure(ctx, row),
    points: row.points,
    reason: row.reason,
    evidence: row.evidence.map(({ label, address }) =>
      address === undefined ? { label } : { label, address },
    ),
    by: row.raised_name,
    day: row.on_day,
    outcome: row.outcome,
    ruling: ruled
      ? { reason: row.ruling_reason ?? "", by: row.ruled_by ?? "", day: row.ruled_on ?? "" }
      : null,
    newFact: row.new_seq,
    mine: objection !== undefined && decideRuling(objection, asked, actor).ok,
  };
}

function flagView(row: FlagRow): Shown["flags"]["history"][number] {
  return {
    publication: row.publication_seq,
    period: row.period,
    unit: { id: row.unit_id, name: row.unit_name },
    given: row.given,
    byRule: row.by_rule,
    reason: row.reason,
    by: row.by_name,
    day: row.on_day,
  };
}

type Kept = {
  readonly boards: readonly Board[];
  readonly explained: readonly number[];
  readonly flags: readonly FlagRow[];
};

function flagsOf(ctx: Ctx, { row, actor, latest }: LoadedPublication, { flags }: Kept) {
  const own = flags.filter((each) => each.rulebook === row.rulebook);
  const here = own.filter((each) => each.publication_seq === row.seq);
  const waiting = row.proposed.filter(({ unit }) => !here.some((each) => each.unit_id === unit));
  return {
    flags: {
      title: ctx.rules.publication.flag.title,
      proposed: waiting.map(({ unit, name, reason }) => ({ unit: { id: unit, name }, reason })),
      history: own.map(flagView),
    },
    mayFlag: latest.stage === "final" && latest.seq === row.seq && holds(actor, ["office"]),
  };
}

function mayOf(ctx: Ctx, loaded: LoadedPublication, kept: Kept): Omit<Shown["may"], "flag"> {
  const { latest, row, decided: objections, actor, speaker } = loaded;
  const isLatest = latest.seq === row.seq;
  const day = ctx.today;
  const isMine = (unit: number): boolean => mayObject(latest, { unit, day }, speaker(unit)).ok;
  const ranked = row.board.groups.flatMap(({ entries }) => entries.map(({ unit }) => unit));
  return {
    objectFor: isLatest ? kept.explained.filter(isMine) : [],
    revise: isLatest && decideRevise(latest, { objections, basis: "?" }, actor).ok,
    finish: isLatest && decideFinish(latest, { objections, day }, actor).ok,
    // The bytes are told to who may follow every unit's points.
    download: ranked.every((unit) => kept.explained.includes(unit)),
  };
}

function shown(ctx: Ctx, loaded: LoadedPublication, kept: Kept): Shown {
  const { row, all, latest, objections } = loaded;
  const boards = kept.boards.map((each) => (each.period === row.period ? row.board : each));
  const movements = movementsOf(boards);
  const { flags, mayFlag } = flagsOf(ctx, loaded, kept);
  const checkpoint = row.checkpoint === null ? null : readSigned(row.checkpoint).checkpoint;
  return {
    id: row.seq,
    rulebook: row.rulebook,
    version: row.rulebook_version,
    period: row.period,
    number: row.number,
    stage: row.stage,
    latest: latest.seq,
    known: { day: row.known_on, seq: row.point },
    sealed: checkpoint ? String(checkpoint.size) : null,
    windowTo: row.window_to,
    isOpen: latest.stage !== "final" && ctx.today <= row.window_to,
    board: viewOf(row.board),
    movements: [...movements].map(([unit, { gained, series }]) => ({
      unit,
      gained,
      series: series.map((each) => ({ ...each })),
    })),
    explained: [...kept.explained],
    issues: all.map(issueView).toReversed(),
    objections: objections.map((each) => objectionView(ctx, each, loaded)),
    flags,
    may: { ...mayOf(ctx, loaded, kept), flag: mayFlag },
  };
}

/** One published ranking with its movement, objections and flags. Ten queries, however many units. Refuses `noSuchPublication`. */
export function showPublication(ctx: Ctx, asked: Parsed<typeof showing>): Promise<Result<Shown>> {
  return refused((stop) =>
    ctx.store.read(ctx.actor, async (reader) => {
      const loaded = stop.unless(await loadPeriod(ctx, reader, asked.id));
      const { rulebook, period } = loaded.row;
      const kept: Kept = {
        boards: await listBoards(reader, { rulebook, period, most: seriesMost }),
        explained: await listEntryUnits(reader, asked.id),
        flags: await listFlags(reader),
      };
      return shown(ctx, loaded, kept);
    }),
  );
}

function figureView(ctx: Ctx, fact: Fact): Output<typeof following>["figures"][number] {
  const { seq, attribute, subject, period, value } = fact;
  return { seq, attribute, label: labelOf(ctx.rules, attribute), subject, period, value };
}

/** What a unit's points are made of, as published. Refuses `noSuchPublication`, `noSuchRanked`. */
export function showRanked(
  ctx: Ctx,
  asked: Parsed<typeof following>,
): Promise<Result<Output<typeof following>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const { id, unit } = asked;
    const row = await findPublication(reader, id);
    if (!row) return refuse("noSuchPublication", { id });
    const kept = await findEntry(reader, { publication: id, unit });
    if (!kept) return refuse("noSuchRanked");
    const facts = await findFacts(reader, ctx.today, kept.entry.tree.facts);
    const figures = facts.map((fact) => figureView(ctx, fact));
    return accept({ known: { day: row.known_on, seq: row.point }, ...kept, figures });
  });
}

async function fileOf(ctx: Ctx, reader: Reader, id: number): Promise<Result<Uint8Array>> {
  const row = await findPublication(reader, id);
  const kept = row && (await findIssued(reader, id));
  if (!row || !kept) return refuse("noSuchPublication", { id });
  return accept(exportRanking(ctx.district.id, row, kept));
}

/** A published ranking as a file that anybody computes again. Refuses `noSuchPublication`. */
export function downloadRanking(
  ctx: Ctx,
  asked: Parsed<typeof downloading>,
): Promise<Result<Uint8Array>> {
  return ctx.store.read(ctx.actor, (reader) => fileOf(ctx, reader, asked.id));
}
