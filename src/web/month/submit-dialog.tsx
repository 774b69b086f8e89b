import { printPeriod } from "../../domain/value/period.ts";
import { useLanguage } from "../messages/language.tsx";
import { useMonthText } from "../messages/month-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Notice } from "../parts/notice.tsx";
import type { MonthView } from "./use-month-view.ts";
import type { Submitting } from "./use-submit.ts";

type DialogProps = {
  readonly view: MonthView;
  readonly submitting: Submitting;
  readonly onClose: () => void;
};

/** The summary before it counts. */
export function SubmitDialog({ view, submitting, onClose }: DialogProps) {
  const text = useMonthText().submit;
  const { language } = useLanguage();
  const { summary, month } = view;
  const { report } = month;
  const blank = summary.asked - summary.filled;
  const send = () => {
    submitting.send();
    onClose();
  };
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.back}</Button>
          <Button look="main" onClick={send}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <p>{text.unitPeriod(report.unit.name, printPeriod(report.period, language))}</p>
      <ul className="submit-summary">
        <li>
          <strong>{text.figures(summary.filled + summary.again)}</strong>
        </li>
        {summary.again > 0 && <li>{text.again(summary.again)}</li>}
        {blank > 0 && <li>{text.blank(blank)}</li>}
        {summary.explained > 0 && <li>{text.notes(summary.explained)}</li>}
      </ul>
      {report.isLate && <Notice tone="warn">{text.late}</Notice>}
    </Dialog>
  );
}
