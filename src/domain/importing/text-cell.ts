import type { Refusal } from "../refusal/refusal.ts";
import { foldText, tidyText } from "../value/normalise.ts";
import { faulty } from "./reading.ts";
import type { ReadColumn, Reading } from "./reading.ts";
import type { Cell } from "./sheet.ts";
import { isPlainNumber } from "./words.ts";

function stated(column: ReadColumn, value: string, notes: readonly Refusal[] = []): Reading {
  const { attribute } = column;
  return { attribute: attribute.id, kind: column.kind ?? attribute.kind, scope: "", value, notes };
}

/** Text as written, trimmed; names and other short texts lose their line breaks. */
function written(text: string, narrative: boolean): string {
  const lines = (text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text).trim();
  if (narrative || !lines.includes("\n")) return lines;
  return lines
    .replace(/(?<=[\u2E80-\uFFFF])\s*\n\s*|\s*\n\s*(?=[\u2E80-\uFFFF])/gu, "")
    .replace(/\s*\n\s*/gu, " ");
}

/** Reads a cell of words; a bare number among them is a fault, except in a narrative. Errors: none (faults are readings). */
export function readText(cell: Cell, column: ReadColumn): Reading {
  const narrative = column.attribute.group === "narrative";
  const bare = cell.number !== undefined || cell.day !== undefined || isPlainNumber(cell.text);
  if (bare && !narrative)
    return faulty(column, { code: "importNumberInText", params: { content: cell.text } });
  return stated(column, written(cell.text, narrative));
}

/** Reads a cell that names one of the choices, by id, label or synonym. Errors: none (faults are readings). */
export function readChoice(cell: Cell, column: ReadColumn): Reading {
  const key = foldText(cell.text);
  const choices = column.attribute.choices ?? [];
  const found = choices.find((choice) =>
    [choice.id, choice.label.zh, choice.label.en, ...choice.synonyms].some(
      (word) => foldText(word) === key,
    ),
  );
  if (found) return stated(column, found.id);
  const params = {
    content: cell.text,
    choices: choices.map((choice) => choice.label.zh).join("、"),
    choicesEn: choices.map((choice) => choice.label.en).join(", "),
  };
  return faulty(column, { code: "importNotChoice", params });
}

/** Reads a code; one stored as a long number has lost its last digits, which is a fault. Errors: none (faults are readings). */
export function readCode(cell: Cell, column: ReadColumn): Reading {
  const text = tidyText(cell.text).replace(/\s/gu, "");
  const digits = (cell.number ?? "").replace(/\D/gu, "");
  if (digits.length > 15 || /^\d[.\d]*e\+\d+$/iu.test(text)) {
    return faulty(column, { code: "importCodeAsNumber", params: { content: cell.text } });
  }
  return stated(column, cell.number ?? text);
}
