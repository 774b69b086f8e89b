import { dropTargetDraft, issueTargets } from "../../contract/target-draft.ts";
import { printPeriod } from "../../domain/value/period.ts";
import { useChange } from "../api/use-call.ts";
import { useLanguage, useSay } from "../messages/language.tsx";
import { useTargetDraftText } from "../messages/target-draft-text.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { Section } from "../parts/page.tsx";
import { Tag } from "../parts/tag.tsx";
import { useAddress } from "../state/use-address.ts";
import { useDistrict } from "../state/use-district.tsx";
import { DraftActs } from "../drafting/draft-acts.tsx";
import { IssueEffects } from "../drafting/issue-effects.tsx";
import type { LetterDraft } from "./draft-cells.ts";
import type { LetterDesk } from "./use-letter-draft.ts";

type FootProps = {
  readonly desk: LetterDesk;
  /** The draft is issued or given up. */
  readonly onGone: () => void;
};

/** What the checks found, and issuing or giving up. */
export function DraftFoot({ desk, onGone }: FootProps) {
  const text = useTargetDraftText();
  const say = useSay();
  const { draft, state } = desk;
  const { findings, needsAnother } = draft;
  const errors = findings.filter(({ level }) => level === "error").length;
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
      <DraftActs
        findings={findings}
        draft={draft}
        isKept={state === "saved"}
        another={needsAnother ? text.issueAnother : null}
        onKeep={() => desk.edit((now) => ({ ...now }))}
        issueDialog={(close) => <IssueDialog draft={draft} onClose={close} onIssued={onGone} />}
        dropDialog={(close) => <DropDialog draft={draft} onClose={close} onDropped={onGone} />}
      />
    </>
  );
}

type AskProps = { readonly draft: LetterDraft; readonly onClose: () => void };

/** Says what issuing does before it is done. */
function IssueDialog(props: AskProps & { readonly onIssued: () => void }) {
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
    <ConfirmDialog
      title={text.issueTitle(printPeriod(period, language), number)}
      confirm={text.issue}
      busy={issue.isPending}
      error={issue.error}
      onClose={props.onClose}
      onConfirm={confirm}
    >
      <IssueEffects
        effects={text.issueEffects}
        warnings={findings.length > 0 ? text.issueWarnings(findings.length) : undefined}
      />
    </ConfirmDialog>
  );
}

/** Asks before what was typed is thrown away. */
function DropDialog(props: AskProps & { readonly onDropped: () => void }) {
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
    <ConfirmDialog
      title={text.dropTitle}
      confirm={text.drop}
      danger
      busy={drop.isPending}
      error={drop.error}
      onClose={props.onClose}
      onConfirm={confirm}
    >
      <p>{text.dropText}</p>
    </ConfirmDialog>
  );
}
