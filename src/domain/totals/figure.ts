import type { Attribute } from "../ledger/attribute.ts";
import type { Fact } from "../ledger/fact.ts";
import { type Folded, findCurrent, foldFacts } from "../ledger/fold.ts";
import { type Figure, figureOf, yearToDate } from "../lifecycle/year-figures.ts";
import { lastOfMonth } from "../value/civil.ts";

/** What is totalled: planned in all, planned of the year, done in the year, done in the month. */
export const totalled = ["totalInvestment", "yearPlan", "yearDone", "monthDone"] as const;

/** One of {@link totalled}. */
export type Totalled = (typeof totalled)[number];

/** A fact as totals read it. */
export type FigureFact = Folded & Pick<Fact, "fromAbove">;

/** The figures of one project by a month; one nobody stated is not there. */
export type ProjectFigures = Readonly<Partial<Record<Totalled, Figure>>>;

/** The name a project goes by, "" when nothing that counts names it: then it is not counted. Errors: none (total). */
export function nameIn(current: ReadonlyMap<string, Folded>): string {
  const value = findCurrent(current, { attribute: "name", kind: "actual" })?.value;
  return typeof value === "string" ? value : "";
}

/** The state of a project's figures at the end of a month (`2024-06`). Errors: none (total). */
export function foldFigures<F extends Folded>(facts: readonly F[], month: string): Map<string, F> {
  const end = lastOfMonth(month);
  return foldFacts(
    facts.filter((fact) => fact.validFrom <= end),
    () => false,
  );
}

/** The figures of a project by a month, from its folded facts. Errors: none (total). */
export function figuresOf(
  current: ReadonlyMap<string, Folded>,
  yearDone: Pick<Attribute, "id" | "sumOf">,
  month: string,
): ProjectFigures {
  const period = month.slice(0, 4);
  const found = {
    totalInvestment: figureOf(
      findCurrent(current, { attribute: "totalInvestment", kind: "planned" }),
    ),
    yearPlan: figureOf(findCurrent(current, { attribute: "yearPlan", kind: "planned", period })),
    yearDone: yearToDate(current, yearDone, month),
    monthDone: figureOf(
      findCurrent(current, { attribute: "monthDone", kind: "actual", period: month }),
    ),
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, figure]) => figure !== undefined),
  ) as ProjectFigures;
}
