import { useState } from "react";
import { discardImport } from "../../contract/import.ts";
import { useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type ImportRecord, staleAfterImport } from "./import-record.ts";

/** Discards a preview, after asking once. */
export function DiscardButton({ record }: { readonly record: ImportRecord }) {
  const { importing } = useText();
  const { id: district } = useDistrict();
  const [open, setOpen] = useState(false);
  const discard = useChange(discardImport, staleAfterImport);
  const text = importing.discard;
  const close = () => setOpen(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {text.button}
      </Button>
      {open && (
        <ConfirmDialog
          title={text.title}
          confirm={text.confirm}
          danger
          busy={discard.isPending}
          error={discard.error}
          onClose={close}
          onConfirm={() =>
            discard.mutate({ input: { district, id: record.id } }, { onSuccess: close })
          }
        >
          <p>{text.text(record.fileName)}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
