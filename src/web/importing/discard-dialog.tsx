import { useState } from "react";
import { discardImport } from "../../contract/import.ts";
import { useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Failure } from "../parts/notice.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type ImportRecord, staleAfterImport } from "./import-record.ts";

type DiscardProps = { readonly record: ImportRecord };

/** Discards a preview, after asking once. */
export function DiscardButton({ record }: DiscardProps) {
  const { importing } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {importing.discard.button}
      </Button>
      {open && <DiscardDialog record={record} onClose={() => setOpen(false)} />}
    </>
  );
}

function DiscardDialog({ record, onClose }: DiscardProps & { readonly onClose: () => void }) {
  const { common, importing } = useText();
  const { id: district } = useDistrict();
  const discard = useChange(discardImport, staleAfterImport);
  const text = importing.discard;
  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="danger"
            disabled={discard.isPending}
            onClick={() =>
              discard.mutate({ input: { district, id: record.id } }, { onSuccess: onClose })
            }
          >
            {text.confirm}
          </Button>
        </>
      }
    >
      <p>{text.text(record.fileName)}</p>
      {discard.isError && <Failure error={discard.error} />}
    </Dialog>
  );
}
