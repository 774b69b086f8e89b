import { useReviewText } from "../messages/review-text.ts";
import type { Report } from "./queue.ts";
import "./steps.css";

/** What was said about the report before: why it was returned or taken back, and that it was urged. */
export function Steps({ report }: { readonly report: Report }) {
  const text = useReviewText();
  const said = report.steps.filter(({ kind, reason }) => reason !== null || kind === "return");
  if (said.length === 0) return null;
  return (
    <section className="review-said" aria-label={text.before}>
      <h3>{text.before}</h3>
      <ol>
        {said.map((step) => (
          <li key={`${step.kind} ${step.day} ${step.reason ?? ""}`}>
            <strong>{text.step[step.kind]}</strong>
            <span className="quiet">{text.saidBy(step.by, step.day)}</span>
            <p>{step.reason}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
