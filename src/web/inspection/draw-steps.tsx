import { useState } from "react";
import { openDraw } from "../../contract/inspection.ts";
import { printDay } from "../../domain/value/print-day.ts";
import { useChange } from "../api/use-call.ts";
import { FormDialog } from "../disputes/form-dialog.tsx";
import { useInspectionsText } from "../messages/inspections-text.ts";
import { useLanguage } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type Whole, staleAfterDraw } from "./inspections-model.ts";
import { WordsDialog } from "./words-dialog.tsx";

/** How a draw came about, step by step, and what is to be done next. */
export function DrawSteps({ whole }: { readonly whole: Whole }) {
  const text = useInspectionsText();
  const { language } = useLanguage();
  const [asking, ask] = useState<"words" | "open" | null>(null);
  const day = (iso: string) => printDay({ day: iso, precision: "day" }, language);
  const { published, words, wordsRole, may } = whole;
  return (
    <>
      <dl className="draw-steps">
        <dt>{text.commitment}</dt>
        <dd>
          {text.committedBy(whole.committedBy, day(whole.committedOn))}
          <div className="draw-hash">{whole.commitment}</div>
        </dd>
        <dt>{text.frameHash}</dt>
        <dd>
          {text.ofCount(whole.of)}
          <div className="draw-hash">{whole.frameHash}</div>
        </dd>
        <dt>{text.point}</dt>
        <dd>{text.pointText(day(whole.point.day), String(whole.point.seq))}</dd>
        <dt>{text.checkpoint}</dt>
        <dd>
          <Checkpoint whole={whole} />
        </dd>
        {wordsRole !== null && (
          <>
            <dt>{text.words}</dt>
            <dd>
              {words
                ? text.wordsBy(words.words, words.by)
                : text.wordsWait(text.wordsRole[wordsRole])}
              {may.addWords && (
                <div>
                  <Button look="main" onClick={() => ask("words")}>
                    {text.addWords}
                  </Button>
                </div>
              )}
            </dd>
          </>
        )}
        <dt>{text.seed}</dt>
        <dd>
          {published ? (
            <>
              {text.openedBy(whole.openedBy ?? "", day(whole.openedOn ?? ""))}
              <div className="draw-hash">{published.seed}</div>
            </>
          ) : (
            `${text.revealBy} ${day(whole.revealBy)}`
          )}
          {may.open && (
            <div>
              <Button look="main" onClick={() => ask("open")}>
                {text.open}
              </Button>
            </div>
          )}
        </dd>
      </dl>
      {asking === "words" && <WordsDialog id={whole.id} onClose={() => ask(null)} />}
      {asking === "open" && <OpenDialog id={whole.id} onClose={() => ask(null)} />}
    </>
  );
}

/** The signed text of the checkpoint, whose root nobody knew when the commitment was made. */
function Checkpoint({ whole }: { readonly whole: Whole }) {
  const text = useInspectionsText();
  if (!whole.takesCheckpoint) return text.takesNone;
  if (!whole.anchor) return text.noCheckpoint;
  const [origin, size, root] = whole.anchor.split("\n");
  return (
    <>
      {`${origin ?? ""} · ${size ?? ""}`}
      <div className="draw-hash">{root}</div>
    </>
  );
}

type DialogProps = { readonly id: number; readonly onClose: () => void };

function OpenDialog({ id, onClose }: DialogProps) {
  const text = useInspectionsText();
  const { id: district } = useDistrict();
  const open = useChange(openDraw, staleAfterDraw);
  return (
    <FormDialog
      title={text.openTitle}
      confirm={text.open}
      busy={open.isPending}
      error={open.error}
      onClose={onClose}
      onSend={() => open.mutate({ input: { district, id } }, { onSuccess: onClose })}
    >
      <p>{text.openText}</p>
    </FormDialog>
  );
}
