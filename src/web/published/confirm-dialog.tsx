import type { ReactNode } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Failure } from "../parts/notice.tsx";

type ConfirmProps = {
  readonly title: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  /** What will happen. */
  readonly children: ReactNode;
};

/** Asks once more before something is done that cannot be taken back. */
export function ConfirmDialog(props: ConfirmProps) {
  const { common } = useText();
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      foot={
        <>
          <Button onClick={props.onClose}>{common.cancel}</Button>
          <Button look="main" disabled={props.busy} onClick={props.onConfirm}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <div className="form-lines">
        {props.children}
        {props.error !== null && <Failure error={props.error} />}
      </div>
    </Dialog>
  );
}
