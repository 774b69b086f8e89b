import type { Holidays } from "../../../domain/casework/calendar.ts";
import { type ReportingCalendar, dueDay } from "../../../domain/casework/reporting-calendar.ts";
import { printPeriod } from "../../../domain/value/period.ts";
import { useCalendarsText } from "../../messages/calendars-text.ts";
import { useLanguage } from "../../messages/language.tsx";
import { ChoiceBar } from "../../parts/choice-bar.tsx";
import { useDistrict } from "../../state/use-district.tsx";
import { NumberField } from "../fields.tsx";
import type { RuleDraft } from "../use-rule-draft.ts";
import { isCount } from "../words.ts";
import "../../parts/table.css";

type EditorProps = {
  readonly draft: RuleDraft<ReportingCalendar>;
  readonly holidays: Holidays | null;
};

/** When the month's report is due, reminded of and urged, with what that makes of the months to come. */
export function DueEditor({ draft, holidays }: EditorProps) {
  const { due: text } = useCalendarsText();
  const { value, change } = draft;
  const days = (field: "remindDaysBefore" | "urgeDaysAfter", label: string) => (
    <NumberField
      label={label}
      value={String(value[field])}
      isRight={(typed) => isCount(typed, 0, 60)}
      wrong={text.daysWrong}
      onChange={(typed) => change({ ...value, [field]: Number(typed) })}
    />
  );
  return (
    <div className="calendars-due">
      <fieldset className="rule-set form-lines" disabled={draft.locked}>
        <DueField draft={draft} />
        <div className="rule-row">
          {days("remindDaysBefore", text.remind)}
          {days("urgeDaysAfter", text.urge)}
        </div>
      </fieldset>
      {holidays && <DuePreview calendar={value} holidays={holidays} />}
    </div>
  );
}

const usual = 5;

function DueField({ draft }: Pick<EditorProps, "draft">) {
  const { due: text } = useCalendarsText();
  const { value, change } = draft;
  const byDay = "day" in value.due;
  const number = "day" in value.due ? value.due.day : value.due.workingDays;
  return (
    <>
      <ChoiceBar
        label={text.how}
        value={byDay ? "day" : "workingDays"}
        options={[
          { id: "day", label: text.byDay },
          { id: "workingDays", label: text.byWorkingDay },
        ]}
        onChange={(way) =>
          change({ ...value, due: way === "day" ? { day: usual } : { workingDays: usual } })
        }
      />
      <NumberField
        key={byDay ? "day" : "workingDays"}
        label={byDay ? text.day : text.workingDay}
        hint={byDay ? undefined : text.workingDayHint}
        value={String(number)}
        isRight={(typed) => isCount(typed, 1, byDay ? 28 : 20)}
        wrong={byDay ? text.dayWrong : text.workingDayWrong}
        onChange={(typed) =>
          change({
            ...value,
            due: byDay ? { day: Number(typed) } : { workingDays: Number(typed) },
          })
        }
      />
    </>
  );
}

const previewed = 6;

/** So many months from the month of a day on. */
function monthsFrom(day: string): readonly string[] {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return Array.from({ length: previewed }, (_, after) => {
    const at = month - 1 + after;
    return `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

function DuePreview(props: { readonly calendar: ReportingCalendar; readonly holidays: Holidays }) {
  const { due: text } = useCalendarsText();
  const { language } = useLanguage();
  const { asOf } = useDistrict();
  return (
    <table className="table calendars-preview">
      <caption>{text.preview}</caption>
      <thead>
        <tr>
          <th scope="col">{text.period}</th>
          <th scope="col">{text.dueDay}</th>
        </tr>
      </thead>
      <tbody>
        {monthsFrom(asOf).map((period) => {
          const day = dueDay(props.calendar, props.holidays, period);
          return (
            <tr key={period}>
              <th scope="row">{printPeriod(period, language)}</th>
              <td>{day.ok ? day.value : text.unknown(String(day.refusal.params["year"] ?? ""))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
