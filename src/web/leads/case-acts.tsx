import { useState } from "react";
import { closeCase } from "../../contract/lead.ts";
import { useChange } from "../api/use-call.ts";
import { useLeadsText } from "../messages/leads-text.ts";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { late } from "../state/late.ts";
import { useDistrict } from "../state/use-district.tsx";
import { type WholeCase, staleAfterCase } from "./leads-model.ts";

const explainDialog = late(async () => (await import("./explain-dialog.tsx")).ExplainDialog);
const decideDialog = late(async () => (await import("./decide-dialog.tsx")).DecideDialog);

/** What the reader may do with a case now: only that is offered. */
export function CaseActs({ whole }: { readonly whole: WholeCase }) {
  const text = useLeadsText();
  const [asking, ask] = useState<"explain" | "decide" | "close" | null>(null);
  const { explain, decide, close } = whole.may;
  const onClose = () => ask(null);
  return (
    <div className="case-acts no-print">
      {explain && (
        <Button look="main" onClick={() => ask("explain")}>
          {text.explain}
        </Button>
      )}
      {decide.length > 0 && (
        <Button look="main" onClick={() => ask("decide")}>
          {text.decide}
        </Button>
      )}
      {close && <Button onClick={() => ask("close")}>{text.close}</Button>}
      {!explain && decide.length === 0 && !close && text.waits[whole.state] !== "" && (
        <p className="quiet">{text.waits[whole.state]}</p>
      )}
      <LatePart
        part={explainDialog}
        props={asking === "explain" ? { id: whole.id, onClose } : null}
      />
      <LatePart part={decideDialog} props={asking === "decide" ? { whole, onClose } : null} />
      {asking === "close" && <CloseDialog id={whole.id} onClose={onClose} />}
    </div>
  );
}

function CloseDialog({ id, onClose }: { readonly id: number; readonly onClose: () => void }) {
  const text = useLeadsText();
  const { id: district } = useDistrict();
  const send = useChange(closeCase, staleAfterCase);
  return (
    <ReasonDialog
      title={text.close}
      label={text.closeWords}
      missing={text.missing}
      confirm={text.close}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onConfirm={(words) =>
        send.mutate({ input: { district, id, text: words } }, { onSuccess: onClose })
      }
    >
      <p>{text.closeText}</p>
    </ReasonDialog>
  );
}
