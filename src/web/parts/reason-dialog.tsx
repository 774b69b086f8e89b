import { type ReactNode, useRef, useState } from "react";
import { useText } from "../messages/language.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { TextField } from "./field.tsx";
import { Failure } from "./notice.tsx";
import { useWordsFirst } from "./use-words-first.ts";

type ReasonDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  /** Said when nothing was written; without it the words may stay empty. */
  readonly missing?: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
  /** What will happen, above the words. */
  readonly children?: ReactNode;
};

/** Asks for a word before something is done that everyone will see. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { common } = useText();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useWordsFirst(form);
  const lacks = props.missing !== undefined && reason.trim() === "";
  const confirm = () => {
    setAsked(true);
    if (!lacks) props.onConfirm(reason.trim());
  };
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      foot={
        <>
          <Button onClick={props.onClose}>{common.cancel}</Button>
          <Button look={props.danger ? "danger" : "main"} disabled={props.busy} onClick={confirm}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <div className="form-lines" ref={form}>
        {props.children}
        <TextField
          label={props.label}
          hint={props.hint}
          required={props.missing !== undefined}
          value={reason}
          error={asked && lacks ? props.missing : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {props.error !== null && <Failure error={props.error} />}
      </div>
    </Dialog>
  );
}
