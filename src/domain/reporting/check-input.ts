import type { Attribute } from "../ledger/attribute.ts";
import type { Evidence } from "../ledger/fact.ts";
import { findCurrent } from "../ledger/fold.ts";
import { sameScope } from "../ledger/scope.ts";
import type { Lifecycle } from "../lifecycle/lifecycle.ts";
import type { Proven } from "../lifecycle/stage.ts";
import { isMoney } from "../lifecycle/year-figures.ts";
import type { Refusal } from "../refusal/refusal.ts";
import type { Money } from "../value/money.ts";
import { printMoney } from "../value/print-money.ts";
import type { Value } from "../value/value.ts";
import type { AskedProject, Cell, Sheet } from "./ask.ts";
import type { Level, ReportForm } from "./form.ts";

/** One answer as typed, not yet in the ledger. */
export type Entry = Cell & {
  readonly value: Value;
  readonly evidence: readonly Evidence[];
  /** A word of explanation to this answer. */
  readonly note: string | null;
};

/** Something wrong or odd in what is typed; `say(refusal, language)` is its sentence. */
export type Finding = {
  readonly level: Level;
  readonly refusal: Refusal;
  readonly cells: readonly Cell[];
};

/** What the checks look at: the answers of one project and the ledger as known today. */
export type CheckInput = {
  readonly sheet: Sheet & { readonly lifecycle: Pick<Lifecycle, "stages" | "schedule"> };
  readonly project: AskedProject;
  readonly entries: readonly Entry[];
  readonly today: string;
  /** What the papers in hand prove; absent where nobody looked. */
  readonly proven?: Proven;
};

/** One check: findings over the typed answers, none when it has nothing to say or to go by. */
export type Check = (input: CheckInput) => Finding[];

/** The cell alone, without the answer. Errors: none (total). */
export function placeOf({ attribute, kind, scope, period }: Cell): Cell {
  return { attribute, kind, scope, period };
}

/** The answer typed into a cell, undefined when it is empty. Errors: none (total). */
export function findEntry(entries: readonly Entry[], cell: Cell): Entry | undefined {
  return entries.find(
    (entry) =>
      entry.attribute === cell.attribute &&
      entry.kind === cell.kind &&
      entry.period === cell.period &&
      sameScope(entry.scope, cell.scope),
  );
}

/** The declaration of an attribute. Errors: throws on an undeclared one: `checkReportForm` was not asked, a bug. */
export function declared(input: CheckInput, id: string): Attribute {
  const attribute = input.sheet.attributes.find((each) => each.id === id);
  if (!attribute) throw new Error(`undeclared attribute ${id}`);
  return attribute;
}

/** Which attribute is which figure, by the form. */
export type MoneyRole = keyof ReportForm["money"];

/** Where a figure of the whole project stands: in its month, its year, or as a state. Errors: none (total). */
export function cellAt(input: CheckInput, attribute: string, month: string): Cell {
  const { kind, timing, period } = declared(input, attribute);
  const own = period === "year" ? month.slice(0, 4) : month;
  return { attribute, kind, scope: "", period: timing === "flow" ? own : null };
}

/** The cell of one of the form's figures in the report's own period. Errors: none (total). */
export function roleCell(input: CheckInput, role: MoneyRole): Cell {
  return cellAt(input, input.sheet.form.money[role], input.sheet.period);
}

/** The amount typed into a cell. Errors: none (total). */
export function typedMoney(input: CheckInput, cell: Cell): Money | undefined {
  const value = findEntry(input.entries, cell)?.value;
  return isMoney(value) ? value : undefined;
}

/** The amount of a cell as typed, else as the ledger has it. Errors: none (total). */
export function moneyAt(input: CheckInput, cell: Cell): Money | undefined {
  const known = findCurrent(input.project.current, cell)?.value;
  return typedMoney(input, cell) ?? (isMoney(known) ? known : undefined);
}

/** The amounts of figures that can be reckoned together: all known and of one currency. Errors: none (total). */
export function amountsOf(figures: readonly (Money | undefined)[]): string[] | undefined {
  const known = figures.filter((each) => each !== undefined);
  const isWhole = known.length === figures.length;
  const isOne = known.every((each) => each.currency === known[0]?.currency);
  return isWhole && isOne ? known.map((each) => each.amount) : undefined;
}

/** An amount as the params `name.zh` and `name.en` of a sentence, in the currency of another. Errors: none (total). */
export function moneyParams(name: string, amount: string, like: Money): Record<string, string> {
  const money: Money = { ...like, amount, qualifier: "exact" };
  return {
    [`${name}.zh`]: printMoney(money, { scale: "auto", language: "zh" }),
    [`${name}.en`]: printMoney(money, { scale: "auto", language: "en" }),
  };
}

/** The label of an attribute as the params `name.zh` and `name.en`. Errors: throws on an undeclared one (a bug). */
export function labelParams(input: CheckInput, name: string, id: string): Record<string, string> {
  const { label } = declared(input, id);
  return { [`${name}.zh`]: label.zh, [`${name}.en`]: label.en };
}
