import { useState } from "react";
import { DraftActs } from "../drafting/draft-acts.tsx";
import { useSay } from "../messages/language.tsx";
import { usePlanDraftText } from "../messages/plan-draft-text.ts";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { ChangeTables } from "./change-table.tsx";
import { DropDialog } from "./drop-dialog.tsx";
import { IssueDialog } from "./issue-dialog.tsx";
import type { Draft } from "./plan-model.ts";
import type { DraftDesk } from "./use-draft.ts";

type EffectProps = {
  readonly desk: DraftDesk;
  readonly tierName: (id: string) => string;
  /** The draft is issued or given up. */
  readonly onGone: () => void;
};

/** What the draft makes of the plan, what is in its way, and issuing it. */
export function DraftEffect({ desk, tierName, onGone }: EffectProps) {
  const text = usePlanDraftText();
  const { draft, state } = desk;
  const errors = draft.findings.filter(({ level }) => level === "error").length;
  return (
    <>
      <Section title={text.effect}>
        <BeforeAfter before={draft.before} after={draft.after} tierName={tierName} />
      </Section>
      <Section
        title={text.findings}
        note={text.findingsNote(errors, draft.findings.length - errors)}
      >
        <Findings findings={draft.findings} />
      </Section>
      {draft.number > 1 && <ChangeTables changes={draft.changes} tierName={tierName} />}
      <DraftActs
        findings={draft.findings}
        draft={draft}
        isKept={state === "saved"}
        another={draft.needsAnother ? text.issueAnother : null}
        onKeep={() => desk.edit((now) => ({ ...now }))}
        issueDialog={(close) => <IssueDialog draft={draft} onClose={close} onIssued={onGone} />}
        dropDialog={(close) => <DropDialog draft={draft} onClose={close} onDropped={onGone} />}
      />
    </>
  );
}

const screenful = 40;

/** What the checks found, what stands in the way first. */
function Findings({ findings }: { readonly findings: Draft["findings"] }) {
  const text = usePlanDraftText();
  const say = useSay();
  const [whole, showWhole] = useState(false);
  if (findings.length === 0) return <p className="quiet draft-clean">{text.clean}</p>;
  const sorted = findings.toSorted((a, b) => (a.level < b.level ? -1 : Number(a.level > b.level)));
  const shown = whole ? sorted : sorted.slice(0, screenful);
  return (
    <>
      <ul className="draft-findings">
        {shown.map(({ check, level, project, sentence }, at) => (
          <li key={`${check} ${project} ${at}`}>
            <Tag tone={level === "error" ? "red" : "amber"}>{text[level]}</Tag> {say(sentence)}
          </li>
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button onClick={() => showWhole(true)}>
          {text.rest(String(sorted.length - shown.length))}
        </Button>
      )}
    </>
  );
}
