import { useMonthText } from "../messages/month-text.ts";
import { useRefused } from "../importing/use-refused.ts";
import type { Refusal } from "../../domain/refusal/refusal.ts";
import { Tag } from "../parts/tag.tsx";
import type { Report } from "./month-types.ts";
import "./report-note.css";

const tones = {
  draft: "plain",
  submitted: "blue",
  returned: "red",
  accepted: "green",
  closed: "plain",
} as const;

/** Where the report stands, until when it is in time, and how little it asks. */
export function ReportNote(props: { readonly report: Report; readonly asked: number }) {
  const month = useMonthText();
  const refused = useRefused();
  const { phase, due, dueUnknown, isLate } = props.report;
  const open = phase === "draft" || phase === "returned";
  return (
    <span className="report-note">
      <Tag tone={tones[phase]}>{month.phase[phase]}</Tag>
      {open && isLate && <Tag tone="red">{month.late}</Tag>}
      {due !== null && <span>{month.due(due)}</span>}
      {/* The server's codes are those of the sentences this page is built with. */}
      {dueUnknown !== null && <span>{refused(dueUnknown as Refusal)}</span>}
      {open && props.asked > 0 && (
        <span>{(phase === "returned" ? month.askedAgain : month.asked)(props.asked)}</span>
      )}
    </span>
  );
}
