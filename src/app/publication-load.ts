import type { Objection, Publication } from "../domain/ranking/publication.ts";
import type { Actor } from "../domain/reporting/actor.ts";
import { lentOf } from "../domain/reporting/actor.ts";
import { type Result, accept, refuse } from "../domain/refusal/refusal.ts";
import { humansOf } from "../store/queries/figures.ts";
import { type GrantRow, type UnitRow, listGrants, listUnits } from "../store/queries/people.ts";
import {
  type PublicationRow,
  findPublication,
  listPublicationsOf,
} from "../store/queries/rankings.ts";
import { type ObjectionRow, listObjections } from "../store/queries/ranking-objections.ts";
import type { Reader } from "../store/store.ts";
import type { Ctx } from "./context.ts";

/** What decides who may do what with a period's ranking; people are told apart by the human behind their account. */
export type LoadedPublication = {
  readonly row: PublicationRow;
  /** Every publication of the period, oldest first. */
  readonly all: readonly PublicationRow[];
  readonly latest: Publication;
  readonly objections: readonly ObjectionRow[];
  readonly decided: readonly Objection[];
  /** The asker with the roles they hold over the whole district. */
  readonly actor: Actor;
  /** The asker as whoever speaks for a unit. */
  readonly speaker: (unit: number) => Actor;
  readonly humanOf: (person: number) => number;
  readonly units: readonly UnitRow[];
};

type People = {
  readonly grants: readonly GrantRow[];
  readonly units: readonly UnitRow[];
  readonly person: number;
};

/** The asker with the roles they hold over one unit itself. */
function actorAt({ grants, person }: People, unit: number): Actor {
  const held = grants.filter((grant) => grant.unit_id === unit);
  return { person, unit, roles: held.map((grant) => grant.role), lent: lentOf(held) };
}

function topOf({ units }: Pick<People, "units">): number {
  return units.find((unit) => unit.parent === null)?.id ?? 0;
}

/** The asker as who publishes: with the roles they hold over the whole district. Three queries. */
export async function officeOf(ctx: Ctx, reader: Reader): Promise<Actor> {
  const [grants, units] = [await listGrants(reader), await listUnits(reader)];
  const humans = await humansOf(reader, [ctx.actor.person]);
  const person = humans.get(ctx.actor.person) ?? ctx.actor.person;
  return actorAt({ grants, units, person }, topOf({ units }));
}

function decidedOf(
  row: ObjectionRow,
  all: readonly PublicationRow[],
  humanOf: (person: number) => number,
): Objection {
  const { seq, unit_id: unit, outcome, ruling_seq } = row;
  const taken = ruling_seq !== null && all.some((each) => each.seq > ruling_seq);
  return { seq, unit, raisedBy: humanOf(row.raised_by), outcome, taken };
}

/** A period's ranking by any of its publications, with its objections. Seven queries. Refuses `noSuchPublication`. */
export async function loadPeriod(
  ctx: Ctx,
  reader: Reader,
  id: number,
): Promise<Result<LoadedPublication>> {
  const row = await findPublication(reader, id);
  if (!row) return refuse("noSuchPublication", { id });
  const all = await listPublicationsOf(reader, row);
  const last = all.at(-1) ?? row;
  const publications = all.map(({ seq }) => seq);
  const objections = await listObjections(reader, { publications });
  const people = [ctx.actor.person, ...all.map((each) => each.published_by)];
  const raisers = objections.map((each) => each.raised_by);
  const humans = await humansOf(reader, [...new Set([...people, ...raisers])]);
  const humanOf = (person: number): number => humans.get(person) ?? person;
  const [grants, units] = [await listGrants(reader), await listUnits(reader)];
  const asker: People = { grants, units, person: humanOf(ctx.actor.person) };
  return accept({
    row,
    all,
    latest: {
      seq: last.seq,
      stage: last.stage,
      windowTo: last.window_to,
      publishedBy: humanOf(last.published_by),
    },
    objections,
    decided: objections.map((each) => decidedOf(each, all, humanOf)),
    actor: actorAt(asker, topOf({ units })),
    speaker: (unit) => actorAt(asker, unit),
    humanOf,
    units,
  });
}

/** The same, for who acts on it: it must be the latest of its period. Refuses `noSuchPublication`, `rankingNotLatest`. */
export async function loadPublication(
  ctx: Ctx,
  reader: Reader,
  id: number,
): Promise<Result<LoadedPublication>> {
  const loaded = await loadPeriod(ctx, reader, id);
  if (!loaded.ok || loaded.value.latest.seq === id) return loaded;
  return refuse("rankingNotLatest");
}
