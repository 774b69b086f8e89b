import type { Holidays } from "../../../domain/casework/calendar.ts";
import { useCalendarsText } from "../../messages/calendars-text.ts";
import { Button } from "../../parts/button.tsx";
import { SelectField } from "../../parts/field.tsx";
import { Notice } from "../../parts/notice.tsx";
import { useAddress } from "../../state/use-address.ts";
import { useDistrict } from "../../state/use-district.tsx";
import type { RuleDraft } from "../use-rule-draft.ts";
import { NoticeBox } from "./notice-box.tsx";
import { YearCalendar } from "./year-calendar.tsx";
import { type Year, withYear } from "./year-days.ts";

type EditorProps = { readonly draft: RuleDraft<Holidays> };

/** The years one may open: those known and the one after, this one and the next. */
function yearsOf(holidays: Holidays, asOf: string): readonly string[] {
  const known = Object.keys(holidays.years);
  const now = Number(asOf.slice(0, 4));
  const next = Math.max(now, ...known.map(Number)) + 1;
  const years = new Set([...known, ...[now, now + 1, next].map(String)]);
  return [...years].toSorted().toReversed();
}

/** A year's holidays and make-up days: as the notice has them, day by day. */
export function HolidaysEditor({ draft }: EditorProps) {
  const { holidays: text } = useCalendarsText();
  const { asOf } = useDistrict();
  const { params, patch } = useAddress();
  const years = yearsOf(draft.value, asOf);
  const asked = params.get("year") ?? asOf.slice(0, 4);
  const name = years.includes(asked) ? asked : asOf.slice(0, 4);
  const year = draft.value.years[name];
  const change = (next: Year | null) => draft.change(withYear(draft.value, name, next));
  return (
    <div className="form-lines">
      <div className="calendars-year">
        <SelectField
          label={text.year}
          value={name}
          options={years.map((each) => ({
            id: each,
            label: draft.value.years[each] ? each : `${each} · ${text.noYear(each)}`,
          }))}
          onChange={(event) => patch({ year: event.target.value }, { replace: true })}
        />
        {year && <p>{text.sums(year.off.length, year.on.length)}</p>}
        {year && !draft.locked && (
          <Button look="quiet" onClick={() => change(null)}>
            {text.removeYear(name)}
          </Button>
        )}
      </div>
      {!draft.locked && <NoticeBox name={name} onUse={change} />}
      {year ? (
        <YearCalendar key={name} name={name} year={year} locked={draft.locked} onChange={change} />
      ) : (
        <Notice
          tone="warn"
          title={text.noYear(name)}
          actions={
            !draft.locked && (
              <Button onClick={() => change({ off: [], on: [] })}>{text.begin(name)}</Button>
            )
          }
        >
          {text.noYearText}
        </Notice>
      )}
    </div>
  );
}
