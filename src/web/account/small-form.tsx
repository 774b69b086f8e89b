import type { ReactNode, SyntheticEvent } from "react";
import { useAccountText } from "../messages/account-text.ts";
import { Button } from "../parts/button.tsx";
import { InputField } from "../parts/field.tsx";
import { Failure } from "../parts/notice.tsx";
import { fieldsOf } from "./fields-of.ts";

type FormProps = {
  /** On its button. */
  readonly label: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (said: (name: string) => string) => void;
  readonly children: ReactNode;
};

/** A few fields, what was refused, one button. */
export function SmallForm({ label, busy, error, onSubmit, children }: FormProps) {
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(fieldsOf(event.currentTarget));
  };
  return (
    <form className="account-form" aria-label={label} onSubmit={submit}>
      {children}
      {error && <Failure error={error} />}
      <Button type="submit" busy={busy}>
        {label}
      </Button>
    </form>
  );
}

/** The password of now. */
export function PasswordInput() {
  const text = useAccountText();
  return (
    <InputField
      label={text.password}
      name="password"
      type="password"
      autoComplete="current-password"
      required
    />
  );
}

/** A code of the authenticator, or a recovery code. */
export function CodeInput(props: { readonly label: string }) {
  return (
    <InputField
      label={props.label}
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={40}
      required
    />
  );
}
