import { type SyntheticEvent, useState } from "react";
import type { Output } from "../../contract/endpoint.ts";
import { createToken, type listTokens } from "../../contract/token.ts";
import { useChange } from "../api/use-call.ts";
import { useSignInText } from "../messages/sign-in-text.ts";
import { Button } from "../parts/button.tsx";
import { InputField, SelectField } from "../parts/field.tsx";
import { Failure } from "../parts/notice.tsx";
import { fieldsOf } from "./fields-of.ts";
import { CodeInput, PasswordInput } from "./small-form.tsx";

type Offer = Pick<Output<typeof listTokens>, "districts" | "until" | "asksCode">;
type Scope = Offer["districts"][number]["scopes"][number];

type NewTokenProps = { readonly offer: Offer; readonly onMade: (token: string) => void };

/** Makes a token: for which program, district, rights and how long, proven by the password and a code. */
export function NewToken({ offer, onMade }: NewTokenProps) {
  const text = useSignInText().tokens;
  const make = useChange(createToken, ["listTokens"]);
  const [district, setDistrict] = useState(offer.districts[0]?.id ?? "");
  const [noScope, setNoScope] = useState(false);
  const allowed = offer.districts.find((each) => each.id === district)?.scopes ?? [];
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = fieldsOf(form);
    const scopes = allowed.filter((scope) => said(scope) !== "");
    setNoScope(scopes.length === 0);
    if (scopes.length === 0) return;
    const code = said("code").trim();
    const input = {
      district,
      scopes,
      name: said("name"),
      until: said("until"),
      password: said("password"),
      ...(code === "" ? {} : { code }),
    };
    make.mutate(
      { input },
      {
        onSuccess: ({ token }) => {
          form.reset();
          onMade(token);
        },
      },
    );
  };
  return (
    <form className="account-form" aria-label={text.make} onSubmit={submit}>
      <InputField label={text.name} hint={text.nameHint} name="name" maxLength={60} required />
      <SelectField
        label={text.district}
        value={district}
        options={offer.districts.map(({ id, name }) => ({ id, label: name }))}
        onChange={(event) => setDistrict(event.target.value)}
      />
      <Scopes allowed={allowed} error={noScope ? text.noScope : undefined} />
      <InputField
        label={text.until}
        hint={text.untilHint(offer.until)}
        name="until"
        type="date"
        max={offer.until}
        required
      />
      <PasswordInput />
      {offer.asksCode && <CodeInput label={text.code} />}
      {make.isError && <Failure error={make.error} />}
      <Button type="submit" busy={make.isPending}>
        {text.make}
      </Button>
    </form>
  );
}

type ScopesProps = { readonly allowed: readonly Scope[]; readonly error: string | undefined };

function Scopes({ allowed, error }: ScopesProps) {
  const text = useSignInText().tokens;
  return (
    <fieldset className="account-scopes">
      <legend>{text.scopes}</legend>
      {allowed.map((scope) => (
        <label key={scope}>
          <input type="checkbox" name={scope} value="yes" defaultChecked={scope === "view"} />
          {text.scope[scope]}
        </label>
      ))}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
