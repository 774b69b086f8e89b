import { type SyntheticEvent, useState } from "react";
import { listGrantUnits } from "../../contract/grants.ts";
import { listPeople } from "../../contract/people.ts";
import { fieldsOf } from "../account/fields-of.ts";
import { useCall } from "../api/use-call.ts";
import { useSightText } from "../messages/sight-text.ts";
import { Button } from "../parts/button.tsx";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { InputField, SelectField } from "../parts/field.tsx";
import { Failure } from "../parts/notice.tsx";
import { todayInChina } from "../parts/today.ts";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type SightAsk, askOf, sightAsks } from "./sight-question.ts";
import { unitOption, unitsInOrder } from "./units-in-order.ts";

/** What to look up, and on which day; the answer belongs to the address. */
export function SightForm() {
  const text = useSightText();
  const { params, patch } = useAddress();
  const ask = askOf(params);
  const [lacks, setLacks] = useState(false);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = fieldsOf(event.currentTarget);
    const [of, day] = [Number(said("of")), said("day")];
    const ready = Number.isInteger(of) && of > 0 && day !== "";
    setLacks(!ready);
    if (ready) patch({ ask, of, day });
  };
  const choose = (next: SightAsk) => {
    setLacks(false);
    patch({ ask: next, of: null });
  };
  return (
    <form className="sight-form no-print" noValidate onSubmit={submit}>
      <ChoiceBar
        label={text.ask}
        labelHidden
        value={ask}
        options={sightAsks.map((id) => ({ id, label: text[id] }))}
        onChange={choose}
      />
      <div className="sight-fields">
        <SubjectField key={ask} ask={ask} missing={lacks ? text.missing : undefined} />
        <InputField
          label={text.day}
          name="day"
          type="date"
          max={todayInChina()}
          defaultValue={params.get("day") ?? todayInChina()}
        />
        <Button look="main" type="submit">
          {text.submit}
        </Button>
      </div>
    </form>
  );
}

type SubjectProps = { readonly ask: SightAsk; readonly missing: string | undefined };

function SubjectField({ ask, missing }: SubjectProps) {
  const text = useSightText();
  const { params } = useAddress();
  const of = params.get("of") ?? "";
  if (ask === "unit") return <UnitField of={of} missing={missing} />;
  if (ask === "person") return <PersonField of={of} missing={missing} />;
  return (
    <InputField
      label={text.projectLabel}
      hint={text.projectHint}
      name="of"
      inputMode="numeric"
      defaultValue={of}
      error={missing}
    />
  );
}

type ChosenProps = { readonly of: string; readonly missing: string | undefined };

function UnitField({ of, missing }: ChosenProps) {
  const text = useSightText();
  const { id: district } = useDistrict();
  const { data, error } = useCall(listGrantUnits, { district });
  if (error) return <Failure error={error} />;
  const options = unitsInOrder(data?.units ?? []).map(unitOption);
  return <Choice label={text.unitLabel} of={of} missing={missing} options={options} />;
}

function PersonField({ of, missing }: ChosenProps) {
  const text = useSightText();
  const { id: district } = useDistrict();
  const { data, error } = useCall(listPeople, { district });
  if (error) return <Failure error={error} />;
  const options = (data?.people ?? []).map(({ id, login, name }) => ({
    id: String(id),
    label: `${name} ${login}`,
  }));
  return <Choice label={text.personLabel} of={of} missing={missing} options={options} />;
}

type ChoiceProps = ChosenProps & {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
};

/** Drawn anew when its list has come, so that what the address names is chosen then. */
function Choice({ label, of, missing, options }: ChoiceProps) {
  const text = useSightText();
  return (
    <SelectField
      key={options.length}
      label={label}
      name="of"
      defaultValue={of}
      error={missing}
      options={[{ id: "", label: text.choose }, ...options]}
    />
  );
}
