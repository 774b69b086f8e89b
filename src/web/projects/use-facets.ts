import { listUnits } from "../../contract/project.ts";
import type { Language } from "../../domain/language.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import type { Attributes } from "../state/attributes.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { useStageName } from "../parts/use-stage-name.ts";
import type { FilterName } from "./list-view.ts";
import type { List } from "./use-rows.ts";

/** One choice of a filter with how many projects it would leave. */
export type FacetChoice = { readonly id: string; readonly label: string; readonly count: number };

const choicesOf: Readonly<Partial<Record<FilterName, string>>> = {
  statuses: "status",
  types: "projectType",
  levels: "level",
  natures: "nature",
};

/** The choices of every filter in the reader's words; what is chosen stays even when it leaves nothing. */
export function useFacets(facets: List["facets"]) {
  const label = useChoiceLabel();
  return (filter: FilterName, chosen: readonly string[]): readonly FacetChoice[] => {
    const counted = facets[filter] ?? [];
    const lost = chosen.filter((id) => !counted.some((each) => each.id === id));
    return [...counted, ...lost.map((id) => ({ id, count: 0 }))].map(({ id, count }) => ({
      id,
      count,
      label: label(filter, id),
    }));
  };
}

/** What a choice of a filter is called. */
function useChoiceLabel(): (filter: FilterName, id: string) => string {
  const { common } = useText();
  const { language } = useLanguage();
  const attributes = useAttributes();
  const { id: district } = useDistrict();
  const units = useCall(listUnits, { district }, { staleTime: 5 * 60_000 });
  const stageName = useStageName();
  const lights: Readonly<Record<string, string>> = common.light;
  const names: Readonly<Partial<Record<FilterName, (id: string) => string | undefined>>> = {
    units: (id) => units.data?.units.find((unit) => String(unit.id) === id)?.name,
    stages: stageName,
    lights: (id) => lights[id],
    industries: (id) => id,
  };
  return (filter, id) => (names[filter] ?? choiceName(filter, { attributes, language }))(id) ?? id;
}

type Naming = { readonly attributes: Attributes; readonly language: Language };

function choiceName(
  filter: FilterName,
  { attributes, language }: Naming,
): (id: string) => string | undefined {
  const attribute = attributes.find(choicesOf[filter] ?? "");
  return (id) => attribute?.choices?.find((each) => each.id === id)?.label[language];
}
