import { useState } from "react";
import { undoImport } from "../../contract/import.ts";
import { useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { TextField } from "../parts/field.tsx";
import { Failure } from "../parts/notice.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type ImportRecord, staleAfterImport } from "./import-record.ts";

type UndoProps = { readonly record: ImportRecord };

/** Undoes a whole import, after asking why. */
export function UndoButton({ record }: UndoProps) {
  const { importing } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        {importing.undo.button}
      </Button>
      {open && <UndoDialog record={record} onClose={() => setOpen(false)} />}
    </>
  );
}

function UndoDialog({ record, onClose }: UndoProps & { readonly onClose: () => void }) {
  const { common, importing } = useText();
  const { id: district } = useDistrict();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const undo = useChange(undoImport, staleAfterImport);
  const text = importing.undo;
  const missing = asked && reason.trim() === "";
  const confirm = () => {
    setAsked(true);
    if (reason.trim() === "") return;
    undo.mutate(
      { input: { district, id: record.id, reason: reason.trim() } },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="danger" disabled={undo.isPending} onClick={confirm}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <p className="undo-text">{text.text(record.fileName, record.projects, record.facts)}</p>
      <TextField
        label={text.reason}
        required
        value={reason}
        error={missing ? text.reasonMissing : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {undo.isError && <Failure error={undo.error} />}
    </Dialog>
  );
}
