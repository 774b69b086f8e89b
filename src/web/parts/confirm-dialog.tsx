import type { ReactNode } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Failure } from "./notice.tsx";

/** What a dialog needs to ask once more before something is done. */
export type Confirming = {
  readonly title: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  /** What the server said against it, null for nothing. */
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** Says what will happen and asks once more. */
export function ConfirmDialog(props: Confirming & { readonly children: ReactNode }) {
  const { common } = useText();
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      foot={
        <>
          <Button onClick={props.onClose}>{common.cancel}</Button>
          <Button
            look={props.danger ? "danger" : "main"}
            busy={props.busy}
            onClick={props.onConfirm}
          >
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
