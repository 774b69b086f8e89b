import { type SyntheticEvent, useRef, useState } from "react";
import { delegate, listColleagues, listGrantUnits } from "../../contract/grants.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useDelegationText } from "../messages/delegation-text.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { InputField, SelectField, TextField } from "../parts/field.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import type { Grant } from "../people/people-types.ts";
import { unitOption, unitsWithin } from "../people/units-in-order.ts";
import { fieldsOf } from "./fields-of.ts";

type DelegateProps = {
  readonly district: string;
  readonly today: string;
  readonly grant: Grant;
  readonly onClose: () => void;
};

type Lacking = Readonly<Partial<Record<"who" | "to" | "reason", boolean>>>;

/** Hands one right to a colleague for some days. */
export function DelegateDialog({ district, today, grant, onClose }: DelegateProps) {
  const text = useDelegationText();
  const { common } = useText();
  const hand = useChange(delegate, ["listMyDelegations"]);
  const [lacking, setLacking] = useState<Lacking>({});
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = fieldsOf(event.currentTarget);
    const [login, to, reason] = [said("who"), said("to"), said("reason").trim()];
    const lacks = { who: login === "", to: to === "", reason: reason === "" };
    setLacking(lacks);
    if (lacks.who || lacks.to || lacks.reason) return;
    const unit = Number(said("unit")) || grant.unit.id;
    const input = {
      district,
      grant: grant.id,
      login,
      unit,
      from: said("from") || today,
      to,
      reason,
    };
    hand.mutate({ input }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={text.dialog.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="main" busy={hand.isPending} onClick={() => form.current?.requestSubmit()}>
            {text.dialog.confirm}
          </Button>
        </>
      }
    >
      <form className="form-lines" ref={form} noValidate onSubmit={submit}>
        <p>
          <strong>{common.role[grant.role]}</strong> {grant.unit.name}
        </p>
        <p className="quiet">{text.dialog.text}</p>
        <DelegateFields district={district} today={today} grant={grant} lacking={lacking} />
        {hand.error && <Failure error={hand.error} />}
      </form>
    </Dialog>
  );
}

type FieldsProps = Omit<DelegateProps, "onClose"> & { readonly lacking: Lacking };

function DelegateFields({ district, today, grant, lacking }: FieldsProps) {
  const { dialog: text } = useDelegationText();
  const colleagues = useCall(listColleagues, { district });
  const units = useCall(listGrantUnits, { district });
  if (colleagues.error ?? units.error) return <Failure error={colleagues.error ?? units.error} />;
  if (!colleagues.data || !units.data) return <Loading />;
  const { people } = colleagues.data;
  const within = unitsWithin(
    units.data.units.filter((each) => each.isOpen),
    grant.unit.id,
  );
  const person = ({ login, name, units: at }: (typeof people)[number]) => ({
    id: login,
    label: [name, ...at].join(" · "),
  });
  return (
    <>
      <SelectField
        label={text.who}
        name="who"
        hint={people.length === 0 ? text.nobody : undefined}
        error={lacking.who ? text.whoMissing : undefined}
        options={[{ id: "", label: text.choose }, ...people.map(person)]}
      />
      {within.length > 1 && (
        <SelectField label={text.unit} name="unit" options={within.map(unitOption)} />
      )}
      <div className="field-pair">
        <InputField label={text.from} name="from" type="date" min={today} defaultValue={today} />
        <InputField
          label={text.to}
          name="to"
          type="date"
          min={today}
          {...(grant.to === null ? {} : { max: grant.to })}
          required
          error={lacking.to ? text.toMissing : undefined}
        />
      </div>
      <TextField
        label={text.reason}
        name="reason"
        rows={2}
        maxLength={500}
        required
        error={lacking.reason ? text.reasonMissing : undefined}
      />
    </>
  );
}
