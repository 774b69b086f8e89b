import { endDelegation } from "../../contract/grants.ts";
import { useChange } from "../api/use-call.ts";
import { useDelegationText } from "../messages/delegation-text.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import type { Grant } from "../people/people-types.ts";

type TakeBackProps = {
  readonly district: string;
  readonly grant: Grant;
  readonly onClose: () => void;
};

/** Ends a delegation at once. */
export function TakeBackDialog({ district, grant, onClose }: TakeBackProps) {
  const text = useDelegationText();
  const end = useChange(endDelegation, ["listMyDelegations"]);
  return (
    <ReasonDialog
      title={text.takeBackTitle}
      label={text.reasonOptional}
      confirm={text.takeBack}
      danger
      busy={end.isPending}
      error={end.error}
      onClose={onClose}
      onConfirm={(reason) =>
        end.mutate({ input: { district, id: grant.id, reason } }, { onSuccess: onClose })
      }
    >
      <p>{text.takeBackText(grant.person.name)}</p>
    </ReasonDialog>
  );
}
