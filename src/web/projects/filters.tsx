import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { Menu } from "../parts/menu.tsx";
import { useAddress } from "../state/use-address.ts";
import { type ChoicesProps, FilterChoices } from "./filter-choices.tsx";
import { type ListView, filterNames, filtersOn, noFilters } from "./list-view.ts";
import { useFacets } from "./use-facets.ts";
import type { List } from "./use-rows.ts";
import "./filters.css";

export type FiltersProps = { readonly view: ListView; readonly facets: List["facets"] };

/** A chip per filter; it opens to choices with counts. */
export function FilterBar({ view, facets }: FiltersProps) {
  const { projects } = useText();
  const { patch } = useAddress();
  const choices = useFacets(facets);
  return (
    <div className="filter-bar">
      {filterNames.map((name) => (
        <FilterChip
          key={name}
          name={name}
          view={view}
          choices={choices(name, view.filters[name])}
        />
      ))}
      {(filtersOn(view) > 0 || view.q !== "") && (
        <Button look="quiet" onClick={() => patch(noFilters)}>
          {projects.clearFilters}
        </Button>
      )}
    </div>
  );
}

function FilterChip({ name, view, choices }: ChoicesProps) {
  const { common, projects } = useText();
  const chosen = view.filters[name];
  const first = choices.find((each) => each.id === chosen[0])?.label ?? "";
  const said = chosen.length > 1 ? projects.chosen(chosen.length) : first;
  return (
    <div className="filter-chip" data-on={chosen.length > 0 || undefined}>
      <Menu
        summary={
          <>
            <span>
              {projects.filter[name]}
              {chosen.length > 0 && common.colon}
              {chosen.length > 0 && <strong>{said}</strong>}
            </span>
            <Icon name="down" />
          </>
        }
      >
        <FilterChoices name={name} view={view} choices={choices} />
      </Menu>
    </div>
  );
}
