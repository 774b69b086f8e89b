import { type SyntheticEvent, useRef, useState } from "react";
import { giveGrant, listGrantUnits } from "../../contract/grants.ts";
import { listPeople } from "../../contract/people.ts";
import { type Role, roles } from "../../domain/unit/role.ts";
import { fieldsOf } from "../account/fields-of.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useGrantsText } from "../messages/grants-text.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Failure, Loading } from "../parts/notice.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { GiveGrantFields } from "./give-grant-fields.tsx";

type GiveProps = {
  /** Whose login is filled in already. */
  readonly login: string;
  readonly today: string;
  readonly onClose: () => void;
};

/** Gives somebody a role for a unit from a day on, with the reason. */
export function GiveGrantDialog({ login, today, onClose }: GiveProps) {
  const text = useGrantsText().give;
  const { common } = useText();
  const { id: district } = useDistrict();
  const people = useCall(listPeople, { district });
  const units = useCall(listGrantUnits, { district });
  const give = useChange(giveGrant, ["listGrants", "listPeople"]);
  const [lacks, setLacks] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = fieldsOf(event.currentTarget);
    const input = grantSaid(said);
    setLacks(input === null);
    if (input) give.mutate({ input: { district, ...input } }, { onSuccess: onClose });
  };
  const failed = people.error ?? units.error;
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="main" busy={give.isPending} onClick={() => form.current?.requestSubmit()}>
            {text.confirm}
          </Button>
        </>
      }
    >
      {failed && <Failure error={failed} />}
      {!failed && (!people.data || !units.data) && <Loading />}
      {people.data && units.data && (
        <form className="form-lines" ref={form} noValidate onSubmit={submit}>
          <GiveGrantFields
            login={login}
            today={today}
            people={people.data.people}
            units={units.data.units.filter((each) => each.isOpen)}
            missing={lacks ? text.missing : undefined}
          />
          {give.error && <Failure error={give.error} />}
        </form>
      )}
    </Dialog>
  );
}

type Said = {
  readonly login: string;
  readonly role: Role;
  readonly unit: number;
  readonly from?: string;
  readonly to: string | null;
  readonly reason: string;
};

/** What the form says; null when something needed is not there. */
function grantSaid(said: (name: string) => string): Said | null {
  const [login, reason] = [said("login").trim(), said("reason").trim()];
  const role = roles.find((each) => each === said("role"));
  const unit = Number(said("unit"));
  const [from, to] = [said("from"), said("to")];
  if (login === "" || reason === "" || role === undefined || !(unit > 0)) return null;
  return { login, role, unit, reason, to: to === "" ? null : to, ...(from === "" ? {} : { from }) };
}
