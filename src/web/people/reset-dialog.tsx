import { useState } from "react";
import { resetPassword } from "../../contract/people.ts";
import { useChange } from "../api/use-call.ts";
import { usePeopleText } from "../messages/people-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { OneTimePassword } from "./one-time-password.tsx";
import type { Account } from "./people-types.ts";

type ResetProps = { readonly account: Account; readonly onClose: () => void };

/** Asks for a new password: half of it here, half with whoever approves. */
export function ResetDialog({ account, onClose }: ResetProps) {
  const text = usePeopleText().reset;
  const { id: district } = useDistrict();
  const reset = useChange(resetPassword, ["listPeople", "listAccountSteps"]);
  const [factor, setFactor] = useState(false);
  if (reset.data) return <Handed answer={reset.data} onClose={onClose} />;
  return (
    <ReasonDialog
      title={text.title(account.name)}
      label={text.reason}
      hint={text.hint}
      missing={text.missing}
      confirm={text.confirm}
      busy={reset.isPending}
      error={reset.error}
      onClose={onClose}
      onConfirm={(reason) =>
        reset.mutate({ input: { district, person: account.id, secondFactor: factor, reason } })
      }
    >
      <p>{text.text}</p>
      {account.hasSecondFactor && (
        <label className="check-line">
          <input
            type="checkbox"
            checked={factor}
            onChange={(event) => setFactor(event.target.checked)}
          />
          {text.factor}
        </label>
      )}
    </ReasonDialog>
  );
}

type HandedProps = {
  readonly answer: { readonly password: string; readonly pending: boolean };
  readonly onClose: () => void;
};

function Handed({ answer, onClose }: HandedProps) {
  const text = usePeopleText();
  const { pending, password } = answer;
  return (
    <Dialog
      title={pending ? text.reset.pending : text.reset.now}
      onClose={onClose}
      foot={
        <Button look="main" onClick={onClose}>
          {text.password.done}
        </Button>
      }
    >
      <div className="form-lines">
        <OneTimePassword part={pending ? "first" : "whole"} password={password} />
        {pending && <p>{text.reset.pendingText}</p>}
      </div>
    </Dialog>
  );
}
