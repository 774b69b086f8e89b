import { reissuePeriod } from "../../contract/closing.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useChange } from "../api/use-call.ts";
import { useClosingText } from "../messages/closing-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { ClosingPage } from "./closing-model.ts";
import { staleAfterClosing } from "./stale.ts";

type DialogProps = { readonly page: ClosingPage; readonly onClose: () => void };

/** Another issue of a closed month, on a stated basis. */
export function ReissueDialog({ page, onClose }: DialogProps) {
  const text = useClosingText().reissuing;
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const reissue = useChange(reissuePeriod, staleAfterClosing);
  return (
    <ReasonDialog
      title={text.title(printPeriod(page.period, language))}
      label={text.basis}
      hint={text.hint}
      missing={text.missing}
      confirm={text.confirm}
      busy={reissue.isPending}
      error={reissue.error}
      onClose={onClose}
      onConfirm={(basis) =>
        reissue.mutate({ input: { district, period: page.period, basis } }, { onSuccess: onClose })
      }
    >
      <p>{text.text(page.changes.length)}</p>
    </ReasonDialog>
  );
}
