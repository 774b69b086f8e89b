import { setAccountActive } from "../../contract/people.ts";
import { useChange } from "../api/use-call.ts";
import { usePeopleText } from "../messages/people-text.ts";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { Account } from "./people-types.ts";

type ActiveProps = {
  readonly account: Account;
  readonly act: "disable" | "enable";
  readonly onClose: () => void;
};

/** Stops an account at once, or lets it sign in again; with the reason. */
export function ActiveDialog({ account, act, onClose }: ActiveProps) {
  const text = usePeopleText();
  const { id: district } = useDistrict();
  const change = useChange(setAccountActive, ["listPeople", "listAccountSteps"]);
  return (
    <ReasonDialog
      title={text[act].title(account.name)}
      label={text.disable.reason}
      missing={text.disable.missing}
      confirm={text[act].confirm}
      danger={act === "disable"}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onConfirm={(reason) =>
        change.mutate(
          { input: { district, person: account.id, active: act === "enable", reason } },
          { onSuccess: onClose },
        )
      }
    >
      <p>{text[act].text}</p>
    </ReasonDialog>
  );
}
