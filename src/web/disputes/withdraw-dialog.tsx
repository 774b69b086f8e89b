import { withdrawCorrection } from "../../contract/closing.ts";
import { useChange } from "../api/use-call.ts";
import { useDisputesText } from "../messages/disputes-text.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { Correction } from "./disputes-model.ts";
import { staleAfterDispute } from "./stale.ts";

/** Takes back a correction that nobody has settled yet. */
export function WithdrawDialog(props: {
  readonly correction: Correction;
  readonly onClose: () => void;
}) {
  const text = useDisputesText();
  const { id: district } = useDistrict();
  const withdraw = useChange(withdrawCorrection, staleAfterDispute);
  const { correction, onClose } = props;
  return (
    <ConfirmDialog
      title={text.withdrawing.title}
      confirm={text.withdraw}
      busy={withdraw.isPending}
      error={withdraw.error}
      onClose={onClose}
      onConfirm={() =>
        withdraw.mutate({ input: { district, id: correction.id } }, { onSuccess: onClose })
      }
    >
      <p>{text.withdrawing.text}</p>
    </ConfirmDialog>
  );
}
