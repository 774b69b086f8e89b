import { useState } from "react";
import { useCalendarsText } from "../../messages/calendars-text.ts";
import { useRulesText } from "../../messages/rules-text.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/field.tsx";
import { readNotice } from "./notice.ts";
import { type Year, yearOf } from "./year-days.ts";

type NoticeProps = { readonly name: string; readonly onUse: (year: Year) => void };

/** The year's notice, pasted as it is; what was read is told before it is used. */
export function NoticeBox({ name, onUse }: NoticeProps) {
  const { holidays: text } = useCalendarsText();
  const { listSeparator } = useRulesText();
  const [notice, setNotice] = useState("");
  const read = readNotice(notice, name);
  const days = read.off.length + read.on.length;
  const isEmpty = notice.trim() === "";
  const use = () => {
    onUse(yearOf(read));
    setNotice("");
  };
  return (
    <details className="calendars-notice">
      <summary>{text.paste}</summary>
      <div className="form-lines">
        <TextField
          label={text.paste}
          labelHidden
          hint={text.pasteHint}
          rows={7}
          value={notice}
          error={!isEmpty && days === 0 ? text.readNothing : undefined}
          onChange={(event) => setNotice(event.target.value)}
        />
        {days > 0 && (
          <output>
            <p>{text.read(read.off.length, read.on.length)}</p>
            {read.elsewhere.length > 0 && (
              <p>{text.elsewhere(read.elsewhere.join(listSeparator))}</p>
            )}
            <p className="quiet">{text.compare}</p>
          </output>
        )}
        <div className="rule-foot">
          <Button look="main" disabled={days === 0} onClick={use}>
            {text.use(name)}
          </Button>
        </div>
      </div>
    </details>
  );
}
