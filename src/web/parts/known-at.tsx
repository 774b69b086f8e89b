import { useText } from "../messages/language.tsx";
import { useKnownAt } from "../state/use-known-at.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { neighbours } from "./known-at-days.ts";
import { Notice } from "./notice.tsx";
import { todayInChina } from "./today.ts";
import "./known-at.css";

/** 截至…所知: asks the page from a day of the past. `days` are days of change, for the two arrows. */
export function KnownAtControl(props: { readonly days?: readonly string[] }) {
  const { common } = useText();
  const today = todayInChina();
  const { knownAt, setKnownAt } = useKnownAt();
  const day = (knownAt ?? today).slice(0, 10);
  const { before, after } = neighbours(props.days ?? [], day);
  const go = (to: string | undefined) =>
    setKnownAt(to === undefined || to >= today ? undefined : to);
  return (
    <fieldset className="known-at no-print">
      <legend className="hidden-text">{common.knownAt.hint}</legend>
      <label className="known-at-label">
        {common.knownAt.label}
        <input
          className="input"
          type="date"
          value={day}
          max={today}
          onChange={(event) => go(event.target.value || undefined)}
        />
      </label>
      {props.days && (
        <>
          <Button
            square
            aria-label={common.knownAt.previous}
            title={before ?? common.knownAt.previous}
            disabled={before === undefined}
            onClick={() => go(before)}
          >
            <Icon name="left" />
          </Button>
          <Button
            square
            aria-label={common.knownAt.next}
            title={after ?? common.knownAt.now}
            disabled={knownAt === undefined}
            onClick={() => go(after)}
          >
            <Icon name="right" />
          </Button>
        </>
      )}
    </fieldset>
  );
}

/** Says loudly that the page shows the past; nothing when it shows now. */
export function PastNotice() {
  const { common } = useText();
  const { knownAt, setKnownAt } = useKnownAt();
  if (knownAt === undefined) return null;
  const [day = "", seq] = knownAt.split("@");
  return (
    <div className="past-notice">
      <Notice
        tone="warn"
        actions={<Button onClick={() => setKnownAt(undefined)}>{common.knownAt.now}</Button>}
      >
        <Icon name="history" />{" "}
        {seq === undefined ? common.knownAt.past(day) : common.knownAt.fixed(day, seq)}
      </Notice>
    </div>
  );
}
