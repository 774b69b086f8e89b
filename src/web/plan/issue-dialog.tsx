import { issuePlan } from "../../contract/plan.ts";
import { useChange } from "../api/use-call.ts";
import { usePlanDraftText } from "../messages/plan-draft-text.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { IssueEffects } from "../drafting/issue-effects.tsx";
import type { Draft } from "./plan-model.ts";

/** What issuing states is stale elsewhere. */
const stale = ["showPlan", "comparePlan", "listProjects", "showProject"] as const;

type IssueProps = {
  readonly draft: Draft;
  readonly onClose: () => void;
  readonly onIssued: () => void;
};

/** Says what issuing does before it is done. */
export function IssueDialog({ draft, onClose, onIssued }: IssueProps) {
  const text = usePlanDraftText();
  const { id: district } = useDistrict();
  const { patch } = useAddress();
  const issue = useChange(issuePlan, stale);
  const { year, number, version, mark, findings } = draft;
  const confirm = () =>
    issue.mutate(
      { input: { district, year, version, mark } },
      {
        onSuccess: () => {
          onIssued();
          patch({ view: null, year, version: null });
        },
      },
    );
  return (
    <ConfirmDialog
      title={text.issueTitle(year, number)}
      confirm={text.issue}
      busy={issue.isPending}
      error={issue.error}
      onClose={onClose}
      onConfirm={confirm}
    >
      <IssueEffects
        effects={text.issueEffects}
        warnings={findings.length > 0 ? text.issueWarnings(findings.length) : undefined}
      />
    </ConfirmDialog>
  );
}
