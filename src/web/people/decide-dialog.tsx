import { approveReset } from "../../contract/people.ts";
import { useChange } from "../api/use-call.ts";
import { usePeopleText } from "../messages/people-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { OneTimePassword } from "./one-time-password.tsx";
import type { Account, Pending } from "./people-types.ts";

type DecideProps = {
  readonly account: Account;
  readonly pending: Pending;
  readonly agree: boolean;
  readonly onClose: () => void;
};

/** Agrees to a reset, and then holds the second half of the password; or declines it with a reason. */
export function DecideDialog({ account, pending, agree, onClose }: DecideProps) {
  const text = usePeopleText();
  const { id: district } = useDistrict();
  const decide = useChange(approveReset, ["listPeople", "listAccountSteps"]);
  const password = decide.data?.password ?? null;
  if (password !== null)
    return (
      <Dialog
        title={text.pending.agreed}
        onClose={onClose}
        foot={
          <Button look="main" onClick={onClose}>
            {text.password.done}
          </Button>
        }
      >
        <OneTimePassword part="second" password={password} />
      </Dialog>
    );
  const title = agree ? text.pending.agreeTitle : text.pending.declineTitle;
  return (
    <ReasonDialog
      title={title(account.name)}
      label={text.pending.reason}
      {...(agree ? {} : { missing: text.pending.missing })}
      confirm={agree ? text.pending.agree : text.pending.decline}
      busy={decide.isPending}
      error={decide.error}
      onClose={onClose}
      onConfirm={(reason) =>
        decide.mutate(
          { input: { district, person: account.id, step: pending.step, agree, reason } },
          { onSuccess: (answer) => answer.password === null && onClose() },
        )
      }
    >
      {agree && <p>{text.pending.agreeText}</p>}
    </ReasonDialog>
  );
}
