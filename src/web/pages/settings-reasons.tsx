import type { ReturnReasons } from "../../domain/reporting/return-reason.ts";
import { useReasonsText } from "../messages/reasons-text.ts";
import { Page } from "../parts/page.tsx";
import { ReasonsEditor } from "../rules/reasons/reasons-editor.tsx";
import { RuleFrame } from "../rules/rule-frame.tsx";

/** 退回理由: the words reviewers pick from when they send figures back. */
export function ReasonsPage() {
  const text = useReasonsText();
  return (
    <Page title={text.title} note={text.note}>
      <RuleFrame<ReturnReasons> name="reasons/return">
        {(draft) => <ReasonsEditor draft={draft} />}
      </RuleFrame>
    </Page>
  );
}
