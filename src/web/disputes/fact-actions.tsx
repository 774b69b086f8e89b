import { useState } from "react";
import { may } from "../../domain/unit/rights.ts";
import { useDisputesText } from "../messages/disputes-text.ts";
import { Button } from "../parts/button.tsx";
import type { ProjectFact } from "../project/project-types.ts";
import { useDistrict } from "../state/use-district.tsx";
import { ContestDialog } from "./contest-dialog.tsx";
import { CorrectionDialog } from "./correction-dialog.tsx";
import { VerifyDialog } from "./verify-dialog.tsx";

/** What may be done about a figure that counts: anyone contests it, who states figures asks for its correction. */
export function FactActions({ fact }: { readonly fact: ProjectFact }) {
  const text = useDisputesText();
  const { roles, canCapture } = useDistrict();
  const [doing, start] = useState<"contest" | "correct" | "verify" | null>(null);
  const stop = () => start(null);
  const mayVerify = may(roles, "verify") && fact.standing !== "verified";
  return (
    <p className="fact-actions no-print">
      <Button look="quiet" onClick={() => start("contest")}>
        {text.contest}
      </Button>
      {canCapture && (
        <Button look="quiet" onClick={() => start("correct")}>
          {text.correct}
        </Button>
      )}
      {mayVerify && (
        <Button look="quiet" onClick={() => start("verify")}>
          {text.verify}
        </Button>
      )}
      {doing === "contest" && <ContestDialog fact={fact} onClose={stop} />}
      {doing === "correct" && <CorrectionDialog fact={fact} onClose={stop} />}
      {doing === "verify" && <VerifyDialog fact={fact} onClose={stop} />}
    </p>
  );
}
