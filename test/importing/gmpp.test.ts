import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import type { KnownProject, Plan, PlannedRow } from "../../src/domain/importing/plan-types.ts";
import type { Workbook } from "../../src/domain/importing/sheet.ts";
import type { Day } from "../../src/domain/value/day.ts";
import type { Money } from "../../src/domain/value/money.ts";
import { cellsOf, codes, line, planOf, readFileBook } from "./tables.ts";

// The UK portfolio is published data that is not part of the project: read where it lies beside it.
const folder = new URL("../../../shared/data/gmpp/", import.meta.url);
const present = existsSync(folder);
if (!present)
  console.info("gmpp: the published portfolio is absent, its tests have nothing to read");

const years = present ? [2014, 2015, 2016, 2017, 2018, 2019] : [];
const projects: Readonly<Record<number, number>> = {
  2014: 200,
  2015: 188,
  2016: 143,
  2017: 144,
  2018: 133,
  2019: 133,
};
const books = new Map<number, Workbook>();
for (const year of years) books.set(year, await readFileBook(folder, `${String(year)}.csv`));

function planYear(year: number, known: readonly KnownProject[] = []): Plan {
  const book = books.get(year);
  if (!book) throw new Error(`no file of ${String(year)}`);
  return planOf(book, {}, { known });
}

test("every project of every year is read, those of the damaged file too", () => {
  for (const year of years)
    expect([year, planYear(year).rows.length]).toEqual([year, projects[year]]);
});

test("name, department, rating, days and whole-life cost are found under every year's heads", () => {
  for (const year of years) {
    const used = planYear(year).sheets[0]?.columns.map(({ use }) => use.attribute) ?? [];
    expect(used).toEqual(
      expect.arrayContaining([
        "name",
        "unit",
        "rating",
        "content",
        "start",
        "completion",
        "totalInvestment",
      ]),
    );
  }
});

test("whole-life costs are pounds in millions, whatever the cell looks like", () => {
  for (const year of years) {
    const costs = cellsOf(planYear(year)).filter(
      ({ attribute }) => attribute === "totalInvestment",
    );
    const read = costs.flatMap(({ value }) => (value === undefined ? [] : [value as Money]));
    expect(new Set(read.map(({ currency }) => currency))).toEqual(new Set(["GBP"]));
    const refused = new Set(codes(costs.flatMap(({ problem }) => problem ?? [])));
    expect(
      [...refused].filter((code) => code !== "importNoFigure" && code !== "importNegative"),
    ).toEqual([]);
    expect(read.length).toBeGreaterThan(110);
  }
});

test("short years are read by the habit of the column", () => {
  if (!present) return;
  for (const year of [2018, 2019]) {
    const lines = cellsOf(planYear(year)).map((cell) => line(cell));
    const gdf = lines.filter((each) => /![GH]\d+ /u.test(each)).slice(0, 2);
    expect(gdf[0]).toContain("= 2008-06-30 day");
    expect(gdf[1]).toContain("= 2040-12-31 day");
  }
});

test("the year's budget belongs to the financial year in its head", () => {
  if (!present) return;
  const cell = cellsOf(planYear(2019)).find(({ attribute }) => attribute === "yearPlan");
  expect(cell && line(cell)).toBe("2019!J2 yearPlan planned {2018} = 40270000.00 GBP");
});

function remember(known: KnownProject[], row: PlannedRow): void {
  const valueOf = (attribute: string): unknown =>
    row.cells.find((cell) => cell.attribute === attribute)?.value;
  const [total, start] = [
    valueOf("totalInvestment") as Money | undefined,
    valueOf("start") as Day | undefined,
  ];
  const facts = { ...(total && { total }), ...(start && { start }) };
  const at = row.match.state === "certain" ? row.match.project - 1 : known.length;
  const before = known[at];
  known[at] = before
    ? { ...before, ...facts, unit: row.unit, aliases: [...before.aliases, row.name] }
    : { id: at + 1, name: row.name, aliases: [], unit: row.unit, ...facts };
}

function followYears(): { year: number; rows: PlannedRow[] }[] {
  const known: KnownProject[] = [];
  return years.map((year) => {
    const plan = planYear(
      year,
      known.map((each) => each),
    );
    const rows = plan.rows.flatMap((_, index) => plan.row(index) ?? []);
    for (const row of rows) remember(known, row);
    return { year, rows };
  });
}

test("projects are recognised from year to year under nearly the same names, few are asked about", () => {
  for (const { year, rows } of followYears().slice(1)) {
    const certain = rows.filter(({ match }) => match.state === "certain").length;
    const asked = rows.filter(({ match }) => match.state === "unsure").length;
    expect([year, certain * 10 >= rows.length * 6, asked <= 5]).toEqual([year, true, true]);
  }
});

test("the renamed is recognised and the merely similar is not", () => {
  if (!present) return;
  const all = followYears();
  const rowOf = (year: number, name: string): PlannedRow | undefined =>
    all.find((each) => each.year === year)?.rows.find((row) => row.name.startsWith(name));
  expect(rowOf(2015, "Spearfish Upgrade Programme")?.match.state).toBe("certain");
  expect(rowOf(2018, "Smart Metering Implementation")?.match).toMatchObject({
    reason: { code: "importMatchAlike" },
  });
  expect(rowOf(2015, "BT LSP (South)")?.match.state).toBe("none");
  expect(rowOf(2015, "BT LSP (London)")?.match.state).toBe("none");
  expect(rowOf(2017, "IT Transformation Programme")?.match.state).toBe("unsure");
});
