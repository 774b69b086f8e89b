import { columnsOf, keyOf, type Columns } from "./columns.ts";
import type { ScoredProject, ScoredUnit, ScoringInput, Values } from "./scoring-input.ts";
import { HolderContext, sharedOf } from "./holder-context.ts";
import type { Context, Over, Tally } from "./operator.ts";
import type { Rulebook } from "./rulebook.ts";
import { added, partOf, tallyAll, without } from "./tally.ts";

type Kept = { readonly over: Over; tally: Tally };

/** A unit with all that is remembered of it; `project` puts one in another's place and keeps the sums right. */
export type Holder = {
  readonly context: Context;
  readonly unit: ScoredUnit;
  readonly forget: () => void;
  /** Lets go of what was read of the projects; the sums are kept. */
  readonly release: () => void;
  readonly setValues: (values: Values) => void;
  readonly project: (project: ScoredProject) => void;
};

function place(list: readonly ScoredProject[], id: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.id ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A unit with its projects, ready to be asked. `peers` is filled with the group by whoever opens it. */
export function openUnit(
  rulebook: Rulebook,
  input: Pick<ScoringInput, "period">,
  at: {
    readonly unit: ScoredUnit;
    readonly values: Values;
    readonly projects: readonly ScoredProject[];
    readonly peers: readonly Context[];
  },
): Holder {
  const shared = sharedOf(rulebook, input.period, at.unit);
  const contextOf = (project: ScoredProject): Context =>
    new HolderContext({ shared, project, values: project.values, ofUnit: null });
  const isStated = (id: string): boolean => !shared.figures.has(id);
  const projects = at.projects.toSorted((a, b) => a.id - b.id);
  let columns: Columns | null = null;
  const opened = (): Columns => (columns ??= columnsOf(projects, { isStated, contextOf }));
  const tallies = new Map<string, Kept>();
  const tally = (over: Over): Tally => {
    const key = `${over.where ? keyOf(over.where) : ""} ${typeof over.of === "object" && over.of ? keyOf(over.of) : over.of}`;
    const found = tallies.get(key);
    if (found) return found.tally;
    const fresh = tallyAll(over, opened());
    tallies.set(key, { over, tally: fresh });
    return fresh;
  };
  let { values } = at;
  const context = new HolderContext({
    shared,
    project: null,
    get values() {
      return values;
    },
    ofUnit: {
      get projects() {
        return opened().contexts();
      },
      peers: at.peers,
      tally,
    },
  });
  return {
    unit: at.unit,
    context,
    forget: () => context.forget(),
    release: () => {
      columns = null;
    },
    setValues: (changed) => {
      values = changed;
      context.forget();
    },
    project: (project) => {
      const index = place(projects, project.id);
      const before = projects[index]?.id === project.id ? projects[index] : undefined;
      const [less, more] = [before && contextOf(before), contextOf(project)];
      for (const kept of tallies.values()) {
        const rest = less ? without(kept.tally, partOf(kept.over, less)) : kept.tally;
        kept.tally = added(rest, partOf(kept.over, more));
      }
      projects.splice(index, before ? 1 : 0, project);
      columns = null;
      context.forget();
    },
  };
}
