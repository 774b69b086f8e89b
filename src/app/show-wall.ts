import type { Output, Parsed } from "../contract/endpoint.ts";
import type { showWall as endpoint } from "../contract/project.ts";
import { findCurrent } from "../domain/ledger/fold.ts";
import { dayOf } from "../domain/lifecycle/schedule.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { type ProjectNow, listProjects } from "../store/queries/list-projects.ts";
import { listUnits } from "../store/queries/people.ts";
import type { Reader } from "../store/store.ts";
import { type Ctx, basisOf, knownAtOf, rulesFor } from "./context.ts";
import { type PlacedState, statesOf } from "./project-states.ts";

type Wall = Output<typeof endpoint>;
type Card = Wall["cards"][number];

/** More cards than this are no wall; the list is for them. */
const cardsMax = 5000;

function cardNow(row: ProjectNow): Card {
  return {
    id: row.subject_id,
    name: row.name,
    unit: row.unit_id,
    stage: row.stage,
    status: row.status,
    light: row.light,
    delay:
      row.delay_max === null && row.delay_min === null
        ? null
        : { min: row.delay_min, max: row.delay_max },
    total: row.attrs["totalInvestment"] ?? null,
    progress: row.progress,
    next:
      row.next_node !== null && row.next_planned
        ? { node: row.next_node, planned: row.next_planned }
        : null,
  };
}

function cardThen({ subject, state }: PlacedState): Card {
  const total = findCurrent(state.current, { attribute: "totalInvestment", kind: "planned" });
  const planned = state.next?.latest ?? state.next?.planned ?? state.next?.promised;
  return {
    id: subject.id,
    name: state.name,
    unit: subject.unit_id,
    stage: state.stage,
    status: state.status,
    light: state.light,
    delay: state.delay ?? null,
    total: total?.value ?? null,
    progress: state.progress ?? null,
    next: state.next && planned ? { node: state.next.node, planned: dayOf(planned) } : null,
  };
}

async function cardsNow(reader: Reader): Promise<Card[]> {
  const all = { q: "", units: [], wanted: {}, sort: "light" };
  const { rows } = await listProjects(reader, all, { offset: 0, limit: cardsMax });
  return rows.map(cardNow);
}

/** 挂图: every visible project as a card, today from the projection, an earlier day or a narrower basis from the facts. */
export function showWall(ctx: Ctx, asked: Parsed<typeof endpoint>): Promise<Result<Wall>> {
  const known = knownAtOf(ctx, asked.knownAt);
  return ctx.store.read(ctx.actor, async (reader) => {
    const cards =
      asked.knownAt === undefined && basisOf(ctx) === "claimed"
        ? await cardsNow(reader)
        : (await statesOf(ctx, reader, known)).map(cardThen);
    const used = new Set(cards.map((card) => card.unit));
    const then = asked.knownAt === undefined ? undefined : known;
    const units = (await listUnits(reader, then)).filter((unit) => used.has(unit.id));
    const { lifecycle } = rulesFor(ctx, asked.knownAt);
    const stages = lifecycle.stages.map(({ id, label }) => ({ id, label }));
    return accept({
      known: { day: known.day, seq: known.seq ?? null },
      stages,
      units: units.map(({ id, name, kind }) => ({ id, name, kind })),
      cards,
    });
  });
}
