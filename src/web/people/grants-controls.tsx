import { useGrantsText } from "../messages/grants-text.ts";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { InputField } from "../parts/field.tsx";
import { useAddress } from "../state/use-address.ts";

/** How the address asks for the grants. */
export function useGrantsView() {
  const { params } = useAddress();
  return {
    by: params.get("by") === "unit" ? "unit" : "person",
    words: params.get("q") ?? "",
    withOver: params.get("ended") === "1",
  } as const;
}

/** By person or by unit, with or without what ended, and a search. */
export function GrantsControls() {
  const text = useGrantsText();
  const { patch } = useAddress();
  const { by, words, withOver } = useGrantsView();
  const options = [
    { id: "person", label: text.byPerson },
    { id: "unit", label: text.byUnit },
  ] as const;
  return (
    <div className="grants-controls no-print">
      <ChoiceBar<"person" | "unit">
        label={text.by}
        labelHidden
        value={by}
        options={options}
        onChange={(next) => patch({ by: next === "person" ? null : next })}
      />
      <InputField
        label={text.find}
        type="search"
        value={words}
        onChange={(event) => patch({ q: event.target.value }, { replace: true })}
      />
      <label className="check-line grants-ended">
        <input
          type="checkbox"
          checked={withOver}
          onChange={(event) => patch({ ended: event.target.checked ? 1 : null })}
        />
        {text.ended}
      </label>
    </div>
  );
}
