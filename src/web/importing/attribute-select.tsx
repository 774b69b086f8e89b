import type { AttributeGroup } from "../../domain/ledger/attribute.ts";
import { useSay, useText } from "../messages/language.tsx";
import { SelectField } from "../parts/field.tsx";
import { useAttributes } from "../state/use-attributes.tsx";

const groups: readonly AttributeGroup[] = [
  "identity",
  "duty",
  "scale",
  "money",
  "node",
  "benefit",
  "narrative",
];

type SelectProps = {
  readonly label: string;
  /** The attribute; "" keeps the column out, undefined when nobody knows yet. */
  readonly value: string | undefined;
  readonly onChange: (attribute: string | null) => void;
};

const open = "?";

/** Every attribute a district keeps, by group, and “keep out”. */
export function AttributeSelect({ label, value, onChange }: SelectProps) {
  const { importing } = useText();
  const say = useSay();
  const { live, hidden } = useAttributes();
  const text = importing.columns;
  return (
    <SelectField
      label={label}
      labelHidden
      value={value ?? open}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    >
      {value === undefined && (
        <option value={open} disabled>
          {text.choose}
        </option>
      )}
      <option value="">{text.none}</option>
      {groups.map((group) => {
        const members = live.filter((each) => each.group === group && !hidden.has(each.id));
        return members.length === 0 ? null : (
          <optgroup key={group} label={text.group[group]}>
            {members.map((each) => (
              <option key={each.id} value={each.id}>
                {say(each.label)}
              </option>
            ))}
          </optgroup>
        );
      })}
    </SelectField>
  );
}
