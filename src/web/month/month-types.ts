import type { Output } from "../../contract/endpoint.ts";
import type { showReporting } from "../../contract/reporting.ts";
import type { saveMonth, showMonth } from "../../contract/month.ts";

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

/** Who left a cell as the server holds it, and when; null where nobody is known. */
export function draftedAt(month: Month, key: string): Drafted {
  const { project } = placeOfKey(key);
  const row = month.rows.find((each) => each.project.id === project);
  const cells = row
    ? [...row.asks, ...row.known.filter((each) => each.mayChange), ...row.strays]
    : [];
  return cells.find((cell) => keyOfCell(project, cell) === key)?.drafted ?? null;
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

export type Saved = Pick<Output<typeof saveMonth>, "rows" | "overtaken">;
export type Drafted = Ask["drafted"];

type Stands = { readonly text: string; readonly drafted: Drafted };

/** What stands in the cells just sent: one's own text, and where another was before, theirs. */
function standingAfter(sent: Texts, { overtaken }: Saved): ReadonlyMap<string, Stands> {
  const own = Object.entries(sent).map(([key, text]) => [key, { text, drafted: null }] as const);
  const theirs = overtaken.map(
    ({ text, drafted, ...cell }) => [keyOfCell(cell.project, cell), { text, drafted }] as const,
  );
  return new Map<string, Stands>([...own, ...theirs]);
}

/** The texts the server took of those sent. */
export function takenOf(sent: Texts, { overtaken }: Saved): Texts {
  const theirs = new Set(overtaken.map((cell) => keyOfCell(cell.project, cell)));
  return Object.fromEntries(Object.entries(sent).filter(([key]) => !theirs.has(key)));
}

/** The month with the drafts the server just took, what it holds of others in their place, and what it found in them. */
export function withSaved(month: Month, sent: Texts, saved: Saved): Month {
  const stands = standingAfter(sent, saved);
  const rows = month.rows.map((row) => {
    const findings = saved.rows.find(({ project }) => project === row.project.id)?.findings;
    const at = (place: Place) => stands.get(keyOfCell(row.project.id, place));
    const typed = <T extends Place & { draft: string; drafted: Drafted }>(cell: T): T => {
      const now = at(cell);
      return now ? { ...cell, draft: now.text, drafted: now.drafted } : cell;
    };
    return {
      ...row,
      asks: row.asks.map(typed),
      known: row.known.map(typed),
      strays: row.strays
        .map((stray) => ({ ...stray, ...at(stray) }))
        .filter(({ text }) => text !== ""),
      findings: findings ?? row.findings,
    };
  });
  return { ...month, rows };
}
