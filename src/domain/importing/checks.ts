import type { Refusal } from "../refusal/refusal.ts";
import { compareDecimal, negateDecimal, subtractDecimal } from "../value/decimal.ts";
import { parseMoney, sumMoney } from "../value/money.ts";
import { printMoney } from "../value/print-money.ts";
import type { Money } from "../value/money.ts";
import { foldText } from "../value/normalise.ts";
import type { UsedColumn } from "./layout.ts";
import { isGroupNumber } from "./words.ts";

/** A figure of money in a row, as typed (never a formula). */
export type Figure = { readonly column: UsedColumn; readonly text: string; readonly money: Money };

/** A heading or a total with what it declares. */
export type Declared = {
  readonly sheet: string;
  readonly row: number;
  readonly kind: "group" | "total";
  readonly serial: string;
  readonly name: string;
  readonly figures: readonly Figure[];
};

/** A row in the order of the sheet: a declaration, or a project with its figures when asked. */
export type CheckedRow =
  | Declared
  | { readonly kind: "project"; readonly figures: () => readonly Figure[] };

type Member = Extract<CheckedRow, { kind: "project" }>;

function levelOf(declared: Declared): number {
  if (declared.kind === "total")
    return /^小计|^subtotal/u.test(foldText(declared.serial + declared.name)) ? 3 : 0;
  const mark = foldText(declared.serial === "" ? declared.name : declared.serial);
  return mark.startsWith("(") && isGroupNumber(mark.slice(0, mark.indexOf(")") + 1)) ? 2 : 1;
}

function membersBelow(rows: readonly CheckedRow[], at: number, level: number): Member[] {
  const members: Member[] = [];
  for (let next = at + 1; next < rows.length; next++) {
    const row = rows[next];
    if (!row) break;
    if (row.kind === "project") members.push(row);
    else if (row.kind === "total" ? levelOf(row) === 0 : levelOf(row) <= level) break;
  }
  return members;
}

function membersAbove(rows: readonly CheckedRow[], at: number, level: number): Member[] {
  const members: Member[] = [];
  for (let next = at - 1; next >= 0; next--) {
    const row = rows[next];
    if (!row) break;
    if (row.kind === "project") members.push(row);
    else if (level > 0) break;
  }
  return members;
}

/** Half of the last digit shown: 83.2 stands for 83.15 to 83.25. */
function tolerance(figure: Figure): string {
  const decimals = /\.(\d+)/u.exec(figure.text)?.[1]?.length ?? 0;
  const half = parseMoney(`0.${"0".repeat(decimals)}5`, figure.column.unit);
  return half.ok ? half.value.amount : "0";
}

function addsUp(figure: Figure, sum: Money | undefined): boolean {
  if (sum && sum.currency !== figure.money.currency) return false;
  const gap = subtractDecimal(figure.money.amount, sum?.amount ?? "0");
  const size = compareDecimal(gap, "0") < 0 ? negateDecimal(gap) : gap;
  return compareDecimal(size, tolerance(figure)) <= 0;
}

function print(amounts: readonly Money[], language: "zh" | "en"): string {
  return amounts.map((money) => printMoney(money, { scale: "auto", language })).join("; ");
}

function checkFigure(declared: Declared, figure: Figure, members: readonly Member[]): Refusal[] {
  const stated = members.flatMap((member) =>
    member.figures().filter((each) => each.column === figure.column),
  );
  const sums = sumMoney(stated.map((each) => each.money));
  if (sums.length <= 1 && addsUp(figure, sums[0])) return [];
  const { sheet, row, name } = declared;
  const place = { sheet, row, name, label: figure.column.label, count: members.length };
  const params = {
    ...place,
    declared: print([figure.money], "zh"),
    declaredEn: print([figure.money], "en"),
    found: print(sums, "zh"),
    foundEn: print(sums, "en"),
  };
  // Members that state no figure are missing, not zero.
  return [{ code: sums.length === 0 ? "importGroupUnstated" : "importGroupSum", params }];
}

function checkOne(rows: readonly CheckedRow[], at: number, declared: Declared): Refusal[] {
  const level = levelOf(declared);
  const counted = /(\d+)[个项]/u.exec(foldText(declared.name))?.[1];
  if (counted === undefined && declared.figures.length === 0) return [];
  const members =
    declared.kind === "group" ? membersBelow(rows, at, level) : membersAbove(rows, at, level);
  const { sheet, row, name } = declared;
  const warnings = declared.figures.flatMap((figure) => checkFigure(declared, figure, members));
  if (counted === undefined || Number(counted) === members.length) return warnings;
  const params = { sheet, row, name, declared: counted, found: members.length };
  return [{ code: "importGroupCount", params }, ...warnings];
}

/** Compares what headings and totals declare (16个, 83.2) with the projects listed under them. Errors: none (warnings). */
export function checkDeclared(rows: readonly CheckedRow[]): Refusal[] {
  return rows.flatMap((row, at) => (row.kind === "project" ? [] : checkOne(rows, at, row)));
}
