import type { Output } from "../../contract/endpoint.ts";
import type { saveMonth, showMonth, showReporting } from "../../contract/reporting.ts";

/** A unit's month as the server tells it. */
export type Month = Output<typeof showMonth>;
export type MonthRow = Month["rows"][number];
export type Report = Month["report"];
export type Ask = MonthRow["asks"][number];
export type Known = MonthRow["known"][number];
export type Finding = MonthRow["findings"][number];
export type Figure = Known["figure"];

/** Who has reported which month. */
export type Reporting = Output<typeof showReporting>;

/** Texts of cells by their key. */
export type Texts = Readonly<Record<string, string>>;

/** A cell's text before and after something a person did. */
export type Change = { readonly key: string; readonly before: string; readonly after: string };

type Place = { readonly attribute: string; readonly scope: string };

/** The name of an asked cell, in the page and in what the browser keeps. */
export function keyOfCell(project: number, { attribute, scope }: Place): string {
  return `${project}|${attribute}|${scope}`;
}

/** A cell's key taken apart again, as the server wants it. */
export function placeOfKey(key: string): Place & { readonly project: number } {
  const [project = "", attribute = "", ...scope] = key.split("|");
  return { project: Number(project), attribute, scope: scope.join("|") };
}

/** What the server holds as typed and not submitted, by cell; also what was typed where nothing is asked any more. */
export function draftsOf(month: Month): Texts {
  return Object.fromEntries(
    month.rows.flatMap(({ project, asks, known, strays }) => [
      ...asks.map((ask) => [keyOfCell(project.id, ask), ask.draft] as const),
      ...known
        .filter(({ mayChange }) => mayChange)
        .map((each) => [keyOfCell(project.id, each), each.draft] as const),
      ...strays.map((stray) => [keyOfCell(project.id, stray), stray.text] as const),
    ]),
  );
}

type SavedRows = Output<typeof saveMonth>["rows"];

/** The month with the drafts the server just took and what it found in them. */
export function withSaved(month: Month, sent: Texts, found: SavedRows): Month {
  const rows = month.rows.map((row) => {
    const findings = found.find(({ project }) => project === row.project.id)?.findings;
    const textAt = (place: Place) => sent[keyOfCell(row.project.id, place)];
    return {
      ...row,
      asks: row.asks.map((ask) => ({ ...ask, draft: textAt(ask) ?? ask.draft })),
      known: row.known.map((each) => ({ ...each, draft: textAt(each) ?? each.draft })),
      strays: row.strays
        .map((stray) => ({ ...stray, text: textAt(stray) ?? stray.text }))
        .filter(({ text }) => text !== ""),
      findings: findings ?? row.findings,
    };
  });
  return { ...month, rows };
}
