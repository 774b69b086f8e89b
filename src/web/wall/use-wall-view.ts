import { useMemo } from "react";
import { useAddress } from "../state/use-address.ts";
import { readList } from "../state/search.ts";
import { type Card, type Wall, type WallFilter, filterCards } from "./wall-model.ts";

/** More cards than this hang as chips unless the reader asks for cards. */
const cardsAtOnce = 600;

export type Density = "cards" | "chips";

export type WallView = {
  readonly filter: WallFilter;
  readonly shown: readonly Card[];
  readonly density: Density;
  /** The stage the phone shows; empty for all. */
  readonly stage: string;
  readonly screen: boolean;
};

/** What the address asks of the wall. */
export function useWallView(wall: Wall | undefined): WallView {
  const { params } = useAddress();
  const lights = params.get("lights") ?? "";
  const units = params.get("units") ?? "";
  const filter = useMemo(
    () => ({ lights: readList(lights), units: readList(units) }),
    [lights, units],
  );
  const shown = useMemo(() => (wall ? filterCards(wall.cards, filter) : []), [wall, filter]);
  const asked = params.get("density");
  const otherwise = shown.length > cardsAtOnce ? "chips" : "cards";
  return {
    filter,
    shown,
    density: asked === "chips" || asked === "cards" ? asked : otherwise,
    stage: params.get("stage") ?? "",
    screen: params.get("screen") === "1",
  };
}
