import { useLanguage } from "../messages/language.tsx";
import { useLeadsText } from "../messages/leads-text.ts";
import { printInstant } from "../parts/print-instant.ts";
import { Tag } from "../parts/tag.tsx";
import { EvidenceList } from "../project/evidence.tsx";
import { type WholeCase, stateTone } from "./leads-model.ts";
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
        {step.finding !== null && (
          <Tag tone={stateTone({ state: "found", finding: step.finding })}>
            {text.finding[step.finding]}
          </Tag>
        )}
        <span className="quiet">
          {step.unit.name} {step.by} {printInstant(step.at, language)}
        </span>
      </p>
      <p>{step.circular === null ? step.text : text.circularNo(String(step.circular))}</p>
      {step.evidence.length > 0 && (
        <EvidenceList evidence={step.evidence.map((each) => ({ kind: "", ...each }))} />
      )}
    </li>
  );
}
