import { useRef, useState } from "react";
import { useSay, useText } from "../messages/language.tsx";
import { useRulesText } from "../messages/rules-text.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { TextField } from "../parts/field.tsx";
import { Failure, Notice } from "../parts/notice.tsx";
import { useWordsFirst } from "../parts/use-words-first.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { differences } from "./differences.ts";
import { EffectView } from "./effect-view.tsx";
import { Meanwhile } from "./meanwhile.tsx";
import type { Fault } from "./rule.ts";
import type { OpenChange } from "./use-rule-draft.ts";

type SaveProps = {
  readonly draft: OpenChange;
  readonly onClose: () => void;
  readonly onDone: (seq: number) => void;
};

/** Before a rule is set: what changes, what that does to the projects, and why. */
export function SaveDialog({ draft, onClose, onDone }: SaveProps) {
  const { dialog: text } = useRulesText();
  const { common } = useText();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useWordsFirst(form);
  const { faults, setting } = draft;
  // A rulebook judges no project: what it does stands beside its editor.
  const isRanking = draft.rule.name.startsWith("rulebooks/");
  const save = () => {
    setAsked(true);
    if (reason.trim() !== "") draft.set(reason.trim(), onDone);
  };
  return (
    <Dialog
      title={text.title}
      look="drawer"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="main"
            disabled={faults.length > 0 || draft.meanwhile !== null}
            busy={setting.isPending}
            onClick={save}
          >
            {text.set}
          </Button>
        </>
      }
    >
      <div className="form-lines" ref={form}>
        <Meanwhile draft={draft} />
        {faults.length > 0 && <Faults faults={faults} title={text.faulty} />}
        <section>
          <h3>{text.what}</h3>
          <DifferenceTable differences={differences(draft.rule.value, draft.value)} />
        </section>
        {faults.length === 0 && (
          <section>
            <h3>{text.effect}</h3>
            {isRanking ? (
              <p className="quiet">{text.effectRanking}</p>
            ) : (
              <EffectView effect={draft.effect} />
            )}
          </section>
        )}
        <TextField
          label={text.reason}
          hint={text.reasonHint}
          required
          maxLength={500}
          value={reason}
          error={asked && reason.trim() === "" ? text.reasonMissing : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {setting.error !== null && !draft.meanwhile && <Failure error={setting.error} />}
      </div>
    </Dialog>
  );
}

/** What speaks against a change, sentence by sentence. */
export function Faults(props: { readonly faults: readonly Fault[]; readonly title?: string }) {
  const say = useSay();
  return (
    <Notice tone="bad" {...(props.title === undefined ? {} : { title: props.title })}>
      <ul>
        {props.faults.map((fault) => (
          <li key={`${fault.code} ${JSON.stringify(fault.params)}`}>{say(fault.sentence)}</li>
        ))}
      </ul>
    </Notice>
  );
}
