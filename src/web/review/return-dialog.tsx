import { useRef, useState } from "react";
import { useReviewText } from "../messages/review-text.ts";
import { useSay, useText } from "../messages/language.tsx";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { TextField } from "../parts/field.tsx";
import { usePrint } from "../parts/use-print.ts";
import { useWordsFirst } from "../parts/use-words-first.ts";
import { type QueueItem, type Reason, openFacts } from "./queue.ts";
import "./return-dialog.css";

type DialogProps = {
  readonly items: readonly QueueItem[];
  readonly reasons: readonly Reason[];
  readonly onClose: () => void;
  readonly onReturn: (reason: string, facts: ReadonlySet<number>) => void;
};

/** Why it goes back: a usual reason to start from, then own words; of one item perhaps only some figures. */
export function ReturnDialog({ items, reasons, onClose, onReturn }: DialogProps) {
  const { common } = useText();
  const text = useReviewText().returning;
  const say = useSay();
  const facts = items.flatMap(openFacts);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(facts.map(({ figure }) => figure.seq)),
  );
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  useWordsFirst(form);
  const confirm = () => {
    setAsked(true);
    if (reason.trim() !== "" && (chosen.size > 0 || facts.length === 0))
      onReturn(reason.trim(), chosen);
  };
  const problem = reason.trim() === "" ? text.missing : undefined;
  return (
    <Dialog
      title={text.title(items.length)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="main" onClick={confirm}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <div className="form-lines" ref={form}>
        {items.length === 1 && facts.length > 1 && (
          <FigureChoices item={items[0]} chosen={chosen} onChange={setChosen} />
        )}
        {asked && chosen.size === 0 && facts.length > 0 && <p role="alert">{text.none}</p>}
        <TextField
          label={text.reason}
          hint={text.hint}
          required
          value={reason}
          error={asked ? problem : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        <fieldset className="return-reasons">
          <legend>{text.template}</legend>
          {reasons.map((each) => (
            <button key={each.id} type="button" onClick={() => setReason(say(each.text))}>
              {say(each.text)}
            </button>
          ))}
        </fieldset>
      </div>
    </Dialog>
  );
}

function FigureChoices(props: {
  readonly item: QueueItem | undefined;
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
}) {
  const text = useReviewText().returning;
  const print = usePrint();
  const { item, chosen } = props;
  if (!item) return null;
  const toggle = (seq: number) =>
    props.onChange(
      chosen.has(seq)
        ? new Set([...chosen].filter((each) => each !== seq))
        : new Set([...chosen, seq]),
    );
  return (
    <fieldset className="return-figures">
      <legend>{text.which}</legend>
      {openFacts(item).map(({ attribute, scope, figure }) => (
        <label key={figure.seq}>
          <input
            type="checkbox"
            checked={chosen.has(figure.seq)}
            onChange={() => toggle(figure.seq)}
          />
          <span>
            {print.label(attribute)} {scope}
          </span>
          <strong>{print.value(attribute, figure.value)}</strong>
        </label>
      ))}
    </fieldset>
  );
}
