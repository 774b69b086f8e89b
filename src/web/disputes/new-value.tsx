import { ValueField } from "../project/state-fact-fields.tsx";
import { draftFor } from "../project/state-fact.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { useDistrict } from "../state/use-district.tsx";

type NewValueProps = {
  readonly attribute: string;
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
};

/** The value as a person writes it, in the field the catalogue asks for. */
export function NewValue(props: NewValueProps) {
  const { asOf } = useDistrict();
  const { get } = useAttributes();
  const draft = { ...draftFor(get(props.attribute), asOf), value: props.value };
  return (
    <ValueField
      draft={draft}
      label={props.label}
      problem={props.problem}
      change={({ value }) => props.onChange(value ?? "")}
    />
  );
}
