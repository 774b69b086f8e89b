import { dropPlanDraft } from "../../contract/plan.ts";
import { useChange } from "../api/use-call.ts";
import { usePlanDraftText } from "../messages/plan-draft-text.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { Draft } from "./plan-model.ts";

type DropProps = {
  readonly draft: Draft;
  readonly onClose: () => void;
  readonly onDropped: () => void;
};

/** Asks before what was typed is thrown away. */
export function DropDialog({ draft, onClose, onDropped }: DropProps) {
  const text = usePlanDraftText();
  const { id: district } = useDistrict();
  const drop = useChange(dropPlanDraft, ["showPlan"]);
  const { year, version } = draft;
  const confirm = () =>
    drop.mutate(
      { input: { district, year, version } },
      {
        onSuccess: () => {
          onClose();
          onDropped();
        },
      },
    );
  return (
    <ConfirmDialog
      title={text.dropTitle}
      confirm={text.drop}
      danger
      busy={drop.isPending}
      error={drop.error}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>{text.dropText}</p>
    </ConfirmDialog>
  );
}
