import { type ReactNode, useRef, useState } from "react";
import { ConfirmDialog, type Confirming } from "./confirm-dialog.tsx";
import { TextField } from "./field.tsx";
import { useWordsFirst } from "./use-words-first.ts";

type ReasonDialogProps = Omit<Confirming, "onConfirm"> & {
  readonly label: string;
  readonly hint?: string;
  /** Said when nothing was written; without it the words may stay empty. */
  readonly missing?: string;
  readonly onConfirm: (reason: string) => void;
  /** What will happen, above the words. */
  readonly children?: ReactNode;
};

/** Asks for a word before something is done that everyone will see. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { label, hint, missing, onConfirm, children, ...confirming } = props;
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useWordsFirst(form);
  const lacks = missing !== undefined && reason.trim() === "";
  const confirm = () => {
    setAsked(true);
    if (!lacks) onConfirm(reason.trim());
  };
  return (
    <ConfirmDialog {...confirming} onConfirm={confirm}>
      {children}
      <div ref={form}>
        <TextField
          label={label}
          hint={hint}
          required={missing !== undefined}
          value={reason}
          error={asked && lacks ? missing : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </ConfirmDialog>
  );
}
