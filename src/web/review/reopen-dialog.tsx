import { reopenReport } from "../../contract/review.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useChange } from "../api/use-call.ts";
import { useLanguage } from "../messages/language.tsx";
import { useReviewText } from "../messages/review-text.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type Judged, staleAfterJudging } from "./use-judging.ts";

/** Takes an acceptance back, with a reason that stays on record. */
export function ReopenDialog(props: {
  readonly judged: Judged;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const text = useReviewText().reopening;
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const { item } = props.judged;
  const reopen = useChange(reopenReport, staleAfterJudging);
  return (
    <ReasonDialog
      title={text.title}
      label={text.reason}
      missing={text.missing}
      confirm={text.confirm}
      danger
      busy={reopen.isPending}
      error={reopen.error}
      onClose={props.onClose}
      onConfirm={(reason) =>
        reopen.mutate({ input: { district, id: item.report, reason } }, { onSuccess: props.onDone })
      }
    >
      <p>{text.text(item.unit.name, printPeriod(item.period, language))}</p>
    </ReasonDialog>
  );
}
