import { useId } from "react";
import type { Option } from "./field.tsx";
import "./choice-bar.css";

type ChoiceBarProps<T extends string> = {
  /** Read to screen readers and shown before the choices. */
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly options: readonly (Option & { readonly id: T })[];
  /** Null: nothing is chosen yet. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
};

/** A few exclusive choices side by side, on native radios: arrows move. */
export function ChoiceBar<T extends string>(props: ChoiceBarProps<T>) {
  const name = useId();
  return (
    <fieldset className="choice-bar">
      <legend className={props.labelHidden ? "hidden-text" : "choice-bar-label"}>
        {props.label}
      </legend>
      <div className="choice-bar-options">
        {props.options.map((each) => (
          <label key={each.id}>
            <input
              type="radio"
              name={name}
              value={each.id}
              checked={props.value === each.id}
              onChange={() => props.onChange(each.id)}
            />
            <span>{each.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
