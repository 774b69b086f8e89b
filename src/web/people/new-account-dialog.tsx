import { type SyntheticEvent, useId, useRef, useState } from "react";
import { createAccount } from "../../contract/people.ts";
import { fieldsOf } from "../account/fields-of.ts";
import { useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { usePeopleText } from "../messages/people-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { InputField, TextField } from "../parts/field.tsx";
import { Failure } from "../parts/notice.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { OneTimePassword } from "./one-time-password.tsx";
import type { Account } from "./people-types.ts";

type NewAccountProps = { readonly accounts: readonly Account[]; readonly onClose: () => void };

/** Opens an account, and shows its one-time password once. */
export function NewAccountDialog({ accounts, onClose }: NewAccountProps) {
  const text = usePeopleText();
  const { common } = useText();
  const { id: district } = useDistrict();
  const create = useChange(createAccount, ["listPeople", "listAccountSteps"]);
  const [lacks, setLacks] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = fieldsOf(event.currentTarget);
    const [login, name] = [said("login").trim(), said("name").trim()];
    setLacks(login === "" || name === "");
    if (login === "" || name === "") return;
    const rest = { sameHumanAs: said("sameHumanAs").trim(), reason: said("reason").trim() };
    create.mutate({ input: { district, login, name, ...rest } });
  };
  if (create.data)
    return (
      <Dialog
        title={text.open.done(create.data.person.name)}
        onClose={onClose}
        foot={
          <Button look="main" onClick={onClose}>
            {text.password.done}
          </Button>
        }
      >
        <div className="form-lines">
          <OneTimePassword part="whole" password={create.data.password} />
          <p>{text.open.next}</p>
        </div>
      </Dialog>
    );
  return (
    <Dialog
      title={text.open.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="main" busy={create.isPending} onClick={() => form.current?.requestSubmit()}>
            {text.open.confirm}
          </Button>
        </>
      }
    >
      <form className="form-lines" ref={form} noValidate onSubmit={submit}>
        <NewAccountFields accounts={accounts} missing={lacks ? text.open.missing : undefined} />
        {create.error && <Failure error={create.error} />}
      </form>
    </Dialog>
  );
}

type FieldsProps = {
  readonly accounts: readonly Account[];
  readonly missing: string | undefined;
};

function NewAccountFields({ accounts, missing }: FieldsProps) {
  const text = usePeopleText().open;
  const logins = useId();
  return (
    <>
      <InputField
        label={text.login}
        hint={text.loginHint}
        name="login"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={60}
        required
      />
      <InputField
        label={text.name}
        name="name"
        autoComplete="off"
        maxLength={60}
        required
        error={missing}
      />
      <InputField
        label={text.sameHuman}
        hint={text.sameHumanHint}
        name="sameHumanAs"
        list={logins}
        autoComplete="off"
        autoCapitalize="none"
        maxLength={60}
      />
      <datalist id={logins}>
        {accounts.map(({ id, login, name }) => (
          <option key={id} value={login}>
            {name}
          </option>
        ))}
      </datalist>
      <TextField label={text.reason} name="reason" maxLength={500} rows={2} />
    </>
  );
}
