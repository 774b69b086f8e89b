import { useState } from "react";
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
import "./draft-effect.css";

type EffectProps = {
  readonly desk: DraftDesk;
  readonly tierName: (id: string) => string;
  /** The draft is issued or given up. */
  readonly onGone: () => void;
};

/** What the draft makes of the plan, what is in its way, and issuing it. */
export function DraftEffect({ desk, tierName, onGone }: EffectProps) {
  const text = usePlanDraftText();
  const [asking, ask] = useState<"issue" | "drop" | null>(null);
  const { draft, state } = desk;
  const errors = draft.findings.filter(({ level }) => level === "error").length;
  const ready = errors === 0 && state === "saved" && draft.version > 0 && !draft.needsAnother;
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
      <div className="draft-foot no-print">
        <Button look="main" disabled={!ready} onClick={() => ask("issue")}>
          {text.issueVersion(draft.number)}
        </Button>
        {draft.version === 0 && state === "saved" && (
          <Button onClick={() => desk.edit((now) => ({ ...now }))}>{text.keepDraft}</Button>
        )}
        {draft.needsAnother && <span>{text.issueAnother}</span>}
        {draft.version > 0 && (
          <Button look="quiet" onClick={() => ask("drop")}>
            {text.drop}
          </Button>
        )}
      </div>
      {asking === "issue" && (
        <IssueDialog draft={draft} onClose={() => ask(null)} onIssued={onGone} />
      )}
      {asking === "drop" && (
        <DropDialog draft={draft} onClose={() => ask(null)} onDropped={onGone} />
      )}
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
