import type { Lifecycle } from "../../domain/lifecycle/lifecycle.ts";
import { useStagesText } from "../messages/stages-text.ts";
import { Page } from "../parts/page.tsx";
import { RuleFrame } from "../rules/rule-frame.tsx";
import { StagesEditor } from "../rules/stages/stages-editor.tsx";
import "../rules/stages/stages.css";

/** 各阶段必备: what a project must have by each stage of its life, and who owes it. */
export function StagesPage() {
  const text = useStagesText();
  return (
    <Page title={text.title} note={text.note}>
      <RuleFrame<Lifecycle> name="lifecycles/project">
        {(draft) => <StagesEditor draft={draft} />}
      </RuleFrame>
    </Page>
  );
}
