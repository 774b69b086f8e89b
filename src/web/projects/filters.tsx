import { useState } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Icon } from "../parts/icon.tsx";
import { Menu } from "../parts/menu.tsx";
import { toggled } from "../state/search.ts";
import { useAddress } from "../state/use-address.ts";
import { type FilterName, type ListView, filterNames, filtersOn, noFilters } from "./list-view.ts";
import { type FacetChoice, useFacets } from "./use-facets.ts";
import type { List } from "./use-rows.ts";
import "./filters.css";

type FiltersProps = { readonly view: ListView; readonly facets: List["facets"] };

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

/** The same filters behind one button, for the phone. */
export function FilterDialog({ view, facets }: FiltersProps) {
  const { projects } = useText();
  const { patch } = useAddress();
  const [open, setOpen] = useState(false);
  const choices = useFacets(facets);
  const on = filtersOn(view);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {on === 0 ? projects.filters : projects.filtersOn(on)}
      </Button>
      {open && (
        <Dialog
          look="drawer"
          title={projects.filters}
          onClose={() => setOpen(false)}
          foot={
            <>
              <Button onClick={() => patch(noFilters)}>{projects.clearFilters}</Button>
              <Button look="main" onClick={() => setOpen(false)}>
                {projects.done}
              </Button>
            </>
          }
        >
          {filterNames.map((name) => (
            <section key={name} className="filter-section">
              <h3>{projects.filter[name]}</h3>
              <FilterChoices name={name} view={view} choices={choices(name, view.filters[name])} />
            </section>
          ))}
        </Dialog>
      )}
    </>
  );
}

type ChoicesProps = {
  readonly name: FilterName;
  readonly view: ListView;
  readonly choices: readonly FacetChoice[];
};

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

function FilterChoices({ name, view, choices }: ChoicesProps) {
  const { projects } = useText();
  const { patch } = useAddress();
  const chosen = view.filters[name];
  if (choices.length === 0) return <p className="quiet">{projects.noChoices}</p>;
  return (
    <fieldset className="filter-choices">
      <legend className="hidden-text">{projects.filter[name]}</legend>
      {choices.map(({ id, label, count }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => patch({ [name]: toggled(chosen, id).join() }, { replace: true })}
          />
          <span>{label}</span>
          <span className="filter-count">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
