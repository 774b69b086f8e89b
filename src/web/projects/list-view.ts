import type { Attribute } from "../../domain/ledger/attribute.ts";
import type { Attributes } from "../state/attributes.ts";
import { readList } from "../state/search.ts";

/** The filters of the list, in the order of the bar; each is a name of the address and of the endpoint. */
export const filterNames = [
  "units",
  "stages",
  "lights",
  "statuses",
  "types",
  "levels",
  "natures",
  "industries",
] as const;
export type FilterName = (typeof filterNames)[number];

/** What the list shows: exactly what its address says. */
export type ListView = {
  readonly q: string;
  readonly filters: Readonly<Record<FilterName, readonly string[]>>;
  readonly sort: string;
  /** Attribute ids, in order. */
  readonly columns: readonly string[];
};

const fixed = new Set(["name", "unit"]);
const shownNodes = new Set(["start", "completion", "production"]);
const groupOrder = ["money", "node", "scale", "identity", "duty", "benefit", "narrative"];

/** What can be a column besides the fixed ones. */
export function columnChoices({ live }: Attributes): readonly Attribute[] {
  return live.filter(({ id }) => !fixed.has(id));
}

/** The columns of a fresh list: what the ledger keeps hot, money first; of the nodes the three everyone asks for. */
export function defaultColumns(attributes: Attributes): readonly string[] {
  return columnChoices(attributes)
    .filter(({ id, hot, group }) => hot === true && (group !== "node" || shownNodes.has(id)))
    .map(({ id, group }) => ({ id, place: groupOrder.indexOf(group) }))
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
}

/** Reads the view from the address; unknown columns are dropped. */
export function readListView(params: URLSearchParams, attributes: Attributes): ListView {
  const columns = readList(params.get("columns")).filter((id) => attributes.find(id));
  return {
    q: params.get("q") ?? "",
    filters: {
      units: readList(params.get("units")),
      stages: readList(params.get("stages")),
      lights: readList(params.get("lights")),
      statuses: readList(params.get("statuses")),
      types: readList(params.get("types")),
      levels: readList(params.get("levels")),
      natures: readList(params.get("natures")),
      industries: readList(params.get("industries")),
    },
    sort: params.get("sort") ?? "",
    columns: columns.length === 0 ? defaultColumns(attributes) : columns,
  };
}

/** The view as names and values of the address; what is default is left empty. */
export function writeListView(
  view: ListView,
  attributes: Attributes,
): Readonly<Record<string, string>> {
  const same = view.columns.join() === defaultColumns(attributes).join();
  return { ...listInput(view), columns: same ? "" : view.columns.join() };
}

type ListInput = Readonly<Record<FilterName | "q" | "sort" | "columns", string>>;

/** The view as the endpoint asks for it; columns are always named. */
export function listInput(view: ListView): ListInput {
  const { filters } = view;
  return {
    q: view.q.trim(),
    units: filters.units.join(),
    stages: filters.stages.join(),
    lights: filters.lights.join(),
    statuses: filters.statuses.join(),
    types: filters.types.join(),
    levels: filters.levels.join(),
    natures: filters.natures.join(),
    industries: filters.industries.join(),
    sort: view.sort,
    columns: view.columns.join(),
  };
}

/** How many filters are on. */
export function filtersOn(view: ListView): number {
  return filterNames.filter((name) => view.filters[name].length > 0).length;
}

/** A patch of the address that takes every filter and the search away. */
export const noFilters: Readonly<Record<string, null>> = Object.fromEntries(
  [...filterNames, "q"].map((name) => [name, null]),
);

/** The next order when a head is pressed: figures start with the largest, words with the first; then back, then none. */
export function nextSort(sort: string, column: string, numeric: boolean): string {
  const [first, second] = numeric ? [`-${column}`, column] : [column, `-${column}`];
  if (sort === first) return second;
  return sort === second ? "" : first;
}

/** How a column is sorted, for aria-sort. */
export function sortOf(sort: string, column: string): "ascending" | "descending" | "none" {
  if (sort === column) return "ascending";
  return sort === `-${column}` ? "descending" : "none";
}
