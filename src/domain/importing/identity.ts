import type { Money } from "../value/money.ts";
import type { Day } from "../value/day.ts";
import type { Value } from "../value/value.ts";
import { partyKey } from "./name.ts";
import type { RowIdentity } from "./match.ts";
import type { CellReading } from "./row-reading.ts";

function isMoney(value: Value): value is Money {
  return typeof value !== "string" && "amount" in value;
}

function isDay(value: Value): value is Day {
  return typeof value !== "string" && "precision" in value;
}

/** Finds a unit of the district by name: the same, or the only one that contains it or lies in it. Errors: none (total). */
export function unitFinder(units: readonly string[]): (written: string) => string | null {
  const byKey = new Map(units.map((unit) => [partyKey(unit), unit]));
  const known = new Map<string, string | null>();
  const find = (written: string): string | null => {
    const key = partyKey(written);
    const exact = byKey.get(key);
    if (exact !== undefined || key.length < 2) return exact ?? null;
    const near = [...byKey].filter(
      ([each]) => each.length >= 2 && (each.includes(key) || key.includes(each)),
    );
    return near.length === 1 ? (near[0]?.[1] ?? null) : null;
  };
  return (written) => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const found = find(written);
    known.set(written, found);
    return found;
  };
}

/** Whether two names differ by one sign of as many; short Latin names (CPS, CMS) differ by one sign and are two. */
function isSlip(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  const isLatin = /^[ -~]*$/u.test(a + b);
  if (left.length !== right.length || left.length < (isLatin ? 8 : 3)) return false;
  return left.filter((sign, at) => sign !== right[at]).length === 1;
}

/** Finds a known unit that a name nobody knows may be a slip of the pen for: one sign off, or lying within several. Errors: none (total). */
export function unitLikener(units: readonly string[]): (written: string) => string | null {
  const keys = units.map((unit) => ({ unit, key: partyKey(unit) }));
  return (written) => {
    const own = partyKey(written);
    const near = keys.find(({ key }) => isSlip(key, own) || (own.length >= 2 && key.includes(own)));
    return near?.unit ?? null;
  };
}

const told = new Set(["name", "unit", "investor", "projectCode", "totalInvestment", "start"]);

/** The first value of each attribute that tells projects apart, for the whole project. */
function tellingValues(readings: readonly CellReading[]): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const cell of readings) {
    if (!told.has(cell.column.attribute.id)) continue;
    for (const { attribute, scope, value } of cell.readings) {
      if (value !== undefined && scope === "" && !values.has(attribute))
        values.set(attribute, value);
    }
  }
  return values;
}

/** What a row says about which project it is; the unit under its name in the list of units. Errors: none (total). */
export function identityOf(
  readings: readonly CellReading[],
  findUnit: (written: string) => string | null,
): RowIdentity {
  const values = tellingValues(readings);
  const text = (id: string): string | undefined => {
    const value = values.get(id);
    return typeof value === "string" ? value : undefined;
  };
  const [total, start] = [values.get("totalInvestment"), values.get("start")];
  const [code, investor, unit] = [text("projectCode"), text("investor"), text("unit") ?? ""];
  return {
    name: text("name") ?? "",
    unit: findUnit(unit) ?? unit,
    ...(code !== undefined && { code }),
    ...(investor !== undefined && { investor }),
    ...(total !== undefined && isMoney(total) && { total }),
    ...(start !== undefined && isDay(start) && { start }),
  };
}
