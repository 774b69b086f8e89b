import { publishCircular } from "../../contract/lead.ts";
import { useChange } from "../api/use-call.ts";
import { useLeadsText } from "../messages/leads-text.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { staleAfterCase } from "./leads-model.ts";

type PublishProps = { readonly cases: readonly number[]; readonly onClose: () => void };

/** Asks what the circular should demand, then issues it. */
export function PublishDialog({ cases, onClose }: PublishProps) {
  const text = useLeadsText();
  const { id: district } = useDistrict();
  const send = useChange(publishCircular, staleAfterCase);
  return (
    <ReasonDialog
      title={text.publishTitle}
      label={text.demand}
      confirm={text.confirm}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onConfirm={(demand) =>
        send.mutate({ input: { district, cases: [...cases], demand } }, { onSuccess: onClose })
      }
    >
      <p>{text.publishText(String(cases.length))}</p>
    </ReasonDialog>
  );
}
