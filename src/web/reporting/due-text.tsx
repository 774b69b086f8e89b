import type { Refusal } from "../../domain/refusal/refusal.ts";
import { useRefused } from "../importing/use-refused.ts";
import { useLanguage } from "../messages/language.tsx";
import { useReportingText } from "../messages/reporting-text.ts";
import { printShortDay } from "../parts/print-short-day.ts";
import type { WallPeriod } from "./reporting-model.ts";

/** The last day in time; where nobody can know it yet, the sentence that says why stands behind the words. */
export function DueText({ period }: { readonly period: WallPeriod }) {
  const text = useReportingText();
  const { language } = useLanguage();
  if (period.due !== null) return <span>{text.due(printShortDay(period.due, language))}</span>;
  return period.dueUnknown ? <UnknownDue period={period} /> : <span>{text.dueUnknown}</span>;
}

function UnknownDue({ period }: { readonly period: WallPeriod }) {
  const text = useReportingText();
  const refused = useRefused();
  // The contract carries codes as text; they come from the same table of sentences.
  const why = period.dueUnknown ? refused(period.dueUnknown as Refusal) : "";
  return <span title={why}>{text.dueUnknown}</span>;
}
