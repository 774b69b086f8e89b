import { useMemo } from "react";
import { useLanguage } from "../messages/language.tsx";
import { useAttributes } from "../state/use-attributes.tsx";
import { useDistrict } from "../state/use-district.tsx";
import { type MonthPlace, nameOfPlace } from "./month-place.ts";
import type { Month } from "./month-types.ts";
import { type Problem, type Summary, summarise } from "./problems.ts";
import type { Reading } from "./read-cell.ts";
import { useReader } from "./use-reader.ts";
import { type Sheet, openIn, sheetOf } from "./sheet.ts";
import { type MonthDraft, useMonthDraft } from "./use-month-draft.ts";
import { useStoredRecord } from "./use-stored-record.ts";

/** Everything the month's page shows and does. */
export type MonthView = {
  readonly place: MonthPlace;
  readonly month: Month;
  readonly sheet: Sheet;
  readonly draft: MonthDraft;
  readonly summary: Summary;
  /** Whether the asker may fill it in now. */
  readonly editable: boolean;
  readonly read: (key: string) => Reading;
  readonly problemsAt: (key: string) => readonly Problem[];
  readonly explain: (problem: string, note: string) => void;
  readonly notes: Readonly<Record<string, string>>;
  readonly forgetNotes: () => void;
};

const nothing: readonly Problem[] = [];

/** The month with what is typed, read and found in it; `day` completes a day typed without its year. */
export function useMonthView(month: Month, place: MonthPlace, day: string): MonthView {
  const { language } = useLanguage();
  const { canCapture } = useDistrict();
  const attributes = useAttributes();
  const sheet = useMemo(() => sheetOf(month, attributes), [month, attributes]);
  const draft = useMonthDraft(month, place);
  const notes = useStoredRecord(`guatu.month-notes.${nameOfPlace(place)}`);
  const { texts } = draft.merged;
  const readCell = useReader();
  const readings = useMemo(() => {
    const asks = readCell ? sheet.rows.flatMap(openIn) : [];
    return new Map(
      asks.flatMap(({ key, ask }) => {
        const reading = readCell?.(ask, texts[key] ?? "", { day, language, attributes });
        return reading ? [[key, reading] as const] : [];
      }),
    );
  }, [readCell, sheet, texts, day, language, attributes]);
  const read = (key: string): Reading => readings.get(key) ?? { state: "empty" };
  const summary = useMemo(
    () => summarise({ sheet, rows: month.rows, texts, notes: notes.record, readings }),
    [sheet, month.rows, texts, notes.record, readings],
  );
  const byKey = useMemo(() => {
    const found = new Map<string, Problem[]>();
    for (const problem of summary.problems) {
      for (const key of problem.keys) found.set(key, [...(found.get(key) ?? []), problem]);
    }
    return found;
  }, [summary]);
  return {
    place,
    month,
    sheet,
    draft,
    summary,
    editable: canCapture && month.report.moves.includes("submit"),
    read,
    problemsAt: (key) => byKey.get(key) ?? nothing,
    explain: notes.put,
    notes: notes.record,
    forgetNotes: notes.clear,
  };
}
