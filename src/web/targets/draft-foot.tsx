import { useState } from "react";
import { dropTargetDraft, issueTargets } from "../../contract/target-draft.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useChange } from "../api/use-call.ts";
import { useLanguage, useSay, useText } from "../messages/language.tsx";
import { useTargetDraftText } from "../messages/target-draft-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Failure } from "../parts/notice.tsx";
import { Section } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import type { LetterDraft } from "./draft-cells.ts";
import type { LetterDesk } from "./use-letter-draft.ts";
import "../plan/draft-effect.css";

type FootProps = {
  readonly desk: LetterDesk;
  /** The draft is issued or given up. */
  readonly onGone: () => void;
};

/** What the checks found, and issuing or giving up. */
export function DraftFoot({ desk, onGone }: FootProps) {
  const text = useTargetDraftText();
  const say = useSay();
  const [asking, ask] = useState<"issue" | "drop" | null>(null);
  const { draft, state } = desk;
  const { findings, number, version, needsAnother } = draft;
  const errors = findings.filter(({ level }) => level === "error").length;
  const ready = errors === 0 && state === "saved" && version > 0 && !needsAnother;
  return (
    <>
      <Section title={text.findings} note={text.findingsNote(errors, findings.length - errors)}>
        {findings.length === 0 && <p className="quiet draft-clean">{text.clean}</p>}
        <ul className="draft-findings">
          {findings.map(({ check, level, unit, target, sentence }) => (
            <li key={`${check} ${unit} ${target} ${sentence.zh}`}>
              <Tag tone={level === "error" ? "red" : "amber"}>{text[level]}</Tag> {say(sentence)}
            </li>
          ))}
        </ul>
      </Section>
      <div className="draft-foot no-print">
        <Button look="main" disabled={!ready} onClick={() => ask("issue")}>
          {text.issueVersion(number)}
        </Button>
        {version === 0 && state === "saved" && (
          <Button onClick={() => desk.edit((now) => ({ ...now }))}>{text.keepDraft}</Button>
        )}
        {needsAnother && <span>{text.issueAnother}</span>}
        {version > 0 && (
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

type AskProps = { readonly draft: LetterDraft; readonly onClose: () => void };

/** Says what issuing does before it is done. */
function IssueDialog(props: AskProps & { readonly onIssued: () => void }) {
  const { common } = useText();
  const text = useTargetDraftText();
  const { language } = useLanguage();
  const { id: district } = useDistrict();
  const { patch } = useAddress();
  const issue = useChange(issueTargets, ["showTargets"]);
  const { period, number, version, mark, findings } = props.draft;
  const confirm = () =>
    issue.mutate(
      { input: { district, period, version, mark } },
      {
        onSuccess: () => {
          props.onIssued();
          patch({ view: null, period, version: null });
        },
      },
    );
  return (
    <Dialog
      title={text.issueTitle(printPeriod(period, language), number)}
      onClose={props.onClose}
      foot={
        <>
          <Button onClick={props.onClose}>{common.cancel}</Button>
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

/** Asks before what was typed is thrown away. */
function DropDialog(props: AskProps & { readonly onDropped: () => void }) {
  const { common } = useText();
  const text = useTargetDraftText();
  const { id: district } = useDistrict();
  const drop = useChange(dropTargetDraft, ["showTargets"]);
  const { period, version } = props.draft;
  const confirm = () =>
    drop.mutate(
      { input: { district, period, version } },
      {
        onSuccess: () => {
          props.onClose();
          props.onDropped();
        },
      },
    );
  return (
    <Dialog
      title={text.dropTitle}
      onClose={props.onClose}
      foot={
        <>
          <Button onClick={props.onClose}>{common.cancel}</Button>
          <Button look="danger" disabled={drop.isPending} onClick={confirm}>
            {text.drop}
          </Button>
        </>
      }
    >
      <p>{text.dropText}</p>
      {drop.isError && <Failure error={drop.error} />}
    </Dialog>
  );
}
