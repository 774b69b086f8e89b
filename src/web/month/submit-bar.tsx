import { useState } from "react";
import { formatDecimal } from "../../domain/value/decimal.ts";
import { useText } from "../messages/language.tsx";
import { useMonthText } from "../messages/month-text.ts";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Failure, Notice } from "../parts/notice.tsx";
import { late } from "../state/late.ts";
import { hindrancesOf } from "./hindrances.ts";
import { SaveLine } from "./save-state.tsx";
import type { MonthView } from "./use-month-view.ts";
import type { Submitting } from "./use-submit.ts";
import "./submit-bar.css";

const submitDialog = late(async () => (await import("./submit-dialog.tsx")).SubmitDialog);

type BarProps = {
  readonly view: MonthView;
  readonly submitting: Submitting;
  readonly onGo: (key: string) => void;
};

/** How far it is, whether it is saved, and the way to submit, or the reason why not yet. */
export function SubmitBar({ view, submitting, onGo }: BarProps) {
  const text = useMonthText().submit;
  const { common } = useText();
  const [asking, setAsking] = useState(false);
  const { summary, draft } = view;
  const hindrances = hindrancesOf(summary, draft.merged);
  const [first] = hindrances;
  // What is still on its way is sent before the summary shows; it is no reason to make a person wait.
  const blocked = hindrances.some(({ why }) => why !== "unsent");
  const open = async () => {
    if (await draft.saving.flush()) setAsking(true);
  };
  const why = hindrances.map((each) => text.why[each.why](each.count)).join(common.separator);
  return (
    <footer className="submit-bar no-print">
      {submitting.unanswered && <Notice tone="warn">{text.unknown}</Notice>}
      {submitting.error && !submitting.unanswered && <Failure error={submitting.error} />}
      <p className="submit-progress">
        <strong>
          {text.progress(
            formatDecimal(String(summary.wantedFilled)),
            formatDecimal(String(summary.wanted)),
          )}
        </strong>
        <SaveLine draft={draft} />
      </p>
      <div className="submit-ways">
        <span id="submit-why" className={blocked ? "submit-why" : "quiet"}>
          {blocked ? why : text.ready}
        </span>
        {blocked && first?.key !== undefined && (
          <Button onClick={() => onGo(first.key ?? "")}>{text.go}</Button>
        )}
        <Button
          look="main"
          aria-describedby="submit-why"
          disabled={blocked}
          busy={submitting.busy}
          onClick={() => void open()}
        >
          {submitting.busy ? text.busy : text.button}
        </Button>
      </div>
      <LatePart
        part={submitDialog}
        props={asking ? { view, submitting, onClose: () => setAsking(false) } : null}
      />
    </footer>
  );
}
