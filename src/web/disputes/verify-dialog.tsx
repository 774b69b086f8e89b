import { useState } from "react";
import { verifyFact } from "../../contract/closing.ts";
import { useChange } from "../api/use-call.ts";
import { useDisputesText } from "../messages/disputes-text.ts";
import { ChoiceBar } from "../parts/choice-bar.tsx";
import { ReasonDialog } from "../parts/reason-dialog.tsx";
import { usePrint } from "../parts/use-print.ts";
import type { ProjectFact } from "../project/project-types.ts";
import { useDistrict } from "../state/use-district.tsx";
import { staleAfterDispute } from "./stale.ts";

type DialogProps = { readonly fact: ProjectFact; readonly onClose: () => void };

/** 核实: whether a figure holds against the world, and how one knows. */
export function VerifyDialog({ fact, onClose }: DialogProps) {
  const disputes = useDisputesText();
  const text = disputes.verifyForm;
  const print = usePrint();
  const { id: district } = useDistrict();
  const [standing, choose] = useState<"verified" | "returned">("verified");
  const verify = useChange(verifyFact, staleAfterDispute);
  return (
    <ReasonDialog
      title={text.title}
      label={text.reason}
      hint={text.hint}
      missing={text.missing}
      confirm={text.confirm}
      busy={verify.isPending}
      error={verify.error}
      onClose={onClose}
      onConfirm={(reason) =>
        verify.mutate(
          { input: { district, seq: fact.seq, standing, reason } },
          { onSuccess: onClose },
        )
      }
    >
      <p>{disputes.contestForm.figure(print.value(fact.attribute, fact.value))}</p>
      <ChoiceBar
        label={text.what}
        labelHidden
        options={[
          { id: "verified", label: text.verified },
          { id: "returned", label: text.returned },
        ]}
        value={standing}
        onChange={choose}
      />
    </ReasonDialog>
  );
}
