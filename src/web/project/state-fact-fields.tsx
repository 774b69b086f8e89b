import type { Attribute, AttributeGroup } from "../../domain/ledger/attribute.ts";
import type { Messages } from "../messages/zh.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { InputField, SelectField, TextField } from "../parts/field.tsx";
import { useAttributes } from "../state/use-attributes.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type FactDraft, stateable } from "./state-fact.ts";

type FieldProps = {
  readonly draft: FactDraft;
  readonly change: (patch: Partial<FactDraft>) => void;
};

/** Which attribute, by group. */
export function AttributeSelect({ draft, change }: FieldProps) {
  const { project } = useText();
  const { language } = useLanguage();
  const { roles } = useDistrict();
  const attributes = stateable(useAttributes(), roles);
  const groups = [...new Set(attributes.map(({ group }) => group))];
  const within = (group: AttributeGroup) => attributes.filter((each) => each.group === group);
  return (
    <SelectField
      label={project.state.attribute}
      value={draft.attribute}
      onChange={(event) => change({ attribute: event.target.value })}
    >
      {groups.map((group) => (
        <optgroup key={group} label={project.group[group]}>
          {within(group).map(({ id, label }) => (
            <option key={id} value={id}>
              {label[language]}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}

/** The value as a person writes it: a choice from its list, long words in a box, the rest in a line. */
export function ValueField({
  draft,
  change,
  problem,
  label,
}: FieldProps & {
  readonly problem: string | undefined;
  /** Another word for it than the form's own. */
  readonly label?: string;
}) {
  const { project } = useText();
  const { language } = useLanguage();
  const attribute = useAttributes().get(draft.attribute);
  const shared = {
    label: label ?? project.state.value,
    hint: hintFor(attribute, project.state),
    error: problem,
    value: draft.value,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      change({ value: event.target.value }),
  };
  if (attribute.choices) {
    return (
      <SelectField
        {...shared}
        options={attribute.choices.map(({ id, label }) => ({ id, label: label[language] }))}
      >
        <option value="">{project.state.choose}</option>
      </SelectField>
    );
  }
  return attribute.value === "text" ? <TextField {...shared} /> : <InputField {...shared} />;
}

function hintFor(attribute: Attribute, text: Messages["project"]["state"]): string | undefined {
  switch (attribute.value) {
    case "money":
      return text.hintMoney(attribute.unit ?? "");
    case "quantity":
      return text.hintQuantity(attribute.unit ?? "");
    case "day":
      return text.hintDay;
    case "choice":
      return text.hintChoice;
    case "text":
      return text.hintText;
    case "code":
      return undefined;
  }
}
