import { useState } from "react";
import { closePeriod } from "../../contract/closing.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useChange } from "../api/use-call.ts";
import { useClosingText } from "../messages/closing-text.ts";
import { useLanguage, useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { TextField } from "../parts/field.tsx";
import { Failure } from "../parts/notice.tsx";
import { useDistrict } from "../state/use-district.tsx";
import type { ClosingPage } from "./closing-model.ts";
import { staleAfterClosing } from "./stale.ts";
import "./close-dialog.css";

type DialogProps = { readonly page: ClosingPage; readonly onClose: () => void };

/** Says what closing does before it is done; without some units it also asks why. */
export function CloseDialog({ page, onClose }: DialogProps) {
  const { common } = useText();
  const text = useClosingText().closing;
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const close = useChange(closePeriod, staleAfterClosing);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const lacking = page.open.length > 0;
  const missing = lacking && reason.trim() === "";
  const confirm = () => {
    setAsked(true);
    if (missing) return;
    const without = page.open.map(({ unit }) => unit.id);
    const input = { district, period: page.period, without, reason: reason.trim() };
    close.mutate({ input }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={text.title(printPeriod(page.period, language))}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look={lacking ? "danger" : "main"} busy={close.isPending} onClick={confirm}>
            {lacking ? text.confirmWithout : text.confirm}
          </Button>
        </>
      }
    >
      <div className="form-lines">
        <div>
          <p>{text.what}</p>
          <ol className="close-effects">
            {text.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ol>
        </div>
        {lacking && (
          <>
            <div className="close-without">
              <p>{text.without(page.open.length)}</p>
              <strong>{page.open.map(({ unit }) => unit.name).join(" · ")}</strong>
            </div>
            <TextField
              label={text.reason}
              hint={text.reasonHint}
              required
              value={reason}
              error={asked && missing ? text.missing : undefined}
              onChange={(event) => setReason(event.target.value)}
            />
          </>
        )}
        {close.isError && <Failure error={close.error} />}
      </div>
    </Dialog>
  );
}
