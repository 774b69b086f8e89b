import { type ReactNode, useState } from "react";
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  showSecondFactor,
} from "../../contract/second-factor.ts";
import { useCall, useChange } from "../api/use-call.ts";
import { useAccountText } from "../messages/account-text.ts";
import { Qr } from "../log/qr.tsx";
import { Failure, Loading, Notice } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { CodeInput, PasswordInput, SmallForm } from "./small-form.tsx";

type SecondProps = {
  /** Where it is set up as a duty: the way on once it is in use, in place of the way to stop using it. */
  readonly onward?: ReactNode;
};

/** The second factor: begin with the password, confirm with a code, keep the recovery codes; or stop using it. */
export function SecondFactor({ onward }: SecondProps) {
  const text = useAccountText().second;
  const answer = useCall(showSecondFactor, {});
  const [codes, setCodes] = useState<readonly string[]>([]);
  const enrolled = answer.data?.enrolled ?? false;
  return (
    <Section title={text.title} note={text.note}>
      {answer.isPending && <Loading />}
      {answer.isError && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {enrolled && <RecoveryCodes codes={codes} />}
      {enrolled && (onward ?? <Enrolled codesLeft={answer.data?.codesLeft ?? 0} />)}
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
      <>
        <Steps at={0} />
        <SmallForm
          label={text.begin}
          busy={begin.isPending}
          error={begin.error}
          onSubmit={(said) => begin.mutate({ input: { password: said("password") } })}
        >
          <PasswordInput />
        </SmallForm>
      </>
    );
  return (
    <>
      <Steps at={1} />
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
        <div className="account-scan">
          <Qr rows={begin.data.qr} label={text.qr} />
          <dl className="account-secret">
            <dt>{text.secret}</dt>
            <dd>{(begin.data.secret.match(/.{1,4}/gu) ?? []).join(" ")}</dd>
            <dt>{text.uri}</dt>
            <dd>
              <a href={begin.data.uri}>{text.open}</a>
            </dd>
          </dl>
        </div>
        <CodeInput label={text.code} />
      </SmallForm>
    </>
  );
}

/** Where one is on the way: which step is under way, which are behind. */
function Steps({ at }: { readonly at: number }) {
  const { steps } = useAccountText().second;
  return (
    <ol className="account-steps">
      {steps.map((step, place) => (
        <li key={step} aria-current={place === at ? "step" : undefined} data-done={place < at}>
          {step}
        </li>
      ))}
    </ol>
  );
}

function RecoveryCodes(props: { readonly codes: readonly string[] }) {
  const text = useAccountText().second;
  if (props.codes.length === 0) return null;
  return (
    <>
      <Steps at={2} />
      <Notice tone="good" title={text.codesTitle}>
        <p>{text.codesText}</p>
        <ul className="account-codes">
          {props.codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <a
          className="button button-plain"
          download="guatu-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(props.codes.join("\n"))}`}
        >
          {text.download}
        </a>
      </Notice>
    </>
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
