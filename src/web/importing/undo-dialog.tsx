import { useState } from "react";
import { undoImport } from "../../contract/import.ts";
import { useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type ImportRecord, staleAfterImport } from "./import-record.ts";

/** Undoes a whole import, after asking why. */
export function UndoButton({ record }: { readonly record: ImportRecord }) {
  const { importing } = useText();
  const { id: district } = useDistrict();
  const [open, setOpen] = useState(false);
  const undo = useChange(undoImport, staleAfterImport);
  const text = importing.undo;
  const close = () => setOpen(false);
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        {text.button}
      </Button>
      {open && (
        <ReasonDialog
          title={text.title}
          label={text.reason}
          missing={text.reasonMissing}
          confirm={text.confirm}
          danger
          busy={undo.isPending}
          error={undo.error}
          onClose={close}
          onConfirm={(reason) =>
            undo.mutate({ input: { district, id: record.id, reason } }, { onSuccess: close })
          }
        >
          <p className="undo-text">{text.text(record.fileName, record.projects, record.facts)}</p>
        </ReasonDialog>
      )}
    </>
  );
}
