import type { ComponentType } from "react";
import type { Bilingual } from "../../domain/language.ts";
import type { Right } from "../../domain/unit/rights.ts";
import type { Late } from "../state/late.ts";

/** Under which heading a place of the settings stands. */
export const placeGroups = ["people", "units", "figures", "office"] as const;

/** One place of the settings: a line in the list at the side, and the page behind it. */
export type SettingsPlace = {
  /** The last part of the address: `people` opens `/:district/settings/people`. */
  readonly place: string;
  readonly group: (typeof placeGroups)[number];
  /** Any one of these opens it; whose business it is comes first. */
  readonly rights: readonly Right[];
  readonly label: Bilingual;
  /** What one does there, in one line; shown where there is no list at the side. */
  readonly note: Bilingual;
  readonly page: Late<ComponentType>;
};

/** The places somebody with these rights may open, in the order of the list. */
export function openPlaces(
  places: readonly SettingsPlace[],
  rights: readonly Right[],
): readonly SettingsPlace[] {
  return places.filter((each) => each.rights.some((right) => rights.includes(right)));
}

/** Where the settings open for somebody: the first place that is their own business, not one they may also look into. */
export function frontPlace(
  open: readonly SettingsPlace[],
  rights: readonly Right[],
): SettingsPlace | undefined {
  const isOwn = ({ rights: [first] }: SettingsPlace) =>
    first !== undefined && rights.includes(first);
  return open.find(isOwn) ?? open[0];
}
