import { useText } from "../messages/language.tsx";
import { toggled } from "../state/search.ts";
import { useAddress } from "../state/use-address.ts";
import type { FilterName, ListView } from "./list-view.ts";
import type { FacetChoice } from "./use-facets.ts";
import "./filters.css";

export type ChoicesProps = {
  readonly name: FilterName;
  readonly view: ListView;
  readonly choices: readonly FacetChoice[];
};

/** The choices of one filter with how many projects each would leave. */
export function FilterChoices({ name, view, choices }: ChoicesProps) {
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
