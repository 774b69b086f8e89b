import { addressOf } from "../../contract/endpoint.ts";
import { downloadCircular } from "../../contract/lead.ts";
import { printDay } from "../../domain/value/print-day.ts";
import { useLanguage } from "../messages/language.tsx";
import { useLeadsText } from "../messages/leads-text.ts";
import { printInstant } from "../parts/print-instant.ts";
import { EvidenceList } from "../project/evidence.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { FindingTag } from "./case-tags.tsx";
import type { WholeCase } from "./leads-model.ts";
import "./case-steps.css";

/** Everything that happened to a case, oldest first: who did what, when, and what they said. */
export function CaseSteps({ steps }: { readonly steps: WholeCase["steps"] }) {
  return (
    <ol className="case-steps">
      {steps.map((step, at) => (
        <Step key={`${step.at}${at}`} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { readonly step: WholeCase["steps"][number] }) {
  const text = useLeadsText();
  const { language } = useLanguage();
  return (
    <li>
      <p className="case-head">
        <strong>{text.step[step.step]}</strong>
        {step.finding !== null && <FindingTag finding={step.finding} />}
        <span className="quiet">
          {step.unit.name} {step.by}{" "}
          <time dateTime={step.on} title={printInstant(step.at, language)}>
            {printDay({ day: step.on, precision: "day" }, language)}
          </time>
        </span>
      </p>
      <p>{step.circular === null ? step.text : <Circular number={step.circular} />}</p>
      {step.evidence.length > 0 && (
        <EvidenceList evidence={step.evidence.map((each) => ({ kind: "", ...each }))} />
      )}
    </li>
  );
}

function Circular({ number }: { readonly number: number }) {
  const text = useLeadsText();
  const { id: district } = useDistrict();
  return (
    <a href={addressOf(downloadCircular, { district, number })} download>
      {text.circularNo(String(number))}
    </a>
  );
}
