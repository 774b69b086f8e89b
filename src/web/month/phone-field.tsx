import { useState } from "react";
import { useRefused } from "../importing/use-refused.ts";
import { useText } from "../messages/language.tsx";
import { useMonthText } from "../messages/month-text.ts";
import { useAttributes } from "../state/use-attributes.tsx";
import { LaterText } from "./later-text.tsx";
import type { Ask } from "./month-types.ts";
import type { AskCell } from "./sheet.ts";
import {
  useCellLabel,
  useReadWords,
  useReturnedWords,
  useStandingWords,
} from "./use-cell-words.ts";
import { useFigureText } from "./use-figure-text.ts";
import type { MonthView } from "./use-month-view.ts";

type FieldProps = { readonly view: MonthView; readonly cell: AskCell };

/** A field with big keys; last month and the plan stand over it, how it was read under it. */
export function PhoneField({ view, cell }: FieldProps) {
  const { grid } = useMonthText();
  const { label } = useCellLabel(cell.ask);
  const past = usePast(cell);
  const { key, ask } = cell;
  const text = view.draft.textOf(key);
  const wrong = view.problemsAt(key).some(({ level }) => level === "error");
  return (
    <div className="month-field" data-state={wrong ? "error" : undefined}>
      <label htmlFor={key}>
        <strong>{label}</strong>
        {ask.required && text === "" && <span className="month-required">{grid.required}</span>}
      </label>
      {past.map((line) => (
        <p key={line} className="month-field-past">
          {line}
        </p>
      ))}
      <Field view={view} cell={cell} wrong={wrong} />
      <Under view={view} cell={cell} />
    </div>
  );
}

/** What to compare with: what came back, what stands, last month, the plan. */
function usePast({ ask, stated }: AskCell): readonly string[] {
  const { grid } = useMonthText();
  const { common } = useText();
  const { figureText } = useFigureText();
  const back = useReturnedWords(ask);
  const standingWords = useStandingWords();
  const say = (word: string, figure: Ask["last"]) =>
    figure ? word + common.colon + figureText(ask.attribute, figure.value) : "";
  const { last, plan } = ask;
  const compare = [
    say(last?.period?.length === 4 ? grid.lastYear : grid.last, last),
    say(plan?.period?.length === 4 ? grid.yearPlan : grid.plan, plan),
  ];
  const all = [
    back ?? "",
    stated ? grid.known + common.colon + standingWords(ask, stated.value) : "",
    compare.filter(Boolean).join("　"),
  ];
  return all.filter(Boolean);
}

function Field({ view, cell, wrong }: FieldProps & { readonly wrong: boolean }) {
  const { grid } = useMonthText();
  const [before, setBefore] = useState<string | null>(null);
  const { key, ask } = cell;
  const text = view.draft.textOf(key);
  const value = useAttributes().find(ask.attribute)?.value ?? "text";
  const done = () => {
    if (before !== null) view.draft.remember([{ key, before, after: text }]);
    setBefore(null);
  };
  const write = (next: string) => {
    if (before === null) setBefore(text);
    view.draft.write({ [key]: next });
  };
  return (
    <LaterText
      id={key}
      lines={value === "text" ? 3 : 1}
      keys={value === "money" || value === "quantity" ? "decimal" : "text"}
      hint={value === "day" ? grid.dayHint : undefined}
      text={text}
      readOnly={!view.editable}
      invalid={wrong}
      onText={write}
      onDone={done}
    />
  );
}

function Under({ view, cell }: FieldProps) {
  const refused = useRefused();
  const readWords = useReadWords();
  const wrong = view.problemsAt(cell.key).find(({ level }) => level === "error");
  return (
    <p className="month-field-under" id={`${cell.key} under`}>
      {wrong ? refused(wrong.refusal) : readWords(view.read(cell.key))}
    </p>
  );
}
