import type { Output } from "../../contract/endpoint.ts";
import type { listDifferences, showTotals } from "../../contract/totals.ts";
import type { Money } from "../../domain/value/money.ts";

export type Totals = Output<typeof showTotals>;
export type TotalsRow = Totals["whole"];
export type FigureRow = TotalsRow["figures"][number];
export type Figure = FigureRow["figure"];
export type Differences = Output<typeof listDifferences>;
export type DifferenceRow = Differences["rows"][number];

/** A line of the table: one figure, of the district or of a unit. */
export type Line = {
  readonly key: string;
  readonly name: string;
  readonly unit: number | undefined;
  readonly projects: TotalsRow["projects"];
  readonly figure: FigureRow;
};

/** The figures of the whole, a line each. */
export function linesOf(row: TotalsRow, nameOf: (figure: Figure) => string): Line[] {
  return row.figures.map((figure) => ({
    key: figure.figure,
    name: nameOf(figure.figure),
    unit: undefined,
    projects: row.projects,
    figure,
  }));
}

/** One figure, a unit a line. */
export function unitLines({ units }: Pick<Totals, "units">, figure: Figure): Line[] {
  return units.flatMap(({ unit, projects, figures }) => {
    const own = figures.find((each) => each.figure === figure);
    return own
      ? [{ key: String(unit.id), name: unit.name, unit: unit.id, projects, figure: own }]
      : [];
  });
}

/** An amount of yuan as money, to be printed in the reader's scale. */
export function yuanOf(amount: string): Money {
  return { amount, currency: "CNY", qualifier: "exact" };
}

/** Months of a board's year up to its own, and those of the year before, newest first. */
export function monthsUpTo(asOf: string): string[] {
  const year = Number(asOf.slice(0, 4));
  const all = [year, year - 1].flatMap((each) =>
    Array.from({ length: 12 }, (_, at) => `${each}-${String(12 - at).padStart(2, "0")}`),
  );
  return all.filter((month) => month <= asOf.slice(0, 7));
}
