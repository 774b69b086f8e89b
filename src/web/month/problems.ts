import type { Refusal } from "../../domain/refusal/refusal.ts";
import type { Finding, Month, Texts } from "./month-types.ts";
import { keyOfCell } from "./month-types.ts";
import type { Reading } from "./read-cell.ts";
import { type Sheet, asksIn, openIn, wantedIn } from "./sheet.ts";

/** Something to mend (error) or to explain (warning). */
export type Problem = {
  readonly id: string;
  readonly level: "error" | "warning";
  readonly project: { readonly id: number; readonly name: string };
  /** Asked cells it speaks of. */
  readonly keys: readonly string[];
  readonly refusal: Refusal;
  /** The word given for a warning, "" when none. */
  readonly note: string;
};

export type Summary = {
  readonly asked: number;
  readonly filled: number;
  /** The same of the cells a person is led through: after a return those that came back. */
  readonly wanted: number;
  readonly wantedFilled: number;
  /** Figures that stand and are stated anew. */
  readonly again: number;
  /** Required cells that are empty. */
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
  readonly errors: number;
  /** Warnings without a word, and with one. */
  readonly open: number;
  readonly explained: number;
  /** Projects that are asked something, and those of them with nothing missing and nothing wrong. */
  readonly projects: number;
  readonly done: readonly number[];
};

type Input = {
  readonly sheet: Sheet;
  readonly rows: Month["rows"];
  readonly texts: Texts;
  readonly notes: Texts;
  readonly readings: ReadonlyMap<string, Reading>;
};

/** An empty cell shows by itself that it is empty; it is counted as missing and needs no sentence. */
const emptyCode = "reportLacks";

function unreadable({ sheet, readings }: Input): Problem[] {
  return sheet.rows.flatMap((row) =>
    openIn(row).flatMap(({ key }) => {
      const reading = readings.get(key);
      if (reading?.state !== "refused") return [];
      const { refusal } = reading;
      return [
        {
          id: `read ${key}`,
          level: "error" as const,
          project: row.project,
          keys: [key],
          refusal,
          note: "",
        },
      ];
    }),
  );
}

function fromFinding(project: Problem["project"], finding: Finding, notes: Texts): Problem {
  const keys = finding.cells.map((cell) => keyOfCell(project.id, cell));
  return {
    id: finding.key,
    level: finding.level,
    project,
    keys: [...new Set(keys)],
    // The server's codes are those of the sentences this page is built with.
    refusal: finding.refusal as Refusal,
    note: notes[finding.key] ?? finding.note ?? "",
  };
}

function allProblems(input: Input): Problem[] {
  const own = unreadable(input);
  const bad = new Set(own.flatMap(({ keys }) => keys));
  const found = input.rows.flatMap(({ project, findings }) =>
    findings
      .filter(({ refusal }) => refusal.code !== emptyCode)
      .map((finding) => fromFinding(project, finding, input.notes))
      // What cannot be read here cannot be read there either: it is said once.
      .filter(({ keys }) => keys.length === 0 || !keys.every((key) => bad.has(key))),
  );
  const all = [...own, ...found];
  return [
    ...all.filter(({ level }) => level === "error"),
    ...all.filter(({ level }) => level === "warning"),
  ];
}

/** How far the month is: what is filled, missing, wrong and odd. */
export function summarise(input: Input): Summary {
  const { sheet, texts } = input;
  const problems = allProblems(input);
  const isEmpty = (key: string) => (texts[key] ?? "").trim() === "";
  const rows = sheet.rows.map((row) => ({ id: row.project.id, asks: asksIn(row) }));
  const asks = rows.flatMap((row) => row.asks);
  const wanted = wantedIn(sheet);
  const typable = sheet.rows.flatMap(openIn);
  const missing = asks.filter(({ key, ask }) => ask.required && isEmpty(key));
  const wrong = new Set([
    ...missing.map(({ key }) => Number(key.split("|")[0])),
    ...problems
      .filter(({ level, note }) => level === "error" || note.trim() === "")
      .map(({ project }) => project.id),
  ]);
  const asked = rows.filter((row) => row.asks.length > 0);
  const warnings = problems.filter(({ level }) => level === "warning");
  const explained = warnings.filter(({ note }) => note.trim() !== "").length;
  return {
    asked: asks.length,
    filled: asks.filter(({ key }) => !isEmpty(key)).length,
    wanted: wanted.length,
    wantedFilled: wanted.filter(({ key }) => !isEmpty(key)).length,
    again: typable.filter(({ key, stated }) => stated !== null && !isEmpty(key)).length,
    missing: missing.map(({ key }) => key),
    problems,
    errors: problems.length - warnings.length,
    open: warnings.length - explained,
    explained,
    projects: asked.length,
    done: asked.filter(({ id }) => !wrong.has(id)).map(({ id }) => id),
  };
}
