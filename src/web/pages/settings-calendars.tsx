import { showSetting } from "../../contract/settings.ts";
import type { Holidays } from "../../domain/casework/calendar.ts";
import type { ReportingCalendar } from "../../domain/casework/reporting-calendar.ts";
import { useCall } from "../api/use-call.ts";
import { useCalendarsText } from "../messages/calendars-text.ts";
import { Page, Section } from "../parts/page.tsx";
import { DueEditor } from "../rules/calendars/due-editor.tsx";
import { HolidaysEditor } from "../rules/calendars/holidays-editor.tsx";
import { RuleFrame } from "../rules/rule-frame.tsx";
import { useDistrict } from "../state/use-district.tsx";
import "../rules/calendars/calendars.css";

/** 报送日历: when reports are due, and which days people work. */
export function CalendarsPage() {
  const text = useCalendarsText();
  const { id: district } = useDistrict();
  const holidays = useCall(showSetting, { district, name: "calendars/holidays" });
  return (
    <Page title={text.title} note={text.note}>
      <Section title={text.due.title}>
        <RuleFrame<ReportingCalendar> name="calendars/month">
          {(draft) => (
            <DueEditor draft={draft} holidays={(holidays.data?.value as Holidays) ?? null} />
          )}
        </RuleFrame>
      </Section>
      <Section title={text.holidays.title} note={text.holidays.note}>
        <RuleFrame<Holidays> name="calendars/holidays">
          {(draft) => <HolidaysEditor draft={draft} />}
        </RuleFrame>
      </Section>
    </Page>
  );
}
