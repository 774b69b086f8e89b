import { useState } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { useAddress } from "../state/use-address.ts";
import { FilterChoices } from "./filter-choices.tsx";
import type { FiltersProps } from "./filters.tsx";
import { filterNames, filtersOn, noFilters } from "./list-view.ts";
import { useFacets } from "./use-facets.ts";

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
