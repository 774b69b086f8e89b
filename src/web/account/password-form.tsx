import { type SyntheticEvent, useState } from "react";
import { changePassword } from "../../contract/account.ts";
import { useChange } from "../api/use-call.ts";
import { useAccountText } from "../messages/account-text.ts";
import { useSignInText } from "../messages/sign-in-text.ts";
import { Button } from "../parts/button.tsx";
import { InputField } from "../parts/field.tsx";
import { Failure, Notice } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { fieldsOf } from "./fields-of.ts";
import { PasswordRule } from "./password-rule.tsx";
import { useCapsLock } from "./use-caps-lock.ts";

type PasswordFormProps = {
  readonly login: string;
  /** What the old one is called when it is not the person's own. */
  readonly oldLabel?: string;
  readonly onChanged?: () => void;
};

/** A new password for the old one; password managers understand the form. */
export function PasswordForm(props: PasswordFormProps) {
  const text = useAccountText();
  const change = useChange(changePassword, ["listSessions", "showPasswordRule"]);
  const caps = useCapsLock();
  const capsText = useSignInText().capsLock;
  const [differs, setDiffers] = useState(false);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = fieldsOf(form);
    setDiffers(said("new") !== said("again"));
    if (said("new") !== said("again")) return;
    const input = { old: said("old"), new: said("new") };
    change.mutate(
      { input },
      {
        onSuccess: () => {
          form.reset();
          props.onChanged?.();
        },
      },
    );
  };
  return (
    <Section title={text.passwordTitle}>
      <PasswordRule />
      <form className="account-form" onSubmit={submit} {...caps.listen}>
        <input type="hidden" name="username" autoComplete="username" value={props.login} />
        <InputField
          label={props.oldLabel ?? text.old}
          name="old"
          type="password"
          autoComplete="current-password"
          required
        />
        <InputField
          label={text.new}
          name="new"
          type="password"
          autoComplete="new-password"
          required
        />
        <InputField
          label={text.again}
          name="again"
          type="password"
          autoComplete="new-password"
          required
          error={differs ? text.differs : undefined}
        />
        {caps.on && <p className="quiet">{capsText}</p>}
        {change.isError && <Failure error={change.error} />}
        {change.isSuccess && <Notice tone="good">{text.changed}</Notice>}
        <Button look="main" type="submit" busy={change.isPending}>
          {text.change}
        </Button>
      </form>
    </Section>
  );
}
