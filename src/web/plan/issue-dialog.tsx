import { issuePlan } from "../../contract/plan.ts";
import { useChange } from "../api/use-call.ts";
import { useText } from "../messages/language.tsx";
import { usePlanDraftText } from "../messages/plan-draft-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Failure } from "../parts/notice.tsx";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
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
  const { common } = useText();
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
    <Dialog
      title={text.issueTitle(year, number)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="main" disabled={issue.isPending} onClick={confirm}>
            {text.issue}
          </Button>
        </>
      }
    >
      <div className="form-lines">
        <div>
          <p>{text.issueWhat}</p>
          <ol className="plan-effects">
            {text.issueEffects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ol>
        </div>
        {findings.length > 0 && <p>{text.issueWarnings(findings.length)}</p>}
        {issue.isError && <Failure error={issue.error} />}
      </div>
    </Dialog>
  );
}
