import { compareDecimal, sumDecimal } from "../../value/decimal.ts";
import { areExact, gapBeyond } from "../check-figures.ts";
import {
  type Check,
  type CheckInput,
  type Finding,
  amountsOf,
  cellAt,
  findEntry,
  labelParams,
  moneyAt,
  moneyParams,
} from "../check-input.ts";

type Rule = CheckInput["sheet"]["form"]["checks"]["sums"][number];

function checkSum(input: CheckInput, rule: Rule): Finding[] {
  const { period } = input.sheet;
  const cells = [rule.whole, ...rule.parts].map((id) => cellAt(input, id, period));
  if (!cells.some((cell) => findEntry(input.entries, cell))) return [];
  const figures = cells.map((cell) => moneyAt(input, cell));
  const [whole, ...parts] = amountsOf(figures) ?? [];
  const [like] = figures;
  if (whole === undefined || !like || !areExact(figures)) return [];
  const sum = sumDecimal(parts);
  const gap = gapBeyond(input, whole, sum);
  const isKept = rule.relation === "atLeast" && compareDecimal(whole, sum) >= 0;
  if (gap === undefined || isKept) return [];
  const params = {
    ...labelParams(input, "label", rule.whole),
    ...moneyParams("whole", whole, like),
    ...moneyParams("sum", sum, like),
    ...moneyParams("gap", gap, like),
  };
  const code = rule.relation === "equal" ? "reportPartsOff" : "reportPartsOver";
  return [{ level: rule.level, refusal: { code, params }, cells }];
}

/** A whole equals (or is no less than) the sum of its parts, where all of them are stated. Errors: none (total). Source: handbook 3.3 no. 3-5. */
export const checkSums: Check = (input) =>
  input.sheet.form.checks.sums.flatMap((rule) => checkSum(input, rule));
