import { beginLink, listIdentities, removeIdentity } from "../../contract/oidc.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useLanguage } from "../messages/language.tsx";
import { useSignInText } from "../messages/sign-in-text.ts";
import { Button } from "../parts/button.tsx";
import { Failure } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { CodeInput, PasswordInput, SmallForm } from "./small-form.tsx";

/** As whom an identity provider knows me; nothing where none is connected and none was. */
export function OwnIdentities() {
  const text = useSignInText();
  const { language } = useLanguage();
  const { data } = useCall(listIdentities, {});
  const remove = useChange(removeIdentity, ["listIdentities"]);
  const begin = useChange(beginLink);
  if (!data || (data.oidc === null && data.identities.length === 0)) return null;
  const link = (password: string, code: string) =>
    begin.mutate(
      { input: { password, ...(code === "" ? {} : { code }) } },
      { onSuccess: ({ to }) => window.location.assign(to) },
    );
  return (
    <Section
      title={text.identities.title}
      note={data.oidc === null ? undefined : text.identities.note(data.oidc)}
    >
      {remove.isError && <Failure error={remove.error} />}
      {data.identities.length === 0 && <p className="quiet">{text.identities.none}</p>}
      <ul className="account-identities">
        {data.identities.map((each) => (
          <li key={each.id}>
            <span className="account-agent">
              {each.subject} <span className="quiet">{each.issuer}</span>
            </span>
            <span className="quiet">{printInstant(each.linkedAt, language)}</span>
            <Button
              busy={remove.isPending}
              onClick={() => remove.mutate({ input: { id: each.id } })}
            >
              {text.identities.remove}
            </Button>
          </li>
        ))}
      </ul>
      {data.oidc !== null && data.identities.length === 0 && (
        <SmallForm
          label={text.identities.link}
          busy={begin.isPending}
          error={begin.error}
          onSubmit={(said) => link(said("password"), said("code").trim())}
        >
          <PasswordInput />
          {data.asksCode && <CodeInput label={text.tokens.code} />}
        </SmallForm>
      )}
    </Section>
  );
}
