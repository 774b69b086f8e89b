import type { Output, Parsed } from "../contract/endpoint.ts";
import type { listProjects as endpoint } from "../contract/project.ts";
import { type Result, accept } from "../domain/refusal/refusal.ts";
import { hotAttributes } from "../store/hot-column.ts";
import {
  type FilterColumn,
  type ProjectFilter,
  type ProjectNow,
  countFacets,
  filterColumns,
  listProjects as query,
} from "../store/queries/list-projects.ts";
import { rowOf as nowRowOf } from "../store/project-now.ts";
import type { Reader } from "../store/store.ts";
import { type Ctx, basisOf, boardOf, knownAtOf } from "./context.ts";
import { fillGuarded } from "./hidden.ts";
import { rowsOn } from "./kept-rows.ts";
import { statesOf } from "./project-states.ts";

type Asked = Omit<Parsed<typeof endpoint>, "offset" | "limit">;
type Row = Output<typeof endpoint>["rows"][number];

function wordsOf(text: string | undefined): string[] {
  return (text ?? "").split(",").filter((word) => word !== "");
}

/** Unit numbers are four-byte integers; anything else names no unit. */
function isUnitNumber(id: number): boolean {
  return Number.isInteger(id) && Math.abs(id) < 2 ** 31;
}

/** The filter a list's address asks for. */
export function filterOf(asked: Asked): ProjectFilter {
  const wanted = Object.keys(filterColumns).map((word) => [
    word,
    wordsOf(asked[word as FilterColumn]),
  ]);
  return {
    q: asked.q ?? "",
    units: wordsOf(asked.units).map(Number).filter(isUnitNumber),
    wanted: Object.fromEntries(wanted),
    sort: asked.sort ?? "light",
  };
}

/** The attributes a list shows, in the asked order; the hot ones when nothing is asked. */
export function columnsOf(asked: Pick<Asked, "columns">): string[] {
  const columns = wordsOf(asked.columns);
  return columns.length > 0 ? columns : hotAttributes.map((attribute) => attribute.id);
}

/** One row of the list with the asked columns only. */
export function rowOf(row: ProjectNow, columns: readonly string[]): Row {
  const shown = columns.flatMap((id) => (row.attrs[id] === undefined ? [] : [[id, row.attrs[id]]]));
  return {
    id: row.subject_id,
    name: row.name,
    parent: row.parent,
    unit: { id: row.unit_id, name: row.unit_name },
    stage: row.stage,
    status: row.status,
    light: row.light,
    delay:
      row.delay_max === null && row.delay_min === null
        ? null
        : { min: row.delay_min, max: row.delay_max },
    values: Object.fromEntries(shown),
  };
}

/**
 * The rows of the list folded from the facts, where it is asked from an earlier point; on a narrower basis those kept at
 * hand; none where today's projection, which holds every claim, answers.
 */
export async function foldedRows(
  ctx: Ctx,
  reader: Reader,
  knownAt: string | undefined,
): Promise<Pick<ProjectFilter, "past">> {
  if (knownAt === undefined && basisOf(ctx) === "claimed") return {};
  const known = knownAtOf(ctx, knownAt);
  if (knownAt === undefined) return { past: { rows: await rowsOn(ctx, reader, known), known } };
  const board = boardOf(ctx, known);
  const states = await statesOf(ctx, reader, known);
  const rows = states.map(({ subject, state }) => nowRowOf(subject, state, board));
  return { past: { rows, known } };
}

/** 项目库: a page of the list; the first page also counts what each filter would leave. */
export function listProjects(
  ctx: Ctx,
  asked: Parsed<typeof endpoint>,
): Promise<Result<Output<typeof endpoint>>> {
  return ctx.store.read(ctx.actor, async (reader) => {
    const filter = { ...filterOf(asked), ...(await foldedRows(ctx, reader, asked.knownAt)) };
    const { total, rows } = await query(reader, filter, asked);
    const facets = asked.offset === 0 ? await countFacets(reader, filter) : {};
    const columns = columnsOf(asked);
    const known = asked.knownAt === undefined ? undefined : knownAtOf(ctx, asked.knownAt);
    const filled = await fillGuarded({ ctx, reader, known }, rows, columns);
    const hidden = [...filled.hidden];
    return accept({ total, rows: filled.rows.map((row) => rowOf(row, columns)), hidden, facets });
  });
}
