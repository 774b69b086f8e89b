import { useState } from "react";
import { Link } from "wouter";
import { addressOf } from "../../contract/endpoint.ts";
import { acceptImport, correctedWorkbook } from "../../contract/import.ts";
import { useChange } from "../api/use-call.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Icon } from "../parts/icon.tsx";
import { Failure } from "../parts/notice.tsx";
import { paths } from "../paths.ts";
import { useDistrict } from "../state/use-district.tsx";
import { DiscardButton } from "./discard-dialog.tsx";
import { type Preview, staleAfterImport } from "./import-record.ts";
import "./accept-bar.css";

type BarProps = { readonly preview: Preview; readonly busy: boolean };

/** What would be recorded if one accepted now, and the ways on. */
export function AcceptBar({ preview, busy }: BarProps) {
  const { importing } = useText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const [asking, setAsking] = useState(false);
  const accept = useChange(acceptImport, staleAfterImport);
  const text = importing.accept;
  const { rows, cells } = preview.plan.counts;
  const ready = rows.new + rows.changed + rows.same + rows.conflict;
  const { id } = preview.import;
  const open = text.open(rows.unsure, rows.refused);
  const send = (skipOpen: boolean) =>
    accept.mutate({ input: { district, id, skipOpen } }, { onSettled: () => setAsking(false) });
  return (
    <footer className="accept-bar no-print">
      {accept.isError && <Failure error={accept.error} />}
      <p>
        <strong>{ready === 0 ? text.nothing : text.ready(ready)}</strong>
        {open !== "" && <span className="accept-open">{open}</span>}
        {cells.refused > 0 && <span className="quiet">{text.cellsLeft(cells.refused)}</span>}
      </p>
      <div className="accept-ways">
        <Link className="button button-quiet" href={paths.imports(district)} title={text.leaveHint}>
          {text.leave}
        </Link>
        <DiscardButton record={preview.import} />
        <a
          className="button button-plain"
          href={addressOf(correctedWorkbook, { district, id, language })}
          download
        >
          <Icon name="export" />
          {text.workbook}
        </a>
        <Button
          look="main"
          disabled={ready === 0 || busy}
          busy={accept.isPending}
          onClick={() => (open === "" ? send(false) : setAsking(true))}
        >
          {accept.isPending ? text.busy : text.button}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={text.title}
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button onClick={() => setAsking(false)}>{text.back}</Button>
              <Button look="main" busy={accept.isPending} onClick={() => send(true)}>
                {text.rest}
              </Button>
            </>
          }
        >
          <p>{text.text(open)}</p>
        </Dialog>
      )}
    </footer>
  );
}
