import { listAccountSteps } from "../../contract/people.ts";
import { useCall } from "../api/use-call.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { usePeopleText } from "../messages/people-text.ts";
import { Failure, Loading } from "../parts/notice.tsx";
import { printInstant } from "../parts/print-instant.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { AccountStep } from "./people-types.ts";

/** What happened to one account, newest first: what, by whom, when and why. */
export function AccountSteps({ person }: { readonly person: number }) {
  const text = usePeopleText();
  const { id: district } = useDistrict();
  const answer = useCall(listAccountSteps, { district, person });
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  const { steps } = answer.data;
  if (steps.length === 0) return <p className="quiet">{text.detail.noHistory}</p>;
  return (
    <ol className="account-steps">
      {steps.map((step) => (
        <StepLine key={step.seq} step={step} />
      ))}
    </ol>
  );
}

function StepLine({ step }: { readonly step: AccountStep }) {
  const text = usePeopleText();
  const { common } = useText();
  const { language } = useLanguage();
  const what = [text.step[step.step], ...(step.secondFactor ? [text.stepFactor] : [])];
  return (
    <li>
      <p>
        {what.join(common.separator)}{" "}
        <span className="quiet">{text.detail.by(step.by, printInstant(step.at, language))}</span>
      </p>
      {step.reason !== "" && <p className="quiet">{step.reason}</p>}
    </li>
  );
}
