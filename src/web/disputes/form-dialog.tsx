import type { ReactNode, SyntheticEvent } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Failure } from "../parts/notice.tsx";

type FormProps = {
  readonly title: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onSend: () => void;
  readonly children: ReactNode;
};

/** A form of a few fields in a dialog; Enter in a line sends it. */
export function FormDialog(props: FormProps) {
  const { common } = useText();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // The dialog may stand within another form of the page.
    event.stopPropagation();
    props.onSend();
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form className="form-lines" onSubmit={submit} noValidate>
        {props.children}
        {props.error !== null && <Failure error={props.error} />}
        <div className="dispute-foot">
          <Button onClick={props.onClose}>{common.cancel}</Button>
          <Button look="main" type="submit" busy={props.busy}>
            {props.confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
