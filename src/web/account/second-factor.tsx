import { useState } from "react";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  showSecondFactor,
} from "../../contract/second-factor.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useAccountText } from "../messages/account-text.ts";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { CodeInput, PasswordInput, SmallForm } from "./small-form.tsx";

/** The second factor: begin with the password, confirm with a code, keep the recovery codes; or stop using it. */
export function SecondFactor() {
  const text = useAccountText().second;
  const answer = useCall(showSecondFactor, {});
  const [codes, setCodes] = useState<readonly string[]>([]);
  const enrolled = answer.data?.enrolled ?? false;
  return (
    <Section title={text.title} note={text.note}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {enrolled && codes.length > 0 && <RecoveryCodes codes={codes} />}
      {enrolled && <Enrolled codesLeft={answer.data?.codesLeft ?? 0} />}
      {answer.data && !enrolled && <Enrol onCodes={setCodes} />}
    </Section>
  );
}

function Enrol(props: { readonly onCodes: (codes: readonly string[]) => void }) {
  const text = useAccountText().second;
  const begin = useChange(beginSecondFactor);
  const confirm = useChange(confirmSecondFactor, ["showSecondFactor"]);
  if (!begin.data)
    return (
      <SmallForm
        label={text.begin}
        busy={begin.isPending}
        error={begin.error}
        onSubmit={(said) => begin.mutate({ input: { password: said("password") } })}
      >
        <PasswordInput />
      </SmallForm>
    );
  return (
    <SmallForm
      label={text.confirm}
      busy={confirm.isPending}
      error={confirm.error}
      onSubmit={(said) =>
        confirm.mutate(
          { input: { code: said("code") } },
          { onSuccess: ({ recoveryCodes }) => props.onCodes(recoveryCodes) },
        )
      }
    >
      <p>{text.how}</p>
      <dl className="account-secret">
        <dt>{text.secret}</dt>
        <dd>{(begin.data.secret.match(/.{1,4}/gu) ?? []).join(" ")}</dd>
        <dt>{text.uri}</dt>
        <dd>
          <a href={begin.data.uri}>{begin.data.uri}</a>
        </dd>
      </dl>
      <CodeInput label={text.code} />
    </SmallForm>
  );
}

function RecoveryCodes(props: { readonly codes: readonly string[] }) {
  const text = useAccountText().second;
  return (
    <Notice tone="good" title={text.codesTitle}>
      <p>{text.codesText}</p>
      <ul className="account-codes">
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Enrolled(props: { readonly codesLeft: number }) {
  const text = useAccountText().second;
  const remove = useChange(removeSecondFactor, ["showSecondFactor"]);
  return (
    <>
      <p className="account-second">{text.enrolled(props.codesLeft)}</p>
      <SmallForm
        label={text.remove}
        busy={remove.isPending}
        error={remove.error}
        onSubmit={(said) =>
          remove.mutate({ input: { password: said("password"), code: said("code") } })
        }
      >
        <PasswordInput />
        <CodeInput label={text.anyCode} />
      </SmallForm>
    </>
  );
}
