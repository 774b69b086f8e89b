import type { Output } from "../../contract/endpoint.ts";
import type { showDebt } from "../../contract/closing.ts";
import {
  compareDecimal,
  divideDecimal,
  fixDecimal,
  isZero,
  scaleDecimal,
  subtractDecimal,
  sumDecimal,
} from "../../domain/value/decimal.ts";
import type { Money } from "../../domain/value/money.ts";
import { isMoney } from "../parts/use-print.ts";

export type Debt = Output<typeof showDebt>;

/** What a unit reported, what of it was accepted, what of that was verified, and what nobody has verified yet. */
export type DebtLine = {
  readonly id: number;
  readonly name: string;
  readonly claimed: Money;
  readonly accepted: Money;
  readonly verified: Money;
  readonly open: Money;
  /** What is open of what was claimed, in percent with one decimal; null where nothing was claimed. */
  readonly share: string | null;
  readonly figures: {
    readonly claimed: number;
    readonly accepted: number;
    readonly verified: number;
  };
};

type Amounts = Pick<DebtLine, "claimed" | "accepted" | "verified">;

function openOf({ claimed, verified }: Amounts): Pick<DebtLine, "open" | "share"> {
  const amount = subtractDecimal(claimed.amount, verified.amount);
  const share = isZero(claimed.amount)
    ? null
    : fixDecimal(divideDecimal(scaleDecimal(amount, 2), claimed.amount, 1), 1);
  return { open: { ...claimed, amount, qualifier: "exact" }, share };
}

/** The answer says how far each figure has come; what is verified was accepted, and what is accepted was claimed. */
function lineOf({ unit, claimed, accepted, verified, figures }: Debt["units"][number]): DebtLine[] {
  if (!isMoney(claimed) || !isMoney(accepted) || !isMoney(verified)) return [];
  const upTo = (...parts: readonly Money[]): Money => ({
    ...claimed,
    amount: sumDecimal(parts.map(({ amount }) => amount)),
    qualifier: "exact",
  });
  const amounts = {
    claimed: upTo(claimed, accepted, verified),
    accepted: upTo(accepted, verified),
    verified: upTo(verified),
  };
  const acceptedFigures = figures.accepted + figures.verified;
  const counts = {
    claimed: figures.claimed + acceptedFigures,
    accepted: acceptedFigures,
    verified: figures.verified,
  };
  return [{ ...unit, ...amounts, ...openOf(amounts), figures: counts }];
}

/** One line a unit, the largest debt first; a unit whose answer is no money is left out. */
export function debtLines(debt: Debt): readonly DebtLine[] {
  return debt.units
    .flatMap(lineOf)
    .sort((a, b) => compareDecimal(b.open.amount, a.open.amount) || a.id - b.id);
}

/** The lines added up; null where currencies differ or there is no line. */
export function debtTotal(lines: readonly DebtLine[]): Omit<DebtLine, "id" | "name"> | null {
  const [first] = lines;
  const one = new Set(lines.map(({ claimed }) => claimed.currency)).size === 1;
  if (!first || !one) return null;
  const sum = (part: keyof Amounts): Money => ({
    ...first.claimed,
    amount: sumDecimal(lines.map((line) => line[part].amount)),
    qualifier: "exact",
  });
  const count = (part: keyof Amounts) => lines.reduce((all, { figures }) => all + figures[part], 0);
  const amounts = { claimed: sum("claimed"), accepted: sum("accepted"), verified: sum("verified") };
  return {
    ...amounts,
    ...openOf(amounts),
    figures: {
      claimed: count("claimed"),
      accepted: count("accepted"),
      verified: count("verified"),
    },
  };
}

/** How wide a part is drawn, in percent of the widest bar. */
export function widthOf(part: Money, widest: string): number {
  if (isZero(widest)) return 0;
  return Number(divideDecimal(scaleDecimal(part.amount, 2), widest, 2));
}

/** The largest claim of some lines, which the bars are drawn against. */
export function widestOf(lines: readonly DebtLine[]): string {
  return lines.reduce(
    (most, { claimed }) => (compareDecimal(claimed.amount, most) > 0 ? claimed.amount : most),
    "0",
  );
}
