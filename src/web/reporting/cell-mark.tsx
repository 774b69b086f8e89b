import { useReportingText } from "../messages/reporting-text.ts";
import type { CellState } from "./reporting-model.ts";
import "./cell-mark.css";

const shapes: Readonly<Record<CellState, string>> = {
  notOwing: "M5 8h6",
  notDue: "M8 3.500a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9z",
  due: "M8 2.500 14.500 13.500h-13z",
  late: "M2.500 2.500h11v11h-11z",
  submitted: "M8 14V3M3.500 7.500 8 3l4.500 4.500",
  lateSubmitted: "M8 14V6M4 10l4-4 4 4M3 2.500h10",
  returned: "M3 6h7a3.500 3.500 0 0 1 0 7H6M6 2.800 2.800 6 6 9.200",
  accepted: "M2.500 8.500 6.500 12.500 13.500 4",
  closed: "M3.500 7.500h9v6h-9zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500",
  closedWithout: "M2.500 2.500h11v11h-11zM5 5l6 6M11 5l-6 6",
};

type MarkProps = { readonly state: CellState; readonly word?: "short" | "full" };

/** Where a report stands: shape, colour and word together, so that it survives print and colour blindness. */
export function CellMark({ state, word = "full" }: MarkProps) {
  const text = useReportingText();
  return (
    <span className={`cell-mark cell-${state}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={shapes[state]} />
      </svg>
      {text[word === "short" ? "stateShort" : "state"][state]}
    </span>
  );
}
