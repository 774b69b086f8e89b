import { settleCorrection } from "../../contract/closing.ts";
import { useChange } from "../api/use-call.ts";
import { useDisputesText } from "../messages/disputes-text.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { usePrint } from "../parts/use-print.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { Correction } from "./disputes-model.ts";
import { staleAfterDispute } from "./stale.ts";

/** Agrees to a correction, or refuses it with a reason. */
export function SettleDialog(props: {
  readonly correction: Correction;
  readonly agree: boolean;
  readonly onClose: () => void;
}) {
  const disputes = useDisputesText();
  const text = disputes.settling;
  const print = usePrint();
  const { id: district } = useDistrict();
  const settle = useChange(settleCorrection, staleAfterDispute);
  const { correction, agree, onClose } = props;
  const { attribute, value } = correction.fact;
  return (
    <ReasonDialog
      title={agree ? text.agreeTitle : text.refuseTitle}
      label={agree ? text.agreeReason : text.refuseReason}
      {...(agree ? {} : { missing: text.missing })}
      confirm={agree ? disputes.agree : disputes.refuse}
      danger={!agree}
      busy={settle.isPending}
      error={settle.error}
      onClose={onClose}
      onConfirm={(reason) =>
        settle.mutate(
          { input: { district, id: correction.id, agree, reason } },
          { onSuccess: onClose },
        )
      }
    >
      <p>
        {agree
          ? text.agreeText(print.value(attribute, value), print.value(attribute, correction.value))
          : text.refuseText}
      </p>
    </ReasonDialog>
  );
}
