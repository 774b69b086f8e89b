import type { RowIdentity } from "./match.ts";
import { buildMatcher } from "./match.ts";
import { unitFinder, unitLikener } from "./identity.ts";
import type { Table } from "./layout.ts";
import type { RowWorld, SettledRow } from "./judge-reading.ts";
import type { Decisions, KnownProject, Match, World } from "./plan-types.ts";
import type { CellFrame } from "./reading.ts";
import { rowReader } from "./row-reading.ts";
import type { RowReader } from "./row-reading.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the tables are planned against. */
export type TableFrame = {
  readonly world: World;
  readonly vocabulary: Vocabulary;
  readonly asOf: string;
};

const noMonths: ReadonlySet<string> = new Set();

/** Everything the planning of one file shares. */
export type Shared = {
  readonly decisions: Decisions;
  readonly frame: TableFrame;
  readonly tables: readonly { readonly table: Table; readonly read: RowReader }[];
  readonly findUnit: (written: string) => string | null;
  readonly likeUnit: (written: string) => string | null;
  readonly match: (row: RowIdentity) => Match;
  readonly byId: ReadonlyMap<number, KnownProject>;
};

/** Prepares readers, matcher and look-ups. Errors: none (total). */
export function share(tables: readonly Table[], decisions: Decisions, frame: TableFrame): Shared {
  const { world, vocabulary, asOf } = frame;
  const readers = tables.map((table) => {
    const cells: CellFrame = {
      asOf,
      days: table.days,
      partialNodes: world.partialNodes,
      byId: vocabulary.byId,
    };
    return { table, read: rowReader(table, cells) };
  });
  const byId = new Map(world.known.map((project) => [project.id, project]));
  return {
    decisions,
    frame,
    tables: readers,
    findUnit: unitFinder(world.units),
    likeUnit: unitLikener(world.units),
    match: buildMatcher(world.known),
    byId,
  };
}

/** What a settled row is compared with. Errors: none (total). */
export function worldOf(shared: Shared, row: SettledRow): RowWorld {
  const { world, asOf } = shared.frame;
  const id = row.match.state === "certain" ? row.match.project : undefined;
  return {
    asOf,
    project: id === undefined ? undefined : shared.byId.get(id),
    current: id === undefined ? undefined : world.currentOf(id),
    kinds: shared.decisions.kinds ?? {},
    closed: world.closed ?? noMonths,
    hasKinds: Object.keys(shared.decisions.kinds ?? {}).length > 0,
    findUnit: shared.findUnit,
    likeUnit: shared.likeUnit,
    unitsKnown: world.units.length > 0,
  };
}
