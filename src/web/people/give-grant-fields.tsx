import { useId, useState } from "react";
import { adminRoles, businessRoles, isAdmin, roles } from "../../domain/unit/role.ts";
import { useGrantsText } from "../messages/grants-text.ts";
import { useText } from "../messages/language.tsx";
import { InputField, SelectField, TextField } from "../parts/field.tsx";
import type { Account, GrantUnit } from "./people-types.ts";
import { unitOption, unitsInOrder } from "./units-in-order.ts";

type FieldsProps = {
  readonly login: string;
  readonly today: string;
  readonly people: readonly Account[];
  readonly units: readonly GrantUnit[];
  readonly missing: string | undefined;
};

/** Who, as what, for which unit, from when to when, why. An administrator is one for the whole district. */
export function GiveGrantFields({ login, today, people, units, missing }: FieldsProps) {
  const text = useGrantsText().give;
  const logins = useId();
  const [role, setRole] = useState<string>("town");
  const known = roles.find((each) => each === role);
  const admin = known !== undefined && isAdmin(known);
  const ordered = unitsInOrder(units);
  const tops = ordered.filter(({ depth }) => depth === 0).map(unitOption);
  const offered = admin ? tops : [{ id: "", label: text.choose }, ...ordered.map(unitOption)];
  return (
    <>
      <InputField
        label={text.login}
        hint={text.loginHint}
        name="login"
        list={logins}
        defaultValue={login}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={missing}
      />
      <datalist id={logins}>
        {people.map(({ id, login: each, name }) => (
          <option key={id} value={each}>
            {name}
          </option>
        ))}
      </datalist>
      <RoleField role={role} hint={admin ? text.adminHint : undefined} onChange={setRole} />
      <SelectField label={text.unit} name="unit" options={offered} />
      <div className="field-pair">
        <InputField label={text.from} name="from" type="date" min={today} defaultValue={today} />
        <InputField label={text.to} hint={text.toHint} name="to" type="date" min={today} />
      </div>
      <TextField
        label={text.reason}
        hint={text.reasonHint}
        name="reason"
        rows={2}
        maxLength={500}
        required
      />
    </>
  );
}

type RoleFieldProps = {
  readonly role: string;
  readonly hint: string | undefined;
  readonly onChange: (role: string) => void;
};

function RoleField({ role, hint, onChange }: RoleFieldProps) {
  const text = useGrantsText().give;
  const { common } = useText();
  const groups = [
    [text.business, businessRoles],
    [text.admins, adminRoles],
  ] as const;
  return (
    <SelectField
      label={text.role}
      name="role"
      hint={hint}
      value={role}
      onChange={(event) => onChange(event.target.value)}
    >
      {groups.map(([label, held]) => (
        <optgroup key={label} label={label}>
          {held.map((each) => (
            <option key={each} value={each}>
              {common.role[each]}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
