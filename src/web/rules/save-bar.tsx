import { type RefObject, useEffect, useState } from "react";
import { useRulesText } from "../messages/rules-text.ts";
import { Button } from "../parts/button.tsx";
import { LatePart } from "../parts/late-part.tsx";
import { Failure } from "../parts/notice.tsx";
import { late } from "../state/late.ts";
import { differences } from "./differences.ts";
import type { OpenChange } from "./use-rule-draft.ts";
import "./save-bar.css";

const saveDialog = late(async () => (await import("./save-dialog.tsx")).SaveDialog);

type BarProps = {
  readonly draft: OpenChange;
  /** Whether what is typed cannot be read, so that saving would save something else. */
  readonly blocked: boolean;
  /** Where the fields stand: one that says that it is wrong is led to first. */
  readonly editor: RefObject<HTMLElement | null>;
  readonly onDone: (seq: number) => void;
};

/** At the foot while something is changed: how much, whether it is sound, drop or save. */
export function SaveBar({ draft, blocked, editor, onDone }: BarProps) {
  const { bar } = useRulesText();
  const [open, setOpen] = useState(false);
  useStayWord(draft.isChanged);
  if (!draft.isChanged) return null;
  // Something begun and still empty is no difference to tell, and a change all the same.
  const count = Math.max(1, differences(draft.rule.value, draft.value).length);
  const look = () => {
    const wrong = editor.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else setOpen(true);
  };
  const close = () => {
    draft.setting.reset();
    setOpen(false);
  };
  return (
    <section className="save-bar no-print" aria-label={bar.label}>
      <p>
        <strong>{bar.changes(count)}</strong>
        <span className="quiet">{bar.kept}</span>
      </p>
      <TryWord draft={draft} blocked={blocked} />
      {draft.tryError !== null && <Failure error={draft.tryError} />}
      <div className="save-bar-acts">
        <Button onClick={draft.discard}>{bar.discard}</Button>
        <Button look="main" disabled={blocked} onClick={look}>
          {bar.set}
        </Button>
      </div>
      <LatePart
        part={saveDialog}
        props={
          open
            ? {
                draft,
                onClose: close,
                onDone: (seq: number) => {
                  setOpen(false);
                  onDone(seq);
                },
              }
            : null
        }
      />
    </section>
  );
}

function TryWord({ draft, blocked }: Pick<BarProps, "draft" | "blocked">) {
  const { bar } = useRulesText();
  if (draft.tryError !== null) return null;
  if (blocked) return <output className="save-bar-faults">{bar.unread}</output>;
  if (!draft.isTried) return <output className="quiet">{bar.trying}</output>;
  if (draft.faults.length === 0) return <output className="save-bar-sound">{bar.sound}</output>;
  return <output className="save-bar-faults">{bar.faults(draft.faults.length)}</output>;
}

/** The browser asks before a tab with unsaved changes is closed. */
function useStayWord(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", stay);
    return () => window.removeEventListener("beforeunload", stay);
  }, [isChanged]);
}
