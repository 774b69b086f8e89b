import { dropPlanDraft } from "../../contract/plan.ts";
import { useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { usePlanDraftText } from "../messages/plan-draft-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Failure } from "../parts/notice.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { Draft } from "./plan-model.ts";

type DropProps = {
  readonly draft: Draft;
  readonly onClose: () => void;
  readonly onDropped: () => void;
};

/** Asks before what was typed is thrown away. */
export function DropDialog({ draft, onClose, onDropped }: DropProps) {
  const { common } = useText();
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
    <Dialog
      title={text.dropTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="danger" disabled={drop.isPending} onClick={confirm}>
            {text.drop}
          </Button>
        </>
      }
    >
      <p>{text.dropText}</p>
      {drop.isError && <Failure error={drop.error} />}
    </Dialog>
  );
}
