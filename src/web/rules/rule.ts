import type { Output } from "../../contract/endpoint.ts";
import type { checkSetting, showSetting } from "../../contract/settings.ts";

type Answer = Output<typeof showSetting>;

/** A rule as the settings show it; `T` is what the product knows its value to be. */
export type Rule<T> = Omit<Answer, "value" | "shipped"> & {
  readonly value: T;
  readonly shipped: T | null;
};
export type Version = Answer["versions"][number];
export type Tried = Output<typeof checkSetting>;
export type Fault = Tried["faults"][number];
export type Effect = NonNullable<Tried["effect"]>;

/** The steps to the place a fault names: `forms/month.yaml: figures.0.attribute`, `articles[1].rule`. */
export function pathOf({ params }: Pick<Fault, "params">): readonly string[] {
  const place = String(params["path"] ?? params["place"] ?? "").replace(/^.*:\s*/u, "");
  return place.split(/[.[\]/]+/u).filter((step) => step !== "");
}

/** A list with one item replaced, or taken out when nothing is put in its place. */
export function withItem<T>(list: readonly T[], at: number, item?: T): readonly T[] {
  return item === undefined
    ? list.filter((_, place) => place !== at)
    : list.map((each, place) => (place === at ? item : each));
}

/** A list with one item moved up (-1) or down (1); the same list where it stands at that end already. */
export function withMoved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const item = list[at];
  const other = list[at + by];
  if (item === undefined || other === undefined) return list;
  return list.map((each, place) => {
    if (place === at) return other;
    return place === at + by ? item : each;
  });
}
