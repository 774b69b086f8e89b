import type { Refusal } from "../../domain/refusal/refusal.ts";
import { useRefused } from "../importing/use-refused.ts";
import { useReviewText } from "../messages/review-text.ts";
import { Tag } from "../parts/tag.tsx";
import { usePrint } from "../parts/use-print.ts";
import type { QueueItem } from "./queue.ts";
import "./findings.css";

type Finding = QueueItem["findings"][number];

/** What the checks had to say, and the word the unit gave for it. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const text = useReviewText();
  if (findings.length === 0) return <p className="findings-none">{text.noFindings}</p>;
  return (
    <section className="findings" aria-label={text.findingsTitle}>
      <ul>
        {findings.map((finding) => (
          <FindingLine key={finding.key} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const text = useReviewText();
  const refused = useRefused();
  const { label } = usePrint();
  const about = [...new Set(finding.cells.map(({ attribute }) => label(attribute)))];
  return (
    <li>
      <Tag tone={finding.level === "error" ? "red" : "amber"}>{text.level[finding.level]}</Tag>
      <div>
        {about.length > 0 && <span className="quiet">{about.join(" · ")}</span>}
        {/* The contract carries codes as text; they come from the same table of sentences. */}
        <p>{refused(finding.refusal as Refusal)}</p>
        {finding.note === null ? (
          finding.level === "warning" && <p className="findings-lack">{text.noNote}</p>
        ) : (
          <p className="findings-note">{text.note(finding.note)}</p>
        )}
      </div>
    </li>
  );
}
