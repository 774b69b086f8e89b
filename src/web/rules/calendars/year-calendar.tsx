import { useRef, useState } from "react";
import { addDays } from "../../../domain/value/civil.ts";
import { printPeriod } from "../../../domain/value/period.ts";
import { useCalendarsText } from "../../messages/calendars-text.ts";
import { useLanguage } from "../../messages/language.tsx";
import { onKeys } from "../../parts/keys.ts";
import { useNative } from "../../parts/use-native.ts";
import { type Year, stateOf, turned, weeksOf, workingDays } from "./year-days.ts";
import "./year-calendar.css";

type CalendarProps = {
  readonly name: string;
  readonly year: Year;
  readonly locked: boolean;
  readonly onChange: (year: Year) => void;
};

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** Twelve months on one sheet: what is work and what is off; one stop of the Tab key, arrows walk the days. */
export function YearCalendar({ name, year, locked, onChange }: CalendarProps) {
  const { holidays: text } = useCalendarsText();
  const [at, setAt] = useState(`${name}-01-01`);
  const sheet = useRef<HTMLDivElement>(null);
  const walk = (by: number) => {
    const next = addDays(at, by);
    if (!next.startsWith(name)) return;
    setAt(next);
    sheet.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  useNative(sheet, {
    keydown: onKeys<KeyboardEvent>(
      Object.fromEntries(Object.entries(steps).map(([key, by]) => [key, () => walk(by)])),
    ),
  });
  const months = Array.from(
    { length: 12 },
    (_, month) => `${name}-${String(month + 1).padStart(2, "0")}`,
  );
  return (
    <>
      <Legend />
      {!locked && <p className="quiet no-print">{text.keys}</p>}
      <div className="year-calendar" ref={sheet}>
        {months.map((month) => (
          <MonthSheet
            key={month}
            month={month}
            year={year}
            at={at}
            locked={locked}
            onTurn={(day) => {
              setAt(day);
              onChange(turned(year, day));
            }}
          />
        ))}
      </div>
    </>
  );
}

function Legend() {
  const { holidays: text } = useCalendarsText();
  return (
    <ul className="year-legend" aria-label={text.legend}>
      {(["work", "weekend", "off", "on"] as const).map((state) => (
        <li key={state}>
          <span className="year-day" data-state={state} aria-hidden="true">
            {text.mark[state]}
          </span>
          {text.state[state]}
        </li>
      ))}
    </ul>
  );
}

type MonthProps = Pick<CalendarProps, "year" | "locked"> & {
  readonly month: string;
  readonly at: string;
  readonly onTurn: (day: string) => void;
};

function MonthSheet({ month, year, at, locked, onTurn }: MonthProps) {
  const { holidays: text } = useCalendarsText();
  const { language } = useLanguage();
  return (
    <table className="year-month">
      <caption>
        <strong>{printPeriod(month, language)}</strong>
        <span className="quiet">{text.monthSum(workingDays(year, month))}</span>
      </caption>
      <thead>
        <tr>
          {text.weekdays.map((short, weekday) => (
            <th key={text.weekday(weekday)} scope="col">
              <abbr title={text.weekday(weekday)}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.join()}>
            {week.map((day, weekday) => (
              <td key={day ?? `none-${text.weekday(weekday)}`}>
                {day !== null && (
                  <button
                    type="button"
                    className="year-day"
                    data-day={day}
                    data-state={stateOf(year, day)}
                    tabIndex={day === at ? 0 : -1}
                    aria-disabled={locked}
                    aria-label={text.day(
                      day,
                      text.weekday(weekday),
                      text.state[stateOf(year, day)],
                    )}
                    onClick={() => !locked && onTurn(day)}
                  >
                    <span>{Number(day.slice(8))}</span>
                    <small>{text.mark[stateOf(year, day)]}</small>
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
