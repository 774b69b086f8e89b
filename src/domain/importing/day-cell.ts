import type { FactKind } from "../ledger/fact.ts";
import type { Refusal, RefusalCode } from "../refusal/refusal.ts";
import { excelSerialToIso } from "../value/civil.ts";
import { dayRange } from "../value/day-range.ts";
import { parseDay } from "../value/parse-day.ts";
import type { Day } from "../value/day.ts";
import { tidyText } from "../value/normalise.ts";
import { readMarks } from "./brackets.ts";
import type { Marked } from "./brackets.ts";
import { faulty } from "./reading.ts";
import type { CellFrame, ReadColumn, Reading } from "./reading.ts";
import type { Cell } from "./sheet.ts";
import { saysNoFigure } from "./words.ts";

const codes: Partial<Record<RefusalCode, RefusalCode>> = {
  dayOutOfRange: "importDayOutOfRange",
  dayWithoutYear: "importAmbiguousDay",
  ambiguousDay: "importAmbiguousDay",
};

const done = /^(?:已(?!批|定|拟|计划)|[√✓✔☑]|完成|全部完成|是$|yes$|done$|complete)/iu;

type Dated = { readonly marks: Marked; readonly day: Day; readonly notes: readonly Refusal[] };

/** The kind of an unmarked day: past is actual, future is planned, and the note says that it was inferred. */
function inferKind(day: Day, asOf: string): { kind: FactKind; note: Refusal } {
  const { from, to } = dayRange(day);
  const params = { day: day.day, asOf };
  if (to <= asOf) return { kind: "actual", note: { code: "importKindInferred", params } };
  if (from !== null && from > asOf) {
    return { kind: "planned", note: { code: "importKindInferredPlanned", params } };
  }
  return { kind: "planned", note: { code: "importKindUnsure", params } };
}

function kindOf(
  dated: Dated,
  column: ReadColumn,
  asOf: string,
): { kind: FactKind; notes: Refusal[] } {
  const kind = dated.marks.kind ?? column.kind;
  if (!kind) {
    const inferred = inferKind(dated.day, asOf);
    return { kind: inferred.kind, notes: [inferred.note] };
  }
  const { from, to } = dayRange(dated.day);
  if (kind !== "actual" || (from ?? to) <= asOf) return { kind, notes: [] };
  return { kind, notes: [{ code: "importActualInFuture", params: { day: dated.day.day, asOf } }] };
}

function reading(dated: Dated, column: ReadColumn, frame: CellFrame): Reading {
  const { kind, notes } = kindOf(dated, column, frame.asOf);
  const { scope, remarks } = dated.marks;
  const partial =
    scope === "" ? undefined : frame.byId.get(frame.partialNodes[column.attribute.id] ?? "");
  const all = [...dated.notes, ...notes];
  if (partial) {
    const params = { scope, node: partial.label.zh, nodeEn: partial.label.en };
    all.push({ code: "importPartialNode", params });
  }
  for (const text of remarks) all.push({ code: "importRemark", params: { text } });
  return { attribute: column.attribute.id, kind, scope, value: dated.day, notes: all };
}

function shown(cell: Cell, iso: string): Day {
  const day: Day = { day: iso, precision: "day" };
  const text = parseDay(cell.text);
  if (!text.ok || text.value.precision === "day" || text.value.precision === "by") return day;
  const { from, to } = dayRange(text.value);
  return (from ?? to) <= iso && iso <= to ? text.value : day;
}

const unmarked: Omit<Marked, "text"> = { kind: null, scope: "", remarks: [] };

function fromNumber(cell: Cell, column: ReadColumn, frame: CellFrame): Reading | null {
  if (cell.day !== undefined) {
    const day = shown(cell, cell.day);
    if (day.day < "1990")
      return faulty(column, { code: "importDayOutOfRange", params: { content: cell.text } });
    return reading({ marks: { text: "", ...unmarked }, day, notes: [] }, column, frame);
  }
  if (cell.number === undefined) return null;
  if (/^(?:19|20)\d\d\.1$/u.test(cell.number)) {
    return faulty(column, { code: "importLostZero", params: { content: cell.text } });
  }
  const serial = Number(cell.number);
  if (!(serial >= 32_874 && serial <= 73_050)) return null;
  const iso = excelSerialToIso(serial);
  const note: Refusal = { code: "importSerialDay", params: { text: cell.number, day: iso } };
  return reading(
    { marks: { text: "", ...unmarked }, day: { day: iso, precision: "day" }, notes: [note] },
    column,
    frame,
  );
}

function dated(text: string, frame: CellFrame): Dated | Refusal {
  const marks = readMarks(text);
  const day = parseDay(marks.text, frame.days);
  if (day.ok) return { marks, day: day.value, notes: [] };
  if (!done.test(marks.text) || /\d/u.test(marks.text)) return day.refusal;
  const note: Refusal = {
    code: "importDoneDayUnknown",
    params: { text: marks.text, asOf: frame.asOf },
  };
  return {
    marks: { ...marks, kind: "actual" },
    day: { day: frame.asOf, precision: "by" },
    notes: [note],
  };
}

/** “计划2024.2，实际2024.3”, “2024.2/2024.3” under 计划/实际: several days in one cell. */
function several(text: string, column: ReadColumn, frame: CellFrame): readonly Reading[] | null {
  const parts = text
    .split(/[,，;；/\n](?![^()]*\))/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 4) return null;
  const days = parts.map((part) => dated(part, frame));
  if (!days.every((day): day is Dated => "marks" in day)) return null;
  const pair =
    days.length === 2 && days.every((day) => day.marks.kind === null && day.marks.scope === "");
  return days.map((day, at) => {
    const kind = pair ? (at === 0 ? "planned" : "actual") : day.marks.kind;
    return reading({ ...day, marks: { ...day.marks, kind } }, column, frame);
  });
}

/** Reads the cell of a node: a day, “已签约”, or several days, each with kind and scope. Errors: none (faults are readings). */
export function readDays(cell: Cell, column: ReadColumn, frame: CellFrame): readonly Reading[] {
  const number = fromNumber(cell, column, frame);
  if (number) return [number];
  const text = tidyText(cell.text);
  const whole = dated(text, frame);
  if ("marks" in whole) return [reading(whole, column, frame)];
  const parts = several(cell.text, column, frame);
  if (parts) return parts;
  const code = saysNoFigure(text) ? "importNoFigure" : (codes[whole.code] ?? "importNotDay");
  return [faulty(column, { code, params: { content: text } })];
}
